import type { Release } from '../rule.js'

/** Negative, zero or positive as a release is before, the same as or after one that vendor data names, such as `12.6`. */
export function compareRelease(release: Release, named: string): number {
  const [major = '0', minor = '0'] = named.split('.')
  return release.compare(Number(major), Number(minor))
}

export function isRelease(release: Release, named: string): boolean {
  return compareRelease(release, named) === 0
}
