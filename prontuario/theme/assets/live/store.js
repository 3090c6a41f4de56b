// Incidents on this device: one key of the browser's storage for each. Where the storage is missing or full they are kept in memory,
// and trouble() says so: "missing", "full", "broken" (a record could not be read and was set aside) or "".
"use strict"
globalThis.prontuario ??= {}
prontuario.store = (() => {
  const PREFIX = "prontuario.incident.", ASIDE = "prontuario.aside."
  const { merge, valid } = prontuario.incident
  const unsaved = new Map(), watchers = []
  let storage = null, full = false
  try {
    storage = localStorage // this alone throws where it is forbidden
    storage.getItem(PREFIX)
  } catch {
    storage = null
  }

  const keys = prefix => (storage ? Object.keys(storage) : []).filter(key => key.startsWith(prefix))
  const tell = id => watchers.forEach(each => each(id))

  function parsed(text, id) {
    try {
      const value = JSON.parse(text)
      return valid(value) && value.id === id ? value : null
    } catch {
      return null
    }
  }

  /** What is stored; null for nothing. A record that cannot be read is moved aside first, whole. */
  function stored(id) {
    const text = storage?.getItem(PREFIX + id) ?? null
    const value = text === null ? null : parsed(text, id)
    if (text !== null && !value) setAside(id, text)
    return value
  }

  function setAside(id, text) {
    if (write(`${ASIDE}${id}.${Date.now()}.${Math.random()}`, text)) storage.removeItem(PREFIX + id)
  }

  function write(key, text) {
    try {
      storage.setItem(key, text)
      return true
    } catch {
      full = true
      return false
    }
  }

  /** The incident of this name; null for none. */
  function get(id) {
    const kept = stored(id), inMemory = unsaved.get(id)
    return kept && inMemory ? merge(kept, inMemory) : kept ?? inMemory ?? null
  }

  /** All that can be read. */
  function all() {
    const ids = new Set([...keys(PREFIX).map(key => key.slice(PREFIX.length)), ...unsaved.keys()])
    return [...ids].map(get).filter(Boolean)
  }

  /** Keeps an incident, together with all that other tabs have added to it meanwhile, and gives back the whole. */
  function put(incident) {
    const before = get(incident.id), whole = before ? merge(before, incident) : incident
    const free = storage && (storage.getItem(PREFIX + whole.id) === null || stored(whole.id)) // not over what could not be set aside
    if (free && write(PREFIX + whole.id, JSON.stringify(whole))) {
      unsaved.delete(whole.id)
      full = unsaved.size > 0
    } else {
      unsaved.set(whole.id, whole)
    }
    tell(whole.id)
    return whole
  }

  /** Forgets an incident. */
  function remove(id) {
    unsaved.delete(id)
    storage?.removeItem(PREFIX + id)
    for (const each of [...unsaved.values()]) put(each) // there is room again
    tell(id)
  }

  /** Calls back with an incident's name (null: all of them) whenever it has changed, in this tab or in another. */
  function watch(callback) {
    watchers.push(callback)
    addEventListener("storage", event => {
      if (event.key === null || event.key.startsWith(PREFIX)) callback(event.key?.slice(PREFIX.length) ?? null)
    })
  }

  function trouble() {
    return !storage ? "missing" : full ? "full" : keys(ASIDE).length ? "broken" : ""
  }

  return { all, get, put, remove, watch, trouble }
})()
