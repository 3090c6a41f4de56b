// "On duty now", looked up in the table of turns that the build worked out (turns.js); no turn is computed here.
"use strict"
globalThis.prontuario ??= {}
prontuario.duty ??= (() => {
  const MINUTE = 60_000
  const { zone, people, roles } = prontuario.turns

  /** Who has a role at a moment: {who, instead, until}, ids and milliseconds; null outside of the table. */
  function at(role, moment) {
    const table = Object.hasOwn(roles, role) ? roles[role] : null
    const place = table ? table.turns.findLastIndex(([from]) => from * MINUTE <= moment) : -1
    if (place < 0 || moment >= table.until * MINUTE) return null
    const [, who, instead] = table.turns[place]
    const next = table.turns[place + 1]
    return { who, instead, until: next ? next[0] * MINUTE : null }
  }

  /** A moment on the handbook's clock; with the name of its time zone where the reader's clock shows another hour. */
  function said(moment, locale) {
    const parts = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
    const inZone = extra => new Intl.DateTimeFormat(locale, { ...parts, ...extra }).format(moment)
    return inZone({ timeZone: zone }) === inZone({}) ? inZone({}) : inZone({ timeZone: zone, timeZoneName: "short" })
  }

  function fill(element, text) {
    element.hidden = !text
    if (text) element.lastElementChild.textContent = text
  }

  function show(element, now) {
    element.hidden = !now
    if (!now) return
    const link = element.querySelector("[data-duty-who]")
    link.textContent = now.who ? people[now.who] : link.dataset.dutyNobody
    link.toggleAttribute("href", Boolean(now.who))
    if (now.who) link.href = link.dataset.dutyWho + now.who
    fill(element.querySelector("[data-duty-instead]"), now.instead && people[now.instead])
    fill(element.querySelector("[data-duty-until]"), now.until && said(now.until, element.dataset.locale))
  }

  function refresh() {
    for (const element of document.querySelectorAll("[data-duty]")) show(element, at(element.dataset.duty, Date.now()))
    for (const order of document.querySelectorAll("[data-duty-order]")) {
      order.hidden = Boolean(at(order.dataset.dutyOrder, Date.now()))
      order.firstElementChild.hidden = false
    }
  }

  refresh()
  setInterval(refresh, MINUTE)
  document.addEventListener("visibilitychange", refresh)
  return { at }
})()
