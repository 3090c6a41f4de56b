"use strict"
// What was typed, and the entries that answer it, the best first.
globalThis.prontuario ??= {}
prontuario.ranking = (() => {
  const BY_KIND = {threat: 1, person: 1, supplier: 0.7, role: 0.65, channel: 0.5}
  const WORTH = 0.3 // of the best entry's score; what has less is not shown
  const MOST = 8
  const PART = 4 // letters of a part of a word

  // The words typed, each with what it may mean.
  function typed(query, index) {
    const {vocabulary} = index, unfinished = /[\p{L}\p{N}]$/u.test(query)
    const words = index.telling(prontuario.folding.written(query, word => vocabulary.stems.has(word)))
    return joined(words, vocabulary).flatMap(word => parted(word, index))
      .map((word, place, all) => vocabulary.meanings(word, unfinished && place === all.length - 1))
      .filter(word => word.size)
  }

  // `lap top` is `laptop` where the handbook knows that word. A word typed twice counts once.
  function joined(words, vocabulary) {
    const found = []
    for (const word of words) {
      const before = found.at(-1)
      if (before !== undefined && vocabulary.stems.has(before + word)) found[found.length - 1] = before + word
      else if (!found.includes(word)) found.push(word)
    }
    return found
  }

  // `powerbank` is `power bank`, `dellaeroporto` is `dell'aeroporto`.
  function parted(word, {vocabulary, stop}) {
    if (word.length < 6 || vocabulary.knows(word)) return [word]
    for (let at = word.length - PART; at > 0; at -= 1) {
      const long = [word.slice(0, at), word.slice(at)].filter(part => !stop.has(part))
      if (long.every(part => part.length >= PART && vocabulary.stems.has(part))) return long
    }
    return [word]
  }

  function search(query, index, tally) {
    const named = plain(query), all = []
    let best = 0
    for (const {number, score} of tally.count(typed(query, index))) {
      const {kind} = index.entries[number]
      const worth = score * (kind === "role" && isNamed(index.entries[number], named) ? 1 : BY_KIND[kind])
      all.push({number, score: worth})
      best = Math.max(best, worth)
    }
    return all.filter(each => each.score >= WORTH * best).sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, MOST).map(each => ({...each, entry: index.entries[each.number]}))
  }

  // A role whose title was typed as it is comes before threats that mention it.
  const plain = text => prontuario.folding.written(text).join(" ")
  const isNamed = (entry, query) => [entry.title, ...(entry.names ?? [])].some(name => name.length < 2 * query.length && plain(name) === query)

  return {search, typed}
})()
