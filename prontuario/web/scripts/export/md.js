// The log as Markdown, in which nothing that somebody typed is markup.
import { say } from "../live/labels.js"
import * as log from "./log.js"

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;" }

/** @param {string} text */
const data = text =>
  text
    .replace(/[&<>~\\`*_[\]#{}()!|]/g, each => ENTITIES[each] ?? `\\${each}`)
    .replace(/\s+/g, " ")
    .trim()

/** @param {string[]} cells */
const line = cells => `| ${cells.join(" | ")} |`

/** @param {Incident} incident */
export function text(incident) {
  const { title, began, ended, zone, rows } = log.read(incident)
  const facts = [
    ["logPeriod", `${log.time(began)} – ${ended ? log.time(ended) : say("logRunning")}`],
    ["logZone", zone],
    ["logSaved", log.time(Date.now())],
  ]
  const head = ["logTime", "logWho", "logWhat"].map(name => say(name))
  return [
    `# ${data(title)}`,
    "",
    ...facts.map(([name, value]) => `- ${say(name)}: ${data(value)}`),
    "",
    line(head),
    line(head.map(() => "---")),
    ...rows.map(({ at, who, what }) => line([log.time(at), data(who), data(what)])),
    "",
  ].join("\n")
}

export const type = "text/markdown"
