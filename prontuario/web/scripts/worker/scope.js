// The worker itself, to a type checker that takes every script for one of a page.

export const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (globalThis))
