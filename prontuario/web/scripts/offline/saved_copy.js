// Keeps a copy of the whole handbook on this device (sw.js does the work), and says what is kept.
import { forgotten } from "../live/forget_button.js"
import { assets } from "../live/loading.js"

/** The folder of the handbook. */
export const root = new URL("../", assets)

/** Whether this browser can keep a copy: only of pages that came safely, by https or from this very machine. */
export const possible = location.protocol.startsWith("http") && isSecureContext && "serviceWorker" in navigator

/** Whether the page came from a copy, not from the network. */
export const answered = () => possible && navigator.serviceWorker.controller !== null

/** Fetches the worker, which tells one version from the next: it never comes from the browser's own cache. */
const keep = () => navigator.serviceWorker.register(new URL("sw.js", root), { updateViaCache: "none" })

/** Ours alone: a handbook above this one on the same host has its own. */
async function registered() {
  const found = await navigator.serviceWorker.getRegistration(root)
  return found?.scope === root.href ? found : undefined
}

/** Fetches a newer copy; what was kept stays where that fails. Browsers that are busy at times forget, for minutes, that a
 * whole one has asked to take over: it is told to ask again. */
export async function renew() {
  const registration = await registered()
  registration?.waiting?.postMessage("take over")
  await registration?.update()
}

/** What is kept; undefined while nothing is whole yet.
 * @returns {Promise<SavedCopy | undefined>} */
export async function kept() {
  const registration = possible ? await registered() : undefined
  if (!registration?.active) return undefined
  const { port1, port2 } = new MessageChannel()
  const said = new Promise(resolve => {
    port1.onmessage = event => resolve(event.data)
  })
  registration.active.postMessage("kept", [port2])
  return said
}

// What the page itself needs comes first. Who has the handbook forgotten is not to have it saved again by reading on.
if (possible && !forgotten()) addEventListener("load", () => keep().catch(() => {})) // the next visit tries again
