// Sentences with places for facts, `{name}`.

/** The sentence with its facts; a place without one stays as it is.
 * @param {string} sentence @param {Record<string, string | number>} facts */
export const filled = (sentence, facts) => sentence.replace(/\{(\w+)\}/g, (whole, fact) => String(facts[fact] ?? whole))

/** The name of the sentence for so many things: with the plural form of the page's language behind it (`newsOne`, `newsFew`),
 * where there is such a sentence.
 * @param {(name: string) => boolean} has @param {string} name @param {number} n */
export function formOf(has, name, n) {
  const form = new Intl.PluralRules(document.documentElement.lang || undefined).select(n)
  const named = name + form.charAt(0).toUpperCase() + form.slice(1)
  return has(named) ? named : name
}

/** The message of whatever was thrown.
 * @param {unknown} error */
export const messageOf = error => (error instanceof Error ? error.message : "")
