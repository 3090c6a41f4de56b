// Copying a text, also where a browser refuses its clipboard to pages opened from a folder.

/** Copies a text. `source` is the element that shows it. Says whether it worked.
 * @param {string} text @param {Node} source */
export async function copy(text, source) {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByEvent(text, source)
  }
}

/** @param {string} text @param {Node} source */
function copyByEvent(text, source) {
  let taken = false
  /** @param {ClipboardEvent} event */
  const give = event => {
    event.clipboardData?.setData("text/plain", text)
    event.preventDefault()
    taken = true
  }
  getSelection()?.selectAllChildren(source) // some copy nothing unless something is selected
  document.addEventListener("copy", give, { once: true })
  const done = document.execCommand("copy")
  document.removeEventListener("copy", give)
  return done && taken
}
