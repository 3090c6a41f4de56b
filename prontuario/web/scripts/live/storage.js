// Where this handbook keeps what a reader has typed: texts in the browser's storage, under names that end in the handbook's path, as all
// handbooks of one host share a storage. Names without a path are of earlier versions, and of copies opened from a folder: a newer
// copy in another folder goes on with them.
"use strict"
globalThis.prontuario ??= {}
prontuario.shelf = (() => {
  const OURS = "prontuario."
  const path = location.protocol === "file:" ? "" : `@${__md_scope.pathname}`
  let storage = null, closed = false
  try {
    storage = localStorage // this alone throws where it is forbidden
    storage.getItem(OURS)
  } catch {
    storage = null
  }

  const keysOf = name => [...new Set([`${OURS}${name}${path}`, `${OURS}${name}`])]

  /** A key's name on this shelf; null for what stands on another. */
  function nameOf(key) {
    const [, name, where] = /^prontuario\.([^@]+)(@.*)?$/s.exec(key) ?? []
    return name !== undefined && (where === undefined || where === path) ? name : null
  }

  /** The names of all that is kept and begins like this. */
  function names(beginning = "") {
    const found = (storage ? Object.keys(storage) : []).map(nameOf)
    return [...new Set(found.filter(name => name?.startsWith(beginning)))]
  }

  /** What is kept under a name: no text, one, or a second one of an earlier version. */
  const texts = name => (storage ? keysOf(name).map(key => storage.getItem(key)).filter(text => text !== null) : [])

  /** The same, where the newest alone matters; null for nothing. */
  const read = name => texts(name)[0] ?? null

  /** Keeps a text in the place of all that is kept under its name. Says whether that worked. */
  function write(name, text) {
    const [ours, ...earlier] = keysOf(name)
    try {
      if (closed || !storage) return false
      storage.setItem(ours, text)
      for (const key of earlier) storage.removeItem(key)
      return true
    } catch {
      return false
    }
  }

  function remove(name) {
    for (const key of keysOf(name)) storage?.removeItem(key)
  }

  /** Calls back with a name (null: all of them) whenever another tab has changed what is kept under it. */
  function watch(callback) {
    addEventListener("storage", ({ key }) => {
      const name = key === null ? null : nameOf(key)
      if (key === null || name !== null) callback(name)
    })
  }

  /** From now on this page keeps nothing. */
  function close() {
    closed = true
  }

  /** Removes everything. */
  function clear() {
    for (const name of names()) remove(name)
  }

  return { names, texts, read, write, remove, watch, close, clear, missing: () => !storage, closed: () => closed }
})()
