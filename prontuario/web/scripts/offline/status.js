// "Is the handbook saved on this device?", on the page that says how to use it.
"use strict"
globalThis.prontuario ??= {}
prontuario.kept = (() => {
  const AGAIN = 1_000 // milliseconds
  const box = document.querySelector("[data-kept]")

  function show(kind, facts = {}) {
    for (const each of box.children) each.hidden = each.dataset.when !== kind
    for (const [name, fact] of Object.entries(facts)) {
      for (const each of box.querySelectorAll(`[data-fact="${name}"]`)) each.textContent = fact
    }
  }

  async function look() {
    const {keeper} = prontuario
    if (location.protocol === "file:") return show("folder")
    if (prontuario.offer.forgotten()) return show("forgotten")
    if (!keeper?.possible) return show("never")
    const kept = await keeper.kept()
    if (kept) return show("whole", kept)
    show("coming")
    setTimeout(look, AGAIN)
  }

  document.addEventListener("DOMContentLoaded", look) // the keeper's script comes after this one
  return {look}
})()
