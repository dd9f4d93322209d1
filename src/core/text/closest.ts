/**
 * The candidate that the word was most likely meant to be, or undefined where none is near. Case does not count;
 * of equally near ones the first wins. The distance that is still near grows with the length of the word.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > MAX_LENGTH) return undefined
  const wanted = word.toLowerCase()
  let limit = tolerance(wanted.length)
  let best: string | undefined
  for (const candidate of candidates) {
    if (candidate.length > MAX_LENGTH) continue
    const distance = boundedDistance(wanted, candidate.toLowerCase(), limit)
    if (distance > limit) continue
    if (distance === 0) return candidate
    best = candidate
    // Only a nearer one replaces it.
    limit = distance - 1
  }
  return best
}

/** Longer words are no typing errors, and would cost too much. */
const MAX_LENGTH = 256

function tolerance(length: number): number {
  if (length < 3) return 0
  if (length < 5) return 1
  return length < 10 ? 2 : 3
}

/**
 * How many letters must be added, removed, replaced or swapped with their neighbour (optimal string alignment),
 * or more than `limit`, without saying how much more.
 */
export function boundedDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit || limit <= 0 || leastEdits(a, b) > limit) return limit + 1
  let beforeLast = new Array<number>(b.length + 1).fill(0)
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + cost)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) value = Math.min(value, at(beforeLast, j - 2) + 1)
      row.push(value)
      if (value < least) least = value
    }
    // A later swap reaches back two rows, so that both must be too far before it is hopeless.
    if (least > limit && Math.min(...last) > limit) return limit + 1
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

/** How many letters one has that the other lacks: no fewer edits will do, and most words are ruled out by it. */
function leastEdits(a: string, b: string): number {
  const counts = new Int16Array(32)
  for (let i = 0; i < a.length; i++) counts[a.charCodeAt(i) & 31]!++
  for (let i = 0; i < b.length; i++) counts[b.charCodeAt(i) & 31]!--
  let more = 0
  let fewer = 0
  for (const count of counts) {
    if (count > 0) more += count
    else fewer -= count
  }
  return Math.max(more, fewer)
}

function at(row: readonly number[], index: number): number {
  return row[index] as number
}
