// Incidents on this device, each under a name of its own. Where the storage is missing or full they are kept in memory,
// and trouble() says so: "missing", "full", "broken" (a record could not be read and was set aside) or "".
"use strict"
globalThis.prontuario ??= {}
prontuario.store = (() => {
  const KIND = "incident.", ASIDE = "aside."
  const { shelf, incident: { merge, sound, begun } } = prontuario
  const unsaved = new Map(), watchers = []
  let full = false

  const tell = id => watchers.forEach(each => each(id))

  function parsed(text, id) {
    try {
      const value = sound(JSON.parse(text))
      return value.id === id ? value : null
    } catch {
      return null
    }
  }

  /** What is stored; null for nothing. A record that is not sound is moved aside first, whole. */
  function stored(id) {
    const read = shelf.texts(KIND + id).map(text => ({ text, value: parsed(text, id) }))
    const good = read.filter((each, n, all) => each.value && each.value.threat === all.find(({ value }) => value).value.threat)
    const whole = good.length ? good.map(each => each.value).reduce(merge) : null
    if (good.length < read.length) setAside(id, read.filter(each => !good.includes(each)).map(each => each.text), whole)
    return whole
  }

  function setAside(id, texts, rest) {
    const done = texts.map(text => write(`${ASIDE}${id}.${Date.now()}.${Math.random()}`, text)).every(Boolean)
    if (done && rest) write(KIND + id, JSON.stringify(rest))
    else if (done) shelf.remove(KIND + id)
  }

  function write(name, text) {
    const done = shelf.write(name, text)
    full ||= !done
    return done
  }

  function held(id) {
    const kept = stored(id), inMemory = unsaved.get(id)
    return kept && inMemory ? merge(kept, inMemory) : kept ?? inMemory ?? null
  }

  const shown = value => (value && begun(value) ? value : null)

  /** The incident of this name; null for none. One that has not begun yet by this device's clock stays where it is, unseen. */
  const get = id => shown(held(id))

  function ids() {
    return [...new Set([...shelf.names(KIND).map(name => name.slice(KIND.length)), ...unsaved.keys()])]
  }

  /** All that can be read. */
  const all = () => ids().map(get).filter(Boolean)

  /** Keeps an incident, together with all that other tabs have added to it meanwhile, and gives back the whole. Throws a RangeError
      where that is more than an incident may hold, or of another threat. */
  function put(incident) {
    const before = held(incident.id), whole = sound(before ? merge(before, incident) : incident)
    const name = KIND + whole.id
    const free = !shelf.missing() && (shelf.read(name) === null || stored(whole.id)) // not over what could not be set aside
    if (free && write(name, JSON.stringify(whole))) {
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
    shelf.remove(KIND + id)
    for (const each of [...unsaved.values()]) put(each) // there is room again
    tell(id)
  }

  /** Forgets all that is not stored: the shelf was cleared. */
  function clear() {
    unsaved.clear()
    full = false
    tell(null)
  }

  /** Calls back with an incident's name (null: all of them) whenever it has changed, in this tab or in another. */
  function watch(callback) {
    watchers.push(callback)
    shelf.watch(name => {
      if (name === null || name.startsWith(KIND)) callback(name?.slice(KIND.length) ?? null)
    })
  }

  function trouble() {
    return shelf.missing() ? "missing" : full ? "full" : shelf.names(ASIDE).length ? "broken" : ""
  }

  return { all, get, held, put, remove, clear, watch, trouble }
})()
