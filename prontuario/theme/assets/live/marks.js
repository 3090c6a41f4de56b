// Clock times, ticks and "I take charge" on the page's own steps, rungs, messages and clocks.
"use strict"
globalThis.prontuario ??= {}
prontuario.marks = (() => {
  const { plan, words, clock, live, ask } = prontuario
  const marks = new Map()
  const set = (node, text) => { if (node.textContent !== text) node.textContent = text }
  const byline = ({ at, by }, now) => `✓ ${clock.time(at, now)} ${by}`.trim()

  function added(parent, name, where = "append") {
    parent[where](words.piece(name))
    return where === "append" ? parent.lastElementChild : parent.firstElementChild
  }

  function tickBox(mark, item) {
    const label = added(item.element, "p-live-tick", "prepend"), box = label.querySelector("input")
    const said = item.element.querySelector("[data-say]")
    said.id ||= `do-${item.key}`
    box.setAttribute("aria-labelledby", said.id)
    box.addEventListener("change", async () => {
      await live.record(box.checked ? "tick" : "untick", mark.standing.name, item.text)
    })
    return { label, box, nodes: [label] }
  }

  function buttons(mark, item) {
    const act = added(item.element, item.kind === "rung" ? "p-live-act-rung" : "p-live-act-talk")
    for (const button of act.querySelectorAll("button")) {
      const kind = button.dataset.do
      button.setAttribute("aria-description", item.text)
      button.addEventListener("click", () => {
        const { name, last } = mark.standing
        live.record(kind, kind === "charge" ? item.key : kind === "untick" ? last : name, item.text)
      })
    }
    return { act, done: act.querySelector(".p-done"), undo: act.querySelector("[data-do=untick]"), nodes: [act] }
  }

  function build(item) {
    const mark = { standing: null }, at = added(item.element.querySelector("[data-at]"), "p-live-at")
    const control = { step: tickBox, after: tickBox, clock: item.sentBy ? () => ({ nodes: [] }) : tickBox }[item.kind] ?? buttons
    item.element.id ||= item.key
    Object.assign(mark, control(mark, item))
    mark.at = at
    mark.nodes.push(at)
    return mark
  }

  function draw(mark, standing, state, now) {
    const { item, due, done, word } = standing, [when, note] = mark.at.children
    mark.standing = standing
    item.element.dataset.state = word
    const box = mark.box && word === "done"
    set(when, word === "done" && item.kind !== "rung" ? `✓ ${clock.time(done.at, now)}` : Number.isNaN(due) ? "" : clock.time(due, now))
    set(note, box || (word === "done" && done) ? done.by : ["late", "now"].includes(word) ? words.away(due, now) : "")
    if (mark.box) mark.box.checked = word === "done"
    if (mark.done) drawAct(mark, standing, state, now)
  }

  function drawAct(mark, { item, done, word }, state, now) {
    const charged = item.kind === "rung" && state.charge?.of === item.key ? state.charge : null
    set(mark.done, charged || done ? byline(charged ?? done, now) : "")
    if (mark.undo) mark.undo.hidden = !done
    const button = mark.act.querySelector("button")
    button.hidden = item.kind === "rung" ? Boolean(charged) : word === "done"
  }

  /** What the clocks of the law count from, where that is not the start. */
  function beginnings() {
    const first = plan.items.find(item => item.kind === "clock")
    const names = ["aware", "classified"].filter(name => plan.items.some(item => item.begins === name))
    return names.map(name => {
      first.element.closest("section").querySelector("h2").after(words.piece("p-live-from"))
      const node = first.element.closest("section").querySelector("h2").nextElementSibling
      node.querySelector("button").addEventListener("click", () => change(name, node))
      return { name, node }
    })
  }

  async function change(name, node) {
    const typed = await ask.ask("p-ask-when", clock.fields(Number(node.dataset.at) || Date.now()))
    if (typed) await live.record("start", name, String(clock.moment(typed.date, typed.time)))
  }

  function drawBeginnings(all, state, now) {
    for (const { name, node } of all) {
      const at = state.starts[name] ?? (name === "aware" ? state.start : null)
      node.dataset.at = at ?? ""
      set(node.firstElementChild, at === null ? words.say("notClassified") : words.say(name, { time: clock.time(at, now) }))
    }
  }

  let from = null
  live.watch((incident, state) => {
    const now = Date.now()
    if (incident && !from) {
      for (const item of plan.items) marks.set(item, build(item))
      from = beginnings()
    }
    for (const node of [...[...marks.values()].flatMap(mark => mark.nodes), ...(from ?? []).map(each => each.node)]) node.hidden = !incident
    for (const [item, mark] of marks) {
      if (incident) draw(mark, plan.standing(item, state, now), state, now)
      else delete item.element.dataset.state
    }
    if (incident) drawBeginnings(from, state, now)
    document.querySelector(".p-threat").classList.toggle("p-threat--live", Boolean(incident))
  })

  return { set, byline }
})()
