// Questions in a dialog, and who is answering.
"use strict"
globalThis.prontuario ??= {}
prontuario.ask = (() => {
  const KEY = "prontuario.name"
  const { piece } = prontuario.words
  let name = null
  try {
    name = localStorage.getItem(KEY)
  } catch {
    // No storage: the name is asked again on the next page.
  }

  /** Shows the dialog of a template, its fields filled in. Gives what was typed, or null where the reader went back. */
  function ask(template, values = {}) {
    const place = document.getElementById("live")
    place.after(piece(template))
    const dialog = place.nextElementSibling, form = dialog.querySelector("form")
    for (const field of form.querySelectorAll("input")) {
      field.disabled = field.closest("label").hidden = !(field.name in values)
      field.value = values[field.name] ?? ""
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
    try {
      localStorage.setItem(KEY, name)
    } catch {
      // It holds until the page is closed.
    }
    return name
  }

  /** The reader's name; asked for once, by whoever comes first. */
  let asking = null
  const who = async () => name ?? await (asking ??= rename())

  return { ask, who, rename, known: () => name ?? "" }
})()
