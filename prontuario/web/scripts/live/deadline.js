// When a legal deadline ends: the same as prontuario/plan/deadlines.py, which says by what rules.
const MINUTE = 60_000
const DAY = 1440 * MINUTE
const LAST_MINUTE = 1439

/** @param {string} date @param {number} days */
const later = (date, days) => new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10)
/** @param {number} minute */
const time = minute => [Math.floor(minute / 60), minute % 60].map(each => String(each).padStart(2, "0")).join(":")

/** @param {string} date @param {Calendar} calendar */
function isWorked(date, { worked, free }) {
  const weekday = (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7 // 0 is Monday
  return worked.includes(weekday) && !free.includes(date)
}

/** @param {string} date @param {Calendar} calendar @param {number} count */
function nextWorked(date, calendar, count = 1) {
  let day = date
  for (let left = count; left > 0;) {
    day = later(day, 1)
    if (isWorked(day, calendar)) left -= 1
  }
  return day
}

/** The day of the same number so many months later, or the last one of that month.
 * @param {string} date @param {number} months */
function monthsLater(date, months) {
  const [year, month, day] = date.split("-").map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

/** @param {Moment} began @param {Limit} limit @param {Calendar} calendar @param {Zone} zone */
function counted(began, { seconds = 0, days, months }, calendar, zone) {
  if (!days && !months) return began + seconds * 1000
  const { date } = zone.fields(began)
  const last = days ? nextWorked(date, calendar, days) : monthsLater(date, months ?? 0)
  return zone.moment(last, time(LAST_MINUTE))
}

/** The last moment at which it is in time; NaN while nobody knows when it began.
 * @param {Moment} began @param {Limit} limit @param {Calendar} calendar @param {Zone} zone */
export function endOf(began, limit, calendar, zone) {
  if (Number.isNaN(began)) return NaN
  const end = counted(began, limit, calendar, zone)
  const { date } = zone.fields(end)
  if (limit.moves === undefined || isWorked(date, calendar)) return end
  return zone.moment(nextWorked(date, calendar), time(limit.moves))
}

/** Whether a limit that ends then was counted with holidays that nobody knows yet.
 * @param {Moment} end @param {Limit} limit @param {Calendar} calendar @param {Zone} zone */
export const isUnsure = (end, { days, moves }, { until }, zone) =>
  Boolean(days || moves !== undefined) && zone.fields(end).date > until
