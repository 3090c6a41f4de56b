// What was filled in, as a language says it: a time, a day, or a time today or on another day. Anything else is said as it is.
import { inZone } from "../lib/zone.js"

const DAY = /^\d{4}-\d{2}-\d{2}$/
const WHEN = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/

/** @param {string} date @param {string} language */
function dayOf(date, language) {
  const day = new Date(`${date}T00:00:00Z`)
  return new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
    day,
  )
}

/** @param {string} value @param {string} kind @param {DOMStringMap} words @param {string} zone */
export function said(value, kind, { language = "en", whenTime = "", whenDay = "" }, zone) {
  if (kind === "day" && DAY.test(value)) return dayOf(value, language)
  const when = kind === "when" ? WHEN.exec(value) : null
  if (!when) return value
  const [, date, time] = when
  const today = inZone(zone).fields(Date.now()).date
  return (date === today ? whenTime : whenDay).replace("{day}", dayOf(date, language)).replace("{time}", time)
}
