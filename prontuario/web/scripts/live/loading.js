// Scripts that are fetched only when they are needed.

/** The folder of everything that pages load. This script has to come by its address, not later: see `currentScript`. */
export const assets = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src)

/** @type {Map<string, Promise<unknown>>} */
const loading = new Map()

/** Loads scripts one after the other, each once, by their path in assets/. Rejects with a NetworkError where one cannot be
 * had; the next call tries again.
 * @param {string[]} names */
export async function need(...names) {
  for (const name of names) {
    if (!loading.has(name)) loading.set(name, load(new URL(`${name}.js`, assets)))
    await /** @type {Promise<unknown>} */ (loading.get(name)).catch(error => {
      loading.delete(name)
      throw error
    })
  }
}

/** Whether an error says that a script could not be had.
 * @param {unknown} error */
export const isMissing = error => error instanceof DOMException && error.name === "NetworkError"

/** @param {URL} address */
function load(address) {
  const script = document.createElement("script")
  script.src = address.href
  document.head.append(script)
  return new Promise((resolve, reject) => {
    script.addEventListener("load", resolve)
    script.addEventListener("error", () => {
      script.remove()
      reject(new DOMException(address.href, "NetworkError"))
    })
  })
}
