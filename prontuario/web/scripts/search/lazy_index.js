// Material fetches the index of its search with each page, more than the page and all else it loads. Here it comes when
// somebody turns to the search, or when the page was opened by it. From a folder it is loaded in another way, which is
// left alone: nothing is transferred there.

/** Comes true when somebody searches.
 * @returns {Promise<void>} */
const searched = () =>
  new Promise(resolve => {
    if (/[?&][hq]=/.test(location.search)) resolve()
    document.addEventListener("focusin", ({ target }) => {
      if (/** @type {Element} */ (target).closest(".md-search")) resolve()
    })
    document.addEventListener("change", ({ target }) => {
      if (/** @type {Element} */ (target).id === "__search") resolve()
    })
  })

/** Delays requests for the index until it is wanted.
 * @param {Promise<void>} wanted */
function delayRequests(wanted) {
  const { open, send } = XMLHttpRequest.prototype
  const indexes = new WeakSet()

  /** @this {XMLHttpRequest} @param {[string, string | URL]} request */
  XMLHttpRequest.prototype.open = function (...request) {
    if (String(request[1]).endsWith("/search/search_index.json")) indexes.add(this)
    return open.apply(this, /** @type {any} */ (request))
  }
  XMLHttpRequest.prototype.send = function (...body) {
    if (indexes.has(this)) wanted.then(() => send.apply(this, body))
    else send.apply(this, body)
  }
}

/** The search's worker, which starts with the first message: that is the index. */
class LazyWorker extends EventTarget {
  #start
  /** @type {Worker | undefined} */
  #real

  /** @param {() => Worker} start */
  constructor(start) {
    super()
    this.#start = start
  }

  /** @param {unknown} message */
  postMessage(message) {
    this.#real ??= this.#started()
    this.#real.postMessage(message)
  }

  #started() {
    const real = this.#start()
    real.addEventListener("message", ({ data }) => this.dispatchEvent(new MessageEvent("message", { data })))
    return real
  }
}

function delayWorkers() {
  globalThis.Worker = new Proxy(Worker, {
    construct(Real, [address, ...more]) {
      const start = () => new Real(address, ...more)
      return String(address).includes("/workers/search.") ? new LazyWorker(start) : start()
    },
  })
}

if (location.protocol !== "file:") {
  delayRequests(searched())
  delayWorkers()
}
