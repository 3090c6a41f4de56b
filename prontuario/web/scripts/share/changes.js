// What taking an incident over would change of it here, in sentences: shown before anybody agrees to it.
import { isChoice, titled } from "../live/choices.js"
import * as clock from "../live/clock.js"
import { say } from "../live/labels.js"
import * as plan from "../live/plan.js"

const MOST_LETTERS = 160
const MOST_NAMED = 5
/** @type {Record<string, string>} */
const ANSWERS = { yes: "logYes", no: "logNo", "": "logUnknown" }

/** A text that somebody handed over, on one line and without signs that turn a line round.
 * @param {string} text */
function quoted(text) {
  const line = [...text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim()]
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS).join("")}…` : line.join("")
}

/** @param {Moment | undefined} at */
const time = at => (at === undefined ? say("takeNever") : clock.time(at))
/** @param {string | undefined} given */
function answer(given = "") {
  return Object.hasOwn(ANSWERS, given) ? say(ANSWERS[given]) : quoted(given)
}
/** @param {State["charge"]} charge */
function inCharge(charge) {
  if (!charge) return say("takeNobody")
  const role = plan.items.find(item => item.key === charge.of)?.text ?? ""
  return [charge.by, role].filter(Boolean).map(quoted).join(", ")
}
/** @param {string} name @param {string} before @param {string} after */
const instead = (name, before, after) => (before === after ? [] : [say(name, { before, after })])

/** @type {Record<string, string>} */
const BEGINS = { aware: "takeAware", classified: "takeClassified" }
/** @param {string} of @param {string} before @param {string} after */
function begins(of, before, after) {
  if (Object.hasOwn(BEGINS, of)) return instead(BEGINS[of], before, after)
  return before === after ? [] : [say("takeEvent", { what: quoted(plan.starts.get(of) ?? of), before, after })]
}

/** @param {string} name @param {Record<string, string>} before @param {Record<string, string>} after
 * @param {(key: string, before: string | undefined, after: string | undefined) => Record<string, string>} told */
function slots(name, before, after, told) {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return all.filter(key => before[key] !== after[key]).map(key => say(name, told(key, before[key], after[key])))
}

/** @param {string} name @param {string | undefined} before @param {string | undefined} after */
function choice(name, before, after) {
  const what = say(name === "mood" ? "choiceMood" : "choiceLevel")
  /** @param {string} [value] */
  const words = (value = "") => (value ? quoted(titled(name, value)) : say("logUnknown"))
  return say("takeChoice", { what, before: words(before), after: words(after) })
}

/** What others have answered: a condition, or a choice.
 * @param {Record<string, string>} before @param {Record<string, string>} after */
function answers(before, after) {
  /** @param {Record<string, string>} all @param {boolean} chosen */
  const those = (all, chosen) => Object.fromEntries(Object.entries(all).filter(([key]) => isChoice(key) === chosen))
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(isChoice)
  return [
    ...slots("takeAnswer", those(before, false), those(after, false), (key, from, to) => ({
      what: quoted(plan.conditions.get(key) ?? key),
      before: answer(from),
      after: answer(to),
    })),
    ...names.filter(name => before[name] !== after[name]).map(name => choice(name, before[name], after[name])),
  ]
}

/** @param {string} name @param {State["ticks"]} from @param {State["ticks"]} to */
function ticks(name, from, to) {
  const fresh = Object.keys(to).filter(key => !from[key])
  /** @param {string} key */
  const said = key => quoted(plan.said(key) ?? (to[key].say || key))
  const named = fresh.slice(0, MOST_NAMED).map(said).join("; ")
  const what = fresh.length > MOST_NAMED ? `${named}; …` : named
  return fresh.length ? [say(name, { n: fresh.length, what })] : []
}

/** @param {State} before @param {State} after */
function ends(before, after) {
  if (!after.ended) return before.ended ? [say("takeReopened")] : []
  return before.ended?.at === after.ended.at
    ? []
    : [say("takeEnded", { time: time(after.ended.at), who: quoted(after.ended.by) || say("unnamed") })]
}

/** The sentences, of two states.
 * @param {State} before @param {State} after */
export const changes = (before, after) => [
  ...instead("takeName", quoted(before.name), quoted(after.name)),
  ...instead("takeStart", time(before.start), time(after.start)),
  ...[...new Set(["aware", "classified", ...Object.keys(before.starts), ...Object.keys(after.starts)])].flatMap(of =>
    begins(of, time(before.starts[of]), time(after.starts[of])),
  ),
  ...ends(before, after),
  ...instead("takeCharge", inCharge(before.charge), inCharge(after.charge)),
  ...ticks("takeUnticked", after.ticks, before.ticks),
  ...ticks("takeTicked", before.ticks, after.ticks),
  ...answers(before.answers, after.answers),
  ...slots("takeFill", before.fills, after.fills, (key, from, to) => ({
    what: quoted(key),
    before: quoted(from ?? ""),
    after: quoted(to ?? ""),
  })),
]
