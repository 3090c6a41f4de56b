// Days and clock times in a time zone, whatever the device's is. A moment is a number of milliseconds since 1970.
const DAY = 86_400_000

/** The calendar and the clock of a time zone.
 * @param {string | undefined} zone */
export function inZone(zone) {
  const digits = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  })

  /** Day and clock time as the fields of a form hold them.
   * @param {Moment} moment */
  function fields(moment) {
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
  function moment(date, time) {
    const typed = Date.parse(`${date}T${time}:00Z`)
    if (Number.isNaN(typed)) return NaN
    const tries = [typed - DAY, typed + DAY].map(near => typed - (wall(near) - near))
    return tries.sort((a, b) => a - b).find(each => wall(each) === typed) ?? Math.max(...tries)
  }

  return { fields, moment }
}
