// Saves the incident shown as a file of one kind: md, csv, json, ics.
import { state } from "../live/incident.js"
import * as live from "../live/live.js"
import * as csv from "./csv.js"
import * as ics from "./ics.js"
import * as json from "./json.js"
import * as md from "./md.js"

const MINUTE = 60_000
/** @type {Record<string, {text: (incident: Incident) => string, type: string}>} */
export const FORMATS = { csv, ics, json, md }

/** @param {Incident} incident @param {string} kind */
function nameOf(incident, kind) {
  const plain = state(incident).name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
  const name = plain
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
  return `${name || incident.threat}.${kind}`
}

/** @param {string} kind */
export function save(kind) {
  const incident = /** @type {Incident} */ (live.shown())
  const { text, type } = FORMATS[kind]
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text(incident)], { type: `${type};charset=utf-8` }))
  link.download = nameOf(incident, kind)
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE)
}
