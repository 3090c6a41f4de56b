// The finder's answers as a reader sees them: the first one with all numbers to call; whom to call in doubt before those
// that are guesses. All words and marks are in the pieces, which come with the data.
import { copyOf, find, findAll, parsed } from "../lib/dom.js"
import { filled } from "../lib/text.js"
import { isIn } from "../lib/week.js"
import { onDuty } from "./on_duty.js"

// After so many letters it is worth saying at once that nothing was found; two signs of a script without spaces are a word.
const ENOUGH = /^.{3}|[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\p{Script=Han}]{2}/u
const PAUSE = 600 // milliseconds
/** @type {HTMLElement | null} */
let all = null

/** A piece of the handbook's own.
 * @param {string} name */
const piece = name => {
  all ??= parsed(prontuario.finderData.pieces)
  return copyOf(find(all, `template[data-finder-${name}]`))
}

/** Where answers stand, for a page that has no place for them. */
export const place = () => piece("answers")

/** @typedef {{ entries: FinderEntry[], sure: boolean }} Found */

export class Answers {
  /** @param {HTMLElement} place @param {string} root from the page to the site's first one
   * @param {(query: string) => Found} search */
  constructor(place, root, search) {
    this.place = place
    this.root = root
    this.search = search
    this.pause = 0
  }

  /** @param {string} name */
  part(name) {
    return find(this.place, `[data-finder-${name}]`)
  }

  /** Answers a query. Half a word explains little: that answers are guesses is said when the reader pauses.
   * @param {string} query */
  to(query) {
    const { entries, sure } = query ? this.search(query) : { entries: [], sure: true }
    clearTimeout(this.pause)
    const doubt = query.length < 2 ? "" : !entries.length ? "nothing" : sure ? "" : "guesses"
    const isPlain = doubt === "nothing" && ENOUGH.test(query)
    this.show(entries, isPlain ? doubt : "")
    if (doubt && !isPlain) this.pause = setTimeout(() => this.show(entries, doubt), PAUSE)
  }

  /** @param {FinderEntry[]} entries @param {"nothing" | "guesses" | ""} doubt */
  show(entries, doubt) {
    const shown = entries.map((entry, at) => drawn(entry, this.root, !at && !doubt))
    this.part("found").replaceChildren(...shown)
    this.part("none").hidden = !doubt
    for (const each of findAll(this.place, "[data-finder-doubt]")) each.hidden = each.dataset.finderDoubt !== doubt
    const words = doubt ? this.part(`doubt="${doubt}"`).textContent : ""
    this.part("count").textContent = entries.length && !doubt ? this.said(entries) : words
  }

  /** @param {FinderEntry[]} found */
  said(found) {
    return filled(this.part("count").dataset.said ?? "", { n: found.length, title: found[0].title })
  }
}

/** An answer: the first one with all its numbers, another one with that to call now.
 * @param {FinderEntry} entry @param {string} root @param {boolean} first */
function drawn(entry, root, first) {
  const item = piece("entry")
  /** @type {HTMLAnchorElement} */
  const title = find(item, "[data-title]")
  const calls = find(item, "[data-calls]")
  const lines = answeredFirst(entry.lines ?? []).slice(0, first ? undefined : 1)
  title.textContent = entry.title
  title.href = root + entry.href
  const mark = entry.priority ? `priority="${CSS.escape(entry.priority)}"` : `kind="${entry.kind}"`
  find(item, "[data-kind]").append(piece(mark))
  if (first && entry.danger) calls.append(piece("danger"))
  calls.append(...lines.map((line, at) => called(line, first && !at ? "first" : "line")))
  calls.hidden = !lines.length
  find(item, ":first-child").classList.toggle("p-found__first", first)
  return item
}

/** The numbers that somebody answers now come before those that nobody answers; of those in turn, that of who is on duty.
 * @param {NonNullable<FinderEntry["lines"]>} all */
function answeredFirst(all) {
  const lines = onDuty(all)
  const now = lines.map(line => !line[4] || isIn(line[4], prontuario.finderData.zone, Date.now()))
  return [true, false].flatMap(answered => lines.filter((_, at) => now[at] === answered))
}

/** @param {NonNullable<FinderEntry["lines"]>[number]} line @param {string} name */
function called([who, what, spoken, dials], name) {
  const line = piece(name)
  find(line, "[data-who]").textContent = who
  find(line, "[data-what]").textContent = what
  find(line, "[data-number]").textContent = spoken
  find(line, "a").setAttribute("href", dials || `tel:${spoken.replace(/[^+*#\d]/g, "").replaceAll("#", "%23")}`)
  return line
}
