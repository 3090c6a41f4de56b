// The panel of a running incident: what is next, who is in charge, questions, notes, the end, other incidents.
"use strict"
globalThis.prontuario ??= {}
prontuario.panel = (() => {
  const { plan, words, clock, live, ask, incident: { state: stateOf }, store, marks: { set } } = prontuario
  const ROWS = 4, MINUTE = 60_000
  const place = document.getElementById("live")
  const part = name => panel.querySelector(`[data-${name}]`)
  let begin = null, panel = null, spoken = { what: "", at: -MINUTE }

  function added(name) {
    const box = document.createElement("div")
    box.append(words.piece(name))
    place.prepend(box) // what other scripts add stands below
    return box
  }

  function build() {
    panel = added("p-live-panel")
    for (let n = 0; n < ROWS; n += 1) part("next").append(words.piece("p-live-row"))
    for (const key of plan.asked) part("questions").append(question(key))
    ask.limit(part("note").elements.note)
    part("note").addEventListener("submit", async event => {
      event.preventDefault()
      const field = event.target.elements.note, text = field.value.trim()
      field.value = ""
      if (text && !await live.record("note", "", text)) field.value ||= text // nobody types it twice
    })
  }

  function question(key) {
    const fieldset = words.piece("p-live-question").firstElementChild
    fieldset.id = key
    fieldset.querySelector("legend span").textContent = `${plan.conditions.get(key)}?`
    for (const radio of fieldset.querySelectorAll("input")) {
      radio.name = key
      radio.addEventListener("change", () => live.record("answer", key, radio.value))
    }
    return fieldset
  }

  function drawNext(standings, now) {
    const next = plan.next(standings, now), rows = [...part("next").children]
    rows.forEach((row, n) => drawRow(row, next[n], now))
    const late = next.slice(ROWS).filter(each => each.word === "late").length
    part("more-late").hidden = late === 0
    set(part("more-late"), words.say("moreLate", { n: late }))
    part("calm").hidden = next.length > 0
    speak(next[0], now)
  }

  const whatOf = ({ item }) => (words.has(item.kind) ? words.say(item.kind, { what: item.text }) : item.text)

  function drawRow(row, each, now) {
    row.hidden = !each
    if (!each) return
    const [when, word, what] = row.firstElementChild.children
    row.dataset.state = each.word
    row.firstElementChild.href = `#${each.item.key}`
    set(when, clock.time(each.due, now))
    set(word, words.away(each.due, now))
    set(what, whatOf(each))
  }

  /** Tells those who do not see it, when something else is next or it has become overdue, and at most once a minute. */
  function speak(first, now) {
    const what = first ? words.say("spoken", { what: whatOf(first), when: first.word === "late" ? words.away(first.due, now) : clock.time(first.due, now) }) : ""
    const name = first ? `${first.item.key} ${first.word === "late"}` : ""
    if (name === spoken.what || now - spoken.at < MINUTE) return
    spoken = { what: name, at: now }
    part("spoken").textContent = what
  }

  function drawQuestions(state, standings) {
    for (const fieldset of part("questions").children) {
      const answer = state.answers[fieldset.id] ?? ""
      for (const radio of fieldset.querySelectorAll("input")) radio.checked = radio.value === answer
      const hidden = standings.filter(each => each.item.kind === "step" && each.item.conditions.includes(fieldset.id)).length
      set(fieldset.querySelector("legend .p-soft"), answer === "no" ? words.counted("hides", hidden) : "")
    }
  }

  function drawHead(state, now) {
    set(part("name"), state.name)
    set(part("began"), words.say("began", { time: clock.time(state.start, now) }))
    const { charge, ended } = state, role = charge && plan.items.find(item => item.key === charge.of)?.text
    const who = charge && [charge.by, role].filter(Boolean).join(", ")
    set(part("charge"), charge ? words.say("inCharge", { who, time: clock.time(charge.at, now) }) : words.say("nobody"))
    part("charge").dataset.state = charge ? "done" : "open"
    part("over").hidden = !ended
    if (ended) set(part("over").firstElementChild, words.say("over", { time: clock.time(ended.at, now), who: ended.by }))
    panel.querySelector("[data-do=end]").hidden = Boolean(ended)
    set(part("you"), words.say("you", { who: ask.known() || words.say("unnamed") }))
  }

  function drawNotes(state, now) {
    const box = part("notes"), list = box.querySelector("ol")
    box.hidden = state.notes.length === 0
    set(box.querySelector("summary"), words.say("notes", { n: state.notes.length }))
    list.replaceChildren(...state.notes.toReversed().map(note => {
      const line = words.piece("p-live-line").firstElementChild, [when, what] = line.children
      when.textContent = `${clock.time(note.at, now)} ${note.by}`.trim()
      what.textContent = note.say
      return line
    }))
  }

  function drawList(box, shown, now) {
    const others = live.all().filter(each => each.id !== shown?.id), signature = JSON.stringify(others.map(each => [each.id, each.entries.length]))
    const list = box.querySelector("[data-list]")
    if (list.dataset.signature === signature) return
    list.dataset.signature = signature
    list.replaceChildren(...(others.length ? [words.piece("p-live-list")] : []))
    if (!others.length) return
    set(list.querySelector("summary"), words.say("incidents", { n: others.length }))
    list.querySelector("ul").append(...others.map(each => {
      const entry = words.piece("p-live-entry").firstElementChild, [button, about] = entry.children, state = stateOf(each)
      button.textContent = state.name
      button.dataset.id = each.id
      about.textContent = `${words.say("began", { time: clock.time(state.start, now) })} · ${words.say(state.ended ? "ended" : "running")}`
      return entry
    }))
  }

  live.watch((incident, state) => {
    const now = Date.now()
    begin ??= added("p-live-start")
    if (incident && !panel) build()
    place.hidden = false
    begin.hidden = Boolean(incident)
    if (panel) panel.hidden = !incident
    drawList(incident ? panel : begin, incident, now)
    for (const each of place.querySelectorAll("[data-trouble]")) each.hidden = each.dataset.trouble !== store.trouble()
    if (!incident) return
    const standings = plan.items.map(item => plan.standing(item, state, now))
    drawHead(state, now)
    drawNext(standings, now)
    drawQuestions(state, standings)
    drawNotes(state, now)
  })
})()
