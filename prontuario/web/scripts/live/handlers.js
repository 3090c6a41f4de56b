// What the buttons of the panel do.
"use strict"
globalThis.prontuario ??= {}
prontuario.acts = (() => {
  const { live, ask, clock, incident: { state } } = prontuario
  const place = document.getElementById("live")

  async function edit() {
    const before = state(live.shown()), at = clock.fields(before.start)
    const typed = await ask.ask("p-ask-when", { title: before.name, date: at.date, time: at.time }, clock.limits())
    if (!typed) return
    if (typed.title.trim() && typed.title !== before.name) await live.record("rename", "", typed.title.trim())
    if (typed.date !== at.date || typed.time !== at.time) await live.record("start", "", String(clock.moment(typed.date, typed.time)))
  }

  const acts = {
    edit,
    start: async () => {
      await live.start()
      place.focus({ preventScroll: true }) // the button is gone
    },
    open: button => live.open(button.dataset.id),
    reopen: () => live.record("reopen", "", ""),
    name: () => ask.rename().then(() => live.open(live.shown().id)),
    end: async () => (await ask.ask("p-ask-end")) && live.record("end", "", ""),
    remove: async () => (await ask.ask("p-ask-remove")) && live.remove(),
  }

  place.tabIndex = -1
  place.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-do]")
    if (button) acts[button.dataset.do]?.(button)
  })
})()
