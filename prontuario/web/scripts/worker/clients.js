// A tab shows one copy from its first request to its last: those that are open while a new copy takes over go on with
// theirs, so that no page is half old and half new. A copy goes when the last tab that shows it has gone.
import { COPY, copies, forgotten, readTabs, writeTabs } from "./cache.js"
import { worker } from "./scope.js"

/** @typedef {{copy?: string, older: Record<string, string>}} Tabs the copy of most tabs, and of those that show an older one */

/** @type {Tabs | undefined} */
let known

worker.addEventListener("activate", event => event.waitUntil(takeOver()))

const openTabs = () => worker.clients.matchAll({ type: "all" })

async function takeOver() {
  const before = await tabs()
  /** @type {Record<string, string>} */
  const older = {}
  // Every client that is ours at this moment was answered by the worker before.
  for (const { id } of await openTabs()) {
    const copy = before.older[id] ?? before.copy
    if (copy && copy !== COPY) older[id] = copy
  }
  await remember({ copy: COPY, older })
  // The tab of the very first visit works on when the server goes, too.
  await worker.clients.claim()
}

/** The copy that answers a tab.
 * @param {string} tab */
export async function copyOf(tab) {
  return (await tabs()).older[tab] ?? COPY
}

/** @returns {Promise<Tabs>} */
async function tabs() {
  const found = known ?? (await readTabs())
  known = found?.older ? found : { older: {} }
  return /** @type {Tabs} */ (known)
}

/** @param {Tabs} now */
async function remember(now) {
  known = now
  if (forgotten()) return
  await writeTabs(now)
  const needed = new Set([COPY, ...Object.values(now.older)])
  await Promise.all((await copies()).filter(name => !needed.has(name)).map(name => caches.delete(name)))
}

/** Forgets the tabs that were closed. */
export async function tidy() {
  const { copy, older } = await tabs()
  if (!Object.keys(older).length) return
  const open = new Set((await openTabs()).map(({ id }) => id))
  const left = Object.entries(older).filter(([id]) => open.has(id))
  if (left.length < Object.keys(older).length) await remember({ copy, older: Object.fromEntries(left) })
}
