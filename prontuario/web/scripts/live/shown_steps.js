// Which steps of a long plan are shown: those of one level, of one role. While an incident runs, its level is kept with it, so that
// all who share it see the same; whose steps a reader looks at is his own affair.
import { find, findAll, setText } from "../lib/dom.js"
import { filled } from "../lib/text.js"
import * as live from "./live.js"
import { LEVEL } from "./plan.js"

const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-show]"))
const steps = findAll(document, ".p-threat [data-live=step]")

/** @param {string} name */
const choice = name => /** @type {HTMLSelectElement | null} */ (form?.elements.namedItem(name) ?? null)

/** @param {HTMLElement} step */
function isShown({ dataset }) {
  const level = choice("level")?.value ?? "",
    role = choice("role")?.value ?? ""
  const levels = dataset.levels?.split(" ") ?? []
  return (!level || !levels.length || levels.includes(level)) && (!role || dataset.role === role)
}

function show() {
  if (!form) return
  for (const step of steps) step.hidden = !isShown(step)
  for (const list of findAll(document, ".p-threat .p-phase")) list.hidden = !find(list, ".p-step:not([hidden])")
  const n = steps.filter(step => !step.hidden).length
  const told = find(form, "[data-shown]")
  setText(told, n === steps.length ? "" : filled(told.dataset.of ?? "", { n, all: steps.length }))
}

/** What the address names, or the panel leads to, is shown whatever was chosen. */
function reveal() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const hidden = named?.closest("[hidden]")
  if (!hidden || !form) return
  for (const name of ["level", "role"]) {
    const select = choice(name)
    if (select) select.value = ""
  }
  show()
  named?.scrollIntoView()
}

if (form) {
  form.hidden = false
  const level = choice("level")
  if (level && "many" in form.dataset) level.selectedIndex = 1 // a long plan begins with its mildest level
  form.addEventListener("change", ({ target }) => {
    show()
    if (target === level && live.shown()) live.record("answer", LEVEL, level?.value ?? "")
  })
  live.watch((_, state) => {
    const kept = state?.answers[LEVEL]
    if (level && kept !== undefined) level.value = kept
    show()
  })
  addEventListener("hashchange", reveal)
  show()
}
