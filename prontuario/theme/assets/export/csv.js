// The log as CSV (RFC 4180), in which no cell is a formula to a spreadsheet.
"use strict"
globalThis.prontuario ??= {}
prontuario.csv = (() => {
  const { log, words } = prontuario
  const MARK = "\ufeff" // without it spreadsheets take UTF-8 for something else
  const tame = text => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
  const cell = text => (/[",\r\n]/.test(tame(text)) ? `"${tame(text).replaceAll('"', '""')}"` : tame(text))

  function text(incident) {
    const { title, zone, rows } = log.read(incident)
    const head = [words.say("logIncident"), `${words.say("logTime")} (${zone})`, "UTC", words.say("logWho"), words.say("logWhat")]
    const lines = rows.map(({ at, who, what }) => [title, log.time(at), new Date(at).toISOString(), who, what])
    return MARK + [head, ...lines].map(line => `${line.map(cell).join(",")}\r\n`).join("")
  }

  return { text, type: "text/csv" }
})()
