// A message's page: blanks to fill in, the text as it would go out, whether it fits, and the button that copies it.
import { find, findAll, setText } from "../lib/dom.js"
import * as dialogs from "../live/dialogs.js"
import { state as stateOf } from "../live/incident.js"
import { counted, say } from "../live/labels.js"
import * as store from "../live/store.js"
import { TYPED } from "../live/validation.js"
import * as clipboard from "./clipboard.js"
import * as drafts from "./drafts.js"

const page = find(document, "[data-message]")
const form = /** @type {HTMLFormElement | null} */ (page.querySelector("[data-fill]"))
const fields = form ? [...form.querySelectorAll("textarea")] : []
const wordings = findAll(page, ".p-wording").map(section => ({
  section,
  text: find(section, ".p-text"),
  button: find(section, ".p-copy"),
  marks: findAll(section, "mark[data-name]"),
}))

/** @param {string | undefined} name */
const filled = name => fields.find(field => field.name === name)?.value.trim() ?? ""

/** @param {(typeof wordings)[0]} wording */
function drawWording({ section, text, marks }) {
  for (const mark of marks) {
    const { name } = mark.dataset
    const value = filled(name)
    setText(mark, value || `{${name}}`)
    mark.classList.toggle("p-filled", Boolean(value))
  }
  const length = [...(text.textContent ?? "")].length
  const blanks = marks.filter(mark => !filled(mark.dataset.name)).length
  setText(find(section, "[data-count]"), say("characters", { n: length }))
  setText(find(section, "[data-blanks]"), blanks ? counted("blanks", blanks) : "")
  for (const limit of findAll(section, "[data-limit]")) {
    const over = length > Number(limit.dataset.limit)
    find(limit, "[data-over]").hidden = !over
    find(limit, "[data-fits]").hidden = over
  }
}

/** @param {Node} node */
const isBlank = node => node instanceof HTMLElement && !filled(node.dataset.name)

/** The text as it is copied: what nobody has filled in is between signs that nobody overlooks.
 * @param {(typeof wordings)[0]} wording */
const copied = ({ text }) =>
  [...text.childNodes]
    .map(node => (isBlank(node) ? say("blank", { name: node.textContent ?? "" }) : node.textContent))
    .join("")

/** @param {(typeof wordings)[0]} wording */
async function copy(wording) {
  const { button, text } = wording
  const label = (button.dataset.label ??= button.textContent ?? "")
  if (!(await clipboard.copy(copied(wording), text))) return
  button.textContent = button.dataset.copied ?? ""
  setTimeout(() => {
    button.textContent = label
  }, 2000)
}

/** @param {Incident} each */
function option(each) {
  const { zone, locale } = page.dataset
  const state = stateOf(each)
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { timeZone: zone, hourCycle: "h23", weekday: "short", hour: "2-digit", minute: "2-digit" }
  const time = new Intl.DateTimeFormat(locale, parts).format(state.start)
  return new Option(`${state.name}, ${say("began", { time })}`, each.id)
}

function draw() {
  for (const field of fields) if (field !== document.activeElement) field.value = drafts.read(field.name)
  wordings.forEach(drawWording)
  if (form) drawForm(form)
}

/** @param {HTMLFormElement} form */
function drawForm(form) {
  const found = drafts.incidents()
  const select = selectOf(form)
  select.replaceChildren(select.options[0], ...found.map(option))
  select.value = drafts.currentId()
  find(form, "[data-for]").hidden = found.length === 0
  for (const each of findAll(form, "[data-kept]")) each.hidden = each.dataset.kept !== drafts.where()
}

/** @param {HTMLFormElement} form @returns {HTMLSelectElement} */
const selectOf = form => find(form, "select")

function keepAll() {
  for (const field of fields) drafts.write(field.name, field.value)
}

/** @param {HTMLFormElement} form */
function listen(form) {
  form.addEventListener("submit", event => event.preventDefault())
  form.addEventListener("input", () => wordings.forEach(drawWording))
  for (const field of fields) {
    dialogs.limit(field, TYPED.fill)
    field.addEventListener("change", () => {
      drafts.write(field.name, field.value)
      field.reportValidity()
      draw()
    })
  }
  selectOf(form).addEventListener("change", event => {
    drafts.choose(/** @type {HTMLSelectElement} */ (event.target).value)
    draw()
  })
  find(form, "[data-clear]").addEventListener("click", async () => {
    if (await dialogs.ask("p-ask-clear")) drafts.clear(fields.map(field => field.name))
    draw()
  })
  addEventListener("pagehide", keepAll)
  store.watch(draw)
}

for (const wording of wordings) {
  wording.button.hidden = false
  wording.button.addEventListener("click", () => copy(wording))
}
if (form) {
  form.hidden = false
  find(page, "[data-meanings]").hidden = true
  page.classList.add("p-message--filling")
  listen(form)
}
draw()
