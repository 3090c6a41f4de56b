// The incident itself: another device can take it over from this file.
"use strict"
globalThis.prontuario ??= {}
prontuario.json = (() => {
  const text = incident => `${JSON.stringify(incident, null, 1)}\n`
  return { text, type: "application/json" }
})()
