// A page opened from a folder may start no worker. Its search runs in a frame of the page instead, which is handed the
// worker's script by address: nothing is written into a page, so that the strictest policy can hold there too.
// The name tells the offline plugin that there is such a thing.
"use strict"
globalThis.prontuario ??= {}
prontuario.frameWorker = (() => {
  if (location.protocol !== "file:") return {}

  class FrameWorker extends EventTarget {
    #frame = document.createElement("iframe");
    #ready;

    constructor(address) {
      super()
      this.#frame.hidden = true
      document.body.append(this.#frame)
      const inside = this.#frame.contentWindow
      inside.postMessage = data => this.#deliver(this, data)
      inside.importScripts = (...addresses) => addresses.reduce((before, each) => before.then(() => this.#load(each, address)), Promise.resolve())
      this.#ready = this.#load(address, location)
    }

    postMessage(data) {
      this.#ready.then(() => this.#deliver(this.#frame.contentWindow, data))
    }

    terminate() {
      this.#frame.remove()
    }

    #load(address, from) {
      return new Promise((resolve, reject) => {
        const {document: inner} = this.#frame.contentWindow
        const script = inner.createElement("script")
        script.src = new URL(address, new URL(from, location))
        script.addEventListener("load", resolve)
        script.addEventListener("error", reject)
        inner.body.append(script)
      })
    }

    #deliver(target, data) {
      setTimeout(() => target.dispatchEvent(new MessageEvent("message", {data: structuredClone(data)})))
    }
  }
  globalThis.Worker = FrameWorker
  return {FrameWorker}
})()
