import type { Release } from '../model/release.js'

/** Reads a release as Cisco writes it: `7.5`, `12.6(2)`, `15.0(1)`, `7.5(x)`; null for any other text. */
export function parseRelease(text: string): Release | null {
  const match = /^\s*v?(\d{1,3})(?:\.(\d{1,3}))?(?:\.\d{1,3})?(?:\((\d{1,3}|x)\))?\s*$/i.exec(text)
  if (!match) return null
  const [, first = '0', second = '0', third = '0'] = match
  const major = Number(first)
  const minor = Number(second)
  const maintenance = /^\d+$/.test(third) ? Number(third) : 0
  return { text, major, minor, maintenance, compare: (toMajor, toMinor) => major - toMajor || minor - toMinor }
}
