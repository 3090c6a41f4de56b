// Copying a text, also where a browser refuses its clipboard to pages opened from a folder.
"use strict"
globalThis.prontuario ??= {}
prontuario.clipboard = (() => {
  /** Copies a text. `source` is the element that shows it. Says whether it worked. */
  async function copy(text, source) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return theOldWay(text, source)
    }
  }

  function theOldWay(text, source) {
    let taken = false
    const give = event => {
      event.clipboardData.setData("text/plain", text)
      event.preventDefault()
      taken = true
    }
    getSelection().selectAllChildren(source) // some copy nothing unless something is selected
    document.addEventListener("copy", give, { once: true })
    const done = document.execCommand("copy")
    document.removeEventListener("copy", give)
    return done && taken
  }

  return { copy }
})()
