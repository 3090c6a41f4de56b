// What is filled into the blanks of this page's message: in a running incident of a threat that sends it, or else on this device.
"use strict"
globalThis.prontuario ??= {}
prontuario.drafts = (() => {
  const { incident, store, ask, shelf, sound: { TYPED } } = prontuario
  const page = document.querySelector("[data-message]"), { message } = page.dataset
  const threats = page.dataset.threats.split(" ")
  const KEY = `fills.${message}`
  const slot = name => `${message}.${name}`
  const running = each => threats.includes(each.threat) && !incident.state(each).ended
  let chosen = incidents()[0]?.id ?? "", inMemory = {}, failed = false
  const refused = new Map() // what the incident did not take, by slot

  /** The incidents for which this message can be filled in, the latest first. */
  function incidents() {
    return store.all().filter(running).sort((a, b) => incident.state(b).start - incident.state(a).start)
  }

  function choose(id) {
    chosen = id
  }

  /** The name of the incident that is filled in for; empty for none. One that has gone or is over is left. */
  function current() {
    const kept = chosen && store.get(chosen)
    if (!kept || !running(kept)) chosen = ""
    return chosen
  }

  function onDevice() {
    try {
      const found = JSON.parse(shelf.read(KEY) ?? "{}")
      return found && typeof found === "object" ? { ...found, ...inMemory } : inMemory
    } catch {
      return inMemory
    }
  }

  /** What a blank was filled with; empty for nothing. */
  function read(name) {
    const found = refused.get(name) ?? (current() ? incident.state(store.get(chosen)).fills[slot(name)] : onDevice()[name])
    return typeof found === "string" ? found : ""
  }

  function write(name, text) {
    if (read(name) === text) return
    refused.delete(name)
    if (text.length > TYPED.fill) refused.set(name, text)
    else if (current()) record(name, text)
    else keep({ ...onDevice(), [name]: text })
  }

  function record(name, text) {
    try {
      store.put(incident.add(store.get(chosen), "fill", slot(name), text, ask.known()))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      refused.set(name, text) // the incident is full, or this device's clock is wrong
    }
  }

  function keep(fills) {
    failed = !shelf.write(KEY, JSON.stringify(fills))
    inMemory = failed ? fills : {}
  }

  /** Empties the blanks that are named. */
  function clear(names) {
    for (const name of names) write(name, "")
  }

  /** Where it is kept: "incident", "device", or "nowhere" but on the open page. */
  const where = () => (failed || refused.size || store.trouble() === "missing" ? "nowhere" : current() ? "incident" : "device")

  return { incidents, choose, current, read, write, clear, where }
})()
