// Buttons of the live page that hand an incident over, take one over, or write it into files. What they need is loaded when asked for.
"use strict"
globalThis.prontuario ??= {}
prontuario.share = (() => {
  const { live, words, ask, running } = prontuario
  const assets = new URL("../", document.currentScript.src)
  const place = document.getElementById("live")
  const loading = new Map()
  words.learn(document.getElementById("p-share-said").dataset)
  const LINK = "#incident="

  function load(name) {
    const loaded = () => running.load(new URL(`${name}.js`, assets)).catch(error => { loading.delete(name); throw error })
    if (!loading.has(name)) loading.set(name, loaded())
    return loading.get(name)
  }

  /** Loads scripts, by their path in assets/, one after the other, each once. */
  async function need(...names) {
    for (const name of names) await load(name)
  }

  /** Puts the dialogs and their words on the page. */
  async function unpack() {
    if (document.getElementById("p-share-words")) return
    const style = document.createElement("link")
    style.rel = "stylesheet"
    style.href = new URL("share/share.css", assets)
    document.head.append(style)
    await need("share/dialogs")
    const made = new DOMParser().parseFromString(prontuario.shareDialogs, "text/html").body.firstElementChild // the build wrote it
    if (!document.getElementById("p-share-words")) place.parentElement.append(document.adoptNode(made))
    words.learn(document.getElementById("p-share-words").dataset)
  }

  /** Says one sentence in a dialog. */
  const tell = sentence => ask.tell(words.say("shareIncident"), sentence)

  const acts = {
    send: async () => { await need("share/pack", "share/send"); return prontuario.send.show() },
    take: async () => { await need("share/pack", "share/changes", "share/take"); return prontuario.take.ask() },
    save: async kind => { await need("export/log", `export/${kind}`, "export/save"); return prontuario.save(kind) },
    give: async () => { await need("share/pack", "share/send"); return prontuario.send.save() }, // a file that others take over
    open: async () => { await need("share/pack", "share/changes", "share/take"); return prontuario.take.offer(location.hash) },
  }

  /** Does one of these; where its script cannot be had, says so. */
  async function act(name, kind) {
    try {
      await unpack()
      await acts[name](kind)
    } catch (error) {
      if (error.name !== "NetworkError") throw error
      await tell(words.say("shareFailed"))
    }
  }

  const opened = () => location.hash.startsWith(LINK) && act("open")

  live.watch(incident => {
    const tools = place.querySelector("[data-live-tools]")
    if (incident && tools && !tools.querySelector("[data-share]")) tools.append(words.piece("p-share-tools"))
    if (!place.querySelector("[data-share-take]")) place.append(words.piece("p-share-take"))
  })
  place.addEventListener("click", ({ target }) => {
    const button = target.closest("button[data-share]")
    if (button) act(button.dataset.share, button.dataset.kind)
  })
  document.addEventListener("DOMContentLoaded", opened)
  addEventListener("hashchange", opened)
  return { LINK, need, tell }
})()
