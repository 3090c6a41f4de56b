// An incident as a text that fits into a link, and back. What comes from outside is read as if somebody meant harm.
import { counted } from "../live/incident.js"
import { fromOutside } from "../live/validation.js"

/** @typedef {(key: string) => string | undefined} Said what the page of the threat says itself, by key */

const KINDS = ["start", "tick", "untick", "charge", "note", "answer", "fill", "rename", "end", "reopen"]
const MOST_BYTES = 1_000_000,
  MOST_ENTRIES = 5_000
const FORM = 1,
  DEFLATED = "z",
  PLAIN = "j"

/** Rows instead of named fields; what the page of the threat says itself (`said`: by key) is left out.
 * @param {Incident} incident @param {Said} said */
function rows({ id, threat, title, entries }, said) {
  const first = Math.min(...entries.map(each => each.at))
  /** @param {Entry} entry */
  const row = ({ id, at, by, kind, of, say }) => {
    const number = KINDS.indexOf(kind)
    return [id, at - first, by, number < 0 ? kind : number, of, say === said(of) ? 0 : say]
  }
  return [FORM, id, threat, title, first, entries.map(row)]
}

/** @param {any} rows @param {Said} said */
function fromRows([form, id, threat, title, first, entries], said) {
  if (form !== FORM || !Array.isArray(entries)) throw new RangeError("damaged")
  /** @param {any[]} row */
  const entry = ([id, after, by, kind, of, say]) => ({
    id,
    at: first + after,
    by,
    kind: Number.isInteger(kind) ? KINDS[kind] : kind,
    of,
    say: say === 0 ? (said(of) ?? of) : say,
  })
  return { id, threat, title, entries: entries.slice(0, MOST_ENTRIES + 1).map(entry) }
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
async function deflated(bytes) {
  return new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"))).arrayBuffer(),
  )
}

/** What was compressed; no more than the limit is ever unfolded.
 * @param {Uint8Array<ArrayBuffer>} bytes */
async function inflated(bytes) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader()
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = []
  for (let size = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer())
    parts.push(value)
    size += value.length
    if (size > MOST_BYTES) {
      await reader.cancel()
      throw new RangeError("large")
    }
  }
}

/** @param {Uint8Array} bytes */
const toText = bytes =>
  btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "")
/** @param {string} text */
const toBytes = text =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), each => each.charCodeAt(0))

/** The incident as a text of letters, digits, - and _; `kinds` keeps only some of its entries.
 * @param {Incident} incident @param {Said} said @param {string[]} kinds */
export async function pack(incident, said, kinds = KINDS) {
  const whole = counted(incident)
  const kept = { ...whole, entries: whole.entries.filter(each => kinds === KINDS || kinds.includes(each.kind)) }
  const bytes = new TextEncoder().encode(JSON.stringify(rows(kept, said)))
  return "CompressionStream" in globalThis ? DEFLATED + toText(await deflated(bytes)) : PLAIN + toText(bytes)
}

/** The incident in a link, in what `pack` made, or in a file that was saved. Throws a RangeError: damaged, large, ahead.
 * @param {string} text @param {Said} said */
export async function unpack(text, said) {
  if (text.length > 2 * MOST_BYTES) throw new RangeError("large")
  try {
    const packed = /^\s*\{/.test(text) ? null : /#incident=([zj])([\w-]+)/.exec(text) // a file may hold a note with a link
    if (!packed) return fromOutside(JSON.parse(text))
    const bytes = toBytes(packed[2])
    const plain = packed[1] === DEFLATED ? await inflated(bytes) : bytes
    return fromOutside(fromRows(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(plain)), said))
  } catch (error) {
    throw error instanceof RangeError && ["large", "ahead"].includes(error.message)
      ? error
      : new RangeError("damaged", { cause: error })
  }
}

/** Makes sure that everybody who gets this text can take it over: it is read here as it will be read there. Throws as
 * `unpack` does.
 * @param {string} text @param {Incident} incident @param {Said} said */
export async function prove(text, incident, said) {
  const { id, entries } = counted(incident)
  const found = await unpack(text, said)
  if (found.id !== id || JSON.stringify(found.entries) !== JSON.stringify(entries)) throw new RangeError("damaged")
  return text
}
