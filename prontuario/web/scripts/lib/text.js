// Sentences with places for facts, `{name}`.

/** The sentence with its facts; a place without one stays as it is.
 * @param {string} sentence @param {Record<string, string | number>} facts */
export const filled = (sentence, facts) => sentence.replace(/\{(\w+)\}/g, (whole, fact) => String(facts[fact] ?? whole))

/** The message of whatever was thrown.
 * @param {unknown} error */
export const messageOf = error => (error instanceof Error ? error.message : "")
