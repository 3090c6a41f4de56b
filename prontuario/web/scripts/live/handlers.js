// What the buttons of the panel do.
import { byId } from "../lib/dom.js"
import * as clock from "./clock.js"
import * as dialogs from "./dialogs.js"
import { state } from "./incident.js"
import * as live from "./live.js"

const place = byId("live")
const shown = () => /** @type {Incident} */ (live.shown()) // a panel is there only while an incident is shown

async function edit() {
  const before = state(shown())
  const at = clock.fields(before.start)
  const typed = await dialogs.ask("p-ask-when", { title: before.name, date: at.date, time: at.time }, clock.limits())
  if (!typed) return
  if (typed.title.trim() && typed.title !== before.name) await live.record("rename", "", typed.title.trim())
  if (typed.date !== at.date || typed.time !== at.time) {
    await live.record("start", "", String(clock.moment(typed.date, typed.time)))
  }
}

/** @type {Record<string, (button: HTMLElement) => unknown>} */
const handlers = {
  edit,
  start: async () => {
    await live.start()
    place.scrollIntoView()
    place.focus({ preventScroll: true }) // the button is gone
  },
  charge: () => live.record("charge", "", ""),
  open: button => live.open(button.dataset.id ?? ""),
  reopen: () => live.record("reopen", "", ""),
  name: () => dialogs.rename().then(() => live.open(shown().id)),
  end: async () => (await dialogs.ask("p-ask-end")) && live.record("end", "", ""),
  remove: async () => (await dialogs.ask("p-ask-remove")) && live.remove(),
}

place.tabIndex = -1
place.addEventListener("click", ({ target }) => {
  /** @type {HTMLElement | null} */
  const button = /** @type {Element} */ (target).closest("button[data-do]")
  if (button) handlers[button.dataset.do ?? ""]?.(button)
})
