/* Bundles what is in prontuario/web/scripts and styles into prontuario/web/built, which is committed: a handbook is built
 * without Node. A page may be opened from a folder, where browsers load no modules: each bundle is a classic script.
 *
 *   node tools/bundle.mjs            writes the bundles
 *   node tools/bundle.mjs --check    says which of them are not what their sources make; the exit code is 1 then
 */
import { readFile, readdir, rm, mkdir, writeFile } from "node:fs/promises"
import path from "node:path"
import { build } from "esbuild"

const ROOT = path.resolve(import.meta.dirname, "..")
const WEB = path.join(ROOT, "prontuario/web")
const SCRIPTS = path.join(WEB, "scripts")
const BUILT = path.join(WEB, "built")
// Browsers of 2023 and newer, which have all that the scripts call (`toReversed` is the newest). An
// older one shows the page as it is without scripts.
const TARGET = ["chrome110", "firefox115", "safari16.4"]
// Small and without a state of their own: a bundle may hold its own copy.
const COPIED = ["lib/", "message/clipboard.js"]

const EVERYWHERE = "site/assets/live/everywhere"
const THREAT = "site/assets/live/threat"

/** Each bundle: the modules that it runs, in this order, those that it gives to later ones (`prontuario.NAME`), and the
 * bundles that a page has loaded before it. All other modules come along as they are imported.
 * @type {Record<string, {runs?: string[], gives?: string[], after?: string[]}>} */
const BUNDLES = {
  "site/assets/frame/scope": { runs: ["frame/scope"] },
  "site/assets/frame/palette": { runs: ["frame/palette"] },
  "site/assets/search/lazy_index": { runs: ["search/lazy_index"] },
  "site/assets/search/iframe-worker": { runs: ["search/iframe_worker"] }, // the site generator looks for this name
  [EVERYWHERE]: {
    gives: ["live/loading", "live/storage", "live/forget_button"],
    runs: ["live/running", "frame/sites", "frame/away", "frame/answered", "finder/anywhere"],
  },
  "site/assets/live/stored": { gives: ["live/incident", "live/store"], after: [EVERYWHERE] },
  [THREAT]: {
    gives: [
      "live/validation",
      "live/incident",
      "live/store",
      "live/labels",
      "live/clock",
      "live/dialogs",
      "live/choices",
      "live/plan",
      "live/live",
      "share/share",
    ],
    runs: ["live/progress", "live/panel", "live/handlers", "live/shown_steps", "live/commands"],
    after: [EVERYWHERE],
  },
  "site/assets/share/transfer": { gives: ["share/pack", "share/send", "share/take"], after: [EVERYWHERE, THREAT] },
  "site/assets/share/qr_code": { gives: ["share/qr_code"] },
  "site/assets/export/export": { gives: ["export/json", "export/save"], after: [EVERYWHERE, THREAT] },
  "site/assets/message/message": {
    gives: ["live/incident", "live/store", "live/dialogs"],
    runs: ["message/message"],
    after: [EVERYWHERE],
  },
  "site/assets/trainer/trainer": { runs: ["trainer/trainer"] },
  "site/assets/offline/saved_copy": { gives: ["offline/saved_copy", "offline/notice"], after: [EVERYWHERE] },
  "site/assets/offline/status": { gives: ["offline/status"], after: [EVERYWHERE] },
  "site/assets/offline/forget": { gives: ["offline/forget"], after: [EVERYWHERE, "site/assets/live/stored"] },
  "site/assets/duty/duty": { runs: ["duty/once"] },
  "site/assets/planned/planned": { runs: ["planned/planned"] },
  "site/assets/finder/finder": { gives: ["finder/finder"], after: [EVERYWHERE] },
  finder_engine: { gives: ["finder/engine"] }, // the answers come behind it, in assets/finder/answers.js
  service_worker: { runs: ["worker/install", "worker/clients", "worker/fetch"] },
  unregister: { runs: ["worker/unregister"] },
  news: { runs: ["serve/news"] },
}

/** Style sheets, by the file that takes the others in. */
const STYLES = {
  "site/assets/everywhere": "everywhere",
  "site/assets/print": "print",
  "site/assets/finder/finder": "finder",
  "site/assets/message/message": "message",
  "site/assets/share/share": "share",
}

const nameOf = module => path.basename(module, ".js").replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
const fileOf = module => path.join(SCRIPTS, `${module}.js`)
const isCopied = file => COPIED.some(each => path.relative(SCRIPTS, file).startsWith(each))

/** The names that a module exports. */
async function exportsOf(file) {
  const made = await build({ entryPoints: [file], format: "esm", metafile: true, write: false, outdir: BUILT })
  return Object.values(made.metafile.outputs)[0].exports
}

