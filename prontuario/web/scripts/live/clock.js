// Clock times in the time zone of the page (the handbook's, or that of the threat's site) or of a law's site, whatever the device's is. A moment is a number of milliseconds since 1970.
import { byId } from "../lib/dom.js"
import { inZone } from "../lib/zone.js"
import { range } from "./validation.js"

const { zone, locale, elsewhere } = byId("live").dataset
/** Whether the page is on another clock than the handbook's: then its name is said once, where an incident begins. */
export const isElsewhere = elsewhere !== undefined
const HOUR = 3_600_000

export const { fields, moment } = inZone(zone)

/** How a time zone's clock is read: its hours, with the name of the zone and without, and its days.
 * @param {string | undefined} there */
function reader(there) {
  /** @param {Intl.DateTimeFormatOptions} options */
  const format = options => new Intl.DateTimeFormat(locale, { timeZone: there, hourCycle: "h23", ...options })
  return {
    hour: format({ hour: "2-digit", minute: "2-digit" }),
    hourNamed: format({ hour: "2-digit", minute: "2-digit", timeZoneName: "short" }),
    day: format({ weekday: "short", day: "numeric", month: "short" }),
    dateOf: inZone(there).fields,
    isOwn: there === zone,
  }
}
/** @type {Map<string | undefined, ReturnType<typeof reader>>} */
const readers = new Map()
/** @param {string | undefined} there */
function readerIn(there) {
  const known = readers.get(there) ?? reader(there)
  readers.set(there, known)
  return known
}

/** @param {Moment} at @param {ReturnType<typeof reader>} clock */
const twice = (at, { day, hour }) =>
  [at - HOUR, at + HOUR].some(each => day.format(each) === day.format(at) && hour.format(each) === hour.format(at))

/** A clock time, with its day where that is not today. The zone's name is said where it is not the page's, and where the
 * clock shows the time twice that day.
 * @param {Moment} at @param {Moment} now @param {string | undefined} there @param {boolean} named */
export function time(at, now = Date.now(), there = zone, named = false) {
  const clock = readerIn(there)
  const text = (clock.isOwn && !named && !twice(at, clock) ? clock.hour : clock.hourNamed).format(at)
  return clock.dateOf(at).date === clock.dateOf(now).date ? text : `${clock.day.format(at)} ${text}`
}

/** Between which days something can be said to have begun, as a field for days takes it. */
export function limits() {
  const [min, max] = range().map(each => fields(each).date)
  return { min, max }
}
