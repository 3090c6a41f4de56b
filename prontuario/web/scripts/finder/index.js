"use strict"
// The entries by their words: which phrases hold which word, and how much each phrase and each word weighs.
globalThis.prontuario ??= {}
prontuario.index = (() => {
  const {stem, written} = prontuario.folding
  const {Vocabulary, exactly} = prontuario.vocabulary
  const WEIGHTS = {names: 1, signs: 0.75, texts: 0.4}
  const AT_ONCE = 40 // entries that are added without a pause
  const SMALL = 0.3 // what a word that tells nothing adds to a phrase

  class Index {
    constructor({entries, stop}) {
      this.entries = entries
      this.stop = new Set(written(stop))
      this.phrases = {entry: [], weight: [], stems: [], small: []}
      this.places = new Map() // a stem, or a word just as written -> the numbers of the phrases that hold it
      this.stems = new Map()
    }

    // The index of some data. It pauses now and then, so that a slow telephone still shows what is typed.
    static async of(data) {
      const index = new Index(data)
      for (const [number, entry] of data.entries.entries()) {
        index.addEntry(entry, number)
        if (number % AT_ONCE === AT_ONCE - 1) await new Promise(go => setTimeout(go))
      }
      index.finish(data)
      return index
    }

    finish({kin}) {
      this.vocabulary = new Vocabulary(this.stems.keys(), kin.map(grouped))
      this.rarity = rarities(this)
      this.breadth = breadths(this)
      this.phrases = this.weighed(this.phrases)
    }

    // The phrases in columns; `mass` is what all words of one weigh together.
    weighed({entry, weight, stems, small}) {
      const mass = stems.map((each, place) => each.reduce((sum, stem) => sum + this.weigh(stem), small[place] * SMALL))
      return {entry: Uint32Array.from(entry), weight: Float64Array.from(weight), mass: Float64Array.from(mass)}
    }

    addEntry(entry, number) {
      this.addPhrase(entry.title, number, WEIGHTS.names)
      for (const [field, weight] of Object.entries(WEIGHTS)) {
        for (const text of entry[field] ?? []) this.addPhrase(text, number, weight)
      }
    }

    addPhrase(text, entry, weight) {
      const all = written(text), words = this.telling(all), stems = [...new Set(words.map(word => this.stemOf(word)))]
      for (const each of [...stems, ...new Set(words.map(exactly))]) {
        if (!this.places.has(each)) this.places.set(each, [])
        this.places.get(each).push(this.phrases.entry.length)
      }
      this.phrases.entry.push(entry)
      this.phrases.weight.push(weight)
      this.phrases.stems.push(stems)
      this.phrases.small.push(all.length - words.length)
    }

    stemOf(word) {
      if (!this.stems.has(word)) this.stems.set(word, stem(word))
      return this.stems.get(word)
    }

    // The words without those that tell nothing, unless there are no others.
    telling(words) {
      const kept = words.filter(word => !this.stop.has(word) && (word.length > 1 || /\d/.test(word)))
      return kept.length ? kept : words
    }

    weigh(each) { return this.rarity.get(each) }
  }

  // `fire blaze / kitchen`: words that mean the same, and words that only lead to those.
  function grouped(group) {
    const [same, leading = ""] = group.split(" / ")
    return [written(same), written(leading)]
  }

  // What all phrases of each entry weigh together.
  function breadths({entries, phrases}) {
    const breadth = new Float64Array(entries.length)
    phrases.entry.forEach((entry, place) => { breadth[entry] += phrases.weight[place] })
    return breadth
  }

  // A word that few threats have tells more than one that many have; its kin count for half.
  function rarities(index) {
    const {kin, known, stems} = index.vocabulary, rarity = new Map()
    const threats = Math.max(1, index.entries.filter(entry => entry.kind === "threat").length)
    const holders = new Map([...known].map(each => [each, holding(index.places.get(each) ?? [], index)]))
    const seen = new Uint32Array(index.entries.length)
    let turn = 0
    for (const each of known) {
      let all = 0
      turn += 1
      for (const relative of new Set([each, ...(kin.get(each) ?? [])])) {
        for (const entry of holders.get(relative)) if (seen[entry] !== turn) [seen[entry], all] = [turn, all + 1]
      }
      rarity.set(each, Math.log(1 + threats / Math.max(1, (holders.get(each).length + all) / 2)))
    }
    for (const [word, own] of stems) rarity.set(exactly(word), rarity.get(own))
    return rarity
  }

  // The threats that hold some of the phrases, which stand in the order of the entries.
  function holding(places, {entries, phrases}) {
    const found = []
    for (const place of places) {
      const entry = phrases.entry[place]
      if (found.at(-1) !== entry && entries[entry].kind === "threat") found.push(entry)
    }
    return found
  }

  return {Index}
})()
