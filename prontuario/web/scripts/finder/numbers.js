// Telephone numbers in any spelling: +44 20…, 0044 20…, 020…, with dots, hyphens and brackets, or their last digits.
const FEWEST = 4 // digits
/** @param {string} text */
const digits = text => text.replace(/\(0\)/g, "").replace(/\D/g, "")

/** The entries that have the number; nothing where no number was typed.
 * @param {string} query @param {FinderEntry[]} entries */
export function search(query, entries) {
  if (!/^[\d\s()+./-]+$/.test(query)) return []
  const typed = digits(query)
  if (typed.length < FEWEST) return []
  const spellings = [typed, typed.replace(/^00/, ""), typed.replace(/^0/, "")]
  return entries
    .map((entry, number) => ({ entry, number, score: likeness(spellings, entry) }))
    .filter(each => each.score)
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, 8)
}

/** 3 for the whole number or its end, 2 for its beginning, 1 for a part of it.
 * @param {string[]} spellings @param {FinderEntry} entry */
function likeness(spellings, entry) {
  const all = (entry.numbers ?? []).map(digits)
  /** @param {"endsWith" | "startsWith" | "includes"} test */
  const some = test => spellings.some(each => all.some(number => number[test](each)))
  return some("endsWith") ? 3 : some("startsWith") ? 2 : some("includes") ? 1 : 0
}
