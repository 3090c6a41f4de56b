// Handing an incident over: a link, a QR code of it, a text or a file. It leaves this device only by the reader's own hand.
"use strict"
globalThis.prontuario ??= {}
prontuario.send = (() => {
  const { pack: { pack, prove }, share, live, words, ask: { ask: dialog }, plan } = prontuario
  const BRIEF = ["start", "tick", "untick", "charge", "end", "reopen"]
  const MOST_MODULES_VERSION = 22 // 105 modules: on a screen of 360 pixels a module is three wide, which a telephone's camera reads
  const LONG = 8_000 // letters of a link that every program passes on whole
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
    const whole = squares(link), code = whole ?? squares(`${address}${share.LINK}${await pack(incident, plan.said, BRIEF)}`)
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

  /** Says why nobody could take the incident over, and what to do instead. */
  const refuse = error => share.tell(words.say({ large: "sendLarge", ahead: "sendAhead" }[error.message] ?? "sendDamaged"))

  /** Whether a text can be taken over; where it cannot, the reader is told. */
  async function proven(text, incident) {
    try {
      return await prove(text, incident, plan.said)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      await refuse(error)
      return null
    }
  }

  async function save() {
    await share.need("export/log", "export/json", "export/save")
    if (await proven(prontuario.json.text(live.shown()), live.shown())) prontuario.save("json")
  }

  async function show() {
    const incident = live.shown(), packed = share.LINK + await pack(incident, plan.said), link = isFolder ? packed : address + packed
    if (!await proven(link, incident)) return
    const shown = dialog("p-ask-send"), box = document.querySelector("dialog[open]"), { elements } = box.querySelector("form")
    elements.link.value = link
    for (const each of box.querySelectorAll("[data-served]")) each.hidden = isFolder
    for (const each of box.querySelectorAll("[data-folder]")) each.hidden = !isFolder
    for (const button of elements.copy) button.addEventListener("click", () => copy(button, link))
    elements.save.addEventListener("click", save)
    box.querySelector("[data-long]").hidden = link.length <= LONG
    box.querySelector("[data-long]").textContent = words.say("shareLong", { n: link.length })
    elements.send.hidden = isFolder || !navigator.share
    elements.send.addEventListener("click", () => navigator.share({ url: link }).catch(() => {})) // not sent: the reader went back
    if (!isFolder) await drawCode(box, link, incident)
    await shown
  }

  return { show, save }
})()
