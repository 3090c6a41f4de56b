// What is in a copy is answered from it, whatever the network does; everything else is the network's.
import { COPY, addressOf, forget, kept, listingOf, pathOf } from "./cache.js"
import { copyOf, tidy } from "./clients.js"
import { worker } from "./scope.js"

worker.addEventListener("fetch", event => {
  const { request } = event
  const path = request.method === "GET" ? pathOf(request.url) : undefined
  if (path === undefined) return
  // Each page asks for these once it is there, and the one before it is not any more.
  if (edition.live.includes(path)) event.waitUntil(tidy())
  else event.respondWith(answer(request, path, event.clientId))
})

/** @param {Request} request @param {string} path @param {string} tab */
async function answer(request, path, tab) {
  const opens = request.mode === "navigate"
  const copy = opens ? COPY : await copyOf(tab)
  // `/` is `/index.html`; some servers also leave the ending out.
  const names = path === "" || path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`]
  for (const name of names) {
    const found = await kept(copy, name)
    if (found) return found
  }
  try {
    return await fetch(request)
  } catch (gone) {
    if (!opens) throw gone
    if (await kept(COPY, `${path}/index.html`)) return Response.redirect(`${addressOf(path)}/`)
    const lost = await kept(COPY, "404.html")
    if (!lost) throw gone
    return new Response(lost.body, { status: 404, headers: lost.headers })
  }
}

// A page asks which copy is kept on this device, or a whole copy that waits to take over.
// Or the reader has the handbook forgotten: the page removes what is kept, and nothing is to be kept after it.
worker.addEventListener("message", event => event.waitUntil(told(event)))

/** @param {ExtendableMessageEvent} event */
async function told({ data, ports }) {
  if (data === "forget") forget()
  else await (data === "kept" ? report(ports[0]) : worker.skipWaiting())
}

/** @param {MessagePort} port */
async function report(port) {
  const { version, day, files } = await listingOf(COPY)
  port.postMessage({ version, day, files: Object.keys(files).length })
}
