// Where copies of the site are kept. Caches are shared by everything on one origin: the scope tells ours from others'.
const SCOPE = registration.scope
const OURS = `${SCOPE}#`
const COPY = OURS + edition.integrity
const TABS = `${OURS}tabs`
let forgotten = false

const addressOf = path => SCOPE + path.split("/").map(encodeURIComponent).join("/")

// What an address asks for, as the listing names it; undefined where it is not below our scope.
function pathOf(address) {
  const plain = address.split(/[?#]/, 1)[0]
  if (!plain.startsWith(SCOPE)) return undefined
  try {
    return decodeURIComponent(plain.slice(SCOPE.length))
  } catch {
    return undefined
  }
}

// A file of a copy. What a server says it varies by does not matter: a copy holds each file once.
const kept = (copy, path) => caches.match(addressOf(path), {cacheName: copy, ignoreVary: true})

// A listing that cannot be read is none: the files are fetched again.
async function listingOf(copy) {
  const found = await kept(copy, edition.listing)
  const listing = await found?.json().catch(() => undefined)
  return listing?.files ? listing : {files: {}}
}

const copies = async () => (await caches.keys()).filter(name => name.startsWith(OURS) && name !== TABS)
