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

  function saidBy(item) {
    const said = item.element.querySelector("[data-say]")
    return (said.id ||= `say-${item.key}`)
  }

  function tickBox(mark, item) {
    const label = added(item.element, "p-live-tick", "prepend"), box = label.querySelector("input")
    box.setAttribute("aria-labelledby", saidBy(item))
    box.addEventListener("change", async () => {
      await live.record(box.checked ? "tick" : "untick", mark.standing.name, item.text)
    })
    return { label, box, nodes: [label] }
  }

  function buttons(mark, item) {
    const act = added(item.element, item.kind === "rung" ? "p-live-act-rung" : "p-live-act-talk")
    const answer = say => () => item.conditions.forEach(key => live.record("answer", key, say))
    const acts = {
      tick: () => live.record("tick", mark.standing.name, item.text),
      untick: () => live.record("untick", mark.standing.last, item.text),
      charge: () => live.record("charge", item.key, item.text),
      no: answer("no"),
      yes: answer("yes"),
    }
    const found = Object.fromEntries([...act.querySelectorAll("button")].map(button => [button.dataset.do, button]))
    for (const [name, button] of Object.entries(found)) {
      button.id = `${name}-${item.key}`
      button.setAttribute("aria-labelledby", `${button.id} ${saidBy(item)}`)
      button.addEventListener("click", acts[name])
    }
    return { done: act.querySelector(".p-done"), found, nodes: [act] }
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
    set(when, word === "done" && item.kind !== "rung" ? `✓ ${clock.time(done.at, now)}` : Number.isNaN(due) ? "" : clock.time(due, now))
    set(note, word === "done" && done ? done.by : noteOf(word, due, now))
    if (mark.box) mark.box.checked = word === "done"
    if (mark.found) drawAct(mark, standing, state, now)
  }

  const noteOf = (word, due, now) => (word === "off" ? words.say("off") : ["late", "now"].includes(word) ? words.away(due, now) : "")

  function drawAct(mark, { item, done, word }, state, now) {
    const did = item.kind === "rung" ? word === "done" && state.charge : done, off = word === "off"
    set(mark.done, did ? byline(did, now) : "")
    const seen = { tick: word !== "done" && !off, charge: word !== "done", untick: did && !off, no: item.conditions.length && !did && !off, yes: off }
    for (const [name, button] of Object.entries(mark.found)) button.hidden = !seen[name]
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
    const typed = await ask.ask("p-ask-when", clock.fields(Number(node.dataset.at) || Date.now()), clock.limits())
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
