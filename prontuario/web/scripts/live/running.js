// On every page: the incidents that run, with a link to each. What reads them comes only where there are some.
"use strict"
globalThis.prontuario ??= {}
prontuario.running = (() => {
  const { shelf } = prontuario
  const reader = new URL("stored.js", document.currentScript.src)
  const place = document.getElementById("p-running")
  const here = document.getElementById("live")?.dataset.threat // the page of a threat lists its own
  let begun = false

  function draw() {
    const { store, incident } = prontuario
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

  function begin() {
    prontuario.store.watch(draw)
    draw()
  }

  /** Loads a script; rejects with a NetworkError where it cannot be had. */
  function load(address) {
    const script = document.createElement("script")
    script.src = address
    document.head.append(script)
    return new Promise((resolve, reject) => {
      script.addEventListener("load", resolve)
      script.addEventListener("error", () => {
        script.remove()
        reject(new DOMException(address, "NetworkError"))
      })
    })
  }

  /** What reads and keeps incidents, loaded where the page has not brought it along. */
  let loading = null
  const stored = () => (prontuario.store ? Promise.resolve() : loading ??= load(reader).catch(error => { loading = null; throw error }))

  function look() {
    if (begun || !(prontuario.store || shelf.names("incident.").length)) return
    begun = true
    stored().then(begin, () => { begun = false })
  }

  if (place) {
    document.addEventListener("DOMContentLoaded", look)
    shelf.watch(look)
  }
  return { load, stored }
})()
