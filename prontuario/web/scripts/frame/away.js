// Who is away, beside the name: said from the day on which it begins until it ends. Without scripts, all that is to come.
import { findAll } from "../lib/dom.js"

const MINUTE = 60_000

/** Whether nothing but absences of other days is in it.
 * @param {HTMLElement} element */
const isEmpty = element =>
  [...element.childNodes].every(each => (each instanceof HTMLElement ? each.hidden : !each.textContent?.trim()))

function refresh() {
  const now = Date.now() / MINUTE
  const lines = findAll(document, "[data-away-until]")
  for (const each of lines) {
    const { awayFrom = "", awayUntil = "" } = each.dataset
    each.hidden = now < Number(awayFrom) || now >= Number(awayUntil)
  }
  for (const all of new Set(lines.map(each => each.parentElement))) if (all) all.hidden = isEmpty(all)
}

document.addEventListener("DOMContentLoaded", () => {
  refresh()
  setInterval(refresh, MINUTE)
})
document.addEventListener("visibilitychange", refresh)
