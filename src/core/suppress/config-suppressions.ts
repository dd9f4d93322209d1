import type { FindingLog } from '../engine/finding-log.js'
import type { Looked } from '../engine/looked.js'
import type { LintOptions, Suppression } from '../engine/options.js'
import type { Finding } from '../findings/finding.js'
import { inputSubject, named } from '../rules/_shared/subjects.js'
import { rule as EXPIRED } from '../rules/config/expired-suppression.js'
import { rule as UNUSED } from '../rules/config/unused-suppression.js'
import { LEFT_OVER, unknownRule } from './messages.js'
import type { RulePatterns } from './rule-patterns.js'

/** What applying suppressions needs of the run. */
export interface ConfigContext {
  readonly patterns: RulePatterns
  readonly looked: Looked
  readonly log: FindingLog
}

/** The suppressions of the configuration: what they silence, and what is to be said of them. */
export class ConfigSuppressions {
  readonly #byRule = new Map<string, Suppression[]>()
  readonly #holding: Suppression[] = []
  readonly #expired: Suppression[] = []
  readonly #used = new Set<string>()

  constructor(
    { suppressions = [], today }: LintOptions,
    private readonly context: ConfigContext,
  ) {
    for (const suppression of suppressions) {
      const { rule, expires } = suppression
      if (expires !== undefined && today !== undefined && expires < today) {
        this.#expired.push(suppression)
        continue
      }
      this.#holding.push(suppression)
      for (const { meta } of context.patterns.rulesOf(rule) ?? []) {
        const others = this.#byRule.get(meta.id)
        if (others) others.push(suppression)
        else this.#byRule.set(meta.id, [suppression])
      }
    }
  }

  /** The first suppression that holds for a finding; all that do count as used. */
  silencer({ ruleId, subject, place }: Finding): Suppression | undefined {
    let first: Suppression | undefined
    for (const suppression of this.#byRule.get(ruleId) ?? []) {
      if (first && this.#used.has(keyOf(suppression))) continue
      if (!suppression.matchesSubject(subject) || !suppression.matchesPath(place.source.path)) continue
      first ??= suppression
      this.#used.add(keyOf(suppression))
    }
    return first
  }

  /** Reports what is expired, and what silenced nothing among inputs that were read. */
  finish(paths: readonly string[]): void {
    const told = new Set<string>()
    for (const suppression of this.#expired) {
      if (told.has(keyOf(suppression))) continue
      told.add(keyOf(suppression))
      const { expiresPlace, place } = suppression
      this.context.log.report(EXPIRED, {
        subject: inputSubject(place.source),
        place: expiresPlace ?? place,
        message: expiredMessage(suppression),
      })
    }
    for (const suppression of this.#holding) {
      const key = keyOf(suppression)
      if (this.#used.has(key) || told.has(key) || !this.#couldMatch(suppression, paths)) continue
      told.add(key)
      const { place } = suppression
      this.context.log.report(UNUSED, { subject: inputSubject(place.source), place, message: this.#unusedMessage(suppression) })
    }
  }

  /** Whether its rule looked at any input that it is about. */
  #couldMatch({ rule, matchesPath }: Suppression, paths: readonly string[]): boolean {
    const rules = this.context.patterns.rulesOf(rule)
    return !rules || paths.some((path) => matchesPath(path) && this.context.looked.atAny(rules, path))
  }

  #unusedMessage({ rule, subject }: Suppression): string {
    if (!this.context.patterns.rulesOf(rule)) return unknownRule(rule, this.context.patterns.closest(rule))
    const about = subject === undefined ? '' : ` about ${named(subject)}`
    const correct = subject === undefined ? '' : ', or correct its subject (--format json prints those of all findings)'
    return `This suppression silences nothing: ${rule} finds nothing${about}. Delete it${correct}; ${LEFT_OVER}.`
  }
}

function expiredMessage({ rule, reason, expires = '' }: Suppression): string {
  const choice = `Repair what it is about and delete it, or give it a new date after its reason was checked (${named(reason)})`
  return `This suppression of ${rule} held until ${expires} and silences nothing any more. ${choice}.`
}

/** The same for one suppression that reached the run in several ways: folders may extend one file. */
function keyOf({ rule, subject = '', reason, expires = '', place }: Suppression): string {
  return [place.source.path, place.start, rule, subject, reason, expires].join('\0')
}
