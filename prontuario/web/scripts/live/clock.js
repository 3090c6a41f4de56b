// Clock times in the handbook's time zone, whatever the device's is. A moment is a number of milliseconds since 1970.
import { byId } from "../lib/dom.js"
import { range } from "./validation.js"

const { zone, locale } = byId("live").dataset
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** @param {Intl.DateTimeFormatOptions} options @param {string | undefined} language */
const format = (options, language = locale) =>
  new Intl.DateTimeFormat(language, { timeZone: zone, hourCycle: "h23", ...options })

const hour = format({ hour: "2-digit", minute: "2-digit" })
const hourNamed = format({ hour: "2-digit", minute: "2-digit", timeZoneName: "short" })
const day = format({ weekday: "short", day: "numeric", month: "short" })
const digits = format(
  { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" },
  "en-GB",
)

/** Day and clock time as the fields of a form hold them.
 * @param {Moment} moment */
export function fields(moment) {
  const part = Object.fromEntries(digits.formatToParts(moment).map(({ type, value }) => [type, value]))
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}`, second: part.second }
}

/** What the clock on the wall shows, read as if it were UTC.
 * @param {Moment} moment */
function wall(moment) {
  const { date, time, second } = fields(moment)
  return Date.parse(`${date}T${time}:${second}Z`)
}

/** The moment of a day and clock time as typed. Of two (when clocks go back) the earlier, so that nothing comes too late;
 * of none (when they go forward) the one after the gap.
 * @param {string} date @param {string} time */
export function moment(date, time) {
  const typed = Date.parse(`${date}T${time}:00Z`)
  if (Number.isNaN(typed)) return NaN
  const tries = [typed - DAY, typed + DAY].map(near => typed - (wall(near) - near))
  return tries.sort((a, b) => a - b).find(each => wall(each) === typed) ?? Math.max(...tries)
}

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
