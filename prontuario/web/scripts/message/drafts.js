// What is filled into the blanks of this page's message: in a running incident of a threat that sends it, or else on this device.
import { find } from "../lib/dom.js"
import * as dialogs from "../live/dialogs.js"
import { add, state } from "../live/incident.js"
import * as storage from "../live/storage.js"
import * as store from "../live/store.js"
import { TYPED } from "../live/validation.js"

const { message, threats = "" } = find(document, "[data-message]").dataset
const sentBy = threats.split(" ")
const KEY = `fills.${message}`
let chosen = incidents()[0]?.id ?? ""
/** @type {Record<string, unknown>} */
let inMemory = {}
let failed = false
/** What the incident did not take, by blank.
 * @type {Map<string, string>} */
const refused = new Map()

/** @param {string} name */
function slot(name) {
  return `${message}.${name}`
}

/** @param {Incident} each */
function isRunning(each) {
  return sentBy.includes(each.threat) && !state(each).ended
}

/** The incidents for which this message can be filled in, the latest first. */
export function incidents() {
  return store
    .all()
    .filter(isRunning)
    .sort((a, b) => state(b).start - state(a).start)
}

/** @param {string} id */
export function choose(id) {
  chosen = id
}

/** The incident that is filled in for; null for none. One that has gone or is over is left. */
function current() {
  const kept = chosen ? store.get(chosen) : null
  if (kept && isRunning(kept)) return kept
  chosen = ""
  return null
}

/** The name of the incident that is filled in for; empty for none. */
export const currentId = () => current()?.id ?? ""

/** @returns {Record<string, unknown>} */
function onDevice() {
  try {
    const found = JSON.parse(storage.read(KEY) ?? "{}")
    return found && typeof found === "object" ? { ...found, ...inMemory } : inMemory
  } catch {
    return inMemory
  }
}

/** What a blank was filled with; empty for nothing.
 * @param {string} name */
export function read(name) {
  const incident = current()
  const found = refused.get(name) ?? (incident ? state(incident).fills[slot(name)] : onDevice()[name])
  return typeof found === "string" ? found : ""
}

/** @param {string} name @param {string} text */
export function write(name, text) {
  if (read(name) === text) return
  refused.delete(name)
  const incident = current()
  if (text.length > TYPED.fill) refused.set(name, text)
  else if (incident) record(incident, name, text)
  else keep({ ...onDevice(), [name]: text })
}

/** @param {Incident} incident @param {string} name @param {string} text */
function record(incident, name, text) {
  try {
    store.put(add(incident, "fill", slot(name), text, dialogs.known()))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    refused.set(name, text) // the incident is full, or this device's clock is wrong
  }
}

/** @param {Record<string, unknown>} fills */
function keep(fills) {
  failed = !storage.write(KEY, JSON.stringify(fills))
  inMemory = failed ? fills : {}
}

/** Empties the blanks that are named.
 * @param {string[]} names */
export function clear(names) {
  for (const name of names) write(name, "")
}

/** Where it is kept: "incident", "device", or "nowhere" but on the open page. */
export const where = () =>
  failed || refused.size || store.trouble() === "missing" ? "nowhere" : current() ? "incident" : "device"
