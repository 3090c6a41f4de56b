/*! Contains lean-qr 2.7.4 (MIT): ../vendor/lean-qr-2.7.4.LICENSE.txt */
// A QR code that a telephone's camera reads from the screen of another one.
import { generate } from "../../vendor/lean-qr-2.7.4.mjs"

const MOST_MODULES_VERSION = 22 // 105 modules: on a screen of 360 pixels a module is three wide, which a camera reads
const MARGIN = 4
const SVG = "http://www.w3.org/2000/svg"

/** The code of a text, drawn; null for a text too long to be read from a screen.
 * @param {string} text */
export function drawn(text) {
  try {
    return draw(generate(text, { maxVersion: MOST_MODULES_VERSION }))
  } catch {
    return null
  }
}

/** @param {ReturnType<typeof generate>} code */
function draw(code) {
  const size = code.size + 2 * MARGIN
  const svg = document.createElementNS(SVG, "svg")
  const path = document.createElementNS(SVG, "path")
  let steps = ""
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) steps += `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`
  }
  path.setAttribute("d", steps)
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`)
  svg.setAttribute("shape-rendering", "crispEdges")
  svg.append(path)
  return svg
}
