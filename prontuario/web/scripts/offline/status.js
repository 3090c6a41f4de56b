// "Is the handbook saved on this device?", on the page that says how to use it.
import { children, find, findAll } from "../lib/dom.js"
import { forgotten } from "../live/forget_button.js"

const AGAIN = 1_000 // milliseconds
const box = find(document, "[data-kept]")

/** @param {string} kind @param {Partial<SavedCopy>} facts */
function show(kind, facts = {}) {
  for (const each of children(box)) each.hidden = each.dataset.when !== kind
  for (const [name, fact] of Object.entries(facts)) {
    for (const each of findAll(box, `[data-fact="${name}"]`)) each.textContent = String(fact)
  }
}

/** Looks what is saved now. */
export async function look() {
  const { savedCopy } = prontuario
  if (location.protocol === "file:") return show("folder")
  if (forgotten()) return show("forgotten")
  if (!savedCopy?.possible) return show("never")
  const kept = await savedCopy.kept()
  if (kept) return show("whole", kept)
  show("coming")
  setTimeout(look, AGAIN)
}

document.addEventListener("DOMContentLoaded", look) // the script that keeps a copy comes after this one
