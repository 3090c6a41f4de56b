// The log as CSV (RFC 4180), in which no cell is a formula to a spreadsheet.
import { say } from "../live/labels.js"
import * as log from "./log.js"

const MARK = "\ufeff" // without it spreadsheets take UTF-8 for something else

/** Behind a semicolon or a tab too: where the comma is decimal, a spreadsheet may begin a cell there.
 * @param {string} text */
const tame = text => text.replace(/(^|[;\t\r\n])(?=[=+\-@\t\r＝＋－＠])/g, "$1'")

/** @param {string} text */
const cell = text => (/[",\r\n]/.test(tame(text)) ? `"${tame(text).replaceAll('"', '""')}"` : tame(text))

/** @param {Incident} incident */
export function text(incident) {
  const { title, zone, rows } = log.read(incident)
  const head = [say("logIncident"), `${say("logTime")} (${zone})`, "UTC", say("logWho"), say("logWhat")]
  const lines = rows.map(({ at, who, what }) => [title, log.time(at), new Date(at).toISOString(), who, what])
  return MARK + [head, ...lines].map(line => `${line.map(cell).join(",")}\r\n`).join("")
}

export const type = "text/csv"
