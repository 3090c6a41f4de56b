// What taking an incident over would change of it here, in sentences: shown before anybody agrees to it.
"use strict"
globalThis.prontuario ??= {}
prontuario.changes = (() => {
  const { plan, words: { say }, clock } = prontuario
  const MOST_LETTERS = 160, MOST_NAMED = 5
  const ANSWERS = { __proto__: null, yes: "logYes", no: "logNo", "": "logUnknown" }

  /** A text that somebody handed over, on one line and without signs that turn a line round. */
  function quoted(text) {
    const line = [...text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim()]
    return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS).join("")}…` : line.join("")
  }

  const time = at => (at === undefined ? say("takeNever") : clock.time(at))
  const answer = given => (given === undefined ? say("logUnknown") : ANSWERS[given] ? say(ANSWERS[given]) : quoted(given))
  const inCharge = charge => (charge ? [charge.by, plan.items.find(item => item.key === charge.of)?.text].filter(Boolean).map(quoted).join(", ") : say("takeNobody"))
  const instead = (name, before, after, facts = {}) => (before === after ? [] : [say(name, { before, after, ...facts })])

  function slots(name, before, after, told) {
    const all = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return all.filter(key => before[key] !== after[key]).map(key => say(name, told(key, before[key], after[key])))
  }

  function ticks(name, from, to) {
    const fresh = Object.keys(to).filter(key => !from[key]), said = key => quoted(plan.said(key) ?? (to[key].say || key))
    const named = fresh.slice(0, MOST_NAMED).map(said).join("; "), what = fresh.length > MOST_NAMED ? `${named}; …` : named
    return fresh.length ? [say(name, { n: fresh.length, what })] : []
  }

  function ends(before, after) {
    if (!after.ended) return before.ended ? [say("takeReopened")] : []
    return before.ended?.at === after.ended.at ? [] : [say("takeEnded", { time: time(after.ended.at), who: quoted(after.ended.by) || say("unnamed") })]
  }

  /** The sentences, of two states. */
  return (before, after) => [
    ...instead("takeName", quoted(before.name), quoted(after.name)),
    ...instead("takeStart", time(before.start), time(after.start)),
    ...["aware", "classified"].flatMap(of => instead(of === "aware" ? "takeAware" : "takeClassified", time(before.starts[of]), time(after.starts[of]))),
    ...ends(before, after),
    ...instead("takeCharge", inCharge(before.charge), inCharge(after.charge)),
    ...ticks("takeUnticked", after.ticks, before.ticks),
    ...ticks("takeTicked", before.ticks, after.ticks),
    ...slots("takeAnswer", before.answers, after.answers, (key, from, to) => ({ what: quoted(plan.conditions.get(key) ?? key), before: answer(from), after: answer(to) })),
    ...slots("takeFill", before.fills, after.fills, (key, from, to) => ({ what: quoted(key), before: quoted(from ?? ""), after: quoted(to ?? "") })),
  ]
})()
