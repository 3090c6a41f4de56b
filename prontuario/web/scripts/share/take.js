// Taking an incident over: what was handed over is shown first, then united with what is here. Nothing is ever lost by it.
"use strict"
globalThis.prontuario ??= {}
prontuario.take = (() => {
  const { pack, share, live, store, words, clock, changes, ask: { ask: dialog }, incident: { merge, state, sound }, plan } = prontuario
  const { threat } = document.getElementById("live").dataset
  const MOST_LINES = 12, LARGEST_FILE = 4_000_000 // a file of any incident is smaller
  const cleanAddress = () => history.replaceState(null, "", location.pathname + location.search)

  /** Offers what a link, a text or a file holds. */
  async function offer(text) {
    if (location.hash.startsWith(share.LINK)) cleanAddress()
    let found
    try {
      found = await pack.unpack(text, plan.said)
    } catch (error) {
      return share.tell(words.say({ large: "shareLarge", ahead: "shareAhead" }[error.message] ?? "shareDamaged"))
    }
    if ((store.held(found.id)?.threat ?? found.threat) !== found.threat) return share.tell(words.say("shareMoved"))
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

  /** The incident as it would be: an entry that is here already stays as it is here, and so does the name that it began with. */
  function united(found, here) {
    if (!here) return found
    const known = new Map(here.entries.map(each => [each.id, each]))
    return sound(merge(here, { ...found, title: here.title, entries: found.entries.map(each => known.get(each.id) ?? each) }))
  }

  /** Puts into the dialog what is known of both, and what would change here. */
  function fill(content, found, here, whole) {
    const now = state(whole), news = whole.entries.length - (here?.entries.length ?? 0)
    const only = whole.entries.length - new Set(found.entries.map(each => each.id)).size
    const put = (name, text) => { content.querySelector(`[data-${name}]`).textContent = text }
    put("name", state(here ?? found).name)
    put("began", words.say("began", { time: clock.time(state(here ?? found).start) }))
    put("holds", words.counted("shareHolds", found.entries.length))
    put("differs", here ? [words.counted("shareNews", news), words.counted("shareOnly", only)].join(" ") : words.say("shareUnknown"))
    const all = here ? changes(state(here), now) : now.ended ? [words.say("over", { time: clock.time(now.ended.at), who: now.ended.by })] : []
    const more = all.length > MOST_LINES ? [words.say("takeMore", { n: all.length - MOST_LINES })] : []
    content.querySelector("[data-changes]").hidden = all.length === 0
    content.querySelector("ul").replaceChildren(...[...all.slice(0, MOST_LINES), ...more].map(sentence => {
      const line = document.createElement("li")
      line.textContent = sentence
      return line
    }))
  }

  async function confirm(found) {
    const { content } = document.getElementById("p-ask-take"), here = store.get(found.id)
    try {
      fill(content, found, here, united(found, here))
      if (!await dialog("p-ask-take")) return
      live.open(store.put(united(found, store.held(found.id))).id)
    } catch (error) {
      if (error.message !== "large") throw error
      return share.tell(words.say("shareFull"))
    }
    document.getElementById("live").scrollIntoView()
  }

  /** Asks for a text or a file. */
  async function ask() {
    const asked = dialog("p-ask-text"), form = document.querySelector("dialog[open] form")
    form.elements.file.disabled = form.elements.file.closest("label").hidden = false // the dialog knows only fields of one value
    const typed = await asked
    if (!typed) return
    if (typed.file.size > LARGEST_FILE) return share.tell(words.say("shareLarge"))
    await offer(typed.text.trim() || await typed.file.text())
  }

  return { offer, ask }
})()
