// Questions in a dialog, and who is answering.
import { byId, find } from "../lib/dom.js"
import { piece, say } from "./labels.js"
import * as storage from "./storage.js"
import { TYPED } from "./validation.js"

const KEY = "name"
let name = storage.read(KEY)?.slice(0, TYPED.name) ?? null

/** Has a field say when it has more letters than are kept, as long as it does.
 * @param {HTMLInputElement | HTMLTextAreaElement} field @param {number} most */
export function limit(field, most = TYPED[field.name] ?? Infinity) {
  const check = () =>
    field.setCustomValidity(field.value.length > most ? say("tooLong", { n: field.value.length, most }) : "")
  field.addEventListener("input", check)
  check()
}

/** Shows the dialog of a template, its fields filled in, days within limits. Gives what was typed, or null where the reader
 * went back.
 * @param {string} template @param {Record<string, string>} values @param {{min?: string, max?: string}} days
 * @param {string} about what is asked for, where the template's own title does not say
 * @returns {Promise<Record<string, any> | null>} */
export function ask(template, values = {}, days = {}, about = "") {
  byId("live").after(piece(template))
  const dialog = /** @type {HTMLDialogElement} */ (byId("live").nextElementSibling)
  /** @type {HTMLFormElement} */
  const form = find(dialog, "form")
  for (const field of form.querySelectorAll("input")) {
    const hidden = !(field.name in values)
    const label = /** @type {HTMLElement} */ (field.closest("label"))
    field.disabled = label.hidden = hidden
    field.value = values[field.name] ?? ""
    if (field.type === "date") Object.assign(field, days)
    limit(field)
  }
  if (about) find(dialog, "h2").textContent = about
  dialog.showModal()
  return new Promise(resolve =>
    dialog.addEventListener("close", () => {
      dialog.remove()
      resolve(dialog.returnValue === "ok" ? Object.fromEntries(new FormData(form)) : null)
    }),
  )
}

/** Asks for the reader's name, and keeps it on this device. */
export async function rename() {
  const answer = await ask("p-ask-who", { name: name ?? "" })
  name = answer ? String(answer.name).trim() : (name ?? "")
  storage.write(KEY, name) // where that fails, it is known until the page is closed
  return name
}

/** @type {Promise<string> | null} */
let asking = null

/** The reader's name; asked for once, by the first who needs it. */
export const who = async () => name ?? (await (asking ??= rename()))

/** The reader's name as far as it is known. */
export const known = () => name ?? ""

/** Says one sentence in a dialog.
 * @param {string} heading @param {string} sentence */
export function tell(heading, sentence) {
  const { content } = /** @type {HTMLTemplateElement} */ (byId("p-ask-told"))
  find(content, "h2").textContent = heading
  find(content, "[data-told]").textContent = sentence
  return ask("p-ask-told")
}

/** The form of the dialog that is open. */
export const openForm = () => /** @type {HTMLFormElement} */ (find(document, "dialog[open] form"))
