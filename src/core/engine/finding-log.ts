import { fingerprintOf } from '../findings/fingerprint.js'
import type { Finding, RelatedPlace, RelatedPlaces } from '../findings/finding.js'
import { SOURCES } from '../generated/sources.js'
import { sentenceWithoutSecrets } from '../secrets/shown.js'
import type { Report, Rule } from '../rules/rule.js'
import type { RuleSettings } from './rule-settings.js'

/** Makes findings of what rules report: with the severity that the settings give them, and the page that the rule cites. */
export class FindingLog {
  readonly #settings: RuleSettings
  #findings: Finding[] = []
  readonly #fingerprints = new Set<string>()
  /** Of findings that differ in nothing a fingerprint depends on: what the last one got, by what the first one got. */
  readonly #lastAlike = new Map<string, string>()

  constructor(settings: RuleSettings) {
    this.#settings = settings
  }

  /** Notes a finding of a rule; nothing where the rule is off. */
  report(rule: Rule, report: Report): void {
    const { level } = this.#settings.of(rule, report.place.source.path)
    if (level === 'off') return
    const { subject, place, message, related = [], scenario = [], fix } = report
    const helpUri = helpUriOf(rule)
    this.#findings.push({
      ruleId: rule.meta.id,
      severity: level === 'default' ? (report.severity ?? rule.meta.severity) : level,
      message: sentenceWithoutSecrets(message),
      subject: sentenceWithoutSecrets(subject),
      place,
      related: shownOf(related),
      scenario: scenario.map(sentenceWithoutSecrets),
      ...(fix ? { fix: { ...fix, description: sentenceWithoutSecrets(fix.description) } } : {}),
      ...(helpUri === undefined ? {} : { helpUri }),
      fingerprint: '',
    })
  }

  /** Hands out what was reported since the last time: sorted, each with its fingerprint; alike ones are told apart by order. */
  take(): Finding[] {
    const findings = sortFindings(this.#findings)
    this.#findings = []
    return findings.map((finding) => ({ ...finding, fingerprint: this.#fingerprint(finding) }))
  }

  #fingerprint({ ruleId, subject, place }: Finding): string {
    const salted = (...salt: readonly string[]) => fingerprintOf(ruleId, subject, place.source.path, ...salt)
    const first = salted()
    let fingerprint = this.#lastAlike.get(first) ?? first
    while (this.#fingerprints.has(fingerprint)) fingerprint = salted(fingerprint)
    this.#fingerprints.add(fingerprint)
    this.#lastAlike.set(first, fingerprint)
    return fingerprint
  }
}

/** Sorts in place, as reports show them: by path, position and rule. */
export function sortFindings(findings: Finding[]): Finding[] {
  return findings.sort(compareFindings)
}

export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.place.source.path, b.place.source.path) ||
    a.place.start - b.place.start ||
    a.place.end - b.place.end ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.subject, b.subject) ||
    compareText(a.message, b.message)
  )
}

/** Nobody goes to more places, and where each of thousands of things named all others, a report would grow with the square. */
const MOST_RELATED = 200

function shownOf(related: RelatedPlaces): RelatedPlace[] {
  const shown: RelatedPlace[] = []
  for (const one of related) {
    if (shown.length === MOST_RELATED) break
    shown.push({ ...one, message: sentenceWithoutSecrets(one.message) })
  }
  const last = shown.at(-1)
  const more = related.length - shown.length
  if (last && more > 0) shown[shown.length - 1] = { ...last, message: `${last.message} (and ${more} more)` }
  return shown
}

function helpUriOf(rule: Rule): string | undefined {
  for (const { document } of rule.meta.sources) {
    const url = SOURCES[document]?.url
    if (url !== undefined) return url
  }
  return undefined
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
