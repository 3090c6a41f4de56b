// The incident that this page shows, and what is done to it. Other scripts watch it and record through it; it is no panel.
"use strict"
globalThis.prontuario ??= {}
prontuario.live = (() => {
  const { incident, store, ask, words, clock } = prontuario
  const { threat, title } = document.getElementById("live").dataset
  const watchers = [], MINUTE = 60_000
  const SENTENCES = { __proto__: null, clock: "refusedClock", range: "refusedRange", large: "refusedLarge" }
  let id = null

  /** All incidents of this page's threat that this device holds, the one that was worked on last first. */
  function all() {
    const touched = each => Math.max(...incident.counted(each).entries.map(entry => entry.at))
    return store.all().filter(each => each.threat === threat).sort((a, b) => touched(b) - touched(a))
  }

  /** The incident shown; null for none. */
  const shown = () => (id === null ? null : store.get(id))

  const named = () => /^#incident-(\w+)$/.exec(location.hash)?.[1]

  function choose() {
    const found = all(), running = found.find(each => !incident.state(each).ended)
    return (found.find(each => each.id === named()) ?? running)?.id ?? null
  }

  function tell() {
    if (!shown()) id = choose()
    const now = shown(), state = now && incident.state(now)
    for (const each of watchers) each(now, state)
  }

  /** Calls back with the incident shown and its state (null and null for none): now, after each change, and as time goes by. */
  function watch(callback) {
    watchers.push(callback)
  }

  /** Shows another incident. */
  function open(other) {
    id = other
    history.replaceState(null, "", `#incident-${other}`)
    tell()
  }

  /** What is to be kept, kept; null where no device would take it over, once the reader has been told so. */
  async function kept(make) {
    try {
      return store.put(make())
    } catch (error) {
      const sentence = SENTENCES[error.message]
      if (!sentence) throw error
      tell() // a box that was ticked is empty again
      const { date, time } = clock.fields(Date.now())
      await ask.tell(words.say("refused"), words.say(sentence, { time: `${date} ${time}`, ...clock.limits() }))
      return null
    }
  }

  /** Begins an incident now, at the full minute, so that what is shown is what counts. It is stored before anything is asked. */
  async function start() {
    const made = await kept(() => incident.create(threat, title, Math.floor(Date.now() / MINUTE) * MINUTE, ask.known()))
    if (made) open(made.id)
  }

  /** Adds an entry to the incident shown, in the reader's name. Says whether it was kept. */
  async function record(kind, of, say) {
    const before = id, by = await ask.who(), now = store.get(before)
    return now !== null && await kept(() => incident.add(now, kind, of, say, by)) !== null
  }

  /** Forgets the incident shown. */
  function remove() {
    const gone = id
    id = null
    history.replaceState(null, "", location.pathname + location.search)
    store.remove(gone)
  }

  document.addEventListener("DOMContentLoaded", () => {
    store.watch(tell)
    tell()
    setInterval(tell, 10_000)
    document.addEventListener("visibilitychange", tell)
    addEventListener("hashchange", () => {
      if (named()) open(named())
    })
    addEventListener("beforeunload", event => {
      if (["missing", "full"].includes(store.trouble()) && shown()) event.preventDefault() // what is not stored would be lost
    })
    if (shown() && named() === id) document.getElementById("live").scrollIntoView()
  })

  return { all, shown, watch, open, start, record, remove }
})()
