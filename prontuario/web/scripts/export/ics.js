// What is still due as a calendar (RFC 5545): UTC times, an alarm for each, names that stay the same when it is saved again.
import { state } from "../live/incident.js"
import { has, say } from "../live/labels.js"
import * as plan from "../live/plan.js"
import { time } from "./log.js"

const OPEN = ["wait", "now", "late", "open"]
const LONGEST = 75 // octets of a line

/** @param {Moment} at */
const utc = at => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`

/** @param {string} text */
const escaped = text =>
  text
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, "\\n")
    // eslint-disable-next-line no-control-regex -- a calendar must hold none
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")

/** @param {string} text */
const octets = text => new TextEncoder().encode(text).length

/** A line in parts of at most 75 octets; no letter is cut in two.
 * @param {string} line */
function folded(line) {
  const lines = [""]
  for (const letter of line) {
    if (octets(lines[lines.length - 1] + letter) > LONGEST) lines.push(" ")
    lines[lines.length - 1] += letter
  }
  return lines.join("\r\n")
}

/** @param {Incident} incident @param {{name: string, at: string}} about @param {Standing} standing @param {Moment} now */
function event(incident, { name, at }, { item, due, name: key, unsure }, now) {
  const what = has(item.kind) ? say(item.kind, { what: item.text }) : item.text
  const conditions = item.conditions.map(each => plan.conditions.get(each) ?? "").filter(Boolean)
  const told = [name, ...conditions.map(each => say("calendarIf", { what: each })), say("calendarAbout", { time: at })]
  if (unsure) told.push(say("holidaysUntil"))
  return [
    "BEGIN:VEVENT",
    `UID:${incident.id}-${key.replace(/[^\w-]/g, "-")}@prontuario`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(due)}`,
    `SUMMARY:${escaped(what)}`,
    `DESCRIPTION:${escaped(told.join("\n"))}`,
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    "TRIGGER:-PT5M",
    `DESCRIPTION:${escaped(what)}`,
    "END:VALARM",
    "END:VEVENT",
  ]
}

/** @param {Incident} incident */
export function text(incident) {
  const now = Date.now()
  const held = state(incident)
  const about = { name: held.name, at: time(now) }
  const due = plan.items
    .filter(item => item.kind !== "rung")
    .map(item => plan.standing(item, held, now))
    .filter(each => OPEN.includes(each.word) && !Number.isNaN(each.due))
    .sort((a, b) => a.due - b.due)
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Prontuario//Live page//EN",
    `X-WR-CALNAME:${escaped(held.name)}`,
    ...due.flatMap(each => event(incident, about, each, now)),
    "END:VCALENDAR",
  ]
  return lines.map(line => `${folded(line)}\r\n`).join("")
}

export const type = "text/calendar"
