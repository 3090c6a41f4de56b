// The incident itself: another device can take it over from this file.
"use strict"
globalThis.prontuario ??= {}
prontuario.json = (() => {
  const { counted } = prontuario.incident
  const text = incident => `${JSON.stringify(counted(incident), null, 1)}\n`
  return { text, type: "application/json" }
})()
