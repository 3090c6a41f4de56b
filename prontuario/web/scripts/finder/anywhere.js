// The finder in the search of every page: its answers stand above the pages that contain the words, for the same box.
import { find } from "../lib/dom.js"
import { assets, need } from "../live/loading.js"

const search = /** @type {HTMLElement} */ (document.querySelector(".md-search"))
const box = () => /** @type {HTMLInputElement} */ (find(search, "input"))
/** @type {Promise<unknown> | null} */
let coming = null
/** @type {import("./answers.js").Answers | null} */
let answers = null

/** What it answers from comes when somebody turns to the search; without it the search is that of the pages alone. */
function prepare() {
  coming ??= need("finder/answers")
    .then(build)
    .catch(() => {
      coming = null
    })
  return coming.then(() => answers?.to(box().value.trim()))
}

async function build() {
  const style = document.createElement("link")
  style.rel = "stylesheet"
  style.href = new URL("finder/finder.css", assets).href
  document.head.append(style)
  const place = document.createElement("div")
  place.className = "p-anywhere md-typeset"
  place.append(prontuario.engine.place())
  const pages = find(search, ".md-search-result")
  pages.before(place)
  answers = await prontuario.engine.answersIn(place, new URL("../", assets).href)
}

/** Enter leads to the first answer: the theme would open the first of the pages.
 * @param {KeyboardEvent} event */
function go(event) {
  /** @type {HTMLElement | null | undefined} */
  const first = answers?.place.querySelector("[data-title]")
  if (event.key !== "Enter" || event.target !== box() || !first) return
  event.preventDefault()
  event.stopPropagation()
  first.focus()
}

/** An answer on the page that is open is below the search.
 * @param {Event} event */
function close({ target }) {
  if (!(/** @type {Element} */ (target).closest(".p-anywhere a[data-title]"))) return
  const toggle = /** @type {HTMLInputElement} */ (document.getElementById("__search"))
  if (toggle.checked) toggle.click()
}

if (search) {
  search.addEventListener("focusin", prepare, { once: true })
  search.addEventListener("input", prepare)
  search.addEventListener("reset", () => setTimeout(prepare)) // the box is empty then
  search.addEventListener("keydown", go, { capture: true })
  search.addEventListener("click", close)
}
