// What is still due as a calendar (RFC 5545): UTC times, an alarm for each, names that stay the same when it is saved again.
"use strict"
globalThis.prontuario ??= {}
prontuario.ics = (() => {
  const { plan, words, incident: { state } } = prontuario
  const OPEN = ["wait", "now", "late", "open"]
  const LONGEST = 75 // octets of a line
  const utc = at => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`
  const escaped = text => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, "\\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "")
  const octets = text => new TextEncoder().encode(text).length

  /** A line in pieces of at most 75 octets; no letter is cut in two. */
  function folded(line) {
    const lines = [""]
    for (const letter of line) {
      if (octets(lines.at(-1) + letter) > LONGEST) lines.push(" ")
      lines[lines.length - 1] += letter
    }
    return lines.join("\r\n")
  }

  function event(incident, { name, at }, { item, due, name: key }, now) {
    const what = words.has(item.kind) ? words.say(item.kind, { what: item.text }) : item.text
    const conditions = item.conditions.map(each => plan.conditions.get(each)).filter(Boolean)
    const about = [name, ...conditions.map(each => words.say("calendarIf", { what: each })), words.say("calendarAbout", { time: at })]
    return [
      "BEGIN:VEVENT", `UID:${incident.id}-${key.replace(/[^\w-]/g, "-")}@prontuario`, `DTSTAMP:${utc(now)}`, `DTSTART:${utc(due)}`,
      `SUMMARY:${escaped(what)}`, `DESCRIPTION:${escaped(about.join("\n"))}`,
      "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT5M", `DESCRIPTION:${escaped(what)}`, "END:VALARM", "END:VEVENT",
    ]
  }

  function text(incident) {
    const now = Date.now(), held = state(incident), about = { name: held.name, at: prontuario.log.time(now) }
    const due = plan.items.filter(item => item.kind !== "rung").map(item => plan.standing(item, held, now))
      .filter(each => OPEN.includes(each.word) && !Number.isNaN(each.due)).sort((a, b) => a.due - b.due)
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Prontuario//Live page//EN", `X-WR-CALNAME:${escaped(held.name)}`,
      ...due.flatMap(each => event(incident, about, each, now)), "END:VCALENDAR"]
    return lines.map(line => `${folded(line)}\r\n`).join("")
  }

  return { text, type: "text/calendar" }
})()
