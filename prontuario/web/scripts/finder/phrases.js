// The phrases of all entries, gathered word by word: what an index is made of.
import { stem, written } from "./normalize.js"
import { exactly } from "./vocabulary.js"

/** @type {["names" | "signs" | "texts", number][]} */
const WEIGHTS = [
  ["names", 1],
  ["signs", 0.75],
  ["texts", 0.4],
]
const TITLE = 1

/** @typedef {{entry: number, weight: number, stems: string[], small: number}} Phrase `small`: its words that tell nothing */

export class Phrases {
  /** @param {string} stop the words that tell nothing */
  constructor(stop) {
    this.stop = new Set(written(stop))
    /** @type {Phrase[]} */
    this.all = []
    /** A stem, or a word just as written -> the numbers of the phrases that hold it.
     * @type {Map<string, number[]>} */
    this.places = new Map()
    /** @type {Map<string, string>} */
    this.stems = new Map()
  }

  /** @param {FinderEntry} entry @param {number} number */
  addEntry(entry, number) {
    this.addPhrase(entry.title, number, TITLE)
    for (const [field, weight] of WEIGHTS) {
      for (const text of entry[field] ?? []) this.addPhrase(text, number, weight)
    }
  }

  /** @param {string} text @param {number} entry @param {number} weight */
  addPhrase(text, entry, weight) {
    const all = written(text)
    const words = telling(all, this.stop)
    const stems = [...new Set(words.map(word => this.stemOf(word)))]
    for (const each of [...stems, ...new Set(words.map(exactly))]) {
      const places = this.places.get(each)
      if (places) places.push(this.all.length)
      else this.places.set(each, [this.all.length])
    }
    this.all.push({ entry, weight, stems, small: all.length - words.length })
  }

  /** @param {string} word */
  stemOf(word) {
    const found = this.stems.get(word) ?? stem(word)
    this.stems.set(word, found)
    return found
  }
}

/** The words without those that tell nothing, unless there are no others.
 * @param {string[]} words @param {Set<string>} stop */
export function telling(words, stop) {
  const kept = words.filter(word => !stop.has(word) && (word.length > 1 || /\d/.test(word)))
  return kept.length ? kept : words
}
