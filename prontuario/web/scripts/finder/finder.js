// The box of the first page that asks what is happening: it answers while one types.
import { find, findAll } from "../lib/dom.js"
import { need } from "../live/loading.js"

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-finder]"))
/** @type {Promise<unknown> | null} */
let coming = null
let failed = false
/** @type {import("./answers.js").Answers | null} */
let answers = null

/** @type {<E extends HTMLElement = HTMLElement>(name: string) => E} */
const part = name => find(/** @type {HTMLFormElement} */ (form), `[data-finder-${name}]`)
const box = () => /** @type {HTMLInputElement} */ (part("box"))

/** What it answers from comes when somebody is about to type; a page that nobody searches stays light. */
function prepare() {
  coming ??= need("finder/answers")
    .then(() => prontuario.engine.answersIn(/** @type {HTMLFormElement} */ (form), form?.dataset.root ?? ""))
    .then(
      made => {
        answers = made
      },
      () => {
        coming = null
        failed = true
      },
    )
  return coming.then(answer)
}

function answer() {
  const query = box().value.trim()
  if (answers) answers.to(query)
  else if (failed) part("none").hidden = query.length < 3
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
    return answers ? answer() : prepare()
  })
  box().addEventListener("focus", prepare, { once: true })
  // A browser that goes back may have kept what was typed.
  addEventListener("pageshow", () => {
    if (box().value) prepare()
  })
}

if (form) start(form)

/** Whether it answers. */
export const isReady = () => answers !== null
