// Where this handbook keeps what a reader has typed: texts in the browser's storage, under names that end in the handbook's path, as all
// handbooks of one host share a storage. Names without a path are of earlier versions, and of copies opened from a folder: a newer
// copy in another folder goes on with them.
const OURS = "prontuario."
const path = location.protocol === "file:" ? "" : `@${__md_scope.pathname}`
/** @type {Storage | null} */
let storage = null
let isClosed = false
try {
  storage = localStorage // this alone throws where it is forbidden
  storage.getItem(OURS)
} catch {
  storage = null
}

/** @param {string} name */
const keysOf = name => [...new Set([`${OURS}${name}${path}`, `${OURS}${name}`])]

/** The name of what is ours; null for a key of another handbook.
 * @param {string} key */
function nameOf(key) {
  const [, name, where] = /^prontuario\.([^@]+)(@.*)?$/s.exec(key) ?? []
  return name !== undefined && (where === undefined || where === path) ? name : null
}

/** The names of all that is kept and begins like this. */
export function names(beginning = "") {
  const found = (storage ? Object.keys(storage) : []).map(nameOf)
  return [...new Set(found.flatMap(name => (name?.startsWith(beginning) ? [name] : [])))]
}

/** What is kept under a name: no text, one, or a second one of an earlier version.
 * @param {string} name */
export const texts = name => keysOf(name).flatMap(key => storage?.getItem(key) ?? [])

/** The same, where the newest alone matters; null for nothing.
 * @param {string} name */
export const read = name => texts(name)[0] ?? null

/** Keeps a text in the place of all that is kept under its name. Says whether that worked.
 * @param {string} name @param {string} text */
export function write(name, text) {
  const [ours, ...earlier] = keysOf(name)
  try {
    if (isClosed || !storage) return false
    storage.setItem(ours, text)
    for (const key of earlier) storage.removeItem(key)
    return true
  } catch {
    return false
  }
}

/** @param {string} name */
export function remove(name) {
  for (const key of keysOf(name)) storage?.removeItem(key)
}

/** Calls back with a name (null: all of them) whenever another tab has changed what is kept under it.
 * @param {(name: string | null) => void} callback */
export function watch(callback) {
  addEventListener("storage", ({ key }) => {
    const name = key === null ? null : nameOf(key)
    if (key === null || name !== null) callback(name)
  })
}

/** From now on this page keeps nothing. */
export function close() {
  isClosed = true
}

/** Removes everything. */
export function clear() {
  for (const name of names()) remove(name)
}

/** Whether this browser keeps nothing. */
export const missing = () => !storage

/** Whether this page keeps nothing any more. */
export const closed = () => isClosed
