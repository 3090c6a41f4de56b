// Says when the page is a copy, whether it is too old to trust, and when a newer one is here. It never reloads by itself:
// somebody may be in the middle of a step.
import { children, find } from "../lib/dom.js"
import { filled } from "../lib/text.js"
import * as savedCopy from "./saved_copy.js"

const PATIENCE = 8_000 // milliseconds
const AGAIN = 10 * 60_000
const box = find(document, "[data-copy-notice]")
const version = stamped("version")

/** What assets/stamp.css says of this handbook, which is the same on each page.
 * @param {"version" | "day" | "until"} name */
function stamped(name) {
  const text = getComputedStyle(document.documentElement).getPropertyValue(`--p-stamp-${name}`)
  return text.trim().replace(/^"|"$/g, "")
}

/** @param {string | undefined} kind */
function show(kind) {
  for (const each of children(box)) each.hidden = each.dataset.when !== kind
}

const tooOld = () => Date.now() > Date.parse(stamped("until"))

/** What the server publishes now; undefined where nobody answers, or somebody who is not the server.
 * @returns {Promise<{version: string} | undefined>} */
async function published() {
  if (!navigator.onLine) return undefined
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    const answer = await fetch(new URL("build.json", savedCopy.root), { cache: "no-store", signal })
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

async function kind() {
  if (location.protocol === "file:") return tooOld() ? "old" : "folder"
  const now = await published()
  if (now?.version === version) return undefined
  const kept = savedCopy.answered() ? await savedCopy.kept() : now
  if (kept && kept.version !== version) return "newer"
  // Where a newer one is published, this is the copy until that is kept whole. The worker tells when it takes over.
  if (now) savedCopy.renew().catch(() => {})
  return tooOld() ? "old" : "saved"
}

let asked = 0

/** Looks again, and says what is so now. */
export async function check() {
  const number = ++asked
  const found = await kind()
  if (number === asked) show(found)
}

for (const each of children(box)) {
  const [words] = each.childNodes
  words.nodeValue = filled(words.nodeValue ?? "", { day: stamped("day") })
}
find(box, "button").addEventListener("click", () => location.reload())
for (const each of ["online", "offline"]) addEventListener(each, check)
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) check()
})
if (savedCopy.possible) navigator.serviceWorker.addEventListener("controllerchange", check)
setInterval(check, AGAIN)
check()
