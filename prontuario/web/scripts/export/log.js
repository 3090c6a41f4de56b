// The log of an incident in the order of an ICS 214 form: incident, operational period, then time, who, activity.
import { byId } from "../lib/dom.js"
import { isChoice, titled } from "../live/choices.js"
import * as clock from "../live/clock.js"
import { counted, state } from "../live/incident.js"
import { has, say } from "../live/labels.js"
import * as plan from "../live/plan.js"

/** @type {Record<string, string>} */
const ANSWERS = { yes: "logYes", no: "logNo", "": "logUnknown" }

/** @param {string} text */
const capital = text => text.slice(0, 1).toUpperCase() + text.slice(1)

/** @param {string} name @param {Record<string, string>} facts @param {string} otherwise */
const said = (name, facts, otherwise) => (has(name) ? say(name, facts) : otherwise)

/** Day and time on the handbook's clock: 2026-11-22 03:05.
 * @param {Moment} at */
export function time(at) {
  const typed = clock.fields(at)
  return `${typed.date} ${typed.time}`
}

/** @param {string} given */
const answer = given => said(Object.hasOwn(ANSWERS, given) ? ANSWERS[given] : "", {}, given)

/** @param {string} of @param {string} at */
function began(of, at) {
  const what = plan.starts.get(of)
  return what ? say("logEvent", { what, time: at }) : said(`logStart${capital(of)}`, { time: at }, `${of}: ${at}`)
}

/** @type {Record<string, (of: string, words: string) => string>} */
const TOLD = {
  start: (of, words) => began(of, time(Number(words))),
  answer: (of, words) =>
    isChoice(of)
      ? say("logChoice", { what: say(`choice${capital(of)}`), choice: titled(of, words) })
      : say("logAnswer", { what: plan.conditions.get(of) ?? of, answer: answer(words) }),
  fill: (of, words) => say("logFill", { what: of, text: words }),
  note: (_of, words) => words,
  charge: (of, words) => (words || of ? say("logCharge", { what: words || of }) : say("logChargeAlone")),
}

/** What an entry tells. One of a kind that this page does not know is told as it is.
 * @param {Entry} entry */
function activity({ kind, of, say: words }) {
  if (Object.hasOwn(TOLD, kind)) return TOLD[kind](of, words)
  return said(`log${capital(kind)}`, { what: words || of }, `${kind}: ${of} ${words}`)
}

/** Moments in milliseconds, `ended` null while it runs.
 * @param {Incident} incident */
export function read(incident) {
  const now = state(incident)
  return {
    title: now.name,
    began: now.start,
    ended: now.ended?.at ?? null,
    zone: byId("live").dataset.zone ?? "",
    rows: counted(incident).entries.map(entry => ({ at: entry.at, who: entry.by, what: activity(entry) })),
  }
}
