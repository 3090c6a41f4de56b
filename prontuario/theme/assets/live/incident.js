// An incident as plain values: {id, threat, title, entries}. Entries are only ever added, {id, at, by, kind, of, say}; what holds now is
// derived from them, so two copies merge by uniting their entries. Kinds: start, tick, untick, charge, note, answer, fill, rename, end, reopen.
"use strict"
globalThis.prontuario ??= {}
prontuario.incident = (() => {
  const LETTERS = "abcdefghjkmnpqrstuvwxyz123456789" // 32, so that each byte gives one without bias; none looks like another
  const FIELDS = ["id", "at", "by", "kind", "of", "say"]
  const GROUPS = { untick: "tick", reopen: "end" }

  const fresh = () => [...crypto.getRandomValues(new Uint8Array(12))].map(byte => LETTERS[byte % 32]).join("")
  const slot = entry => JSON.stringify([GROUPS[entry.kind] ?? entry.kind, entry.of])
  const smaller = (a, b) => (a < b ? a : b)
  const inOrder = (a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  const written = entry => JSON.stringify(FIELDS.map(field => entry[field]))
  const plain = entry => Object.fromEntries(FIELDS.map(field => [field, entry[field]]))

  function isEntry(value) {
    return value !== null && typeof value === "object" && Number.isFinite(value.at)
      && FIELDS.every(field => field === "at" || typeof value[field] === "string")
  }

  /** Whether a value from outside (the storage, a link, a file) is an incident. */
  function valid(value) {
    return value !== null && typeof value === "object" && Array.isArray(value.entries)
      && ["id", "threat", "title"].every(field => typeof value[field] === "string")
      && /^\w+$/.test(value.id) && value.entries.every(isEntry)
  }

  /** A new incident. `start` is the moment it began, in milliseconds of the epoch, which may lie before now. */
  function create(threat, title, start, by) {
    return add({ id: fresh(), threat, title, entries: [] }, "start", "", String(start), by)
  }

  /** The incident with one entry more. It comes after what it overrules, even where a clock was set back or runs slow. */
  function add(incident, kind, of, say, by) {
    const entry = { id: fresh(), at: Date.now(), by, kind, of, say }
    const before = incident.entries.filter(each => slot(each) === slot(entry)).map(each => each.at + 1)
    entry.at = Math.max(entry.at, ...before)
    return { ...incident, entries: [...incident.entries, entry].sort(inOrder) }
  }

  /** Both in one: commutative, associative, idempotent, and nothing is lost. */
  function merge(a, b) {
    if (a.id !== b.id) throw new RangeError(`${a.id} is not ${b.id}`)
    const all = new Map()
    for (const entry of [...a.entries, ...b.entries].map(plain)) {
      const same = all.get(entry.id)
      if (!same || written(entry) < written(same)) all.set(entry.id, entry)
    }
    return { id: a.id, threat: smaller(a.threat, b.threat), title: smaller(a.title, b.title), entries: [...all.values()].sort(inOrder) }
  }

  /** What holds now: the latest entry of each kind about each thing. */
  function state(incident) {
    const now = { name: incident.title, start: NaN, starts: Object.create(null), ticks: Object.create(null), charge: null, answers: Object.create(null),
      fills: Object.create(null), notes: [], ended: null }
    for (const entry of [...incident.entries].sort(inOrder)) TAKEN[entry.kind]?.(now, entry)
    return now
  }

  const TAKEN = {
    start: (now, { of, say }) => { of ? (now.starts[of] = Number(say)) : (now.start = Number(say)) }, // `of`: aware, classified
    rename: (now, { say }) => { now.name = say },
    tick: (now, { of, at, by }) => { now.ticks[of] = { at, by } },
    untick: (now, { of }) => { delete now.ticks[of] },
    charge: (now, { of, at, by }) => { now.charge = { of, at, by } },
    answer: (now, { of, say }) => { now.answers[of] = say },
    fill: (now, { of, say }) => { now.fills[of] = say },
    note: (now, entry) => { now.notes.push(entry) },
    end: (now, { at, by, say }) => { now.ended = { at, by, say } },
    reopen: now => { now.ended = null },
  }

  return { create, add, state, merge, valid }
})()
