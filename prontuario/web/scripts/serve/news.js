// Brings the page again when something else is to be shown. While nobody answers, it asks again and again.
const shown = /** @type {HTMLScriptElement} */ (document.currentScript).dataset.number

async function ask() {
  let pause = 1000
  try {
    const answer = await fetch(`/.serve/after/${shown}`, { cache: "no-store" })
    if (answer.ok && (await answer.text()) !== shown) return location.reload()
    if (answer.ok) pause = 0
  } catch {
    // the server has stopped, or is started again
  }
  setTimeout(ask, pause)
}

ask()
