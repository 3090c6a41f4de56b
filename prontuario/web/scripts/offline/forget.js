// Forgets this handbook on this device: says what there is, asks, removes it, and looks whether it has gone. Other handbooks
// of the same host keep theirs.
import { copyOf, fillList, find, parsed } from "../lib/dom.js"
import { filled, formOf } from "../lib/text.js"
import * as forgetButton from "../live/forget_button.js"
import { state } from "../live/incident.js"
import * as storage from "../live/storage.js"
import * as store from "../live/store.js"

const SCOPE = __md_scope.href
const MOST_NAMED = 10
const TRIES = 15
const PAUSE = 200 // milliseconds
const { savedCopy } = prontuario
const pieces = parsed(prontuario.forgetDialogs)
find(document, "article").append(pieces)
const words = find(pieces, "[data-words]").dataset

/** @type {Say} */
const say = (name, facts = {}) => filled(words[name] ?? "", facts)

/** @param {string} name @param {number} n @param {Record<string, string>} facts */
const counted = (name, n, facts = {}) =>
  n === 0
    ? []
    : [
        say(
          formOf(each => Object.hasOwn(words, each), name, n),
          { n, ...facts },
        ),
      ]

/** Where a browser forbids to look, it keeps no copy either.
 * @template T @param {() => Promise<readonly T[]>} look @param {(each: T) => boolean} ours */
const looked = async (look, ours) => (savedCopy?.possible ? await look().catch(() => []) : []).filter(ours)

const registrations = () =>
  looked(
    () => navigator.serviceWorker.getRegistrations(),
    each => each.scope === SCOPE,
  )
const copies = () =>
  looked(
    () => caches.keys(),
    name => name.startsWith(`${SCOPE}#`),
  )

/** What Material keeps: the chosen theme, and the like.
 * @param {Storage} kept */
const rests = kept =>
  Object.keys(kept).filter(key => key.startsWith(`${__md_scope.pathname}.`) && !key.endsWith(".__forgotten"))

/** @type {("localStorage" | "sessionStorage")[]} */
const STORES = ["localStorage", "sessionStorage"]
const stores = () =>
  STORES.flatMap(name => {
    try {
      return [globalThis[name]]
    } catch {
      return [] // forbidden: nothing is kept there
    }
  })

async function copyIn() {
  const late = new Promise(resolve => setTimeout(resolve, TRIES * PAUSE)).then(() => undefined)
  const kept = await Promise.race([savedCopy?.kept(), late])
  if (kept) return [say("copy", { day: kept.day })]
  return (await copies()).length || (await registrations()).length ? [say("coming")] : []
}

function incidents() {
  const kept = storage.names("incident.").map(name => name.slice("incident.".length))
  const all = [...new Set([...store.all().map(each => each.id), ...kept])]
  const names = all
    .flatMap(id => store.held(id) ?? [])
    .map(each => {
      const { name, ended } = state(each)
      return ended ? name : say("running", { name })
    })
  const shown = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), "…"] : names
  return counted("incidents", names.length, { names: shown.join("; ") })
}

/** In sentences, all that would be gone. */
async function found() {
  const copy = await copyIn()
  const all = incidents() // before what was set aside: one that cannot be read is set aside here
  const name = storage.names("name").includes("name") ? [say("name", { name: storage.read("name") ?? "" })] : []
  const asides = counted("asides", storage.names("aside.").length)
  const fills = counted("fills", storage.names("fills.").length)
  const sentences = [...copy, ...all, ...asides, ...fills, ...name]
  return sentences.length && stores().some(kept => rests(kept).length) ? [...sentences, say("rests")] : sentences
}

/** @param {string} template @param {(dialog: HTMLDialogElement) => void} fill */
async function dialog(template, fill) {
  pieces.after(copyOf(find(pieces, template)))
  const shown = /** @type {HTMLDialogElement} */ (pieces.nextElementSibling)
  fill(shown)
  shown.showModal()
  await new Promise(resolve => shown.addEventListener("close", resolve))
  shown.remove()
  return shown.returnValue === "ok"
}

/** @param {string} sentence */
const tell = sentence =>
  dialog("#p-forget-told", box => {
    find(box, "p").textContent = sentence
  })

/** Stops what saves copies: also one that is at it would go on, until it has been told. */
async function dismiss() {
  for (const each of await registrations()) {
    for (const worker of [each.installing, each.waiting, each.active]) worker?.postMessage("forget")
    await each.unregister()
  }
  for (const name of await copies()) await caches.delete(name)
}

async function left() {
  const kept = storage.names().length + stores().flatMap(rests).length
  return (await copies()).length + (await registrations()).length + kept
}

/** Removes everything, again and again until nothing comes back. Says whether that worked. */
async function clear() {
  storage.clear() // there is room again
  storage.write("forgotten", "") // tells the other tabs
  forgetButton.stop()
  for (let tries = TRIES, quiet = 0; tries > 0; tries -= 1) {
    storage.clear()
    store.clear()
    for (const kept of stores()) rests(kept).forEach(key => kept.removeItem(key))
    await dismiss()
    quiet = (await left()) ? 0 : quiet + 1
    if (quiet > 2) return true
    await new Promise(resolve => setTimeout(resolve, PAUSE))
  }
  return false
}

/** Says what would be gone, and removes it where the reader agrees. */
export async function ask() {
  const all = await found()
  if (!all.length) return tell(say("nothing"))
  const agreed = await dialog("#p-forget-ask", box => {
    fillList(find(box, "ul"), all)
    find(box, "[data-incidents]").hidden = !incidents().length
    find(box, "[data-offline]").hidden = navigator.onLine || location.protocol === "file:"
  })
  if (!agreed) return
  const done = await clear().catch(() => false)
  prontuario.status?.look()
  await tell(say(done ? "done" : "failed"))
}
