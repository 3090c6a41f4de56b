// Forgets this handbook on this device: says what there is, asks, removes it, and looks whether it has gone. Other handbooks
// of the same host keep theirs.
"use strict"
globalThis.prontuario ??= {}
prontuario.forget = (() => {
  const { shelf, store, incident, offer, keeper } = prontuario
  const SCOPE = __md_scope.href, MOST_NAMED = 10, TRIES = 15, PAUSE = 200 // milliseconds
  const made = new DOMParser().parseFromString(prontuario.forgetDialogs, "text/html").body.firstElementChild // the build wrote it
  const pieces = document.querySelector("article").appendChild(document.adoptNode(made))
  const words = pieces.querySelector("[data-words]").dataset
  const say = (name, facts = {}) => words[name].replace(/\{(\w+)\}/g, (whole, fact) => facts[fact] ?? whole)
  const counted = (name, n, facts = {}) => (n === 0 ? [] : [say(n === 1 ? `${name}One` : name, { n, ...facts })])

  // Where a browser forbids to look, it keeps no copy either.
  const looked = async (look, ours) => (keeper?.possible ? await look().catch(() => []) : []).filter(ours)
  const registrations = () => looked(() => navigator.serviceWorker.getRegistrations(), each => each.scope === SCOPE)
  const copies = () => looked(() => caches.keys(), name => name.startsWith(`${SCOPE}#`))
  // What Material keeps: the chosen theme, and the like.
  const rests = kept => Object.keys(kept).filter(key => key.startsWith(`${__md_scope.pathname}.`) && !key.endsWith(".__forgotten"))
  const stores = () => ["localStorage", "sessionStorage"].flatMap(name => {
    try {
      return [globalThis[name]]
    } catch {
      return [] // forbidden: nothing is kept there
    }
  })

  async function copyIn() {
    const late = new Promise(resolve => setTimeout(resolve, TRIES * PAUSE))
    const kept = await Promise.race([keeper?.kept(), late])
    if (kept) return [say("copy", { day: kept.day })]
    return (await copies()).length || (await registrations()).length ? [say("coming")] : []
  }

  function incidents() {
    const all = [...new Set([...store.all().map(each => each.id), ...shelf.names("incident.").map(name => name.slice("incident.".length))])]
    const names = all.map(store.held).filter(Boolean).map(each => {
      const { name, ended } = incident.state(each)
      return ended ? name : say("running", { name })
    })
    const shown = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), "…"] : names
    return counted("incidents", names.length, { names: shown.join("; ") })
  }

  /** In sentences, all that would be gone. */
  async function found() {
    const copy = await copyIn(), all = incidents() // first: one that cannot be read is set aside
    const fills = shelf.names("fills.").length, asides = shelf.names("aside.").length
    const found = [
      ...copy, ...all, ...counted("asides", asides), ...counted("fills", fills),
      ...(shelf.names("name").includes("name") ? [say("name", { name: shelf.read("name") })] : []),
    ]
    return found.length && stores().some(kept => rests(kept).length) ? [...found, say("rests")] : found
  }

  async function dialog(template, fill) {
    pieces.after(pieces.querySelector(template).content.cloneNode(true))
    const shown = pieces.nextElementSibling
    fill(shown)
    shown.showModal()
    await new Promise(resolve => shown.addEventListener("close", resolve))
    shown.remove()
    return shown.returnValue === "ok"
  }

  const tell = sentence => dialog("#p-forget-told", ({ firstElementChild }) => { firstElementChild.querySelector("p").textContent = sentence })

  /** Stops what saves copies: also one that is at it would go on, until it has been told. */
  async function dismiss() {
    for (const each of await registrations()) {
      for (const worker of [each.installing, each.waiting, each.active]) worker?.postMessage("forget")
      await each.unregister()
    }
    for (const name of await copies()) await caches.delete(name)
  }

  async function left() {
    return (await copies()).length + (await registrations()).length + shelf.names().length + stores().flatMap(rests).length
  }

  /** Removes everything, again and again until nothing comes back. Says whether that worked. */
  async function clear() {
    shelf.clear() // there is room again
    shelf.write("forgotten", "") // tells the other tabs
    offer.stop()
    for (let tries = TRIES, quiet = 0; tries > 0; tries -= 1) {
      shelf.clear()
      store.clear()
      for (const kept of stores()) rests(kept).forEach(key => kept.removeItem(key))
      await dismiss()
      quiet = await left() ? 0 : quiet + 1
      if (quiet > 2) return true
      await new Promise(resolve => setTimeout(resolve, PAUSE))
    }
    return false
  }

  /** Says what would be gone, and removes it where the reader agrees. */
  async function ask() {
    const all = await found()
    if (!all.length) return tell(say("nothing"))
    const agreed = await dialog("#p-forget-ask", box => {
      box.querySelector("ul").replaceChildren(...all.map(text => {
        const line = document.createElement("li")
        line.textContent = text
        return line
      }))
      box.querySelector("[data-incidents]").hidden = !incidents().length
      box.querySelector("[data-offline]").hidden = navigator.onLine || location.protocol === "file:"
    })
    if (!agreed) return
    const done = await clear().catch(() => false)
    prontuario.kept?.look()
    await tell(say(done ? "done" : "failed"))
  }

  return { ask }
})()
