// A button that copies, beside each command.
import { findAll } from "../lib/dom.js"
import { copy } from "../message/clipboard.js"
import { piece, say } from "./labels.js"

for (const command of findAll(document, ".p-threat .p-commands")) {
  command.after(piece("p-live-copy"))
  const button = /** @type {HTMLButtonElement} */ (command.nextElementSibling)
  button.addEventListener("click", async () => {
    if (await copy(command.textContent ?? "", command)) button.textContent = say("copied")
  })
}
