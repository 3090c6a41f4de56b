// Buttons of the live page that hand an incident over, take one over, or write it into files. What they need is loaded when
// asked for.
import { byId, parsed } from "../lib/dom.js"
import * as dialogs from "../live/dialogs.js"
import { learn, piece, say } from "../live/labels.js"
import * as live from "../live/live.js"
import { assets, isMissing, need } from "../live/loading.js"

const place = byId("live")
learn(byId("p-share-said").dataset)
export const LINK = "#incident="

/** Puts the dialogs and their words on the page. */
async function unpack() {
  if (document.getElementById("p-share-words")) return
  const style = document.createElement("link")
  style.rel = "stylesheet"
  style.href = new URL("share/share.css", assets).href
  document.head.append(style)
  await need("share/dialogs")
  if (!document.getElementById("p-share-words")) place.parentElement?.append(parsed(prontuario.shareDialogs))
  learn(byId("p-share-words").dataset)
}

/** Says one sentence in a dialog.
 * @param {string} sentence */
export const tell = sentence => dialogs.tell(say("shareIncident"), sentence)

/** @type {Record<string, (kind?: string) => Promise<unknown>>} */
const handlers = {
  send: () => need("share/transfer").then(() => prontuario.send.show()),
  take: () => need("share/transfer").then(() => prontuario.take.ask()),
  save: (kind = "") => need("export/export").then(() => prontuario.save.save(kind)),
  give: () => need("share/transfer").then(() => prontuario.send.save()), // a file that others take over
  open: () => need("share/transfer").then(() => prontuario.take.offer(location.hash)),
}

/** Does one of these; where its script cannot be had, says so.
 * @param {string} name @param {string} [kind] */
async function act(name, kind) {
  try {
    await unpack()
    await handlers[name](kind)
  } catch (error) {
    if (!isMissing(error)) throw error
    await tell(say("shareFailed"))
  }
}

const opened = () => location.hash.startsWith(LINK) && act("open")

live.watch(incident => {
  const tools = place.querySelector("[data-live-tools]")
  if (incident && tools && !tools.querySelector("[data-share]")) tools.append(piece("p-share-tools"))
  if (!place.querySelector("[data-share-take]")) place.append(piece("p-share-take"))
})
place.addEventListener("click", ({ target }) => {
  /** @type {HTMLElement | null} */
  const button = /** @type {Element} */ (target).closest("button[data-share]")
  if (button) act(button.dataset.share ?? "", button.dataset.kind)
})
document.addEventListener("DOMContentLoaded", opened)
addEventListener("hashchange", opened)
