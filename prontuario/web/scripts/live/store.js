// Incidents on this device, each under a name of its own. Where the storage is missing or full they are kept in memory,
// and trouble() says so: "missing", "full", "broken" (a record could not be read and was set aside) or "".
import { begun, merge, sound } from "./incident.js"
import * as storage from "./storage.js"

/** @typedef {(id: string | null) => void} Watcher */

const KIND = "incident."
const ASIDE = "aside."
/** @type {Map<string, Incident>} */
const unsaved = new Map()
/** @type {Watcher[]} */
const watchers = []
let full = false

/** @type {Watcher} */
const tell = id => watchers.forEach(each => each(id))

/** @param {string} text @param {string} id */
function parsed(text, id) {
  try {
    const value = sound(JSON.parse(text))
    return value.id === id ? value : null
  } catch {
    return null
  }
}

/** What is stored; null for nothing. A record that is not sound is moved aside first, whole.
 * @param {string} id */
function stored(id) {
  const read = storage.texts(KIND + id).map(text => ({ text, value: parsed(text, id) }))
  const threat = read.find(({ value }) => value)?.value?.threat
  const good = read.filter(({ value }) => value && value.threat === threat)
  const values = good.flatMap(({ value }) => value ?? [])
  const whole = values.length ? values.reduce((a, b) => merge(a, b)) : null
  const refused = read.filter(each => !good.includes(each)).map(({ text }) => text)
  if (good.length < read.length) setAside(id, refused, whole)
  return whole
}

/** @param {string} id @param {string[]} texts @param {Incident | null} rest */
function setAside(id, texts, rest) {
  const done = texts.map(text => write(`${ASIDE}${id}.${Date.now()}.${Math.random()}`, text)).every(Boolean)
  if (done && rest) write(KIND + id, JSON.stringify(rest))
  else if (done) storage.remove(KIND + id)
}

/** @param {string} name @param {string} text */
function write(name, text) {
  const done = storage.write(name, text)
  full ||= !done
  return done
}

/** All that is kept of an incident, here and in memory.
 * @param {string} id */
export function held(id) {
  const kept = stored(id)
  const inMemory = unsaved.get(id)
  return kept && inMemory ? merge(kept, inMemory) : (kept ?? inMemory ?? null)
}

/** @param {Incident | null} value */
const shown = value => (value && begun(value) ? value : null)

/** The incident of this name; null for none. One that has not begun yet by this device's clock stays where it is, unseen.
 * @param {string} id */
export const get = id => shown(held(id))

function ids() {
  return [...new Set([...storage.names(KIND).map(name => name.slice(KIND.length)), ...unsaved.keys()])]
}

/** All that can be read. */
export const all = () => ids().flatMap(id => get(id) ?? [])

/** Keeps an incident, together with all that other tabs have added to it meanwhile, and gives back the whole. Throws a RangeError
 * where that is more than an incident may hold, or of another threat.
 * @param {Incident} incident */
export function put(incident) {
  const before = held(incident.id)
  const whole = sound(before ? merge(before, incident) : incident)
  const name = KIND + whole.id
  const free = !storage.missing() && (storage.read(name) === null || stored(whole.id)) // not over what could not be set aside
  if (free && write(name, JSON.stringify(whole))) {
    unsaved.delete(whole.id)
    full = unsaved.size > 0
  } else {
    unsaved.set(whole.id, whole)
  }
  tell(whole.id)
  return whole
}

/** Forgets an incident.
 * @param {string} id */
export function remove(id) {
  unsaved.delete(id)
  storage.remove(KIND + id)
  for (const each of [...unsaved.values()]) put(each) // there is room again
  tell(id)
}

/** Forgets all that is not stored: the shelf was cleared. */
export function clear() {
  unsaved.clear()
  full = false
  tell(null)
}

/** Calls back with an incident's name (null: all of them) whenever it has changed, in this tab or in another.
 * @param {Watcher} callback */
export function watch(callback) {
  watchers.push(callback)
  storage.watch(name => {
    if (name === null || name.startsWith(KIND)) callback(name?.slice(KIND.length) ?? null)
  })
}

export function trouble() {
  return storage.missing() ? "missing" : full ? "full" : storage.names(ASIDE).length ? "broken" : ""
}
