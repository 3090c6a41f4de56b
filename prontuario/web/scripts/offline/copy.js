// Keeps a copy of the whole handbook on this device (sw.js does the work), and says what is kept.
"use strict"
globalThis.prontuario ??= {}
prontuario.keeper = (() => {
  const root = new URL("../../", document.currentScript.src)
  // Browsers keep copies only for pages that came safely: by https, or from this very machine.
  const possible = location.protocol.startsWith("http") && isSecureContext && "serviceWorker" in navigator
  // Whether the page came from a copy, not from the network.
  const answered = () => possible && navigator.serviceWorker.controller !== null

  // The worker tells one version from the next: it never comes from the browser's own cache.
  const keep = () => navigator.serviceWorker.register(new URL("sw.js", root), {updateViaCache: "none"})

  // Ours alone: a handbook above this one on the same host has its own.
  const registered = async () => {
    const found = await navigator.serviceWorker.getRegistration(root)
    return found?.scope === root.href ? found : undefined
  }

  // Fetches a newer copy; what was kept stays where that fails. Browsers that are busy at times forget, for minutes, that a
  // whole one has asked to take over: it is told to ask again.
  async function renew() {
    const registration = await registered()
    registration?.waiting?.postMessage("take over")
    await registration?.update()
  }

  // What is kept: its version, its day and how many files; undefined while nothing is whole yet.
  async function kept() {
    const registration = possible ? await registered() : undefined
    if (!registration?.active) return undefined
    const {port1, port2} = new MessageChannel()
    const said = new Promise(resolve => { port1.onmessage = event => resolve(event.data) })
    registration.active.postMessage("kept", [port2])
    return said
  }

  // What the page itself needs comes first. Who has the handbook forgotten is not to have it saved again by reading on.
  if (possible && !prontuario.offer.forgotten()) addEventListener("load", () => keep().catch(() => {})) // the next visit tries again
  return {possible, answered, renew, kept, root}
})()
