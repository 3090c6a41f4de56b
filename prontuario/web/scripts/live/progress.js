// Clock times, ticks and "I take charge" on the page's own steps, rungs, messages and deadlines.
import { children, find, findAll, setText } from "../lib/dom.js"
import * as clock from "./clock.js"
import * as dialogs from "./dialogs.js"
import { away, piece, say } from "./labels.js"
import * as live from "./live.js"
import * as plan from "./plan.js"

/** @typedef {{label?: HTMLElement, box?: HTMLInputElement, done?: HTMLElement, found?: Record<string, HTMLButtonElement>,
 *   nodes: HTMLElement[]}} Control what a reader ticks or presses */
/** @typedef {Control & {at: HTMLElement, standing: Standing | null}} Mark */

/** @type {Map<Item, Mark>} */
const marks = new Map()

/** @param {Tick | {at: Moment, by: string}} tick @param {Moment} now */
const byline = ({ at, by }, now) => `✓ ${clock.time(at, now)} ${by}`.trim()

/** @param {HTMLElement} parent @param {string} name @param {"append" | "prepend"} where */
function added(parent, name, where = "append") {
  parent[where](piece(name))
  return /** @type {HTMLElement} */ (where === "append" ? parent.lastElementChild : parent.firstElementChild)
}

/** @param {Item} item */
function saidBy(item) {
  const said = find(item.element, "[data-say]")
  return (said.id ||= `say-${item.key}`)
}

/** @param {Mark} mark */
const standingOf = mark => /** @type {Standing} */ (mark.standing)

/** @param {Mark} mark @param {Item} item @returns {Control} */
function tickBox(mark, item) {
  const label = added(item.element, "p-live-tick", "prepend")
  /** @type {HTMLInputElement} */
  const box = find(label, "input")
  box.setAttribute("aria-labelledby", saidBy(item))
  box.addEventListener("change", async () => {
    await live.record(box.checked ? "tick" : "untick", standingOf(mark).name, item.text)
  })
  return { label, box, nodes: [label] }
}

/** @param {Mark} mark @param {Item} item @returns {Control} */
function buttons(mark, item) {
  const act = added(item.element, item.kind === "rung" ? "p-live-act-rung" : "p-live-act-talk")
  /** @param {string} given */
  const answer = given => () => item.conditions.forEach(key => live.record("answer", key, given))
  /** @type {Record<string, () => void>} */
  const acts = {
    tick: () => live.record("tick", standingOf(mark).name, item.text),
    untick: () => live.record("untick", standingOf(mark).last, item.text),
    charge: () => live.record("charge", item.key, item.text),
    no: answer("no"),
    yes: answer("yes"),
  }
  const found = Object.fromEntries([...act.querySelectorAll("button")].map(each => [each.dataset.do ?? "", each]))
  for (const [name, button] of Object.entries(found)) {
    button.id = `${name}-${item.key}`
    button.setAttribute("aria-labelledby", `${button.id} ${saidBy(item)}`)
    button.addEventListener("click", acts[name])
  }
  return { done: find(act, ".p-done"), found, nodes: [act] }
}

/** What ticks an item off; a deadline that a message keeps is ticked off there.
 * @param {Item} item */
function controlOf(item) {
  if (item.kind === "clock" && item.sentBy) return () => ({ nodes: [] })
  return ["step", "part", "after", "clock"].includes(item.kind) ? tickBox : buttons
}

/** @param {Item} item */
function build(item) {
  const at = added(find(item.element, "[data-at]"), "p-live-at")
  item.element.id ||= item.key
  /** @type {Mark} */
  const mark = { standing: null, at, nodes: [] }
  Object.assign(mark, controlOf(item)(mark, item))
  mark.nodes.push(at)
  return mark
}

