// The buttons that forget this handbook on this device, on the pages that have one. What they do is loaded when it is asked
// for. And when another tab has forgotten it: this one must not keep again what it still has.
import { find, findAll } from "../lib/dom.js"
import { isMissing, need } from "./loading.js"
import { stored } from "./running.js"
import * as storage from "./storage.js"

const FORGOTTEN = "__forgotten" // kept in the tab, until that is closed

/** When this handbook was forgotten in this tab, in milliseconds of the epoch; 0 for never. */
export const forgotten = () => Number(__md_get(FORGOTTEN, sessionStorage)) || 0

/** From now on this page keeps nothing, and no page in this tab saves a copy. */
export function stop() {
  storage.close()
  prontuario.store?.clear()
  __md_set(FORGOTTEN, Date.now(), sessionStorage)
}

/** @param {HTMLElement} box */
async function open(box) {
  try {
    await Promise.all([stored(), need("offline/forget_dialogs")])
    await need("offline/forget")
  } catch (error) {
    if (!isMissing(error)) throw error
    find(box, "[data-failed]").hidden = false
    return
  }
  await prontuario.forget.ask()
}

for (const box of findAll(document, "[data-forget]")) {
  box.hidden = false
  find(box, "button").addEventListener("click", () => open(box))
}
storage.watch(name => {
  if (name !== "forgotten" || storage.closed()) return
  stop()
  location.reload()
})
// Gone back to, as it was left.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted || forgotten() < performance.timeOrigin) return
  storage.close()
  location.reload()
})
