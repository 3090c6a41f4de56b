// Served while an author writes. A built site that was looked at on the same address before left a worker behind, which
// would go on showing its old pages; it is told to fetch this, and this ends it.
import { worker } from "./scope.js"

worker.addEventListener("install", event => event.waitUntil(worker.skipWaiting()))

worker.addEventListener("activate", event => event.waitUntil(leave()))

async function leave() {
  const { registration, clients } = worker
  const ours = (await caches.keys()).filter(name => name.startsWith(`${registration.scope}#`))
  await Promise.all(ours.map(name => caches.delete(name)))
  await registration.unregister()
  for (const tab of await clients.matchAll({ type: "window" })) tab.navigate(tab.url)
}
