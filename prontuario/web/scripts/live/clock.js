// Clock times in the handbook's time zone, whatever the device's is. A moment is a number of milliseconds since 1970.
"use strict"
globalThis.prontuario ??= {}
prontuario.clock = (() => {
  const { zone, locale } = document.getElementById("live").dataset
  const HOUR = 3_600_000, DAY = 24 * HOUR
  const format = (options, language = locale) => new Intl.DateTimeFormat(language, { timeZone: zone, hourCycle: "h23", ...options })
  const hour = format({ hour: "2-digit", minute: "2-digit" })
  const hourNamed = format({ hour: "2-digit", minute: "2-digit", timeZoneName: "short" })
  const day = format({ weekday: "short", day: "numeric", month: "short" })
  const digits = format({ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit" }, "en-GB")

  /** Day and clock time as the fields of a form hold them. */
  function fields(moment) {
    const part = Object.fromEntries(digits.formatToParts(moment).map(({ type, value }) => [type, value]))
    return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}`, second: part.second }
  }

  /** What the clock on the wall shows, read as if it were UTC. */
  function wall(moment) {
    const { date, time, second } = fields(moment)
    return Date.parse(`${date}T${time}:${second}Z`)
  }

  /** The moment of a day and clock time as typed. Of two (when clocks go back) the earlier, so that nothing comes too late;
      of none (when they go forward) the one after the gap. */
  function moment(date, time) {
    const typed = Date.parse(`${date}T${time}:00Z`)
    if (Number.isNaN(typed)) return NaN
    const tries = [typed - DAY, typed + DAY].map(near => typed - (wall(near) - near))
    return tries.sort((a, b) => a - b).find(each => wall(each) === typed) ?? Math.max(...tries)
  }

  const twice = at => [at - HOUR, at + HOUR].some(each => day.format(each) === day.format(at) && hour.format(each) === hour.format(at))

  /** A clock time, with its day where that is not today, and with the zone's name where the clock shows it twice that day. */
  function time(at, now = Date.now()) {
    const text = (twice(at) ? hourNamed : hour).format(at)
    return fields(at).date === fields(now).date ? text : `${day.format(at)} ${text}`
  }

  /** Between which days something can be said to have begun, as a field for days takes it. */
  function limits() {
    const [min, max] = prontuario.sound.range().map(each => fields(each).date)
    return { min, max }
  }

  return { time, fields, moment, limits }
})()
