// The way back to the panel, from however far down the page.
import { find } from "../lib/dom.js"
import { piece } from "./labels.js"

/** Puts a button into the bar at the top, there while the panel is out of sight.
 * @param {HTMLElement} panel */
export function leadBack(panel) {
  const bar = find(document, ".md-header__inner")
  bar.append(piece("p-live-back"))
  const button = find(bar, ".p-live-back")
  const place = /** @type {HTMLElement} */ (panel.closest(".p-live"))
  button.addEventListener("click", () => {
    place.scrollIntoView()
    place.focus({ preventScroll: true })
  })
  new IntersectionObserver(([seen]) => {
    button.hidden = seen.isIntersecting || panel.hidden
  }).observe(panel)
}
