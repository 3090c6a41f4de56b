// What was typed, and the entries that answer it, the best first.
import { weightOf } from "./index.js"
import { written } from "./normalize.js"

/** @typedef {import("./index.js").Index} Index */

const BY_KIND = {
  threat: 1,
  person: 1,
  supplier: 0.5,
  role: 0.7,
  channel: 0.4,
  site: 0.7,
  audience: 0.5,
  deadline: 0.45,
  planned: 0.4,
}
const NAMED = 1.2 // an entry whose name was typed as it is
// A sure answer scores a little more than one word that a single threat has. Of 80 look-ups with no answer, 56 score less,
// and of 1,524 that are answered rightly 48.
const FLOOR = 1.07
const WORTH = 0.3 // of the best entry's score; what has less is not shown
const MOST = 8
const PART = 4 // letters of a part of a word
const WELL = /[\p{L}-]+\s+(?:is\s+|va\s+)?(?:ok|okay|fine|bene|sì|si$)(?!\p{L})/giu // `chat frozen, mail ok` is not about mail

/** The words typed, each with what it may mean; nothing for a word that no handbook knows.
 * @param {string} query @param {Index} index */
function typed(query, index) {
  const { vocabulary } = index
  const unfinished = /[\p{L}\p{N}]$/u.test(query)
  const asked = written(query.replace(WELL, "") || query, word => vocabulary.stems.has(word))
  const words = [...new Set(index.telling(asked))].flatMap(word => parted(word, index))
  return words.map((word, place) => {
    const found = vocabulary.meanings(word, unfinished && place === words.length - 1)
    for (const one of joined(words, place).filter(each => vocabulary.stems.has(each))) {
      for (const [each, sure] of vocabulary.meanings(one, false)) found.set(each, Math.max(sure, found.get(each) ?? 0))
    }
    return found
  })
}

/** `lap top` may be `laptop`: a word together with the one before it, and with the one after it.
 * @param {string[]} words @param {number} place */
const joined = (words, place) =>
  [place, place + 1].filter(last => words[last - 1] && words[last]).map(last => words[last - 1] + words[last])

/** `powerbank` is `power bank`, `dellaeroporto` is `dell'aeroporto`.
 * @param {string} word @param {Index} index */
function parted(word, { vocabulary, stop }) {
  if (word.length < 6 || vocabulary.knows(word)) return [word]
  for (let at = word.length - PART; at > 0; at -= 1) {
    const long = [word.slice(0, at), word.slice(at)].filter(part => !stop.has(part))
    if (long.every(part => part.length >= PART && vocabulary.stems.has(part))) return long
  }
  return [word]
}

/** @param {string} query @param {Index} index @param {import("./scores.js").Scores} scores */
export function search(query, index, scores) {
  const named = plain(query)
  const all = scores.count(typed(query, index)).map(({ number, score }) => {
    const entry = index.entries[number]
    const isCalled = entry.kind !== "threat" && isNamed(entry, named)
    return { number, entry, score: score * (isCalled ? NAMED : BY_KIND[entry.kind]) }
  })
  const best = all.reduce((most, each) => Math.max(most, each.score), 0)
  return all
    .filter(each => each.score >= WORTH * best)
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, MOST)
}

/** Whether the best of the entries found explains enough of what was typed.
 * @param {{ score: number }[]} found @param {Index} index */
export const isSure = (found, index) => found.length > 0 && found[0].score >= FLOOR * weightOf(index.threats, 1)

/** @param {string} text */
const plain = text => written(text).join(" ")

/** @param {FinderEntry} entry @param {string} query */
const isNamed = (entry, query) =>
  [entry.title, ...(entry.names ?? [])].some(name => name.length < 2 * query.length && plain(name) === query)
