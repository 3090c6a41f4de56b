// A tab shows one copy from its first request to its last: those that are open while a new copy takes over go on with
// theirs, so that no page is half old and half new. A copy goes when the last tab that shows it has gone.
let known

addEventListener("activate", event => event.waitUntil(takeOver()))

async function takeOver() {
  const before = await tabs()
  // Whoever is ours at this moment was answered by the worker before.
  const open = (await clients.matchAll({type: "all"})).map(({id}) => [id, before.older[id] ?? before.copy])
  await remember({copy: COPY, older: Object.fromEntries(open.filter(([, copy]) => copy && copy !== COPY))})
  // The tab of the very first visit works on when the server goes, too.
  await clients.claim()
}

// The copy that answers a tab.
async function copyOf(tab) {
  return (await tabs()).older[tab] ?? COPY
}

async function tabs() {
  const found = known ?? await (await caches.match(SCOPE, {cacheName: TABS}))?.json().catch(() => undefined)
  return (known = found?.older ? found : {older: {}})
}

async function remember(now) {
  known = now
  if (forgotten) return
  await (await caches.open(TABS)).put(SCOPE, new Response(JSON.stringify(now)))
  const needed = new Set([COPY, ...Object.values(now.older)])
  await Promise.all((await copies()).filter(name => !needed.has(name)).map(name => caches.delete(name)))
}

// Forgets the tabs that were closed.
async function tidy() {
  const {copy, older} = await tabs()
  if (!Object.keys(older).length) return
  const open = new Set((await clients.matchAll({type: "all"})).map(({id}) => id))
  const left = Object.entries(older).filter(([id]) => open.has(id))
  if (left.length < Object.keys(older).length) await remember({copy, older: Object.fromEntries(left)})
}
