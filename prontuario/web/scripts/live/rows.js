// The rows of the panel: what is due, with the number to call and what ticks it off; and what was ticked off last.
import { find, findAll, setText } from "../lib/dom.js"
import * as clock from "./clock.js"
import { away, has, piece, say } from "./labels.js"
import * as live from "./live.js"

const TICKED = ["step", "part", "after", "clock", "talk", "update"]
/** @type {WeakMap<HTMLElement, Due>} */
const shown = new WeakMap()

/** @param {HTMLElement} list */
export function add(list) {
  list.append(piece("p-live-row"))
  const row = /** @type {HTMLElement} */ (list.lastElementChild)
  const button = find(row, "button")
  const what = find(row, ".p-live__what")
  what.id = `next-${list.children.length}`
  button.id = `${what.id}-done`
  button.setAttribute("aria-labelledby", `${button.id} ${what.id}`)
  button.addEventListener("click", () => {
    const due = shown.get(row)
    if (due?.name) live.record("tick", due.name, due.item.text)
  })
}

/** @param {Due} due */
export const whatOf = ({ item }) => (has(item.kind) ? say(item.kind, { what: item.text }) : item.text)

/** By whose clock something is due: a question has the handbook's.
 * @param {Due} each */
export const clockOf = ({ item }) => item.place?.clock

/** @param {HTMLElement} row @param {Due | undefined} each @param {Moment} now */
export function draw(row, each, now) {
  row.hidden = !each
  if (!each) return
  shown.set(row, each)
  /** @type {HTMLAnchorElement} */
  const link = find(row, ":first-child")
  const [when, word, what] = link.children
  row.dataset.state = each.word
  link.href = `#${each.item.key}`
  setText(when, clock.time(each.due, now, clockOf(each)))
  setText(word, away(each.due, now))
  setText(what, whatOf(each))
  find(row, "button").hidden = !(each.name && TICKED.includes(each.item.kind))
  drawNumber(find(row, "[data-dial]"), each)
}

/** The first number that the page itself shows there.
 * @param {HTMLAnchorElement} dial @param {Due} due */
function drawNumber(dial, { item }) {
  /** @type {HTMLAnchorElement[]} */
  const numbers = item.element ? findAll(item.element, 'a[href^="tel:"]') : []
  const first = numbers.find(each => !each.closest("[hidden]"))
  dial.hidden = !first
  if (!first) return
  dial.href = first.href
  setText(dial, (first.textContent ?? "").trim())
}

/** What was ticked off last can be taken back there.
 * @param {HTMLElement} line @param {Standing[]} standings @param {State} state @param {Moment} now */
export function drawLast(line, standings, state, now) {
  const done = standings.filter(each => state.ticks[each.last])
  const last = done.sort((a, b) => state.ticks[b.last].at - state.ticks[a.last].at)[0]
  line.hidden = !last
  if (!last) return
  setText(find(line, "span"), `✓ ${clock.time(state.ticks[last.last].at, now)} ${last.item.text}`)
  find(line, "button").onclick = () => live.record("untick", last.last, last.item.text)
}
