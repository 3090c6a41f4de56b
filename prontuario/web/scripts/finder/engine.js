// What answers a query: the index of some data, asked first for numbers, then for words; and whether that is sure.
import { Index } from "./index.js"
import * as numbers from "./numbers.js"
import * as ranking from "./ranking.js"
import { Scores } from "./scores.js"

/** What finds the entries that answer a query, the best first; `sure` is false where they are guesses.
 * @param {FinderData} data */
export async function searcher(data) {
  const index = await Index.of(data)
  const scores = new Scores(index)
  /** @param {string} query */
  return query => {
    const numbered = numbers.search(query, index.entries)
    const found = numbered.length ? numbered : ranking.search(query, index, scores)
    return { entries: found.map(each => each.entry), sure: numbered.length > 0 || ranking.isSure(found, index) }
  }
}
