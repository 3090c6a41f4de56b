// All words that the finder knows, and which of them a typed word may mean: itself, one of the same meaning, a longer one
// that it begins or grew from, or one that a slip of the finger hides.
import { stem } from "./normalize.js"

const FOR_A_SLIP = 4 // letters from which a typed word may hold a slip
const FOR_A_ROOT = 4 // letters that two words share when one grew out of the other
// How surely a word is meant; a slip in the first letter is an odd one.
const AS = { itself: 1, stem: 0.92, begun: 0.85, kin: 0.75, slip: 0.7, root: 0.6, odd: 0.4, stemSlip: 0.65 }

/** A word just as it is written, beside the stems.
 * @param {string} word */
export const exactly = word => `=${word}`

export class Vocabulary {
  /** @param {Iterable<string>} surfaces @param {[same: string[], leading: string[]][]} groups */
  constructor(surfaces, groups) {
    this.stems = new Map([...surfaces, ...groups.flat(2)].map(word => [word, stem(word)]))
    this.sorted = [...this.stems.keys()].sort()
    this.known = new Set(this.stems.values())
    this.all = [...this.known]
    /** @type {Map<string, string[]>} */
    this.kin = new Map()
    for (const [same, leading] of groups) this.addKin(this.stemsOf(same), this.stemsOf(leading))
  }

  /** @param {Set<string>} same @param {Set<string>} leading */
  addKin(same, leading) {
    for (const each of new Set([...same, ...leading])) this.kin.set(each, [...(this.kin.get(each) ?? []), ...same])
  }

  /** @param {string[]} words */
  stemsOf(words) {
    return new Set(words.map(word => this.stemOf(word)))
  }

  /** The stem of a word that is known.
   * @param {string} word */
  stemOf(word) {
    return /** @type {string} */ (this.stems.get(word))
  }

  /** @param {string} word */
  knows(word) {
    return this.known.has(stem(word)) || this.slips(word).length > 0
  }

  /** Stems and words, with how surely they are meant. `begun`: the word may not be finished yet.
   * @param {string} word @param {boolean} begun */
  meanings(word, begun) {
    /** @type {Map<string, number>} */
    const found = new Map()
    /** @param {string} each @param {number} sure */
    const put = (each, sure) => {
      if (sure > (found.get(each) ?? 0)) found.set(each, sure)
    }
    const own = stem(word)
    if (this.known.has(own)) put(own, AS.stem)
    if (this.stems.has(word)) put(exactly(word), AS.itself)
    if (begun && word.length > 1) {
      for (const each of this.beginning(word)) put(this.stemOf(each), AS.begun * part(word, each))
    }
    if (!found.size) for (const each of this.slips(word)) put(this.stemOf(each), each[0] === word[0] ? AS.slip : AS.odd)
    if (!found.size) for (const each of this.stemSlips(own)) put(each, AS.stemSlip)
    for (const each of this.roots(own)) put(each, AS.root)
    for (const [each, sure] of [...found]) {
      if (sure > AS.root) for (const relative of this.kin.get(each) ?? []) put(relative, sure * AS.kin)
    }
    return found
  }

  /** @param {string} word */
  beginning(word) {
    let low = 0,
      high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.sorted[middle] < word) low = middle + 1
      else high = middle
    }
    const first = low
    while (low < this.sorted.length && this.sorted[low].startsWith(word)) low += 1
    return this.sorted.slice(first, low)
  }

  /** @param {string} word */
  slips(word) {
    if (word.length < FOR_A_SLIP || /\d/.test(word)) return []
    return this.sorted.filter(each => oneSlip(word, each))
  }

  /** Where no whole word is near: `alagato` is near the stem of `allagamento`.
   * @param {string} own */
  stemSlips(own) {
    if (own.length < FOR_A_SLIP || /\d/.test(own)) return []
    return this.all.filter(each => each[0] === own[0] && oneSlip(own, each))
  }

  /** @param {string} own */
  roots(own) {
    if (own.length < FOR_A_ROOT) return []
    return this.all.filter(each => each.length >= FOR_A_ROOT && (own.startsWith(each) || each.startsWith(own)))
  }
}

/** @param {string} beginning @param {string} whole */
const part = (beginning, whole) => 0.4 + (0.6 * beginning.length) / whole.length

/** Whether one letter too many, too few or wrong, or two in each other's place, make the one word out of the other.
 * @param {string} a @param {string} b */
function oneSlip(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0,
    end = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const most = Math.min(a.length, b.length) - start
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const left = a.length - start - end,
    right = b.length - start - end
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}
