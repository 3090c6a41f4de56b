// Replies to train with: choose, tick what you would not send, look; what was found becomes a line for the roster. Nothing is kept.
import { find, findAll, setText } from "../lib/dom.js"
import { filled } from "../lib/text.js"
import { inZone } from "../lib/zone.js"
import { copy } from "../message/clipboard.js"

const place = find(document, "[data-trainer]")
/** @type {HTMLFormElement} */
const form = find(place, "[data-choose]")
const replies = findAll(place, "[data-reply]").map(element => ({
  element,
  /** @type {HTMLDetailsElement} */
  answer: find(element, "[data-answer]"),
  picks: [...element.querySelectorAll("input")],
}))
const record = find(place, "[data-record]")
const copying = find(record, "[data-copy]")

/** @typedef {(typeof replies)[0]} Reply */

/** @param {string} name */
const chosen = name => /** @type {HTMLSelectElement | null} */ (form.elements.namedItem(name))?.value ?? ""

/** @param {Reply} reply */
const isChosen = ({ element: { dataset } }) =>
  ["threat", "channel"].every(name => !chosen(name) || dataset[name] === chosen(name))

/** How many parts of what was looked at are wrong, and how many of them were ticked; a tick at a right part counts against one.
 * @param {Reply[]} looked */
function result(looked) {
  const picks = looked.flatMap(each => each.picks)
  const wrong = picks.filter(each => "wrong" in each.dataset)
  const found = wrong.filter(each => each.checked).length
  const mistaken = picks.filter(each => each.checked && !("wrong" in each.dataset)).length
  return { wrong: wrong.length, found: Math.max(0, found - mistaken) }
}

function draw() {
  for (const each of replies) each.element.hidden = !isChosen(each)
  const shown = replies.filter(isChosen)
  const looked = shown.filter(each => each.answer.open)
  const facts = { n: looked.length, all: shown.length, ...result(looked) }
  record.hidden = looked.length === 0
  setText(find(record, "[data-told]"), filled(place.dataset.progress ?? "", facts))
  const { date } = inZone(place.dataset.zone ?? "").fields(Date.now())
  setText(
    find(record, "[data-line]"),
    `- {course: ${JSON.stringify(filled(place.dataset.course ?? "", facts))}, on: ${date}}`,
  )
}

function again() {
  for (const { answer, picks } of replies) {
    answer.open = false
    for (const pick of picks) pick.checked = pick.disabled = false
  }
  draw()
  replies.find(isChosen)?.element.scrollIntoView()
}

form.hidden = false
form.addEventListener("change", draw)
for (const { answer, picks } of replies) {
  answer.addEventListener("toggle", () => {
    for (const pick of picks) pick.disabled = answer.open // who has seen the answer thinks no more
    draw()
  })
}
copying.addEventListener("click", async () => {
  const line = find(record, "[data-line]")
  if (await copy(line.textContent ?? "", line)) copying.textContent = copying.dataset.copied ?? ""
})
find(record, "[data-again]").addEventListener("click", again)
draw()
