// Copy buttons of prepared messages. Without JavaScript they stay hidden and the text can be selected.
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false
  button.addEventListener("click", () => copy(button))
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copy)
  try {
    await navigator.clipboard.writeText(source.textContent)
  } catch {
    // Some browsers refuse the clipboard to pages opened from a folder: select the text and use the old way.
    const range = document.createRange()
    range.selectNodeContents(source)
    getSelection().removeAllRanges()
    getSelection().addRange(range)
    if (!document.execCommand("copy")) return
  }
  const label = button.dataset.label ?? (button.dataset.label = button.textContent)
  button.textContent = button.dataset.copied
  setTimeout(() => { button.textContent = label }, 2000)
}
