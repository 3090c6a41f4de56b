// Whom to call leads to somebody who answers now. Without scripts, a number leads that is answered at any hour.
import { findAll } from "../lib/dom.js"
import { isIn } from "../lib/week.js"

const MINUTE = 60_000

/** Whether it says that the person is away now: frame/away.js has hidden all other absences.
 * @param {HTMLElement} line */
const isAway = line => findAll(line, "[data-away-until]").some(each => !each.hidden)

function show() {
  for (const calls of findAll(document, "[data-calls]")) {
    const lines = findAll(calls, "[data-answered]")
    const seen = lines.filter(line => !line.hidden)
    const answers = seen.find(
      line => !isAway(line) && isIn(line.dataset.answered ?? "", calls.dataset.calls, Date.now()),
    )
    const now = answers ?? (seen.some(line => "leads" in line.dataset) ? null : seen[0])
    if (now) for (const line of lines) line.toggleAttribute("data-leads", line === now)
  }
}

document.addEventListener("DOMContentLoaded", () => {
  show()
  setInterval(show, MINUTE)
  document.addEventListener("visibilitychange", show)
})
