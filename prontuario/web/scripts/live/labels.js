// The product's words, from the page: scripts hold none. A length of time is said as the rest of the page says it.
"use strict"
globalThis.prontuario ??= {}
prontuario.words = (() => {
  const all = { __proto__: null, ...document.getElementById("p-live-words").dataset }
  const MINUTE = 60_000

  const say = (name, facts = {}) => all[name].replace(/\{(\w+)\}/g, (whole, fact) => facts[fact] ?? whole)
  const learn = more => Object.assign(all, more)
  const has = name => name in all
  const counted = (name, n) => say(n === 1 ? `${name}One` : name, { n })

  /** `1 h 5 min`: the two largest units, rounded up or down by `round`. */
  function span(milliseconds, round = Math.round) {
    const minutes = round(milliseconds / MINUTE)
    const parts = [[Math.floor(minutes / 1440), "unitD"], [Math.floor(minutes / 60) % 24, "unitH"], [minutes % 60, "unitM"]]
    return parts.filter(([n]) => n > 0).slice(0, 2).map(([n, unit]) => counted(unit, n)).join(" ")
  }

  /** How far a moment is away: `in 4 min`, `now`, `overdue by 6 min`. */
  function away(moment, now) {
    if (moment > now) return say("in", { span: span(moment - now, Math.ceil) })
    return now - moment < MINUTE ? say("now") : say("lateBy", { span: span(now - moment, Math.floor) })
  }

  /** A copy of what a template holds. */
  const piece = name => document.getElementById(name).content.cloneNode(true)

  return { say, learn, has, counted, away, piece }
})()
