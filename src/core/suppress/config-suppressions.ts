import type { FindingLog } from '../engine/finding-log.js'
import type { Looked } from '../engine/looked.js'
import type { LintOptions, Suppression } from '../engine/options.js'
import type { Finding } from '../findings/finding.js'
import { inputSubject, named } from '../rules/_shared/subjects.js'
import { rule as EXPIRED } from '../rules/config/expired-suppression.js'
import { rule as UNUSED } from '../rules/config/unused-suppression.js'
import { inBoth } from '../text/ascending.js'
import { kept } from '../text/kept.js'
import { Matching } from '../text/matchers.js'
import { LEFT_OVER, unknownRule } from './messages.js'
import type { RulePatterns } from './rule-patterns.js'

/** What applying suppressions needs of the run. */
export interface ConfigContext {
  readonly patterns: RulePatterns
  readonly looked: Looked
  readonly log: FindingLog
}

const NONE: ReadonlySet<Suppression> = new Set()

type ByPlaces = Map<readonly number[], Suppression | undefined>

/** The suppressions of the configuration: what they silence, and what is to be said of them. */
export class ConfigSuppressions {
  readonly #ofRule = new Map<string, Set<Suppression>>()
  readonly #holding: Suppression[] = []
  readonly #expired: Suppression[] = []
  readonly #subjects: Matching
  readonly #paths: Matching
  readonly #used = new Set<string>()
  /** By rule and by what matches: thousands of findings may have the same ones. */
  readonly #silencers = new Map<string, Map<readonly number[], ByPlaces>>()

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
        kept(this.#ofRule, meta.id, () => new Set<Suppression>()).add(suppression)
      }
    }
    this.#subjects = new Matching(this.#holding.map(({ matchesSubject }) => matchesSubject))
    this.#paths = new Matching(this.#holding.map(({ matchesPath }) => matchesPath))
  }

  /** The first suppression that holds for a finding; all that do count as used. */
  silencer({ ruleId, subject, place }: Finding): Suppression | undefined {
    const ofRule = this.#ofRule.get(ruleId)
    if (!ofRule) return undefined
    const [subjects, paths] = [this.#subjects.of(subject), this.#paths.of(place.source.path)]
    const bySubjects = kept(this.#silencers, ruleId, () => new Map<readonly number[], ByPlaces>())
    const byPaths = kept(bySubjects, subjects, (): ByPlaces => new Map())
    return kept(byPaths, paths, () => {
      const silencers = inBoth(subjects, paths).map((at) => this.#holding[at] as Suppression).filter((one) => ofRule.has(one))
      for (const suppression of silencers) this.#used.add(keyOf(suppression))
      return silencers[0]
    })
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
    const unused = this.#holding.filter((suppression) => !this.#used.has(keyOf(suppression)))
    const able = unused.length === 0 ? NONE : this.#ableAmong(paths)
    for (const suppression of unused) {
      const key = keyOf(suppression)
      if (told.has(key) || (this.context.patterns.rulesOf(suppression.rule) && !able.has(suppression))) continue
      told.add(key)
      const { place } = suppression
      this.context.log.report(UNUSED, { subject: inputSubject(place.source), place, message: this.#unusedMessage(suppression) })
    }
  }

  /** Those whose rule looked at an input that they are about. */
  #ableAmong(paths: readonly string[]): ReadonlySet<Suppression> {
    const { looked, patterns } = this.context
    const able = new Set<Suppression>()
    const done = new Map<object, Set<readonly number[]>>()
    for (const path of paths) {
      const matching = this.#paths.of(path)
      const others = kept(done, looked.alike(path), () => new Set<readonly number[]>())
      if (others.has(matching)) continue
      others.add(matching)
      const byRule = new Map<string, boolean>()
      for (const at of matching) {
        const suppression = this.#holding[at] as Suppression
        const isLookedAt = () => looked.atAny(patterns.rulesOf(suppression.rule) ?? [], path)
        if (kept(byRule, suppression.rule, isLookedAt)) able.add(suppression)
      }
    }
    return able
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
