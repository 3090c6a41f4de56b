// On every page: the incidents that run, with a link to each. What reads them comes only where there are some.
import { copyOf, find } from "../lib/dom.js"
import { filled } from "../lib/text.js"
import { need } from "./loading.js"
import * as storage from "./storage.js"

const place = document.getElementById("p-running")
const here = document.getElementById("live")?.dataset.threat // the page of a threat lists its own
let begun = false

/** @param {HTMLElement} place @param {NonNullable<Prontuario["store"]>} store */
function draw(place, store) {
  const others = store.all().filter(each => each.threat !== here)
  const running = others.filter(each => !prontuario.incident.state(each).ended)
  place.hidden = running.length === 0
  for (const old of place.querySelectorAll("a")) old.remove()
  for (const incident of running) {
    place.append(copyOf(find(place, "template")))
    const link = /** @type {HTMLAnchorElement} */ (place.lastElementChild)
    link.textContent = prontuario.incident.state(incident).name
    const page = filled(link.dataset.page ?? "", { id: incident.id, threat: encodeURIComponent(incident.threat) })
    link.href = `${place.dataset.root}/${page}`
  }
}

/** What reads and keeps incidents, loaded where the page has not brought it along. */
export async function stored() {
  if (!prontuario.store) await need("live/stored")
  return /** @type {NonNullable<Prontuario["store"]>} */ (prontuario.store)
}

/** @param {HTMLElement} place */
function look(place) {
  if (begun || !(prontuario.store || storage.names("incident.").length)) return
  begun = true
  stored().then(
    store => {
      store.watch(() => draw(place, store))
      draw(place, store)
    },
    () => {
      begun = false // the next change tries again
    },
  )
}

if (place) {
  document.addEventListener("DOMContentLoaded", () => look(place))
  storage.watch(() => look(place))
}
