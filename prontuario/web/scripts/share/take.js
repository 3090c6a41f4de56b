// Taking an incident over: what was handed over is shown first, then united with what is here. Nothing is ever lost by it.
import { byId, field, fillList, find } from "../lib/dom.js"
import { messageOf } from "../lib/text.js"
import * as clock from "../live/clock.js"
import * as dialogs from "../live/dialogs.js"
import { merge, sound, state } from "../live/incident.js"
import { counted, say } from "../live/labels.js"
import * as live from "../live/live.js"
import * as plan from "../live/plan.js"
import * as store from "../live/store.js"
import { changes } from "./changes.js"
import * as pack from "./pack.js"
import * as share from "./share.js"

const { threat } = byId("live").dataset
const MOST_LINES = 12
const LARGEST_FILE = 4_000_000 // a file of any incident is smaller
/** @type {Record<string, string>} */
const REFUSALS = { large: "shareLarge", ahead: "shareAhead" }
const cleanAddress = () => history.replaceState(null, "", location.pathname + location.search)

/** Offers what a link, a text or a file contains.
 * @param {string} text */
export async function offer(text) {
  if (location.hash.startsWith(share.LINK)) cleanAddress()
  let found
  try {
    found = await pack.unpack(text, plan.said)
  } catch (error) {
    return share.tell(say(REFUSALS[messageOf(error)] ?? "shareDamaged"))
  }
  if ((store.held(found.id)?.threat ?? found.threat) !== found.threat) return share.tell(say("shareMoved"))
  return found.threat === threat ? confirm(found) : elsewhere(found, text)
}

/** An incident of another threat is taken over on that threat's page.
 * @param {Incident} found @param {string} text */
async function elsewhere(found, text) {
  const packed = /#incident=[\w-]+/.exec(text)
  const { content } = /** @type {HTMLTemplateElement} */ (byId("p-ask-elsewhere"))
  /** @type {HTMLAnchorElement} */
  const link = find(content, "a")
  find(content, "[data-title]").textContent = found.title
  link.hidden = !packed
  if (packed) link.href = `${encodeURIComponent(found.threat)}.html${packed[0]}`
  await dialogs.ask("p-ask-elsewhere")
}

/** The incident as it would be: an entry that is here already stays as it is here, and so does the name that it began with.
 * @param {Incident} found @param {Incident | null} here */
function united(found, here) {
  if (!here) return found
  const known = new Map(here.entries.map(each => [each.id, each]))
  const entries = found.entries.map(each => known.get(each.id) ?? each)
  return sound(merge(here, { ...found, title: here.title, entries }))
}

/** What would change here, in sentences.
 * @param {Incident | null} here @param {State} now */
function news(here, now) {
  if (here) return changes(state(here), now)
  return now.ended ? [say("over", { time: clock.time(now.ended.at), who: now.ended.by })] : []
}

/** Puts into the dialog what is known of both, and what would change here.
 * @param {DocumentFragment} content @param {Incident} found @param {Incident | null} here @param {Incident} whole */
function fill(content, found, here, whole) {
  const more = whole.entries.length - (here?.entries.length ?? 0)
  const only = whole.entries.length - new Set(found.entries.map(each => each.id)).size
  const differs = [counted("shareNews", more), counted("shareOnly", only)].join(" ")
  /** @param {string} name @param {string} text */
  const put = (name, text) => {
    find(content, `[data-${name}]`).textContent = text
  }
  put("name", state(here ?? found).name)
  put("began", say("began", { time: clock.time(state(here ?? found).start) }))
  put("holds", counted("shareHolds", found.entries.length))
  put("differs", here ? differs : say("shareUnknown"))
  const all = news(here, state(whole))
  find(content, "[data-changes]").hidden = all.length === 0
  const left = all.length > MOST_LINES ? [say("takeMore", { n: all.length - MOST_LINES })] : []
  fillList(find(content, "ul"), [...all.slice(0, MOST_LINES), ...left])
}

/** @param {Incident} found */
async function confirm(found) {
  const { content } = /** @type {HTMLTemplateElement} */ (byId("p-ask-take"))
  const here = store.get(found.id)
  try {
    fill(content, found, here, united(found, here))
    if (!(await dialogs.ask("p-ask-take"))) return
    live.open(store.put(united(found, store.held(found.id))).id)
  } catch (error) {
    if (messageOf(error) !== "large") throw error
    return share.tell(say("shareFull"))
  }
  byId("live").scrollIntoView()
}

/** Asks for a text or a file. */
export async function ask() {
  const asked = dialogs.ask("p-ask-text")
  const file = field(dialogs.openForm(), "file")
  const label = /** @type {HTMLElement} */ (file.closest("label"))
  file.disabled = label.hidden = false // the dialog knows only fields of one value
  const typed = await asked
  if (!typed) return
  if (typed.file.size > LARGEST_FILE) return share.tell(say("shareLarge"))
  await offer(typed.text.trim() || (await typed.file.text()))
}
