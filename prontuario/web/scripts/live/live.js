// The incident that this page shows, and what is done to it. Other scripts watch it and record through it; it is no panel.
import { byId } from "../lib/dom.js"
import { messageOf } from "../lib/text.js"
import * as clock from "./clock.js"
import * as dialogs from "./dialogs.js"
import * as incident from "./incident.js"
import { say as labelOf } from "./labels.js"
import * as store from "./store.js"

/** @typedef {(shown: Incident | null, state: State | null) => void} Watcher */

const { threat = "", title = "" } = byId("live").dataset
/** @type {Watcher[]} */
const watchers = []
const MINUTE = 60_000
/** @type {Record<string, string>} */
const SENTENCES = { clock: "refusedClock", range: "refusedRange", large: "refusedLarge" }
/** @type {string | null} */
let id = null

/** All incidents of this page's threat that are on this device, the one that was worked on last first. */
export function all() {
  /** @param {Incident} each */
  const touched = each => Math.max(...incident.counted(each).entries.map(entry => entry.at))
  return store
    .all()
    .filter(each => each.threat === threat)
    .sort((a, b) => touched(b) - touched(a))
}

/** The incident shown; null for none. */
export const shown = () => (id === null ? null : store.get(id))

/** What is answered to a question of the incident shown; empty for nothing.
 * @param {string} name */
export function answer(name) {
  const now = shown()
  return (now && incident.state(now).answers[name]) ?? ""
}

const named = () => /^#incident-(\w+)$/.exec(location.hash)?.[1]

function choose() {
  const found = all(),
    running = found.find(each => !incident.state(each).ended)
  return (found.find(each => each.id === named()) ?? running)?.id ?? null
}

function tell() {
  if (!shown()) id = choose()
  const now = shown(),
    state = now && incident.state(now)
  for (const each of watchers) each(now, state)
}

/** Calls back with the incident shown and its state (null and null for none): now, after each change, and as time goes by.
 * @param {Watcher} callback */
export function watch(callback) {
  watchers.push(callback)
}

/** Shows another incident.
 * @param {string} other */
export function open(other) {
  id = other
  history.replaceState(null, "", `#incident-${other}`)
  tell()
}

/** What is to be kept, kept; null where no device would take it over, once the reader has been told so.
 * @param {() => Incident} make */
async function kept(make) {
  try {
    return store.put(make())
  } catch (error) {
    const reason = messageOf(error)
    const sentence = Object.hasOwn(SENTENCES, reason) ? SENTENCES[reason] : null
    if (!sentence) throw error
    tell() // a box that was ticked is empty again
    const { date, time } = clock.fields(Date.now())
    await dialogs.tell(labelOf("refused"), labelOf(sentence, { time: `${date} ${time}`, ...clock.limits() }))
    return null
  }
}

/** Begins an incident now, at the full minute, so that what is shown is what counts. It is stored before anything is asked. */
export async function start() {
  const made = await kept(() =>
    incident.create(threat, title, Math.floor(Date.now() / MINUTE) * MINUTE, dialogs.known()),
  )
  if (made) open(made.id)
}

/** Adds an entry to the incident shown, in the reader's name. Says whether it was kept.
 * @param {string} kind @param {string} of @param {string} say */
export async function record(kind, of, say) {
  const before = id
  const by = await dialogs.who()
  const now = before === null ? null : store.get(before)
  return now !== null && (await kept(() => incident.add(now, kind, of, say, by))) !== null
}

/** Forgets the incident shown. */
export function remove() {
  const gone = id
  id = null
  history.replaceState(null, "", location.pathname + location.search)
  if (gone !== null) store.remove(gone)
}

document.addEventListener("DOMContentLoaded", () => {
  store.watch(tell)
  tell()
  setInterval(tell, 10_000)
  document.addEventListener("visibilitychange", tell)
  addEventListener("hashchange", () => {
    const other = named()
    if (other) open(other)
  })
  addEventListener("beforeunload", event => {
    if (["missing", "full"].includes(store.trouble()) && shown()) event.preventDefault() // what is not stored would be lost
  })
  if (shown() && named() === id) byId("live").scrollIntoView()
})
