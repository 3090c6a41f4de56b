// Says when the page is a copy, whether it is too old to trust, and when a newer one is here. It never reloads by itself:
// somebody may be in the middle of a step.
"use strict"
globalThis.prontuario ??= {}
prontuario.notice = (() => {
  const PATIENCE = 8_000, AGAIN = 10 * 60_000 // milliseconds
  const box = document.querySelector("[data-copy-notice]")
  const {version, until} = box.dataset
  const {keeper} = prontuario

  function show(kind) {
    for (const each of box.children) each.hidden = each.dataset.when !== kind
  }

  const tooOld = () => Date.now() > Date.parse(until)

  // What the server publishes now; undefined where nobody answers, or somebody who is not the server.
  async function published() {
    if (!navigator.onLine) return undefined
    try {
      const answer = await fetch(new URL("imprint.json", keeper.root), {cache: "no-store", signal: AbortSignal.timeout(PATIENCE)})
      return answer.ok ? await answer.json() : undefined
    } catch {
      return undefined
    }
  }

  async function kind() {
    if (location.protocol === "file:") return tooOld() ? "old" : "folder"
    const now = await published()
    if (now?.version === version) return undefined
    const kept = keeper.answered() ? await keeper.kept() : now
    if (kept && kept.version !== version) return "newer"
    // Where a newer one is published, this is the copy until that is kept whole. The worker tells when it takes over.
    if (now) keeper.renew().catch(() => {})
    return tooOld() ? "old" : "saved"
  }

  let asked = 0
  async function check() {
    const number = ++asked
    const found = await kind()
    if (number === asked) show(found)
  }

  box.querySelector("button").addEventListener("click", () => location.reload())
  for (const each of ["online", "offline"]) addEventListener(each, check)
  document.addEventListener("visibilitychange", () => { if (!document.hidden) check() })
  if (keeper.possible) navigator.serviceWorker.addEventListener("controllerchange", check)
  setInterval(check, AGAIN)
  check()
  return {check}
})()
