// The hours of an ordinary week, as Python writes them: a hexadecimal number whose last bit is Monday 00:00.
import { inZone } from "./zone.js"

const HOUR = 3_600_000
const MONDAY = Date.UTC(2024, 0, 1)
const WEEK = 168

/** Whether the hour of a moment is one of some hours of the week.
 * @param {string} hours @param {string | undefined} zone @param {Moment} moment */
export function isIn(hours, zone, moment) {
  const { date, time } = inZone(zone).fields(moment)
  const hour = Math.floor((Date.parse(`${date}T${time}:00Z`) - MONDAY) / HOUR) % WEEK
  return /^[0-9a-f]+$/.test(hours) && (BigInt(`0x${hours}`) >> BigInt((hour + WEEK) % WEEK)) % 2n === 1n
}
