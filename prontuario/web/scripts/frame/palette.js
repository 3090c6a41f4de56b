// Paints the page in the theme that the reader chose, before anything of it is seen.
const chosen = __md_get("__palette")?.color
const bySystem = "(prefers-color-scheme)"
/** @param {string} media */
const palette = media => document.querySelector(`[data-md-color-media="${media}"]`)
const now = () =>
  palette(`(prefers-color-scheme: ${matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark"})`)
const parts = ["media", "scheme", "primary", "accent"]

const systems = chosen?.media === bySystem ? now() : null
for (const part of chosen ? parts : []) {
  const value = systems ? systems.getAttribute(`data-md-color-${part}`) : chosen[part]
  if (value) document.body.setAttribute(`data-md-color-${part}`, value)
}
