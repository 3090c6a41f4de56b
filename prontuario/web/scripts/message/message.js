// A message's page: blanks to fill in, the text as it would go out, whether it fits, and the button that copies it.
import { find, findAll, setText } from "../lib/dom.js"
import * as dialogs from "../live/dialogs.js"
import { state as stateOf } from "../live/incident.js"
import { counted, say } from "../live/labels.js"
import * as store from "../live/store.js"
import { TYPED } from "../live/validation.js"
import * as clipboard from "./clipboard.js"
import * as drafts from "./drafts.js"
import { said } from "./said.js"
import * as variants from "./variants.js"

const page = find(document, "[data-message]")
const form = /** @type {HTMLFormElement | null} */ (page.querySelector("[data-fill]"))
/** @type {(HTMLTextAreaElement | HTMLInputElement)[]} */
const fields = form ? [...form.querySelectorAll("textarea"), ...form.querySelectorAll("input")] : []
const first = fields.find(field => field.dataset.language)?.dataset.language

/** The name under which a blank is kept: the first language has the one that a message in one language has.
 * @param {HTMLElement & {name: string}} field */
const keptAs = ({ name, dataset: { language } }) => (!language || language === first ? name : `${name}.${language}`)
const wordings = findAll(page, ".p-wording").map(section => ({
  section,
  text: find(section, ".p-text"),
  button: find(section, ".p-copy"),
  marks: findAll(section, "mark[data-name]"),
}))

/** What a blank says in a text: in that text's language.
 * @param {HTMLElement} mark */
function filled(mark) {
  const section = /** @type {HTMLElement} */ (mark.closest(".p-wording"))
  const language = section.dataset.language ?? ""
  const field = fields.find(
    each => each.name === mark.dataset.name && (!each.dataset.language || each.dataset.language === language),
  )
  return field ? said(field.value.trim(), field.dataset.kind ?? "", section.dataset, page.dataset.zone ?? "") : ""
}

/** @param {(typeof wordings)[0]} wording */
function drawWording({ section, text, marks }) {
  for (const mark of marks) {
    const value = filled(mark)
    setText(mark, value || `{${mark.dataset.name}}`)
    mark.classList.toggle("p-filled", Boolean(value))
  }
  const length = [...(text.textContent ?? "")].length
  const blanks = marks.filter(mark => !filled(mark)).length
  setText(find(section, "[data-count]"), say("characters", { n: length }))
  setText(find(section, "[data-blanks]"), blanks ? counted("blanks", blanks) : "")
  for (const limit of findAll(section, "[data-limit]")) {
    const over = length > Number(limit.dataset.limit)
    find(limit, "[data-over]").hidden = !over
    find(limit, "[data-fits]").hidden = over
  }
}

/** @param {Node} node */
const isBlank = node => node instanceof HTMLElement && !filled(node)

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
  variants.used()
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
  for (const field of fields) if (field !== document.activeElement) field.value = drafts.read(keptAs(field))
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
  for (const field of fields) drafts.write(keptAs(field), field.value)
}

/** @param {HTMLFormElement} form */
function listen(form) {
  form.addEventListener("submit", event => event.preventDefault())
  form.addEventListener("input", () => wordings.forEach(drawWording))
  for (const field of fields) {
    dialogs.limit(field, TYPED.fill)
    field.addEventListener("change", () => {
      drafts.write(keptAs(field), field.value)
      field.reportValidity()
      draw()
    })
  }
  selectOf(form).addEventListener("change", event => {
    drafts.choose(/** @type {HTMLSelectElement} */ (event.target).value)
    draw()
  })
  find(form, "[data-clear]").addEventListener("click", async () => {
    if (await dialogs.ask("p-ask-clear")) drafts.clear(fields.map(keptAs))
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
