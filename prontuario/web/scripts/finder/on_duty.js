// Of those who take turns in a role without a number of its own, the one who is on duty is named first, as on the pages.

/** @typedef {NonNullable<FinderEntry["lines"]>} Lines */

/** The lines in the order in which to call: in each role that is taken in turn, whoever is on duty first. Those who are there
 * only in case it is their turn (`spare`) stay out otherwise.
 * @param {Lines} lines @param {Moment} now */
export function onDuty(lines, now = Date.now()) {
  const roles = new Set(lines.flatMap(line => line[5]?.split("/")[0] ?? []))
  return [...roles].reduce((left, role) => inTurn(left, role, now), lines)
}

/** @param {Lines} lines @param {string} role @param {Moment} now */
function inTurn(lines, role, now) {
  const mine = lines.filter(line => line[5]?.startsWith(`${role}/`))
  const turn = `${role}/${prontuario.duty?.at(role, now)?.who}`
  const called = mine.toSorted((a, b) => Number(b[5] === turn) - Number(a[5] === turn))
  const kept = called.slice(0, mine.filter(line => !line[6]).length)
  return lines.flatMap(line =>
    mine.includes(line) ? (kept[mine.indexOf(line)] ? [kept[mine.indexOf(line)]] : []) : [line],
  )
}
