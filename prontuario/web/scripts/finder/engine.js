// What answers a query: the index of some data, asked first for numbers, then for words.
export { onDuty } from "./on_duty.js"
import { Index } from "./index.js"
import * as numbers from "./numbers.js"
import * as ranking from "./ranking.js"
import { Scores } from "./scores.js"

/** What finds the entries that answer a query, the best first.
 * @param {FinderData} data */
export async function searcher(data) {
  const index = await Index.of(data)
  const scores = new Scores(index)
  /** @param {string} query */
  return query => {
    const numbered = numbers.search(query, index.entries)
    return (numbered.length ? numbered : ranking.search(query, index, scores)).map(each => each.entry)
  }
}
