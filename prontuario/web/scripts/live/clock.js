// Clock times in the handbook's time zone, whatever the device's is. A moment is a number of milliseconds since 1970.
import { byId } from "../lib/dom.js"
import { inZone } from "../lib/zone.js"
import { range } from "./validation.js"

const { zone, locale } = byId("live").dataset
const HOUR = 3_600_000

/** @param {Intl.DateTimeFormatOptions} options @param {string | undefined} language */
const format = (options, language = locale) =>
  new Intl.DateTimeFormat(language, { timeZone: zone, hourCycle: "h23", ...options })

const hour = format({ hour: "2-digit", minute: "2-digit" })
const hourNamed = format({ hour: "2-digit", minute: "2-digit", timeZoneName: "short" })
const day = format({ weekday: "short", day: "numeric", month: "short" })
export const { fields, moment } = inZone(zone)

/** @param {Moment} at */
const twice = at =>
  [at - HOUR, at + HOUR].some(each => day.format(each) === day.format(at) && hour.format(each) === hour.format(at))

/** A clock time, with its day where that is not today, and with the zone's name where the clock shows it twice that day.
 * @param {Moment} at @param {Moment} now */
export function time(at, now = Date.now()) {
  const text = (twice(at) ? hourNamed : hour).format(at)
  return fields(at).date === fields(now).date ? text : `${day.format(at)} ${text}`
}

/** Between which days something can be said to have begun, as a field for days takes it. */
export function limits() {
  const [min, max] = range().map(each => fields(each).date)
  return { min, max }
}
