/** How many of a list's items, from the first on, something holds of that holds of none behind the first it fails for. */
export function leadingCount(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}
