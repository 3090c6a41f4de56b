// The log as CSV (RFC 4180), in which no cell is a formula to a spreadsheet.
"use strict"
globalThis.prontuario ??= {}
prontuario.csv = (() => {
  const { log, words } = prontuario
  const MARK = "\ufeff" // without it spreadsheets take UTF-8 for something else
  // Behind a semicolon or a tab too: where the comma is decimal, a spreadsheet may begin a cell there.
  const tame = text => text.replace(/(^|[;\t\r\n])(?=[=+\-@\t\r＝＋－＠])/g, "$1'")
  const cell = text => (/[",\r\n]/.test(tame(text)) ? `"${tame(text).replaceAll('"', '""')}"` : tame(text))

  function text(incident) {
    const { title, zone, rows } = log.read(incident)
    const head = [words.say("logIncident"), `${words.say("logTime")} (${zone})`, "UTC", words.say("logWho"), words.say("logWhat")]
    const lines = rows.map(({ at, who, what }) => [title, log.time(at), new Date(at).toISOString(), who, what])
    return MARK + [head, ...lines].map(line => `${line.map(cell).join(",")}\r\n`).join("")
  }

  return { text, type: "text/csv" }
})()
