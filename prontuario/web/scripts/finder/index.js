// The entries by their words: which phrases hold which word, and how much each phrase and each word weighs.
import { useEndings, written } from "./normalize.js"
import { Phrases, telling } from "./phrases.js"
import { Vocabulary, exactly } from "./vocabulary.js"

const AT_ONCE = 40 // entries that are added without a pause
const SMALL = 0.3 // what a word that tells nothing adds to a phrase

export class Index {
  /** The index of some data. It pauses now and then, so that a slow telephone still shows what is typed.
   * @param {FinderData} data */
  static async of(data) {
    useEndings(data.endings)
    const phrases = new Phrases(data.stop)
    for (const [number, entry] of data.entries.entries()) {
      phrases.addEntry(entry, number)
      if (number % AT_ONCE === AT_ONCE - 1) await new Promise(go => setTimeout(go))
    }
    return new Index(data, phrases)
  }

  /** @param {FinderData} data @param {Phrases} phrases all phrases of the data */
  constructor({ entries, kin }, { all, places, stems, stop }) {
    this.entries = entries
    this.stop = stop
    this.places = places
    this.vocabulary = new Vocabulary(stems.keys(), kin.map(grouped))
    const entryOf = Uint32Array.from(all, each => each.entry)
    this.threats = Math.max(1, entries.filter(entry => entry.kind === "threat").length)
    this.rarity = rarities(this, entryOf)
    this.breadth = new Float64Array(entries.length) // what all phrases of each entry weigh together
    for (const { entry, weight } of all) this.breadth[entry] += weight
    // The phrases in columns; `mass` is what all words of one weigh together.
    this.phrases = {
      entry: entryOf,
      weight: Float64Array.from(all, each => each.weight),
      mass: Float64Array.from(all, each =>
        each.stems.reduce((sum, stem) => sum + this.weigh(stem), each.small * SMALL),
      ),
    }
  }

  /** @param {string[]} words */
  telling(words) {
    return telling(words, this.stop)
  }

  /** What a word weighs that is known.
   * @param {string} each */
  weigh(each) {
    return /** @type {number} */ (this.rarity.get(each))
  }
}

/** What a word weighs that so many of all threats have.
 * @param {number} threats @param {number} having */
export const weightOf = (threats, having) => Math.log(1 + threats / Math.max(1, having))

/** `fire blaze / kitchen`: words that mean the same, and words that only lead to those.
 * @param {string} group @returns {[same: string[], leading: string[]]} */
function grouped(group) {
  const [same, leading = ""] = group.split(" / ")
  return [written(same), written(leading)]
}

/** A word that few threats have tells more than one that many have; its kin count for half.
 * @param {Pick<Index, "entries" | "places" | "threats" | "vocabulary">} index @param {Uint32Array} entryOf the entry of each phrase */
function rarities({ entries, places, threats, vocabulary: { kin, known, stems } }, entryOf) {
  /** @type {Map<string, number>} */
  const rarity = new Map()
  const holders = new Map([...known].map(each => [each, holding(places.get(each) ?? [], entries, entryOf)]))
  const seen = new Uint32Array(entries.length)
  let turn = 0
  for (const [each, own] of holders) {
    let all = 0
    turn += 1
    for (const relative of new Set([each, ...(kin.get(each) ?? [])])) {
      for (const entry of holders.get(relative) ?? []) {
        if (seen[entry] !== turn) all += 1
        seen[entry] = turn
      }
    }
    rarity.set(each, weightOf(threats, (own.length + all) / 2))
  }
  for (const [word, own] of stems) rarity.set(exactly(word), rarity.get(own) ?? NaN)
  return rarity
}

/** The threats that hold some of the phrases, which are in the order of the entries.
 * @param {number[]} places @param {FinderEntry[]} entries @param {Uint32Array} entryOf */
function holding(places, entries, entryOf) {
  /** @type {number[]} */
  const found = []
  for (const place of places) {
    const entry = entryOf[place]
    if (found.at(-1) !== entry && entries[entry].kind === "threat") found.push(entry)
  }
  return found
}
