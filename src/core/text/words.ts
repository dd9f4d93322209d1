/** How messages write numbers, times, names and lists. */

const UNITS = [
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const

/** `7200 s (2 h)`, `90 s (1 min 30 s)`, `45 s`. */
export function seconds(count: number): string {
  if (Math.abs(count) < 60) return `${count} s`
  const parts: string[] = []
  let rest = Math.abs(count)
  for (const [unit, size] of UNITS) {
    const many = Math.floor(rest / size)
    rest -= many * size
    if (many > 0) parts.push(`${many} ${unit}`)
  }
  return `${count} s (${count < 0 ? '-' : ''}${parts.join(' ')})`
}

/** `1 agent`, `3 agents`; another plural where it is no mere s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** So many names a sentence takes. */
export const MOST_LISTED = 5

/** `a`, `a and b`, `a, b and c`; beyond `limit` names it counts: `a, b and 7 more`. */
export function listed(names: readonly string[], word = 'and', limit = MOST_LISTED): string {
  return listedFirst(names, names.length, word, limit)
}

/** The same where there are `count` names, of which the first ones are at hand. */
export function listedFirst(names: readonly string[], count: number, word = 'and', limit = MOST_LISTED): string {
  const shown = count > limit ? [...names.slice(0, limit - 1), `${count - limit + 1} more`] : names.slice(0, count)
  if (shown.length < 2) return shown.join('')
  return `${shown.slice(0, -1).join(', ')} ${word} ${String(shown.at(-1))}`
}
