// Handing an incident over: a link, a QR code of it, a text or a file. It leaves this device only by the reader's own hand.
"use strict"
globalThis.prontuario ??= {}
prontuario.send = (() => {
  const { pack: { pack }, share, live, words, ask: { ask: dialog }, plan } = prontuario
  const BRIEF = ["start", "tick", "untick", "charge", "end", "reopen"]
  const MOST_MODULES_VERSION = 22 // 105 modules: on a screen of 360 pixels a module is three wide, which a telephone's camera reads
  const saidOf = key => plan.items.find(item => [item.key, item.sentBy].includes(key.split("#")[0]))?.text
  const isFolder = location.protocol === "file:"
  const address = location.href.split("#")[0]
  const SVG = "http://www.w3.org/2000/svg"

  /** The code's squares; null for a text too long to be read from a screen. */
  function squares(text) {
    try {
      return leanQr.generate(text, { maxVersion: MOST_MODULES_VERSION })
    } catch {
      return null
    }
  }

  function drawn(code) {
    const MARGIN = 4, size = code.size + 2 * MARGIN, svg = document.createElementNS(SVG, "svg"), path = document.createElementNS(SVG, "path")
    let steps = ""
    for (let y = 0; y < code.size; y += 1) {
      for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) steps += `M${x + MARGIN} ${y + MARGIN}h1v1h-1z`
    }
    path.setAttribute("d", steps)
    svg.setAttribute("viewBox", `0 0 ${size} ${size}`)
    svg.setAttribute("shape-rendering", "crispEdges")
    svg.append(path)
    return svg
  }

  /** The fullest code that can be read: of everything, or of start, ticks and who is in charge; none where not even that fits. */
  async function drawCode(box, link, incident) {
    await share.need("vendor/lean-qr-2.7.4")
    const whole = squares(link), code = whole ?? squares(`${address}${share.LINK}${await pack(incident, saidOf, BRIEF)}`)
    box.querySelector("[data-brief]").hidden = Boolean(whole) || !code
    box.querySelector("[data-no-code]").hidden = Boolean(code)
    if (code) box.querySelector("[data-code]").append(drawn(code))
    box.querySelector("[data-code]").hidden = !code
  }

  async function copy(button, text) {
    await share.need("message/clipboard")
    const field = button.form.elements.link
    if (!await prontuario.clipboard.copy(text, field)) field.select()
    else button.textContent = button.dataset.copied
  }

  async function show() {
    const incident = live.shown(), packed = share.LINK + await pack(incident, saidOf), link = isFolder ? packed : address + packed
    const shown = dialog("p-ask-send"), box = document.querySelector("dialog[open]"), { elements } = box.querySelector("form")
    elements.link.value = link
    for (const each of box.querySelectorAll("[data-served]")) each.hidden = isFolder
    for (const each of box.querySelectorAll("[data-folder]")) each.hidden = !isFolder
    for (const button of elements.copy) button.addEventListener("click", () => copy(button, link))
    elements.save.addEventListener("click", async () => { await share.need("export/log", "export/json", "export/save"); prontuario.save("json") })
    elements.send.hidden = isFolder || !navigator.share
    elements.send.addEventListener("click", () => navigator.share({ url: link }).catch(() => {})) // not sent: the reader went back
    if (!isFolder) await drawCode(box, link, incident)
    await shown
  }

  return { show }
})()
