"use strict"
// The box that asks what is happening: answers while one types, the first one with all numbers to call. All words and
// marks stand in the page's templates.
globalThis.prontuario ??= {}
prontuario.finder = (() => {
  const ENOUGH = 3 // letters after which nothing found is worth saying
  const form = document.querySelector("[data-finder]")
  const part = name => form.querySelector(`[data-finder-${name}]`)
  const copy = template => template.content.cloneNode(true)
  let coming = null, failed = false, index = null, tally = null

  // What it answers from comes when somebody is about to type; a page that nobody searches stays light.
  function prepare() {
    coming ??= new Promise((come, fail) => {
      const script = document.createElement("script")
      Object.assign(script, {src: form.dataset.answers, onload: come, onerror: fail})
      document.head.append(script)
    }).then(() => prontuario.index.Index.of(prontuario.finderData)).then(made => {
      index = made
      tally = new prontuario.tally.Tally(index)
    }, () => { [coming, failed] = [null, true] })
    return coming.then(answer)
  }

  function search(query) {
    const numbered = prontuario.numbers.search(query, index.entries)
    return (numbered.length ? numbered : prontuario.ranking.search(query, index, tally)).map(each => each.entry)
  }

  function answer() {
    const query = part("box").value.trim(), found = query && index ? search(query) : []
    part("found").replaceChildren(...found.map((entry, place) => place ? shortly(entry) : fully(entry)))
    part("none").hidden = found.length > 0 || query.length < ENOUGH || !(index || failed)
    part("count").textContent = found.length ? said(found) : part("none").hidden ? "" : part("none").dataset.said
  }

  const said = found => part("count").dataset.said.replace("{n}", found.length).replace("{title}", () => found[0].title)

  const fully = entry => filled(entry, entry.lines ?? [], true)
  const shortly = entry => filled(entry, (entry.lines ?? []).slice(0, 1), false)

  function filled(entry, lines, first) {
    const item = copy(part("entry")), [title, kind, calls] = ["title", "kind", "calls"].map(name => item.querySelector(`[data-${name}]`))
    title.textContent = entry.title
    title.href = form.dataset.root + entry.href
    kind.append(copy(part(entry.priority ? `priority="${CSS.escape(entry.priority)}"` : `kind="${entry.kind}"`)))
    if (first && entry.danger) calls.append(copy(part("danger")))
    calls.append(...lines.map((line, place) => called(line, first && !place ? "first" : "line")))
    calls.hidden = !lines.length
    item.firstElementChild.classList.toggle("p-found__first", first)
    return item
  }

  function called([who, what, spoken], template) {
    const line = copy(part(template)), number = line.querySelector("a")
    line.querySelector("[data-who]").textContent = who
    line.querySelector("[data-what]").textContent = what
    line.querySelector("[data-number]").textContent = spoken
    number.href = `tel:${spoken.replace(/[^+\d]/g, "")}`
    return line
  }

  // Arrows lead from the box through the answers and back; Enter leads to the first; Escape to the box.
  function move(event) {
    const stops = [part("box"), ...form.querySelectorAll("[data-title]")]
    const at = stops.indexOf(document.activeElement.closest(".p-found > li")?.querySelector("[data-title]") ?? document.activeElement)
    const to = {ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0}[event.key]
    if (to === undefined || at < 0 || !stops[to] || stops[to] === document.activeElement) return
    event.preventDefault()
    stops[to].focus()
  }

  function start() {
    form.hidden = false
    form.addEventListener("submit", event => { event.preventDefault(); form.querySelector("[data-title]")?.focus() })
    form.addEventListener("keydown", move)
    part("box").addEventListener("input", () => {
      if (matchMedia("(max-width: 40em)").matches) form.scrollIntoView() // above the keyboard of a telephone
      return index ? answer() : prepare()
    })
    part("box").addEventListener("focus", prepare, {once: true})
    // A browser that goes back may have kept what was typed.
    addEventListener("pageshow", () => { if (part("box").value) prepare() })
  }

  if (form) start()
  return {isReady: () => index !== null}
})()
