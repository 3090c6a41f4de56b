// An incident as plain values: {id, threat, title, entries}. Entries are only ever added, {id, at, by, kind, of, say}; what is so now is
// derived from them, so two copies merge by uniting their entries. Kinds: start, tick, untick, charge, note, answer, fill, rename, end, reopen.
import { beginning, counts, isMoment, roomy, sound } from "./validation.js"

export { sound }

const LETTERS = "abcdefghjkmnpqrstuvwxyz123456789" // 32, so that each byte gives one without bias; none looks like another
/** @type {(keyof Entry)[]} */
const FIELDS = ["id", "at", "by", "kind", "of", "say"]
const LAST = ["end", "reopen", "rename"] // for these there is always room
/** @type {Record<string, string>} */
const GROUPS = { untick: "tick", reopen: "end" }

const fresh = () => [...crypto.getRandomValues(new Uint8Array(12))].map(byte => LETTERS[byte % 32]).join("")
/** @param {string} kind */
const group = kind => (Object.hasOwn(GROUPS, kind) ? GROUPS[kind] : kind)
/** @param {Entry} entry */
const slot = entry => JSON.stringify([group(entry.kind), entry.of])
/** @param {string} a @param {string} b */
const smaller = (a, b) => (a < b ? a : b)
/** @param {Entry} a @param {Entry} b */
const inOrder = (a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
/** @param {Entry} entry */
const written = entry => JSON.stringify(FIELDS.map(field => entry[field]))
/** @param {Entry} entry @returns {Entry} */
const plain = ({ id, at, by, kind, of, say }) => ({ id, at, by, kind, of, say })

/** The incident as far as it counts now; what is dated ahead of its time is left out.
 * @param {Incident} incident @param {Moment} now @returns {Incident} */
export const counted = (incident, now = Date.now()) => ({
  ...incident,
  entries: incident.entries.filter(each => counts(each, now)),
})

/** Whether anything of it counts: on a device whose clock shows last year, nothing does until that is set right.
 * @param {Incident} incident @param {Moment} now */
export const begun = (incident, now = Date.now()) => incident.entries.some(each => beginning(each) && counts(each, now))

/** A new incident. `start` is the moment it began, in milliseconds of the epoch, which may lie before now.
 * @param {string} threat @param {string} title @param {Moment} start @param {string} by */
export function create(threat, title, start, by) {
  return add({ id: fresh(), threat, title: title.slice(0, 300), entries: [] }, "start", "", String(start), by)
}

/** The incident with one entry more. It comes after what it overrules, even where a clock was set back or runs slow. Throws a
 * RangeError where no device would take the whole over: clock (this one's is wrong), range, large.
 * @param {Incident} incident @param {string} kind @param {string} of @param {string} say @param {string} by @param {Moment} now
 * @returns {Incident} */
export function add(incident, kind, of, say, by, now = Date.now()) {
  const entry = { id: fresh(), at: now, by, kind, of, say }
  const before = incident.entries
    .filter(each => counts(each, now) && slot(each) === slot(entry))
    .map(each => each.at + 1)
  entry.at = Math.max(entry.at, ...before)
  if (!isMoment(entry.at)) throw new RangeError("clock")
  if (!counts(entry, now)) throw new RangeError("range")
  const whole = { ...incident, entries: [...incident.entries, entry].sort(inOrder) }
  if (!LAST.includes(kind) && !roomy(whole)) throw new RangeError("large")
  sound(whole)
  return whole
}

/** Both in one: commutative, associative, idempotent, and nothing is lost. An incident never changes its threat.
 * @param {Incident} a @param {Incident} b @returns {Incident} */
export function merge(a, b) {
  if (a.id !== b.id || a.threat !== b.threat) throw new RangeError(`${a.id}, ${a.threat} is not ${b.id}, ${b.threat}`)
  /** @type {Map<string, Entry>} */
  const all = new Map()
  for (const entry of [...a.entries, ...b.entries].map(plain)) {
    const same = all.get(entry.id)
    if (!same || written(entry) < written(same)) all.set(entry.id, entry)
  }
  return { id: a.id, threat: a.threat, title: smaller(a.title, b.title), entries: [...all.values()].sort(inOrder) }
}

/** What is so now: the latest entry of each kind about each thing.
 * @param {Incident} incident */
export function state(incident) {
  /** @type {State} */
  const now = {
    name: incident.title,
    start: NaN,
    starts: Object.create(null),
    ticks: Object.create(null),
    charge: null,
    answers: Object.create(null),
    fills: Object.create(null),
    notes: [],
    ended: null,
  }
  for (const entry of counted(incident).entries.sort(inOrder)) {
    if (Object.hasOwn(TAKEN, entry.kind)) TAKEN[entry.kind](now, entry)
  }
  return now
}

/** @type {Record<string, (now: State, entry: Entry) => void>} */
const TAKEN = {
  start: (now, { of, say }) => {
    if (of) {
      now.starts[of] = Number(say)
    } // aware, classified
    else now.start = Number(say)
  },
  rename: (now, { say }) => {
    if (say.trim()) now.name = say
  },
  tick: (now, { of, at, by, say }) => {
    now.ticks[of] = { at, by, say }
  },
  untick: (now, { of }) => {
    delete now.ticks[of]
  },
  charge: (now, { of, at, by }) => {
    now.charge = { of, at, by }
  },
  answer: (now, { of, say }) => {
    now.answers[of] = say
  },
  fill: (now, { of, say }) => {
    now.fills[of] = say
  },
  note: (now, entry) => {
    now.notes.push(entry)
  },
  end: (now, { at, by, say }) => {
    now.ended = { at, by, say }
  },
  reopen: now => {
    now.ended = null
  },
}
