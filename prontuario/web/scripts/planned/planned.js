// What is planned: whether it is running today, on the handbook's calendar. Without scripts, its days are shown.
import { findAll } from "../lib/dom.js"
import { inZone } from "../lib/zone.js"

const HOUR = 3_600_000

function refresh() {
  for (const each of findAll(document, "[data-planned]")) {
    const { from = "", until = "", zone } = each.dataset
    const today = inZone(zone).fields(Date.now()).date
    const running = from <= today && today <= until
    each.hidden = until < today
    for (const part of findAll(each, "[data-running]")) part.hidden = !running
    for (const part of findAll(each, "[data-days]")) part.hidden = running
  }
}

refresh()
setInterval(refresh, HOUR)
document.addEventListener("visibilitychange", refresh)
