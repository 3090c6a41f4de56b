// A message's page: blanks to fill in, the text as it would go out, whether it fits, and the button that copies it.
"use strict"
globalThis.prontuario ??= {}
prontuario.message = (() => {
  const { drafts, words, clipboard, ask, incident, store, sound: { TYPED } } = prontuario
  const page = document.querySelector("[data-message]"), form = page.querySelector("[data-fill]")
  const fields = form ? [...form.querySelectorAll("textarea")] : []
  const select = form?.querySelector("select")
  const set = (node, text) => { if (node.textContent !== text) node.textContent = text }
  const filled = name => fields.find(field => field.name === name)?.value.trim() ?? ""
  const wordings = [...page.querySelectorAll(".p-wording")].map(section => ({
    section, text: section.querySelector(".p-text"), button: section.querySelector(".p-copy"),
    marks: [...section.querySelectorAll("mark[data-name]")],
  }))

  function drawWording({ section, text, marks }) {
    for (const mark of marks) {
      const { name } = mark.dataset, value = filled(name)
      set(mark, value || `{${name}}`)
      mark.classList.toggle("p-filled", Boolean(value))
    }
    const length = [...text.textContent].length, blanks = marks.filter(mark => !filled(mark.dataset.name)).length
    set(section.querySelector("[data-count]"), words.say("characters", { n: length }))
    set(section.querySelector("[data-blanks]"), blanks ? words.counted("blanks", blanks) : "")
    for (const limit of section.querySelectorAll("[data-limit]")) {
      const over = length > Number(limit.dataset.limit)
      limit.querySelector("[data-over]").hidden = !over
      limit.querySelector("[data-fits]").hidden = over
    }
  }

  /** The text as it is copied: what nobody has filled in stands between signs that nobody overlooks. */
  function copied({ text }) {
    const open = node => node.nodeType === Node.ELEMENT_NODE && !filled(node.dataset.name)
    return [...text.childNodes].map(node => (open(node) ? words.say("blank", { name: node.textContent }) : node.textContent)).join("")
  }

  async function copy(wording) {
    const { button, text } = wording, label = button.dataset.label ??= button.textContent
    if (!await clipboard.copy(copied(wording), text)) return
    button.textContent = button.dataset.copied
    setTimeout(() => { button.textContent = label }, 2000)
  }

  function option(each) {
    const { zone, locale } = page.dataset, state = incident.state(each)
    const time = new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: "h23", weekday: "short", hour: "2-digit", minute: "2-digit" }).format(state.start)
    return new Option(`${state.name}, ${words.say("began", { time })}`, each.id)
  }

  function draw() {
    for (const field of fields) if (field !== document.activeElement) field.value = drafts.read(field.name)
    wordings.forEach(drawWording)
    if (!form) return
    const found = drafts.incidents()
    select.replaceChildren(select.options[0], ...found.map(option))
    select.value = drafts.current()
    form.querySelector("[data-for]").hidden = found.length === 0
    for (const each of form.querySelectorAll("[data-kept]")) each.hidden = each.dataset.kept !== drafts.where()
  }

  function keepAll() {
    for (const field of fields) drafts.write(field.name, field.value)
  }

  function listen() {
    form.addEventListener("submit", event => event.preventDefault())
    form.addEventListener("input", () => wordings.forEach(drawWording))
    for (const field of fields) {
      ask.limit(field, TYPED.fill)
      field.addEventListener("change", () => { drafts.write(field.name, field.value); field.reportValidity(); draw() })
    }
    select.addEventListener("change", () => { drafts.choose(select.value); draw() })
    form.querySelector("[data-clear]").addEventListener("click", async () => {
      if (await ask.ask("p-ask-clear")) drafts.clear(fields.map(field => field.name))
      draw()
    })
    addEventListener("pagehide", keepAll)
    store.watch(draw)
  }

  for (const wording of wordings) {
    wording.button.hidden = false
    wording.button.addEventListener("click", () => copy(wording))
  }
  if (form) {
    form.hidden = false
    page.querySelector("[data-meanings]").hidden = true
    page.classList.add("p-message--filling")
    listen()
  }
  draw()
  return { copied }
})()
