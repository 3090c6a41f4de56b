// How well each phrase and each entry answers the words typed so far. Made once for an index and emptied after each count,
// so that a thousand threats are counted between two keys.
const WHOLE = 2 // how much more a phrase counts when all of it was typed
const SHORT = 0.3 // what is left of that where the phrase contains next to none of the words that were typed
const OFTEN = 3 // how much more a word counts where an entry says it again and again
const ALONE = 0.2 // what is left of the score of an entry that contains next to none of the words
const UNKNOWN = 1 // what a word weighs that the handbook does not know

/** @typedef {import("./index.js").Index} Index */

export class Scores {
  /** @param {Index} index */
  constructor(index) {
    this.index = index
    const phrases = () => new Float64Array(index.phrases.entry.length)
    const entries = () => new Float64Array(index.entries.length)
    // How much each phrase contains of the word that is counted, and of all words.
    this.reached = phrases()
    this.matched = phrases()
    // The best phrase of each entry for the word that is counted, how much of the word it contains, and all phrases together.
    this.best = entries()
    this.held = entries()
    this.often = entries()
    // The same over all words, and the entry's best phrase for all of them together.
    this.sum = entries()
    this.share = entries()
    this.whole = entries()
  }

  /** The score of each entry that contains any of the words; a word is a map of what it may mean.
   * @param {Map<string, number>[]} words */
  count(words) {
    /** @type {number[]} */
    const found = []
    /** @type {number[]} */
    const phrases = []
    let asked = 0
    for (const word of words) {
      asked += word.size ? Math.max(...[...word].map(([each, sure]) => sure * this.index.weigh(each))) : UNKNOWN
      this.add(this.reach(word), found, phrases)
    }
    for (const place of phrases) this.addWhole(place, asked)
    return found.map(number => ({ number, score: this.score(number, asked) }))
  }

  /** The phrases that hold a word, each with the surest of its meanings.
   * @param {Map<string, number>} word */
  reach(word) {
    /** @type {number[]} */
    const places = []
    const { reached } = this
    for (const [each, sure] of word) {
      const worth = sure * this.index.weigh(each)
      for (const place of this.index.places.get(each) ?? []) {
        if (!reached[place]) places.push(place)
        if (worth > reached[place]) reached[place] = worth
      }
    }
    return places
  }

  /** @param {number[]} places @param {number[]} found @param {number[]} phrases */
  add(places, found, phrases) {
    const { reached, matched, best, held, often, sum, share } = this
    const { entry, weight } = this.index.phrases
    /** @type {number[]} */
    const entries = []
    for (const place of places) {
      const at = entry[place],
        worth = reached[place] * weight[place]
      if (!matched[place]) phrases.push(place)
      matched[place] += reached[place]
      if (!best[at]) entries.push(at)
      often[at] += worth
      if (worth > best[at]) [best[at], held[at]] = [worth, reached[place] * Math.sqrt(weight[place])]
      reached[place] = 0
    }
    for (const at of entries) {
      if (!sum[at]) found.push(at)
      const again = Math.max(0, often[at] / best[at] - 1) / this.index.breadth[at]
      sum[at] += best[at] * (1 + OFTEN * Math.sqrt(again))
      often[at] = 0
      share[at] += held[at]
      best[at] = 0
    }
  }

  /** @param {number} place @param {number} asked */
  addWhole(place, asked) {
    const { entry, weight, mass } = this.index.phrases,
      worth = this.matched[place]
    const score =
      WHOLE * weight[place] * worth * Math.min(1, worth / mass[place]) * (SHORT + ((1 - SHORT) * worth) / asked)
    if (score > this.whole[entry[place]]) this.whole[entry[place]] = score
    this.matched[place] = 0
  }

  /** @param {number} entry @param {number} asked */
  score(entry, asked) {
    const score = (this.sum[entry] + this.whole[entry]) * (ALONE + ((1 - ALONE) * this.share[entry]) / asked)
    this.sum[entry] = this.share[entry] = this.whole[entry] = 0
    return score
  }
}
