// The box that asks what is happening: answers while one types, the first one with all numbers to call. All words and
// marks are in the page's templates.
import { copyOf, find, findAll } from "../lib/dom.js"
import { filled } from "../lib/text.js"
import { isIn } from "../lib/week.js"
import { need } from "../live/loading.js"

// After so many letters it is worth saying at once that nothing was found; two signs of a script without spaces are a word.
const ENOUGH = /^.{3}|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\p{Script=Han}]{2}/u
const PAUSE = 600 // milliseconds
const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-finder]"))
/** @type {Promise<unknown> | null} */
let coming = null
let failed = false
/** @type {((query: string) => { entries: FinderEntry[], sure: boolean }) | null} */
let search = null
let pause = 0

/** @type {<E extends HTMLElement = HTMLElement>(name: string) => E} */
const part = name => find(/** @type {HTMLFormElement} */ (form), `[data-finder-${name}]`)
const box = () => /** @type {HTMLInputElement} */ (part("box"))

/** What it answers from comes when somebody is about to type; a page that nobody searches stays light. */
function prepare() {
  coming ??= need("finder/answers")
    .then(() => prontuario.engine.searcher(prontuario.finderData))
    .then(
      made => {
        search = made
      },
      () => {
        coming = null
        failed = true
      },
    )
  return coming.then(answer)
}

/** Half a word explains little: that answers are guesses is said when the reader pauses. */
function answer() {
  const query = box().value.trim()
  const { entries, sure } = query && search ? search(query) : { entries: [], sure: true }
  clearTimeout(pause)
  const doubt = !(search || failed) || query.length < 2 ? "" : !entries.length ? "nothing" : sure ? "" : "guesses"
  const isPlain = doubt === "nothing" && ENOUGH.test(query)
  show(entries, isPlain ? doubt : "")
  if (doubt && !isPlain) pause = setTimeout(show, PAUSE, entries, doubt)
}

/** @param {FinderEntry[]} entries @param {"nothing" | "guesses" | ""} doubt */
function show(entries, doubt) {
  part("found").replaceChildren(...entries.map((entry, place) => (place || doubt ? shortly(entry) : fully(entry))))
  part("none").hidden = !doubt
  for (const each of findAll(/** @type {HTMLFormElement} */ (form), "[data-finder-doubt]")) {
    each.hidden = each.dataset.finderDoubt !== doubt
  }
  const words = doubt ? part(`doubt="${doubt}"`).textContent : ""
  part("count").textContent = entries.length && !doubt ? said(entries) : words
}

/** @param {FinderEntry[]} found */
const said = found => filled(part("count").dataset.said ?? "", { n: found.length, title: found[0].title })

/** @param {FinderEntry} entry */
const fully = entry => shown(entry, answeredFirst(entry.lines ?? []), true)

/** @param {FinderEntry} entry */
const shortly = entry => shown(entry, answeredFirst(entry.lines ?? []).slice(0, 1), false)

/** The numbers that somebody answers now come before those that nobody answers.
 * @param {NonNullable<FinderEntry["lines"]>} lines */
function answeredFirst(lines) {
  const now = lines.map(line => line[4] === undefined || isIn(line[4], form?.dataset.zone, Date.now()))
  return [true, false].flatMap(answered => lines.filter((_, place) => now[place] === answered))
}

/** @param {FinderEntry} entry @param {NonNullable<FinderEntry["lines"]>} lines @param {boolean} first */
function shown(entry, lines, first) {
  const item = copyOf(part("entry"))
  /** @type {HTMLAnchorElement} */
  const title = find(item, "[data-title]")
  const calls = find(item, "[data-calls]")
  title.textContent = entry.title
  title.href = (form?.dataset.root ?? "") + entry.href
  const mark = entry.priority ? `priority="${CSS.escape(entry.priority)}"` : `kind="${entry.kind}"`
  find(item, "[data-kind]").append(copyOf(part(mark)))
  if (first && entry.danger) calls.append(copyOf(part("danger")))
  calls.append(...lines.map((line, place) => called(line, first && !place ? "first" : "line")))
  calls.hidden = !lines.length
  find(item, ":first-child").classList.toggle("p-found__first", first)
  return item
}

/** @param {NonNullable<FinderEntry["lines"]>[number]} line @param {string} template */
function called([who, what, spoken, dials], template) {
  const line = copyOf(part(template))
  find(line, "[data-who]").textContent = who
  find(line, "[data-what]").textContent = what
  find(line, "[data-number]").textContent = spoken
  find(line, "a").setAttribute("href", dials || `tel:${spoken.replace(/[^+*#\d]/g, "").replaceAll("#", "%23")}`)
  return line
}

/** Arrows lead from the box through the answers and back; Enter leads to the first; Escape to the box.
 * @param {KeyboardEvent} event */
function move(event) {
  const stops = [box(), ...findAll(/** @type {HTMLFormElement} */ (form), "[data-title]")]
  const focused = /** @type {HTMLElement} */ (document.activeElement)
  /** @type {HTMLElement} */
  const inAnswer = focused.closest(".p-found > li")?.querySelector("[data-title]") ?? focused
  const at = stops.indexOf(inAnswer)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key]
  if (to === undefined || at < 0 || !stops[to] || stops[to] === focused) return
  event.preventDefault()
  stops[to].focus()
}

/** @param {HTMLFormElement} form */
function start(form) {
  form.hidden = false
  form.addEventListener("submit", event => {
    event.preventDefault()
    findAll(form, "[data-title]")[0]?.focus()
  })
  form.addEventListener("keydown", move)
  box().addEventListener("input", () => {
    if (matchMedia("(max-width: 40em)").matches) form.scrollIntoView() // above the keyboard of a telephone
    return search ? answer() : prepare()
  })
  box().addEventListener("focus", prepare, { once: true })
  // A browser that goes back may have kept what was typed.
  addEventListener("pageshow", () => {
    if (box().value) prepare()
  })
}

if (form) start(form)

/** Whether it answers. */
export const isReady = () => search !== null
