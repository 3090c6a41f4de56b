// A new copy is fetched whole, into a cache of its own, while the one before goes on answering. Each file is proven by
// its hash, so that a site of which one half is published yet is never taken; what did not change is copied.
import { COPY, addressOf, copies, forgotten, kept, listingOf } from "./cache.js"
import { worker } from "./scope.js"

const AT_A_TIME = 6

worker.addEventListener("install", event => event.waitUntil(save()))

async function save() {
  const copy = await caches.open(COPY)
  if (!(await kept(COPY, edition.listing))) await fetchInto(copy, edition.listing, edition.integrity)
  const { files } = await listingOf(COPY)
  const older = await keptBefore()
  const waiting = Object.entries(files)
  const lane = async () => {
    for (let next; (next = waiting.pop());) await keep(copy, older, ...next)
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, lane))
  await provenWhole(files)
  // At once: a page that is opened next shows the newest numbers. Tabs that are open keep their copy, see clients.js.
  await worker.skipWaiting()
}

/** @param {Cache} copy @param {Map<string, [copy: string, path: string]>} older @param {string} path @param {string} integrity */
async function keep(copy, older, path, integrity) {
  if (forgotten()) throw new Error("forgotten")
  if (await kept(COPY, path)) return // from an attempt before this one
  const found = older.get(integrity)
  const same = found && (await kept(...found))
  if (same) await copy.put(addressOf(path), same)
  else await fetchInto(copy, path, integrity)
}

/** Past the browser's own cache, which may hold a file of yesterday. The hash alone decides: some servers send the page
 * for the lost as "not found" even to who asks for it. A redirected answer cannot be given to a page, and one that varies
 * by everything cannot be kept: only the body and its description are.
 * @param {Cache} copy @param {string} path @param {string} integrity */
async function fetchInto(copy, path, integrity) {
  const answer = await fetch(addressOf(path), { integrity, cache: "reload" })
  const headers = new Headers(answer.headers)
  for (const name of ["vary", "content-encoding", "content-length"]) headers.delete(name)
  await copy.put(addressOf(path), new Response(await answer.blob(), { headers }))
}

/** Where each content can be found in copies that are kept already, by its integrity. */
async function keptBefore() {
  /** @type {Map<string, [copy: string, path: string]>} */
  const found = new Map()
  for (const copy of (await copies()).filter(name => name !== COPY)) {
    for (const [path, integrity] of Object.entries((await listingOf(copy)).files)) found.set(integrity, [copy, path])
  }
  return found
}

/** Another worker may have cleared away meanwhile what looked left behind: then this attempt failed, the next will not.
 * @param {Listing["files"]} files */
async function provenWhole(files) {
  const cache = await caches.open(COPY)
  const there = new Set((await cache.keys()).map(each => each.url))
  const missing = Object.keys(files).find(path => !there.has(addressOf(path)))
  if (missing !== undefined) throw new Error(`not whole: ${missing}`)
}
