import type { Place, Source } from '../decode/source.js'
import type { Finding } from '../findings/finding.js'
import { SEVERITIES } from '../findings/finding.js'
import { RULES } from '../rules/index.js'
import { addToGroup } from '../text/add-to-group.js'

/** How the findings of two states relate. */
export interface FindingDifferences {
  /** Only the state after has them. */
  readonly brought: readonly Finding[]
  /** Only the state before has them. */
  readonly gone: readonly Finding[]
  /** Both have them, as the state after words them. */
  readonly unchanged: readonly Finding[]
}

/** What is known of where the findings of one state stand. */
export interface Whereabouts {
  /** What an input belongs to, named alike in both states: a machine, or for other inputs nothing. */
  readonly home: (source: Source) => string
  /** A finding's subject as the state after calls it. */
  readonly subject: (finding: Finding) => string
  /** An input's path below the folder of the state. */
  readonly path: (source: Source) => string
  /** Those paths of all inputs. */
  readonly paths: ReadonlySet<string>
}

type KeyOf = (finding: Finding, where: Whereabouts) => string | undefined

/**
 * Pairs the findings of two states: same rule, same subject on the same machine, whatever the files are called and wherever
 * in them they stand. Of several such findings those with the same message are paired first. A finding that has become more
 * severe counts as gone and as a new one. What a run says of its own configuration is no matter of the change.
 */
export function compareFindings(
  before: { readonly findings: readonly Finding[]; readonly where: Whereabouts },
  after: { readonly findings: readonly Finding[]; readonly where: Whereabouts },
): FindingDifferences {
  const unchanged = new Set<Finding>(after.findings.filter(isAboutRun))
  let gone = before.findings.filter((finding) => !isAboutRun(finding))
  let brought = after.findings.filter((finding) => !isAboutRun(finding))
  const movedInput: KeyOf = (finding, where) => {
    const { ruleId, message, place } = finding
    const others = where === before.where ? after.where : before.where
    return isAboutInput(finding) && !others.paths.has(where.path(place.source)) ? `${ruleId} ${message}` : undefined
  }
  for (const keyOf of [sameWords, sameThing, movedInput, samePair]) {
    const left = new Map<string, Finding[]>()
    for (const finding of gone) {
      const key = keyOf(finding, before.where)
      if (key !== undefined) addToGroup(left, key, finding)
    }
    if (left.size === 0) continue
    const paired = new Set<Finding>()
    const next = new Map<string, number>()
    for (const finding of brought) {
      const key = keyOf(finding, after.where)
      const at = key === undefined ? 0 : (next.get(key) ?? 0)
      const old = key === undefined ? undefined : left.get(key)?.[at]
      if (!old || key === undefined || isWorse(finding, old)) continue
      next.set(key, at + 1)
      paired.add(old).add(finding)
      unchanged.add(finding)
    }
    gone = gone.filter((finding) => !paired.has(finding))
    brought = brought.filter((finding) => !paired.has(finding))
  }
  return { brought, gone, unchanged: after.findings.filter((finding) => unchanged.has(finding)) }
}

const sameThing: KeyOf = (finding, where) => {
  const { ruleId, place: { source } } = finding
  if (isAboutInput(finding)) return `${ruleId} input: ${where.home(source) || where.path(source)}`
  return `${ruleId} ${where.subject(finding).toLowerCase()} ${where.home(source)}`
}

const sameWords: KeyOf = (finding, where) => `${String(sameThing(finding, where))} ${finding.message}`

/**
 * A finding about two sides stands at the side that sorts first, which may be the other one where a file has another name or
 * a value stands in another file. It is the same one where both sides are the same.
 */
const samePair: KeyOf = ({ ruleId, subject, place, related }, where) => {
  if (!TWO_SIDED.has(ruleId)) return undefined
  const sides = [place, ...related.map((other) => other.place)].map((one) => where.home(one.source) || lineText(one))
  return [ruleId, subject.slice(subject.lastIndexOf('/') + 1).toLowerCase(), ...[...new Set(sides)].sort()].join('\n')
}

const TWO_SIDED = new Set(
  RULES.filter(({ meta }) => meta.needs.some((need) => need === 'two-servers' || need === 'two-pim')).map(({ meta }) => meta.id),
)

function isAboutRun({ ruleId }: Finding): boolean {
  return ruleId.startsWith('config/')
}

function isAboutInput({ subject }: Finding): boolean {
  return subject.startsWith('input:')
}

function lineText({ source, start }: Place): string {
  return source.lineText(source.lineOf(start)).trim()
}

function isWorse(finding: Finding, old: Finding): boolean {
  return SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(old.severity)
}
