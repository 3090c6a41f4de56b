// Taking an incident over: what was handed over is shown first, then united with what is here. Nothing is ever lost by it.
"use strict"
globalThis.prontuario ??= {}
prontuario.take = (() => {
  const { pack, share, live, store, words, clock, ask: { ask: dialog }, incident: { merge, state }, plan } = prontuario
  const { threat } = document.getElementById("live").dataset
  const saidOf = key => plan.items.find(item => [item.key, item.sentBy].includes(key.split("#")[0]))?.text
  const cleanAddress = () => history.replaceState(null, "", location.pathname + location.search)

  /** Offers what a link, a text or a file holds. */
  async function offer(text) {
    if (location.hash.startsWith(share.LINK)) cleanAddress()
    let found
    try {
      found = await pack.unpack(text, saidOf)
    } catch (error) {
      return share.tell(words.say(error.message === "large" ? "shareLarge" : "shareDamaged"))
    }
    return found.threat === threat ? confirm(found) : elsewhere(found, text)
  }

  /** An incident of another threat is taken over on that threat's page. */
  async function elsewhere(found, text) {
    const packed = /#incident=[\w-]+/.exec(text)
    const { content } = document.getElementById("p-ask-elsewhere"), link = content.querySelector("a")
    content.querySelector("[data-title]").textContent = found.title
    link.hidden = !packed
    if (packed) link.href = `${encodeURIComponent(found.threat)}.html${packed[0]}`
    await dialog("p-ask-elsewhere")
  }

  /** The incident as it would be: an entry that is here already stays as it is here. */
  function united(found, here) {
    if (!here) return found
    const known = new Map(here.entries.map(each => [each.id, each]))
    return merge(here, { ...found, entries: found.entries.map(each => known.get(each.id) ?? each) })
  }

  async function confirm(found) {
    const here = store.get(found.id), whole = united(found, here), now = state(found)
    const news = whole.entries.length - (here?.entries.length ?? 0), only = whole.entries.length - new Set(found.entries.map(each => each.id)).size
    const { content } = document.getElementById("p-ask-take")
    const put = (name, text) => { content.querySelector(`[data-${name}]`).textContent = text }
    put("name", state(whole).name)
    put("began", words.say("began", { time: clock.time(now.start) }))
    put("holds", words.counted("shareHolds", found.entries.length))
    put("differs", here ? [words.counted("shareNews", news), words.counted("shareOnly", only)].join(" ") : words.say("shareUnknown"))
    if (!await dialog("p-ask-take")) return
    live.open(store.put(united(found, store.get(found.id))).id)
    document.getElementById("live").scrollIntoView()
  }

  /** Asks for a text or a file. */
  async function ask() {
    const asked = dialog("p-ask-text"), form = document.querySelector("dialog[open] form")
    form.elements.file.disabled = form.elements.file.closest("label").hidden = false // the dialog knows only fields of one value
    const typed = await asked, text = typed && (typed.text.trim() || await typed.file.text())
    if (typed) await offer(text)
  }

  return { offer, ask }
})()
