// On every page: the incidents that run, with a link to each.
"use strict"
globalThis.prontuario ??= {}
prontuario.running = (() => {
  const { incident, store } = prontuario
  const place = document.getElementById("p-running")
  const here = document.getElementById("live")?.dataset.threat // the page of a threat lists its own

  function draw() {
    const running = store.all().filter(each => each.threat !== here).map(each => [each, incident.state(each)]).filter(([, state]) => !state.ended)
    const template = place.querySelector("template")
    place.hidden = running.length === 0
    for (const old of place.querySelectorAll("a")) old.remove()
    for (const [{ id, threat }, state] of running) {
      place.append(template.content.cloneNode(true))
      const link = place.lastElementChild, facts = { id, threat: encodeURIComponent(threat) }
      link.textContent = state.name
      link.href = `${place.dataset.root}/${link.dataset.page.replace(/\{(\w+)\}/g, (whole, fact) => facts[fact])}`
    }
  }

  if (place) {
    store.watch(draw)
    draw()
  }
})()
