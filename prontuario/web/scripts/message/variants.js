// Texts that say the same, offered in turn: who copies one is shown the next, so that hundreds do not get one form letter.
import { find, findAll, setText } from "../lib/dom.js"
import { filled } from "../lib/text.js"
import * as storage from "../live/storage.js"

const page = find(document, "[data-message]")
const bar = /** @type {HTMLElement | null} */ (page.querySelector("[data-variants]"))
const all = Number(bar?.dataset.variants ?? 1)
const KEY = `variant.${page.dataset.message}`
let shown = Number(storage.read(KEY) ?? 1)

function draw() {
  if (!bar) return
  if (!(shown >= 1 && shown <= all)) shown = 1
  for (const section of findAll(page, "[data-variant]")) section.hidden = section.dataset.variant !== String(shown)
  const told = find(bar, "[data-of]")
  setText(told, filled(told.dataset.of ?? "", { n: shown }))
}

function next() {
  shown = (shown % all) + 1
  storage.write(KEY, String(shown))
  draw()
}

/** A text was copied: the next reader gets the next one, once this one has been seen to be copied. */
export function used() {
  if (all > 1) setTimeout(next, 2000)
}

if (bar) {
  bar.hidden = false
  find(bar, "[data-next]").addEventListener("click", next)
  draw()
}