/** What an import means in a bundle: a module that came with an earlier one is taken from there, never a second time. */
function shared(name, inputs) {
  const earlier = BUNDLES[name].after ?? []
  return {
    name: "shared",
    setup(tool) {
      tool.onResolve({ filter: /^\.\.?\// }, ({ path: asked, resolveDir, namespace }) => {
        const file = path.resolve(resolveDir, asked)
        if (namespace !== "file" || isCopied(file)) return undefined
        const given = earlier.some(each => (BUNDLES[each].gives ?? []).some(module => fileOf(module) === file))
        if (given) return { path: file, namespace: "given", sideEffects: false }
        const inside = earlier.find(each => inputs.get(each).has(file))
        if (inside) return { errors: [{ text: `${asked} is inside ${inside}, which has to give it in BUNDLES` }] }
        return undefined
      })
      tool.onLoad({ filter: /./, namespace: "given" }, async ({ path: file }) => ({
        contents: `export const { ${(await exportsOf(file)).join(", ")} } = prontuario.${nameOf(file)}`,
      }))
    },
  }
}

/** The first lines of a bundle, as a module. */
function entry({ runs = [], gives = [] }) {
  const given = gives.map(module => `import * as ${nameOf(module)} from "./${module}.js"`)
  const run = runs.map(module => `import "./${module}.js"`)
  const names = gives.map(nameOf).join(", ")
  return [...given, ...run, names && `Object.assign(globalThis.prontuario ??= {}, { ${names} })`].join("\n")
}

async function script(name, inputs) {
  const made = await build({
    stdin: { contents: entry(BUNDLES[name]), resolveDir: SCRIPTS, sourcefile: `${name}.js` },
    bundle: true,
    format: "iife",
    target: TARGET,
    charset: "utf8",
    minify: true,
    legalComments: "inline",
    metafile: true,
    write: false,
    outdir: BUILT,
    logLevel: "error",
    absWorkingDir: ROOT,
    plugins: [shared(name, inputs)],
  })
  const files = Object.keys(made.metafile.inputs).filter(each => !each.startsWith("given:"))
  inputs.set(name, new Set(files.map(each => path.resolve(ROOT, each))))
  return `"use strict";${made.outputFiles[0].text}`
}

async function style(source) {
  const made = await build({
    entryPoints: [path.join(WEB, "styles", `${source}.css`)],
    bundle: true,
    target: TARGET,
    charset: "utf8",
    minify: true,
    write: false,
    outdir: BUILT,
    logLevel: "error",
    external: ["*.svg", "data:*"],
  })
  return made.outputFiles[0].text
}

/** All modules, without the types. */
async function modules() {
  const all = await readdir(SCRIPTS, { recursive: true })
  return all.filter(each => each.endsWith(".js")).map(each => path.join(SCRIPTS, each))
}

/** The licences of what is bundled from others. */
async function licences() {
  const all = (await readdir(path.join(WEB, "vendor"))).filter(each => each.endsWith(".LICENSE.txt"))
  const read = async each => [`site/assets/vendor/${each}`, await readFile(path.join(WEB, "vendor", each), "utf8")]
  return Promise.all(all.map(read))
}

/** Every built file by its path. */
async function built() {
  const files = new Map(await licences())
  const inputs = new Map()
  for (const name of Object.keys(BUNDLES)) files.set(`${name}.js`, await script(name, inputs))
  for (const [name, source] of Object.entries(STYLES)) files.set(`${name}.css`, await style(source))
  const used = new Set([...inputs.values()].flatMap(each => [...each]))
  const unused = (await modules()).filter(each => !used.has(each))
  if (unused.length) throw new Error(`no bundle contains ${unused.map(each => path.relative(ROOT, each)).join(", ")}`)
  return files
}

/** What is there now, by its path. */
async function present() {
  const all = await readdir(BUILT, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = all.filter(each => each.isFile()).map(each => path.join(each.parentPath, each.name))
  return new Map(await Promise.all(files.map(async each => [path.relative(BUILT, each), await readFile(each, "utf8")])))
}

async function write(files) {
  await rm(BUILT, { recursive: true, force: true })
  for (const [name, text] of files) {
    await mkdir(path.dirname(path.join(BUILT, name)), { recursive: true })
    await writeFile(path.join(BUILT, name), text)
  }
}

const made = await built()
if (process.argv.includes("--check")) {
  const now = await present()
  const stale = [...new Set([...made.keys(), ...now.keys()])].filter(name => made.get(name) !== now.get(name))
  for (const name of stale) console.error(`prontuario/web/built/${name} is not what its sources make: run make bundle`)
  process.exitCode = stale.length ? 1 : 0
} else {
  await write(made)
}