/** @param {Mark} mark @param {Standing} standing @param {State} state @param {Moment} now */
function draw(mark, standing, state, now) {
  const { item, due, done, word } = standing
  const [when, note] = children(mark.at)
  mark.standing = standing
  item.element.dataset.state = word
  const ticked = word === "done" && item.kind !== "rung" && done
  setText(
    when,
    ticked ? `✓ ${clock.time(ticked.at, now)}` : Number.isNaN(due) ? "" : clock.time(due, now, item.place.clock),
  )
  const unsure = standing.unsure && word !== "done" ? say("holidaysUntil") : ""
  setText(note, word === "done" && done ? done.by : [noteOf(word, due, now), unsure].filter(Boolean).join(" "))
  if (mark.box) mark.box.checked = word === "done"
  if (mark.found) drawButtons(mark, standing, state, now)
}

/** @param {Word} word @param {Moment} due @param {Moment} now */
const noteOf = (word, due, now) => (word === "off" ? say("off") : ["late", "now"].includes(word) ? away(due, now) : "")

/** @param {Mark} mark @param {Standing} standing @param {State} state @param {Moment} now */
function drawButtons(mark, { item, done, word }, state, now) {
  const did = item.kind === "rung" ? word === "done" && state.charge : done
  const off = word === "off"
  if (mark.done) setText(mark.done, did ? byline(did, now) : "")
  /** @type {Record<string, unknown>} */
  const seen = {
    tick: word !== "done" && !off,
    charge: word !== "done",
    untick: did && !off,
    no: item.conditions.length && !did && !off,
    yes: off && item.conditions.some(key => state.answers[key] === "no"),
  }
  for (const [name, button] of Object.entries(mark.found ?? {})) button.hidden = !seen[name]
}

/** What the deadlines of the law count from: the page has a line for each. */
function beginnings() {
  return findAll(document, ".p-threat [data-start]").map(node => {
    const name = node.dataset.start ?? ""
    find(node, "button").addEventListener("click", () => change(name, node))
    return { name, node }
  })
}

/** @param {string} name @param {HTMLElement} node */
async function change(name, node) {
  const begun = clock.fields(Number(node.dataset.at) || Date.now())
  const typed = await dialogs.ask("p-ask-when", { date: begun.date, time: begun.time }, clock.limits(), asked(name))
  if (typed) await live.record("start", name, String(clock.moment(typed.date, typed.time)))
}

/** The question for a moment that deadlines count from.
 * @param {string} name */
function asked(name) {
  const what = plan.starts.get(name) ?? ""
  return what ? say("whenHappened", { what }) : say(name === "aware" ? "whenAware" : "whenClassified")
}

/** @param {string} name @param {string | undefined} time */
function startText(name, time) {
  const what = plan.starts.get(name) ?? ""
  if (what) return time ? say("happened", { what, time }) : say("notHappened", { what })
  return time ? say(name, { time }) : say("notClassified")
}

/** @param {ReturnType<typeof beginnings>} all @param {State} state @param {Moment} now */
function drawBeginnings(all, state, now) {
  for (const { name, node } of all) {
    const at = plan.happened(name, state)
    node.dataset.at = at === undefined ? "" : String(at)
    setText(find(node, ":first-child"), startText(name, at === undefined ? undefined : clock.time(at, now)))
  }
}

/** @type {ReturnType<typeof beginnings> | null} */
let from = null
live.watch((incident, state) => {
  const now = Date.now()
  if (incident && !from) {
    for (const item of plan.items) marks.set(item, build(item))
    from = beginnings()
  }
  for (const node of [...marks.values()].flatMap(mark => mark.nodes)) node.hidden = !incident
  for (const { node } of from ?? []) node.hidden = !incident
  for (const [item, mark] of marks) {
    if (state) draw(mark, plan.standing(item, state, now), state, now)
    else delete item.element.dataset.state
  }
  if (state) drawBeginnings(from ?? [], state, now)
  find(document, ".p-threat").classList.toggle("p-threat--live", Boolean(incident))
})
