// "On duty now", looked up in the table of turns that the build worked out (turns.js); no turn is computed here.
import { find, findAll } from "../lib/dom.js"

const MINUTE = 60_000
const { zone, people, roles } = prontuario.turns

/** Who has a role at a moment: {who, instead, second, secondInstead, unnamed, until, zone}, ids and milliseconds; null outside of the table.
 * `unnamed`: `instead` is away, and nobody is named for it: `who` is the one to call.
 * @param {string} role @param {Moment} moment */
export function at(role, moment) {
  const table = Object.hasOwn(roles, role) ? roles[role] : null
  const place = table ? table.turns.findLastIndex(([from]) => from * MINUTE <= moment) : -1
  if (!table || place < 0 || moment >= table.until * MINUTE) return null
  const [, who, instead, second, unnamed, secondInstead] = table.turns[place]
  const next = table.turns[place + 1]
  return {
    who,
    instead,
    second,
    secondInstead,
    unnamed: Boolean(unnamed),
    until: next ? next[0] * MINUTE : null,
    zone: table.zone ?? zone,
  }
}

/** A moment on the clock of a role's site; with the name of its time zone where that is not the handbook's clock, or the
 * reader's clock shows another hour.
 * @param {Moment} moment @param {string} there @param {string | undefined} locale */
function said(moment, there, locale) {
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }
  /** @param {Intl.DateTimeFormatOptions} extra */
  const inZone = extra => new Intl.DateTimeFormat(locale, { ...parts, ...extra }).format(moment)
  const same = there === zone && inZone({ timeZone: zone }) === inZone({})
  return inZone({ timeZone: there, ...(same ? {} : { timeZoneName: "short" }) })
}

/** @param {HTMLElement} element @param {string | null | undefined} text */
function fill(element, text) {
  element.hidden = !text
  if (text) find(element, ":last-child").textContent = text
}

/** @param {HTMLElement} element @param {ReturnType<typeof at>} now */
function show(element, now) {
  element.hidden = !now
  if (!now) return
  /** @type {HTMLAnchorElement} */
  const link = find(element, "[data-duty-who]")
  link.textContent = now.who ? people[now.who] : (link.dataset.dutyNobody ?? "")
  link.toggleAttribute("href", Boolean(now.who))
  if (now.who) link.href = link.dataset.dutyWho + now.who
  const instead = now.instead && people[now.instead]
  find(element, "[data-duty-now]").hidden = now.unnamed && Boolean(now.who)
  find(element, "[data-duty-call]").hidden = !now.unnamed || !now.who
  fill(find(element, "[data-duty-away]"), now.unnamed ? instead : null)
  fill(find(element, "[data-duty-instead]"), now.unnamed ? null : instead)
  fill(find(element, "[data-duty-second]"), now.second && people[now.second])
  fill(find(element, "[data-duty-second-instead]"), now.secondInstead && people[now.secondInstead])
  fill(find(element, "[data-duty-until]"), now.until ? said(now.until, now.zone, element.dataset.locale) : null)
}

/** The number that leads is that of the person on duty; where the page does not have it, the first one's. */
function lead() {
  for (const each of findAll(document, "[data-turn]")) {
    const role = each.dataset.turn?.split("/")[0] ?? ""
    const same = findAll(each.parentElement ?? document, `:scope > [data-turn^="${role}/"]`)
    const wanted = same.find(other => other.dataset.turn === `${role}/${at(role, Date.now())?.who}`)
    each.hidden = each !== (wanted ?? same[0])
  }
  const leads = (/** @type {string | undefined} */ turn) =>
    Boolean(document.querySelector(`[data-turn="${turn}"]:not([hidden])`))
  for (const each of findAll(document, "[data-turn-more]")) each.hidden = !leads(each.dataset.turnMore)
  for (const each of findAll(document, "[data-turn-rest]")) each.hidden = leads(each.dataset.turnRest)
}

function refresh() {
  lead()
  for (const element of findAll(document, "[data-duty]")) show(element, at(element.dataset.duty ?? "", Date.now()))
  for (const order of findAll(document, "[data-duty-order]")) {
    order.hidden = Boolean(at(order.dataset.dutyOrder ?? "", Date.now()))
    find(order, ":first-child").hidden = false
  }
}

/** Shows who is on duty, now and as time goes by. */
export function start() {
  refresh()
  setInterval(refresh, MINUTE)
  document.addEventListener("visibilitychange", refresh)
}
