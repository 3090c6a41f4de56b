// A page opened from a folder may start no worker. Its search runs in a frame of the page instead, which is handed the
// worker's script by address: nothing is written into a page, so that the strictest policy can apply there too.

/** @typedef {Window & {importScripts: (...addresses: string[]) => Promise<void>, postMessage: (data: unknown) => void}} Inside */

class FrameWorker extends EventTarget {
  #frame = document.createElement("iframe")
  /** @type {Promise<void>} */
  #ready

  /** @param {string} address */
  constructor(address) {
    super()
    this.#frame.hidden = true
    document.body.append(this.#frame)
    this.#inside.postMessage = data => this.#deliver(this, data)
    this.#inside.importScripts = (...addresses) =>
      addresses.reduce((before, each) => before.then(() => this.#load(each, address)), Promise.resolve())
    this.#ready = this.#load(address, location.href)
  }

  get #inside() {
    return /** @type {Inside} */ (this.#frame.contentWindow)
  }

  /** @param {unknown} data */
  postMessage(data) {
    this.#ready.then(() => this.#deliver(this.#inside, data))
  }

  terminate() {
    this.#frame.remove()
  }

  /** @param {string} address @param {string} from @returns {Promise<void>} */
  #load(address, from) {
    return new Promise((resolve, reject) => {
      const { document: inner } = this.#inside
      const script = inner.createElement("script")
      script.src = new URL(address, new URL(from, location.href)).href
      script.addEventListener("load", () => resolve())
      script.addEventListener("error", reject)
      inner.body.append(script)
    })
  }

  /** @param {EventTarget} target @param {unknown} data */
  #deliver(target, data) {
    setTimeout(() => target.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) })))
  }
}

if (location.protocol === "file:") globalThis.Worker = /** @type {any} */ (FrameWorker)
