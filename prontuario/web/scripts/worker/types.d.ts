// What prontuario/offline/copy.py writes before the worker's script.

declare const edition: { listing: string; integrity: string; live: string[] }

/** files.json */
interface Listing {
  version: string
  day: string
  files: Record<string, string>
  others: Record<string, string>
}
