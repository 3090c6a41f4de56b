// Material fetches the index of its search with each page, more than the page and all else it loads. Here it comes when
// somebody turns to the search, or when the page was opened by it. From a folder it is loaded in another way, which is
// left alone: nothing is transferred there.
"use strict"
globalThis.prontuario ??= {}
prontuario.later = (() => {
  if (location.protocol === "file:") return {}
  const wanted = new Promise(resolve => {
    if (/[?&][hq]=/.test(location.search)) resolve()
    document.addEventListener("focusin", event => { if (event.target.closest(".md-search")) resolve() })
    document.addEventListener("change", event => { if (event.target.id === "__search") resolve() })
  })
  const {open, send} = XMLHttpRequest.prototype
  const indexes = new WeakSet()

  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    if (String(address).endsWith("/search/search_index.json")) indexes.add(this)
    return open.call(this, method, address, ...more)
  }
  XMLHttpRequest.prototype.send = function (...body) {
    if (indexes.has(this)) wanted.then(() => send.apply(this, body))
    else send.apply(this, body)
  }

  // The search's worker starts with the first message, which is the index.
  class Later extends EventTarget {
    #start;
    #real;

    constructor(start) {
      super()
      this.#start = start
    }

    postMessage(message) {
      this.#real ??= this.#started()
      this.#real.postMessage(message)
    }

    #started() {
      const real = this.#start()
      real.addEventListener("message", ({data}) => this.dispatchEvent(new MessageEvent("message", {data})))
      return real
    }
  }
  globalThis.Worker = new Proxy(Worker, {
    construct(Real, [address, ...more]) {
      const start = () => new Real(address, ...more)
      return String(address).includes("/workers/search.") ? new Later(start) : start()
    },
  })
  return {wanted}
})()
