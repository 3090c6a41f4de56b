// The product's words, from the page: scripts hold none. A length of time is said as the rest of the page says it.
import { byId, copyOf } from "../lib/dom.js"
import { filled, formOf } from "../lib/text.js"

const all = /** @type {Record<string, string>} */ ({ ...byId("p-live-words").dataset })
const MINUTE = 60_000

/** @type {Say} */
export const say = (name, facts = {}) => filled(all[name], facts)

/** @param {DOMStringMap} more */
export const learn = more => Object.assign(all, more)

/** @param {string} name */
export const has = name => Object.hasOwn(all, name)

/** @param {string} name @param {number} n */
export const counted = (name, n) => say(formOf(has, name, n), { n })

/** `1 h 5 min`: the two largest units, rounded up or down by `round`.
 * @param {number} milliseconds @param {(n: number) => number} round */
function span(milliseconds, round) {
  const minutes = round(milliseconds / MINUTE)
  /** @type {[number, string][]} */
  const parts = [
    [Math.floor(minutes / 1440), "unitD"],
    [Math.floor(minutes / 60) % 24, "unitH"],
    [minutes % 60, "unitM"],
  ]
  return parts
    .filter(([n]) => n > 0)
    .slice(0, 2)
    .map(([n, unit]) => counted(unit, n))
    .join(" ")
}

/** How far a moment is away: `in 4 min`, `now`, `overdue by 6 min`.
 * @param {Moment} moment @param {Moment} now */
export function away(moment, now) {
  if (moment > now) return say("in", { span: span(moment - now, Math.ceil) })
  return now - moment < MINUTE ? say("now") : say("lateBy", { span: span(now - moment, Math.floor) })
}

/** A copy of what a template contains.
 * @param {string} name */
export const piece = name => copyOf(byId(name))
