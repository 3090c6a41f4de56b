// The log of an incident in the order of an ICS 214 form: incident, operational period, then time, who, activity.
"use strict"
globalThis.prontuario ??= {}
prontuario.log = (() => {
  const { plan, words, clock, incident: { state, counted } } = prontuario

  const ANSWERS = { __proto__: null, yes: "logYes", no: "logNo", "": "logUnknown" }
  const capital = text => text.slice(0, 1).toUpperCase() + text.slice(1)
  const said = (name, facts, otherwise) => (words.has(name) ? words.say(name, facts) : otherwise)

  /** Day and time on the handbook's clock: 2026-11-22 03:05. */
  function time(at) {
    const typed = clock.fields(at)
    return `${typed.date} ${typed.time}`
  }

  const TOLD = {
    start: (of, say) => said(`logStart${capital(of)}`, { time: time(Number(say)) }, `${of}: ${time(Number(say))}`),
    answer: (of, say) => words.say("logAnswer", { what: plan.conditions.get(of) ?? of, answer: said(ANSWERS[say] ?? "", {}, say) }),
    fill: (of, say) => words.say("logFill", { what: of, text: say }),
    note: (of, say) => say,
  }

  /** What an entry tells. One of a kind that this page does not know is told as it stands. */
  function activity({ kind, of, say }) {
    const tell = Object.hasOwn(TOLD, kind) ? TOLD[kind] : () => said(`log${capital(kind)}`, { what: say || of }, `${kind}: ${of} ${say}`)
    return tell(of, say)
  }

  /** {title, began, ended, zone, rows}: moments in milliseconds, `ended` null while it runs; a row is {at, who, what}. */
  function read(incident) {
    const now = state(incident)
    return {
      title: now.name, began: now.start, ended: now.ended?.at ?? null, zone: document.getElementById("live").dataset.zone,
      rows: counted(incident).entries.map(entry => ({ at: entry.at, who: entry.by, what: activity(entry) })),
    }
  }

  return { read, time }
})()
