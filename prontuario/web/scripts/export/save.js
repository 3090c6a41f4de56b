// Saves the incident shown as a file of one kind: md, csv, json, ics.
"use strict"
globalThis.prontuario ??= {}
prontuario.save = (() => {
  const { live, incident: { state } } = prontuario
  const MINUTE = 60_000

  function nameOf(incident, kind) {
    const plain = state(incident).name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    return `${plain.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60) || incident.threat}.${kind}`
  }

  return kind => {
    const incident = live.shown(), { text, type } = prontuario[kind], link = document.createElement("a")
    link.href = URL.createObjectURL(new Blob([text(incident)], { type: `${type};charset=utf-8` }))
    link.download = nameOf(incident, kind)
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), MINUTE)
  }
})()
