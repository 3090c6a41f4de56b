// The panel of a running incident: what is next, who is in charge, questions, notes, the end, other incidents.
import { byId, children, copyOf, field, find, findAll, setText } from "../lib/dom.js"
import * as clock from "./clock.js"
import { leadBack } from "./back.js"
import * as dialogs from "./dialogs.js"
import { state as stateOf } from "./incident.js"
import { away, counted, piece, say } from "./labels.js"
import * as live from "./live.js"
import * as moods from "./moods.js"
import * as plan from "./plan.js"
import * as rows from "./rows.js"
import * as store from "./store.js"

const ROWS = 4
const MINUTE = 60_000
const place = byId("live")
/** @type {HTMLElement | null} */
let begin = null
/** @type {HTMLElement | null} */
let panel = null
let spoken = { what: "", at: -MINUTE }

/** @type {<E extends HTMLElement = HTMLElement>(name: string) => E} */
const part = name => find(/** @type {HTMLElement} */ (panel), `[data-${name}]`)

/** The one element of a template.
 * @param {string} name */
const made = name => /** @type {HTMLElement} */ (copyOf(byId(name)).firstElementChild)

/** @param {string} name */
function added(name) {
  const box = document.createElement("div")
  box.append(piece(name))
  place.prepend(box) // what other scripts add is below
  return box
}

function build() {
  panel = added("p-live-panel")
  for (let n = 0; n < ROWS; n += 1) rows.add(part("next"))
  for (const key of plan.asked) part("questions").append(question(key))
  moods.listen(panel)
  leadBack(panel)
  /** @type {HTMLFormElement} */
  const form = part("note")
  const note = field(form, "note")
  dialogs.limit(note)
  form.addEventListener("submit", async event => {
    event.preventDefault()
    const text = note.value.trim()
    note.value = ""
    if (text && !(await live.record("note", "", text))) note.value ||= text // nobody types it twice
  })
  return panel
}

/** @param {string} key */
function question(key) {
  const fieldset = made("p-live-question")
  fieldset.id = key
  find(fieldset, "legend span").textContent = `${plan.conditions.get(key)}?`
  for (const radio of fieldset.querySelectorAll("input")) {
    radio.name = key
    radio.addEventListener("change", () => live.record("answer", key, radio.value))
  }
  return fieldset
}

/** @param {Standing[]} standings @param {State} state @param {Moment} now */
function drawNext(standings, state, now) {
  const next = plan.next(standings, now)
  children(part("next")).forEach((row, n) => rows.draw(row, next[n], now))
  rows.drawLast(part("last"), standings, state, now)
  const late = next.slice(ROWS).filter(each => each.word === "late").length
  part("more-late").hidden = late === 0
  setText(part("more-late"), say("moreLate", { n: late }))
  part("calm").hidden = next.length > 0
  speak(next[0], now)
}

/** @param {Due} first @param {Moment} now */
const spokenOf = (first, now) =>
  say("spoken", {
    what: rows.whatOf(first),
    when: first.word === "late" ? away(first.due, now) : clock.time(first.due, now, rows.clockOf(first)),
  })

/** Tells those who do not see it, when something else is next or it has become overdue, and at most once a minute.
 * @param {Due | undefined} first @param {Moment} now */
function speak(first, now) {
  const name = first ? `${first.item.key} ${first.word === "late"}` : ""
  if (name === spoken.what || now - spoken.at < MINUTE) return
  spoken = { what: name, at: now }
  part("spoken").textContent = first ? spokenOf(first, now) : ""
}

/** @param {State} state @param {Standing[]} standings */
function drawQuestions(state, standings) {
  for (const fieldset of children(part("questions"))) {
    const answer = state.answers[fieldset.id] ?? ""
    for (const radio of fieldset.querySelectorAll("input")) radio.checked = radio.value === answer
    const steps = standings.filter(each => each.item.kind === "step" && each.item.conditions.includes(fieldset.id))
    setText(find(fieldset, "legend .p-soft"), answer === "no" ? counted("hides", steps.length) : "")
  }
}

/** @param {State} state @param {Moment} now */
function drawHead({ name, start, charge, ended }, now) {
  setText(part("name"), name)
  setText(part("began"), say("began", { time: clock.time(start, now, undefined, clock.isElsewhere) }))
  setText(part("charge"), charge ? chargeOf(charge, now) : say("nobody"))
  part("charge").dataset.state = charge ? "done" : "open"
  part("do=charge").hidden = Boolean(charge || ended)
  part("over").hidden = !ended
  if (ended) {
    setText(find(part("over"), ":first-child"), say("over", { time: clock.time(ended.at, now), who: ended.by }))
  }
  part("do=end").hidden = Boolean(ended)
  setText(part("you"), say("you", { who: dialogs.known() || say("unnamed") }))
}

/** @param {NonNullable<State["charge"]>} charge @param {Moment} now */
function chargeOf(charge, now) {
  const role = plan.items.find(item => item.key === charge.of)?.text
  return say("inCharge", { who: [charge.by, role].filter(Boolean).join(", "), time: clock.time(charge.at, now) })
}

/** @param {State} state @param {Moment} now */
function drawNotes({ notes }, now) {
  const box = part("notes")
  box.hidden = notes.length === 0
  setText(find(box, "summary"), say("notes", { n: notes.length }))
  const lines = notes.toReversed().map(note => {
    const line = made("p-live-line")
    const [when, what] = line.children
    when.textContent = `${clock.time(note.at, now)} ${note.by}`.trim()
    what.textContent = note.say
    return line
  })
  find(box, "ol").replaceChildren(...lines)
}

/** @param {HTMLElement} box @param {Incident | null} shown @param {Moment} now */
function drawList(box, shown, now) {
  const others = live.all().filter(each => each.id !== shown?.id)
  const signature = JSON.stringify(others.map(each => [each.id, each.entries.length]))
  const list = find(box, "[data-list]")
  if (list.dataset.signature === signature) return
  list.dataset.signature = signature
  list.replaceChildren(...(others.length ? [piece("p-live-list")] : []))
  if (!others.length) return
  setText(find(list, "summary"), say("incidents", { n: others.length }))
  find(list, "ul").append(...others.map(each => listed(each, now)))
}

/** @param {Incident} incident @param {Moment} now */
function listed(incident, now) {
  const entry = made("p-live-entry")
  const [button, about] = children(entry)
  const state = stateOf(incident)
  button.textContent = state.name
  button.dataset.id = incident.id
  const began = say("began", { time: clock.time(state.start, now) })
  about.textContent = `${began} · ${say(state.ended ? "ended" : "running")}`
  return entry
}

live.watch((incident, state) => {
  const now = Date.now()
  begin ??= added("p-live-start")
  const shown = incident ? (panel ?? build()) : begin
  place.hidden = false
  begin.hidden = Boolean(incident)
  if (panel) panel.hidden = !incident
  drawList(shown, incident, now)
  for (const each of findAll(place, "[data-trouble]")) each.hidden = each.dataset.trouble !== store.trouble()
  if (!state) return
  const standings = plan.items.map(item => plan.standing(item, state, now))
  drawHead(state, now)
  drawNext(standings, state, now)
  drawQuestions(state, standings)
  moods.draw(shown, state)
  drawNotes(state, now)
})
