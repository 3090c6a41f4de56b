// What a sound incident is, wherever it comes from: the browser's storage, a link, a file, a form. All of them ask here,
// so what one device accepts, each device accepts. Records of earlier versions are sound as long as they keep to this.
const MINUTE = 60_000,
  DAY = 1440 * MINUTE
const EARLIEST = Date.UTC(2020, 0, 1),
  LATEST = Date.UTC(2100, 0, 1)
// A colleague's clock may be an hour off (summer time), and some minutes more; who is further off is told so.
const SKEW = 90 * MINUTE
// What is here already counts until a day ahead: this device's own clock may have been wrong, and was set right.
const OWN_SKEW = DAY
// When it began, seen from the moment of entry: a leak may be years old, a strike is known weeks before.
const BEGAN = { before: 3653 * DAY, after: 31 * DAY }
const MOST = { entries: 5_000, bytes: 1_000_000 }
// Letters: of what anybody may hand over, and of what can be typed here. A ticked step says the handbook's own text.
const LONGEST = { id: 40, threat: 100, kind: 20, title: 300, by: 300, of: 2_000, say: 50_000 }
/** @type {Record<string, number>} */
export const TYPED = { name: 80, title: 120, note: 2_000, fill: 5_000 }

/** @param {unknown} value @param {number} most @returns {value is string} */
function isText(value, most) {
  return typeof value === "string" && value.length <= most
}

/** @param {any} value */
export const isMoment = value => Number.isSafeInteger(value) && value >= EARLIEST && value < LATEST
/** @param {unknown} value */
const isId = value => isText(value, LONGEST.id) && /^\w+$/.test(value)
/** Whether an entry says when the incident began.
 * @param {Entry} entry */
export const beginning = ({ kind, of }) => kind === "start" && of === ""

/** @param {any} each */
function isEntry(each) {
  return (
    each !== null &&
    typeof each === "object" &&
    isId(each.id) &&
    isMoment(each.at) &&
    isText(each.kind, LONGEST.kind) &&
    /^[a-z]+$/.test(each.kind) &&
    isText(each.by, LONGEST.by) &&
    isText(each.of, LONGEST.of) &&
    isText(each.say, LONGEST.say) &&
    (each.kind !== "start" || /^-?\d{1,16}$/.test(each.say))
  )
}

/** @param {Entry} entry @returns {Entry} */
const taken = ({ id, at, by, kind, of, say }) => ({ id, at, by, kind, of, say })
/** @param {Incident} incident */
const letters = ({ entries }) => entries.reduce((sum, { by, of, say }) => sum + by.length + of.length + say.length, 0)
/** @param {Incident} incident */
const size = incident => new TextEncoder().encode(JSON.stringify(incident)).length

/** The incident, with nothing in it that does not belong there. Throws a RangeError that says what is wrong: damaged, large.
 * @param {any} value @returns {Incident} */
export function sound(value) {
  const { id, threat, title, entries } = value ?? {}
  if (
    !isId(id) ||
    !isText(threat, LONGEST.threat) ||
    !/^[\w-]+$/.test(threat) ||
    !isText(title, LONGEST.title) ||
    !title.trim() ||
    !Array.isArray(entries)
  ) {
    throw new RangeError("damaged")
  }
  if (entries.length > MOST.entries) throw new RangeError("large")
  if (
    !entries.every(isEntry) ||
    !entries.some(beginning) ||
    new Set(entries.map(each => each.id)).size < entries.length
  ) {
    throw new RangeError("damaged")
  }
  const clean = { id, threat, title, entries: entries.map(taken) }
  if (letters(clean) > MOST.bytes || size(clean) > MOST.bytes) throw new RangeError("large")
  return clean
}

/** @param {Entry} entry */
const inRange = ({ at, say }) => Number(say) >= at - BEGAN.before && Number(say) <= at + BEGAN.after

/** Whether an entry counts: not before its time comes, and no beginning that is out of range. It is kept all the same.
 * @param {Entry} entry @param {Moment} now */
export const counts = (entry, now) => entry.at <= now + OWN_SKEW && (entry.kind !== "start" || inRange(entry))

/** The same, of an incident that somebody hands over: all of it has to count. Throws also: ahead, damaged.
 * @param {unknown} value @param {Moment} now */
export function fromOutside(value, now = Date.now()) {
  const found = sound(value)
  if (found.entries.some(each => each.at > now + SKEW)) throw new RangeError("ahead")
  if (!found.entries.every(each => counts(each, now))) throw new RangeError("damaged")
  return found
}

/** Whether there is room for more: the last of it is kept for the end.
 * @param {Incident} value */
export const roomy = value => value.entries.length < MOST.entries - 20 && size(value) < MOST.bytes - 10_000

/** The first and the last moment at which something may be said to have begun. */
export const range = (now = Date.now()) => [now - BEGAN.before + DAY, now + BEGAN.after - DAY]
