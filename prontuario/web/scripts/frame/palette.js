// Paints the page in the theme of the system, before anything of it is seen; or in the one that the reader chose, where a
// handbook has a switch.
const hasSwitch = document.querySelector("label[for^=__palette]")
if (!hasSwitch && __md_get("__palette")?.index) __md_set("__palette", null) // an earlier version had one
const bySystem = "(prefers-color-scheme)"
/** @param {string} media */
const palette = media => document.querySelector(`[data-md-color-media="${media}"]`)
const now = () =>
  palette(`(prefers-color-scheme: ${matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark"})`)
const parts = ["media", "scheme", "primary", "accent"]

const chosen = hasSwitch ? __md_get("__palette")?.color : { media: bySystem }
const systems = chosen?.media === bySystem ? now() : null
for (const part of chosen ? parts : []) {
  const value = systems ? systems.getAttribute(`data-md-color-${part}`) : chosen[part]
  if (value) document.body.setAttribute(`data-md-color-${part}`, value)
}
