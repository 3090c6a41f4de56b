// The site that a reader has chosen on this device: its duty number comes first. Without scripts, all sites are listed.
import { findAll } from "../lib/dom.js"
import * as storage from "../live/storage.js"

const NAME = "site"

function show() {
  const mine = storage.read(NAME)
  const calls = findAll(document, "[data-site]")
  const known = calls.some(each => each.dataset.site === mine)
  for (const each of calls) each.hidden = each.dataset.site !== mine
  for (const each of findAll(document, "[data-no-site]")) each.hidden = known
  for (const button of findAll(document, "[data-my-site]")) {
    button.hidden = storage.missing() || storage.closed()
    button.setAttribute("aria-pressed", String(button.dataset.mySite === mine))
  }
}

/** @param {HTMLElement} button */
function choose(button) {
  const site = button.dataset.mySite ?? ""
  if (storage.read(NAME) === site) storage.remove(NAME)
  else storage.write(NAME, site)
  show()
}

document.addEventListener("DOMContentLoaded", () => {
  for (const button of findAll(document, "[data-my-site]")) button.addEventListener("click", () => choose(button))
  show()
})
storage.watch(name => {
  if (name === null || name === NAME) show()
})
