import { closest } from './closest.js'

/** The rule that an unknown id was most likely meant to be: one that is spelt nearly so, or the only one of that name. */
export function closestRule(id: string, known: readonly string[]): string | undefined {
  const near = closest(id, known)
  if (near !== undefined) return near
  const sameName = known.filter((rule) => rule.endsWith(`/${id.slice(id.indexOf('/') + 1)}`))
  return sameName.length === 1 ? sameName[0] : undefined
}
