// Of those who take turns in a role without a number of its own, the one who is on duty is named first, as on the pages.

/** The lines in the order in which to call: in each role that is taken in turn, whoever is on duty first. Those who are called
 * only when it is their turn come last, and stay out otherwise.
 * @param {NonNullable<FinderEntry["lines"]>} lines @param {Moment} now */
export function onDuty(lines, now = Date.now()) {
  return lines
    .filter(line => !line[6])
    .map(line => {
      const [role] = line[5]?.split("/") ?? []
      if (!role) return line
      const mine = lines.filter(each => each[5]?.startsWith(`${role}/`))
      const turn = `${role}/${prontuario.duty?.at(role, now)?.who}`
      return [true, false].flatMap(on => mine.filter(each => (each[5] === turn) === on))[mine.indexOf(line)]
    })
}
