// What Material keeps for a reader, and under which path: its own scripts ask for these four names.
const { base } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset
globalThis.__md_scope = new URL(base ?? "", location.href)
globalThis.__md_hash = text => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0)

/** Material's scripts believe what they find: a chosen theme that is none stops all of them.
 * @param {string} name @param {any} value */
const isValid = (name, value) =>
  name !== "__palette" ||
  (Number.isInteger(value?.index) &&
    Object.values(value.color ?? {}).every(each => each === null || typeof each === "string"))

globalThis.__md_get = (name, store = localStorage, scope = __md_scope) => {
  try {
    const value = JSON.parse(store.getItem(`${scope.pathname}.${name}`) ?? "null")
    return isValid(name, value) ? value : null
  } catch {
    return null
  }
}
globalThis.__md_set = (name, value, store = localStorage, scope = __md_scope) => {
  try {
    // The reader has had the handbook forgotten in this tab: Material would write down at once which theme the page has.
    if (store === localStorage && __md_get("__forgotten", sessionStorage)) return
    store.setItem(`${scope.pathname}.${name}`, JSON.stringify(value))
  } catch {
    // A full or forbidden storage keeps nothing: the reader chooses again next time.
  }
}
