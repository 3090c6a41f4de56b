// Words as they are compared: accents, apostrophes and the endings of their languages do not count.
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'][\p{L}\p{N}\p{M}]+)*/gu
// Accents; the vowels of Thai, Lao, Burmese and Khmer are none.
const MARK = /(?![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\p{M}/gu
// Signs of scripts without spaces between words: Japanese, Chinese, Thai, Lao, Burmese, Khmer.
const SIGN = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u30ff\\u31f0-\\u31ff\\p{Script=Han}"
const SIGNS = new RegExp(`[${SIGN}]`, "u"),
  RUNS = new RegExp(`[${SIGN}]+|[^${SIGN}'-]+`, "gu")
const JOINED = /[-']/,
  ASCII = /^[ -~]*$/
const SHORT = 4 // letters up to which a stem is a short one
// The first ending that fits and leaves so many letters is taken off, then the last vowels: cancelled, cancellati and
// cancellazione are all `cancel`. They are those of each language's finder.yml.
/** @type {[fewest: number, ending: RegExp][]} */
let endings = []

/** @param {FinderData["endings"]} known */
export const useEndings = known => {
  endings = known.map(([fewest, ending]) => [fewest, new RegExp(ending)])
}

/** @param {string} text */
export const plain = text =>
  (ASCII.test(text) ? text : text.normalize("NFKD").replace(MARK, "")).toLowerCase().replace(/[’‘ʼ`´′]/g, "'")

/** Each word of a text: `dell'aereo` is `dell`, `aereo`. With a hyphen it is one word and its parts: `check-in` is
 * `checkin`, `check`, `in`; where somebody `knows` the one word, it is only that. Of a script without spaces, each two
 * signs that follow each other are a word: `本社の停電` is `本社`, `社の`, `の停`, `停電`.
 * @param {string} text @param {(word: string) => boolean} knows */
export function written(text, knows = () => false) {
  /** @type {string[]} */
  const found = []
  for (const word of plain(text).match(WORD) ?? []) {
    if (SIGNS.test(word)) found.push(...paired(word))
    else if (JOINED.test(word)) found.push(...parted(word, knows))
    else found.push(word)
  }
  return found
}

/** Each pair of signs, and what else stands between them: `ATM停電` is `atm`, `停電`.
 * @param {string} word */
const paired = word =>
  (word.match(RUNS) ?? []).flatMap(run => {
    const signs = SIGNS.test(run) ? [...run] : []
    return signs.length > 2 ? signs.slice(1).map((sign, before) => signs[before] + sign) : [run]
  })

/** @param {string} word @param {(word: string) => boolean} knows */
function parted(word, knows) {
  const parts = word.split(JOINED),
    one = parts.join("")
  if (word.includes("'")) return parts
  return knows(one) ? [one] : [one, ...parts]
}

/** @param {string} word */
export function stem(word) {
  if (/\d/.test(word)) return word
  const single = singular(word)
  for (const [fewest, ending] of endings) {
    const kept = single.replace(ending, "")
    if (kept !== single && kept.length >= fewest) return bare(kept)
  }
  return bare(single, "'")
}

/** @param {string} word */
function singular(word) {
  if (word.length < 4 || !/[^s]s$/.test(word)) return word
  return word
    .replace(/ies$/, "y")
    .replace(/(ch|sh|x|z|ss)es$/, "$1")
    .replace(/s$/, "")
}

/** Without the last vowels, the h of `pacchi` and a doubled consonant. A short word keeps a sign that it ended in a
 * vowel: `posta` is not `post`.
 * @param {string} word */
function bare(word, short = "") {
  const kept = word
    .replace(/[aeiouy]+$/, "")
    .replace(/([cg])h$/, "$1")
    .replace(/([^aeiou])\1$/, "$1")
  if (kept.length < 2) return word
  return kept.length <= SHORT && /[aeiou]$/.test(word) ? kept + short : kept
}
