// Questions in a dialog, and who is answering.
"use strict"
globalThis.prontuario ??= {}
prontuario.ask = (() => {
  const KEY = "name"
  const { words: { piece, say }, shelf, sound: { TYPED } } = prontuario
  let name = shelf.read(KEY)?.slice(0, TYPED.name) ?? null

  /** Has a field say when it holds more letters than are kept, as long as it does. */
  function limit(field, most = TYPED[field.name] ?? Infinity) {
    const check = () => field.setCustomValidity(field.value.length > most ? say("tooLong", { n: field.value.length, most }) : "")
    field.addEventListener("input", check)
    check()
  }

  /** Shows the dialog of a template, its fields filled in, days within limits. Gives what was typed, or null where the reader went back. */
  function ask(template, values = {}, days = {}) {
    const place = document.getElementById("live")
    place.after(piece(template))
    const dialog = place.nextElementSibling, form = dialog.querySelector("form")
    for (const field of form.querySelectorAll("input")) {
      field.disabled = field.closest("label").hidden = !(field.name in values)
      field.value = values[field.name] ?? ""
      if (field.type === "date") Object.assign(field, days)
      limit(field)
    }
    dialog.showModal()
    return new Promise(resolve => dialog.addEventListener("close", () => {
      dialog.remove()
      resolve(dialog.returnValue === "ok" ? Object.fromEntries(new FormData(form)) : null)
    }))
  }

  /** Asks for the reader's name, and keeps it on this device. */
  async function rename() {
    const answer = await ask("p-ask-who", { name: name ?? "" })
    name = answer ? answer.name.trim() : name ?? ""
    shelf.write(KEY, name) // where that fails, it is known until the page is closed
    return name
  }

  /** The reader's name; asked for once, by whoever comes first. */
  let asking = null
  const who = async () => name ?? await (asking ??= rename())

  /** Says one sentence in a dialog. */
  function tell(heading, sentence) {
    const { content } = document.getElementById("p-ask-told")
    content.querySelector("h2").textContent = heading
    content.querySelector("[data-told]").textContent = sentence
    return ask("p-ask-told")
  }

  return { ask, limit, tell, who, rename, known: () => name ?? "" }
})()
