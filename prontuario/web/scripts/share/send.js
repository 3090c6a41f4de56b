// Handing an incident over: a link, a QR code of it, a text or a file. It leaves this device only by the reader's own hand.
import { field, find, findAll } from "../lib/dom.js"
import { messageOf } from "../lib/text.js"
import * as dialogs from "../live/dialogs.js"
import { say } from "../live/labels.js"
import * as live from "../live/live.js"
import { need } from "../live/loading.js"
import * as plan from "../live/plan.js"
import * as clipboard from "../message/clipboard.js"
import { pack, prove } from "./pack.js"
import * as share from "./share.js"

const BRIEF = ["start", "tick", "untick", "charge", "end", "reopen"]
const LONG = 8_000 // letters of a link that every program passes on whole
const isFolder = location.protocol === "file:"
const address = location.href.split("#")[0]
/** @type {Record<string, string>} */
const REFUSALS = { large: "sendLarge", ahead: "sendAhead" }

const shown = () => /** @type {Incident} */ (live.shown()) // the buttons are there only while an incident is shown

/** The fullest code that can be read: of everything, or of start, ticks and who is in charge; none where not even that fits.
 * @param {Element} box @param {string} link @param {Incident} incident */
async function drawCode(box, link, incident) {
  await need("share/qr_code")
  const { drawn } = prontuario.qrCode
  const whole = drawn(link)
  const code = whole ?? drawn(`${address}${share.LINK}${await pack(incident, plan.said, BRIEF)}`)
  find(box, "[data-brief]").hidden = Boolean(whole) || !code
  find(box, "[data-no-code]").hidden = Boolean(code)
  if (code) find(box, "[data-code]").append(code)
  find(box, "[data-code]").hidden = !code
}

/** @param {HTMLButtonElement} button @param {string} text */
async function copy(button, text) {
  const link = field(/** @type {HTMLFormElement} */ (button.form), "link")
  if (await clipboard.copy(text, link)) button.textContent = button.dataset.copied ?? ""
  else link.select()
}

/** Whether a text can be taken over. Where nobody could, the reader is told why, and what to do instead.
 * @param {string} text @param {Incident} incident */
async function proven(text, incident) {
  try {
    await prove(text, incident, plan.said)
    return true
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    await share.tell(say(REFUSALS[messageOf(error)] ?? "sendDamaged"))
    return false
  }
}

/** Saves the incident as a file that others take over. */
export async function save() {
  await need("export/export")
  if (await proven(prontuario.json.text(shown()), shown())) prontuario.save.save("json")
}

/** Shows all ways to hand the incident over. */
export async function show() {
  const incident = shown()
  const packed = share.LINK + (await pack(incident, plan.said))
  const link = isFolder ? packed : address + packed
  if (!(await proven(link, incident))) return
  const closed = dialogs.ask("p-ask-send")
  const form = dialogs.openForm()
  const box = /** @type {Element} */ (form.closest("dialog"))
  field(form, "link").value = link
  for (const each of findAll(box, "[data-served]")) each.hidden = isFolder
  for (const each of findAll(box, "[data-folder]")) each.hidden = !isFolder
  for (const button of findAll(form, "[name=copy]")) {
    button.addEventListener("click", () => copy(/** @type {HTMLButtonElement} */ (button), link))
  }
  field(form, "save").addEventListener("click", save)
  find(box, "[data-long]").hidden = link.length <= LONG
  find(box, "[data-long]").textContent = say("shareLong", { n: link.length })
  const send = field(form, "send")
  send.hidden = isFolder || !("share" in navigator)
  send.addEventListener("click", () => navigator.share({ url: link }).catch(() => {})) // not sent: the reader went back
  if (!isFolder) await drawCode(box, link, incident)
  await closed
}
