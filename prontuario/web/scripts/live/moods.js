// The mood of those who write, in the panel: one tap keeps it in the log, and proposes a level, which a second tap sets.
import { find, findAll, setText } from "../lib/dom.js"
import { MOOD, proposed, titled } from "./choices.js"
import { say } from "./labels.js"
import * as live from "./live.js"
import { LEVEL } from "./plan.js"

/** Makes the buttons of a panel work.
 * @param {HTMLElement} panel */
export function listen(panel) {
  for (const button of findAll(panel, "[data-mood]")) {
    button.addEventListener("click", () => live.record("answer", MOOD, button.dataset.mood ?? ""))
  }
  const set = panel.querySelector("[data-set-level]")
  set?.addEventListener("click", () => live.record("answer", LEVEL, proposed(live.answer(MOOD))))
}

/** @param {HTMLElement} panel @param {State} state */
export function draw(panel, { answers }) {
  const box = /** @type {HTMLElement | null} */ (panel.querySelector("[data-moods]"))
  if (!box) return
  const mood = answers[MOOD] ?? "",
    level = proposed(mood)
  for (const button of findAll(box, "[data-mood]")) {
    button.setAttribute("aria-pressed", String(button.dataset.mood === mood))
  }
  const line = find(box, "[data-proposes]")
  line.hidden = !level || answers[LEVEL] === level
  setText(find(line, "span"), say("moodProposes", { mood: titled(MOOD, mood), level: titled(LEVEL, level) }))
}
