// What a sound incident is, wherever it comes from: the browser's storage, a link, a file, a form. All of them ask here,
// so what one device accepts, each device accepts. Records of earlier versions are sound as long as they keep to this.
"use strict"
globalThis.prontuario ??= {}
prontuario.sound = (() => {
  const MINUTE = 60_000, DAY = 1440 * MINUTE
  const EARLIEST = Date.UTC(2020, 0, 1), LATEST = Date.UTC(2100, 0, 1)
  // A colleague's clock may be an hour off (summer time), and some minutes more; who is further off is told so.
  const SKEW = 90 * MINUTE
  // What is here already counts until a day ahead: this device's own clock may have been wrong, and was set right.
  const OWN_SKEW = DAY
  // When it began, seen from the moment of entry: a leak may be years old, a strike is known weeks before.
  const BEGAN = { before: 3653 * DAY, after: 31 * DAY }
  const MOST = { entries: 5_000, bytes: 1_000_000 }
  // Letters: of what anybody may hand over, and of what can be typed here. A ticked step says the handbook's own text.
  const LONGEST = { id: 40, threat: 100, kind: 20, title: 300, by: 300, of: 2_000, say: 50_000 }
  const TYPED = { name: 80, title: 120, note: 2_000, fill: 5_000 }

  const isText = (value, most) => typeof value === "string" && value.length <= most
  const isMoment = value => Number.isSafeInteger(value) && value >= EARLIEST && value < LATEST
  const isId = value => isText(value, LONGEST.id) && /^\w+$/.test(value)
  const beginning = ({ kind, of }) => kind === "start" && of === ""

  function isEntry(each) {
    return each !== null && typeof each === "object" && isId(each.id) && isMoment(each.at) && isText(each.kind, LONGEST.kind)
      && /^[a-z]+$/.test(each.kind) && ["by", "of", "say"].every(field => isText(each[field], LONGEST[field]))
      && (each.kind !== "start" || /^-?\d{1,16}$/.test(each.say))
  }

  const taken = ({ id, at, by, kind, of, say }) => ({ id, at, by, kind, of, say })
  const letters = ({ entries }) => entries.reduce((sum, { by, of, say }) => sum + by.length + of.length + say.length, 0)
  const size = incident => new TextEncoder().encode(JSON.stringify(incident)).length

  /** The incident, with nothing in it that does not belong there. Throws a RangeError that says what is wrong: damaged, large. */
  function sound(value) {
    const { id, threat, title, entries } = value ?? {}
    if (!isId(id) || !isText(threat, LONGEST.threat) || !/^[\w-]+$/.test(threat) || !isText(title, LONGEST.title) || !title.trim() || !Array.isArray(entries)) {
      throw new RangeError("damaged")
    }
    if (entries.length > MOST.entries) throw new RangeError("large")
    if (!entries.every(isEntry) || !entries.some(beginning) || new Set(entries.map(each => each.id)).size < entries.length) {
      throw new RangeError("damaged")
    }
    const clean = { id, threat, title, entries: entries.map(taken) }
    if (letters(clean) > MOST.bytes || size(clean) > MOST.bytes) throw new RangeError("large")
    return clean
  }

  const inRange = ({ at, say }) => Number(say) >= at - BEGAN.before && Number(say) <= at + BEGAN.after

  /** Whether an entry counts: not before its time comes, and no beginning that is out of range. It is kept all the same. */
  const counts = (entry, now, skew = OWN_SKEW) => entry.at <= now + skew && (entry.kind !== "start" || inRange(entry))

  /** The same, of an incident that somebody hands over: all of it has to count. Throws also: ahead, damaged. */
  function fromOutside(value, now = Date.now()) {
    const found = sound(value)
    if (found.entries.some(each => each.at > now + SKEW)) throw new RangeError("ahead")
    if (!found.entries.every(each => counts(each, now))) throw new RangeError("damaged")
    return found
  }

  /** Whether there is room for more: the last of it is kept for the end. */
  const roomy = value => value.entries.length < MOST.entries - 20 && size(value) < MOST.bytes - 10_000

  /** The first and the last moment at which something may be said to have begun. */
  const range = (now = Date.now()) => [now - BEGAN.before + DAY, now + BEGAN.after - DAY]

  return { sound, fromOutside, counts, beginning, roomy, range, isMoment, TYPED }
})()
