// Where copies of the site are kept. Caches are shared by everything on one origin: the scope tells ours from others'.
import { worker } from "./scope.js"

const SCOPE = worker.registration.scope
const OURS = `${SCOPE}#`
export const COPY = OURS + edition.integrity
const TABS = `${OURS}tabs`
let isForgotten = false

/** The reader has had the handbook forgotten: nothing is to be kept any more. */
export function forget() {
  isForgotten = true
}

export const forgotten = () => isForgotten

/** @param {string} path */
export const addressOf = path => SCOPE + path.split("/").map(encodeURIComponent).join("/")

/** What an address asks for, as the listing names it; undefined where it is not below our scope.
 * @param {string} address */
export function pathOf(address) {
  const plain = address.split(/[?#]/, 1)[0]
  if (!plain.startsWith(SCOPE)) return undefined
  try {
    return decodeURIComponent(plain.slice(SCOPE.length))
  } catch {
    return undefined
  }
}

/** A file of a copy. What a server says it varies by does not matter: a copy has each file once.
 * @param {string} copy @param {string} path */
export const kept = (copy, path) => caches.match(addressOf(path), { cacheName: copy, ignoreVary: true })

/** A listing that cannot be read is none: the files are fetched again.
 * @param {string} copy @returns {Promise<Pick<Listing, "files"> & Partial<Listing>>} */
export async function listingOf(copy) {
  const found = await kept(copy, edition.listing)
  const listing = await found?.json().catch(() => undefined)
  return listing?.files ? listing : { files: {} }
}

/** The names of all copies. */
export const copies = async () => (await caches.keys()).filter(name => name.startsWith(OURS) && name !== TABS)

/** What was written down about tabs; undefined for nothing. */
export async function readTabs() {
  const found = await caches.match(SCOPE, { cacheName: TABS })
  return found?.json().catch(() => undefined)
}

/** @param {unknown} tabs */
export async function writeTabs(tabs) {
  const cache = await caches.open(TABS)
  await cache.put(SCOPE, new Response(JSON.stringify(tabs)))
}
