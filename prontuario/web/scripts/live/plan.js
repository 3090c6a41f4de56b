// What is due when: the page's own timed parts ([data-live]), read once, against the state of an incident. Pure but for the reading.
import { byId, findAll } from "../lib/dom.js"
import { inZone } from "../lib/zone.js"
import * as clock from "./clock.js"
import { endOf, isUnsure } from "./deadline.js"

const MINUTE = 60_000
/** Under this name the level of an incident is kept, as an answer. */
export const LEVEL = "level"
const OUTLAST = ["clock", "after"] // what goes on when the incident is over
/** @param {HTMLElement} element */
const textOf = element =>
  findAll(element, "[data-say]")
    .filter(each => each.closest("[data-live]") === element)
    .map(each => (each.textContent ?? "").trim())
    .filter(Boolean)
    .join(": ")
/** @type {Calendar} */
const calendar = JSON.parse(
  byId("live").dataset.calendar ?? '{"worked": [0, 1, 2, 3, 4, 5, 6], "free": [], "until": "9999"}',
)
const here = { calendar, zone: { fields: clock.fields, moment: clock.moment }, clock: byId("live").dataset.zone }

/** By whose days a deadline counts: those of the site that its law names, or the handbook's.
 * @param {HTMLElement} element */
function placeOf(element) {
  const { zone, calendar: days } = /** @type {HTMLElement | null} */ (element.closest("ol[data-zone]"))?.dataset ?? {}
  return days ? { calendar: JSON.parse(days), zone: inZone(zone), clock: zone } : here
}
/** @param {string | undefined} typed */
const seconds = typed => Number(typed ?? -1) * 1000
/** @type {Item[]} */
export const items = findAll(document, ".p-threat [data-live]").map(element => ({
  element,
  text: textOf(element),
  kind: element.dataset.live ?? "",
  key: element.dataset.key ?? "",
  due: seconds(element.dataset.due),
  every: seconds(element.dataset.every),
  begins: element.dataset.begins ?? "",
  limits: JSON.parse(element.dataset.limits ?? "[]"),
  place: placeOf(element),
  sentBy: element.dataset.sentBy ?? "",
  levels: element.dataset.levels?.split(" ") ?? [],
  conditions: findAll(element, "[data-condition]").map(each => each.dataset.condition ?? ""),
}))
/** What the law counts from, by its key: in words, of those that a law names. */
export const starts = new Map(
  findAll(document, ".p-threat [data-start]").map(each => [each.dataset.start ?? "", each.dataset.title ?? ""]),
)
const byKey = new Map(items.map(item => [item.key, item]))
export const conditions = new Map(
  findAll(document, ".p-threat [data-condition]").map(each => [each.dataset.condition ?? "", each.textContent ?? ""]),
)

/** The conditions that are asked above the steps; those of a message are asked beside it. */
export const asked = [...conditions.keys()].filter(key =>
  items.some(item => item.kind !== "talk" && item.conditions.includes(key)),
)

/** The name under which the n-th time of something that is repeated is ticked off.
 * @param {Item} item @param {number} n */
const turn = (item, n) => (n === 1 ? item.sentBy || item.key : `${item.key}#${n}`)

/** How often it was done, without a gap.
 * @param {Item} item @param {State} state */
function turns(item, state) {
  let n = 0
  while (state.ticks[turn(item, n + 1)] && (n === 0 || item.every > 0)) n += 1
  return n
}

/** @param {Item} item @param {State} state @returns {Moment | undefined} */
function begin(item, state) {
  if (item.begins === "") return state.start
  return item.begins === "end" ? state.ended?.at : undefined
}

/** When something happened that a deadline counts from: as the team entered it; else a notice when it was ticked off, and the
 * moment of awareness at the start. Undefined while nobody has said it.
 * @param {string} name @param {State} state @returns {Moment | undefined} */
export function happened(name, state) {
  const notice = byKey.get(name)
  const known = name === "aware" ? state.start : notice && state.ticks[turn(notice, 1)]?.at
  return state.starts[name] ?? known
}

/** The earliest moment that a deadline allows; NaN while none can be counted.
 * @param {Item} item @param {State} state */
