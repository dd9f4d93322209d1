import type { Place } from '../../decode/source.js'

/** In the order of reports: by path, then by position. */
export function comparePlaces(a: Place, b: Place): number {
  const pathA = a.source.path
  const pathB = b.source.path
  return (pathA < pathB ? -1 : pathA > pathB ? 1 : 0) || a.start - b.start || a.end - b.end
}

/** The sides of a comparison in the order of reports: a finding points at the first, the others are related. */
export function inOrder<T extends { readonly place: Place }>(sides: readonly [T, ...T[]]): [T, ...T[]] {
  return [...sides].sort((a, b) => comparePlaces(a.place, b.place)) as [T, ...T[]]
}
