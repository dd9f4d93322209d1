/** The numbers that stand in two ascending lists. */
export function inBoth(a: readonly number[], b: readonly number[]): readonly number[] {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  return shorter.filter((number) => holds(longer, number))
}

function holds(ascending: readonly number[], number: number): boolean {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < number) low = middle + 1
    else high = middle
  }
  return ascending[low] === number
}