function deadline(item, state) {
  const { calendar, zone } = item.place
  const ends = item.limits
    .map(limit => ({ limit, at: endOf(happened(limit.begins, state) ?? NaN, limit, calendar, zone) }))
    .filter(each => !Number.isNaN(each.at))
    .sort((a, b) => a.at - b.at)
  return { at: ends[0]?.at ?? NaN, unsure: ends.some(({ at, limit }) => isUnsure(at, limit, calendar, zone)) }
}

/** @param {Item} item @param {State} state @param {Tick | null} done */
function dueAt(item, state, done) {
  if (done && item.every > 0) return done.at + item.every
  if (item.kind === "clock") return deadline(item, state).at
  return item.due < 0 ? NaN : (begin(item, state) ?? NaN) + item.due
}

/** yes, no, or open while nobody knows. What a message waits for is taken for given: the holding statement must not be forgotten.
 * @param {Item} item @param {State} state */
function applies(item, state) {
  const level = state.answers[LEVEL]
  if (level && item.levels.length && !item.levels.includes(level)) return "no"
  const answers = item.conditions.map(key => state.answers[key] || (item.kind === "talk" ? "yes" : "open"))
  return answers.includes("no") ? "no" : answers.includes("open") ? "open" : "yes"
}

/** @param {Item} item @param {State} state @param {Tick | null} done @param {Moment} due @param {Moment} now @returns {Word} */
function wordOf(item, state, done, due, now) {
  if (applies(item, state) === "no") return "off"
  if (item.kind === "rung" ? state.charge?.of === item.key : done && !(item.every > 0)) return "done"
  if ((item.kind === "rung" && state.charge) || (state.ended && !OUTLAST.includes(item.kind))) return "rest"
  if (Number.isNaN(due)) return "none"
  if (applies(item, state) === "open") return "open"
  return timed(due, now)
}

/** @param {Moment} due @param {Moment} now */
const timed = (due, now) => (due > now ? "wait" : now - due < MINUTE ? "now" : "late")

/** A notice of which the team has typed in when it was sent, and that nobody has ticked off, was sent all the same.
 * @param {Item} item @param {State} state @returns {Tick | null} */
function typedIn(item, state) {
  const at = item.kind === "clock" ? state.starts[item.key] : undefined
  return at === undefined ? null : { at, by: "", say: item.text }
}

/** How far something is: when it is due, whether it is done.
 * @param {Item} item @param {State} state @param {Moment} now @returns {Standing} */
export function standing(item, state, now) {
  const n = turns(item, state),
    done = n > 0 ? state.ticks[turn(item, n)] : typedIn(item, state),
    due = dueAt(item, state, done)
  return {
    item,
    done,
    due,
    name: turn(item, item.every > 0 ? n + 1 : 1),
    last: turn(item, n || 1),
    word: wordOf(item, state, done, due, now),
    unsure: item.kind === "clock" && deadline(item, state).unsure,
  }
}

/** @param {{word: Word}} each */
const isDue = each => ["wait", "now", "late"].includes(each.word)

/** What is due, the earliest first: also the questions that wait for an answer; of the ladder the rung
 * that is reached, before everything else, and the one after it.
 * @param {Standing[]} standings @param {Moment} now @returns {Due[]} */
export function next(standings, now) {
  const rungs = standings.filter(each => each.item.kind === "rung" && isDue(each))
  const reached = rungs.filter(each => each.due <= now).at(-1),
    following = rungs.find(each => each.due > now)
  const others = standings.filter(each => each.item.kind !== "rung" && isDue(each))
  const later = [...others, ...(following ? [following] : []), ...questions(standings, now)].sort(
    (a, b) => a.due - b.due,
  )
  return reached ? [reached, ...later] : later
}

/** @param {Standing[]} standings @param {Moment} now @returns {Due[]} */
function questions(standings, now) {
  const open = standings.filter(each => each.word === "open" && !Number.isNaN(each.due))
  /** @param {string} key */
  const first = key => Math.min(...open.filter(each => each.item.conditions.includes(key)).map(each => each.due))
  return asked
    .map(key => ({ item: { kind: "question", key, text: conditions.get(key) ?? "" }, due: first(key) }))
    .filter(each => each.due < Infinity)
    .map(each => ({ ...each, word: timed(each.due, now) }))
}

/** What the page says of the step, message or deadline that is ticked off under this name; undefined where it has none.
 * @param {string} key */
export const said = key => items.find(item => [item.key, item.sentBy].includes(key.split("#")[0]))?.text
