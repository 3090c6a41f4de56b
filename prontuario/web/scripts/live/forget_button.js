// The buttons that forget this handbook on this device, on the pages that have one. What they do is loaded when it is asked for. And when
// another tab has forgotten it: this one must not keep again what it still holds.
"use strict"
globalThis.prontuario ??= {}
prontuario.offer = (() => {
  const { shelf, running: { load, stored } } = prontuario
  const assets = new URL("../", document.currentScript.src)
  const FORGOTTEN = "__forgotten" // kept in the tab, until that is closed

  /** When this handbook was forgotten in this tab, in milliseconds of the epoch; 0 for never. */
  const forgotten = () => Number(__md_get(FORGOTTEN, sessionStorage)) || 0

  /** From now on this page keeps nothing, and no page in this tab saves a copy. */
  function stop() {
    shelf.close()
    prontuario.store?.clear()
    __md_set(FORGOTTEN, Date.now(), sessionStorage)
  }

  const address = file => new URL(`offline/${file}.js`, assets)
  let loading = null
  const loaded = () => Promise.all([stored(), load(address("forget_dialogs"))]).then(() => load(address("forget")))

  async function open(box) {
    try {
      await (loading ??= loaded())
    } catch (error) {
      loading = null
      if (error.name !== "NetworkError") throw error
      box.querySelector("[data-failed]").hidden = false
      return
    }
    await prontuario.forget.ask()
  }

  for (const box of document.querySelectorAll("[data-forget]")) {
    box.hidden = false
    box.querySelector("button").addEventListener("click", () => open(box))
  }
  shelf.watch(name => {
    if (name !== "forgotten" || shelf.closed()) return
    stop()
    location.reload()
  })
  addEventListener("pageshow", ({ persisted }) => { // gone back to, as it was left
    if (!persisted || forgotten() < performance.timeOrigin) return
    shelf.close()
    location.reload()
  })
  return { forgotten, stop }
})()
