import type { Finding } from '../findings/finding.js'
import { SEVERITIES } from '../findings/finding.js'
import { RULES } from '../rules/index.js'

/** How the findings of two states relate. */
export interface FindingDifferences {
  /** Only the state after has them. */
  readonly brought: readonly Finding[]
  /** Only the state before has them. */
  readonly gone: readonly Finding[]
  /** Both have them, as the state after words them. */
  readonly unchanged: readonly Finding[]
}

/** What a thing of the state before is called in the state after. */
export type NewSubject = (subject: string) => string

/**
 * Pairs the findings of two states: same rule, same subject, whatever the files are called and wherever in them they stand.
 * Of several such findings those with the same message are paired first. A finding that has become more severe counts as
 * gone and as a new one.
 */
export function compareFindings(before: readonly Finding[], after: readonly Finding[], newSubject: NewSubject): FindingDifferences {
  const left = new Map<string, Finding[]>()
  for (const finding of before) append(left, keyOf(finding, newSubject(finding.subject)), finding)
  const brought: Finding[] = []
  const unchanged = new Set<Finding>()
  const takeOne = (finding: Finding, key: string, fits: (old: Finding) => boolean): boolean => {
    const olds = left.get(key) ?? []
    const index = olds.findIndex((old) => !isWorse(finding, old) && fits(old))
    if (index < 0) return false
    olds.splice(index, 1)
    unchanged.add(finding)
    return true
  }
  const unlike = after.filter((finding) => !takeOne(finding, keyOf(finding, finding.subject), (old) => old.message === finding.message))
  for (const finding of unlike) if (!takeOne(finding, keyOf(finding, finding.subject), () => true)) brought.push(finding)
  const gone = before.filter((finding) => left.get(keyOf(finding, newSubject(finding.subject)))?.includes(finding) === true)
  for (const finding of withSwappedSides(brought, gone)) unchanged.add(finding)
  return {
    brought: brought.filter((finding) => !unchanged.has(finding)),
    gone: gone.filter((finding) => !unchanged.has(finding)),
    unchanged: after.filter((finding) => unchanged.has(finding)),
  }
}

/**
 * A finding about two sides stands at the side that sorts first, which may be the other one where a file has another name or
 * a value stands in another file. Two findings of such a rule about the same pair are the same one.
 */
function* withSwappedSides(brought: readonly Finding[], gone: readonly Finding[]): Iterable<Finding> {
  const left = new Map<string, Finding[]>()
  for (const finding of gone) if (isTwoSided(finding)) append(left, pairKey(finding), finding)
  if (left.size === 0) return
  for (const finding of brought) {
    const olds = isTwoSided(finding) ? left.get(pairKey(finding)) : undefined
    const index = olds?.findIndex((old) => !isWorse(finding, old)) ?? -1
    const [old] = index < 0 ? [] : (olds?.splice(index, 1) ?? [])
    if (!old) continue
    yield finding
    yield old
  }
}

function isTwoSided({ ruleId }: Finding): boolean {
  return twoSided.has(ruleId)
}

const twoSided = new Set(
  RULES.filter(({ meta }) => meta.needs.some((need) => need === 'two-servers' || need === 'two-pim')).map(({ meta }) => meta.id),
)

/** Without what tells the two sides apart: the server of a profile, the peripheral. */
function pairKey({ ruleId, subject }: Finding): string {
  const pair = subject.toLowerCase().replace(/^(profile|ctios):([^/]*)\/[^/]*/, '$1:$2/*').replace(/^peripheral:.*/, 'peripheral:*')
  return `${ruleId} ${pair}`
}

/** A file has no name of its own: it may be called otherwise in the other state. */
function keyOf({ ruleId }: Finding, subject: string): string {
  return `${ruleId} ${subject.startsWith('input:') ? 'input:' : subject.toLowerCase()}`
}

function isWorse(finding: Finding, old: Finding): boolean {
  return SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(old.severity)
}

function append<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}
