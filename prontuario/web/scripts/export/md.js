// The log as Markdown, in which nothing that somebody typed is markup.
"use strict"
globalThis.prontuario ??= {}
prontuario.md = (() => {
  const { log, words } = prontuario
  const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "~": "&#126;" }
  const data = text => text.replace(/[&<>~\\`*_[\]#{}()!|]/g, each => ENTITIES[each] ?? `\\${each}`).replace(/\s+/g, " ").trim()

  function text(incident) {
    const { title, began, ended, zone, rows } = log.read(incident)
    const facts = [["logPeriod", `${log.time(began)} – ${ended ? log.time(ended) : words.say("logRunning")}`], ["logZone", zone], ["logSaved", log.time(Date.now())]]
    const head = ["logTime", "logWho", "logWhat"].map(name => words.say(name))
    const line = cells => `| ${cells.join(" | ")} |`
    return [
      `# ${data(title)}`, "", ...facts.map(([name, value]) => `- ${words.say(name)}: ${data(value)}`), "",
      line(head), line(head.map(() => "---")), ...rows.map(({ at, who, what }) => line([log.time(at), data(who), data(what)])), "",
    ].join("\n")
  }

  return { text, type: "text/markdown" }
})()
