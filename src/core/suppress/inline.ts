import type { Place } from '../decode/source.js'
import { textOf } from '../decode/source.js'
import type { FindingLog } from '../engine/finding-log.js'
import type { Looked } from '../engine/looked.js'
import type { ReadInput } from '../read/read-input.js'
import type { Finding } from '../findings/finding.js'
import { readDirective } from '../parse/directive.js'
import type { Directive } from '../parse/directive.js'
import { inputSubject } from '../rules/_shared/subjects.js'
import { rule as WITHOUT_REASON } from '../rules/config/suppression-without-reason.js'
import { rule as UNUSED } from '../rules/config/unused-suppression.js'
import type { Rule } from '../rules/rule.js'
import { commentsOf } from './comments.js'
import * as messages from './messages.js'
import { mayBeSilencedInline } from './rule-patterns.js'
import type { RulePatterns } from './rule-patterns.js'
import { Scopes } from './scopes.js'
import type { Target } from './scopes.js'

/** What applying directives needs of the run. */
export interface InlineContext {
  readonly rules: readonly Rule[]
  readonly patterns: RulePatterns
  readonly looked: Looked
  readonly log: FindingLog
}

/** The directives in the comments of one input: what they silence, and what is to be said of them. */
export class InlineDirectives {
  readonly #scopes: Scopes
  readonly #targets: { readonly target: Target; readonly rules: readonly Rule[] }[] = []
  /** A block began with a directive that holds for nothing: its end is not to blame. */
  #brokenBlock = false

  private constructor(
    private readonly read: ReadInput,
    private readonly context: InlineContext,
    scopes: Scopes,
  ) {
    this.#scopes = scopes
  }

  /** Reads the directives of an input; what is wrong with them is reported. */
  static async of(read: ReadInput, context: InlineContext): Promise<InlineDirectives> {
    const comments = await commentsOf(read)
    const directives = new InlineDirectives(read, context, new Scopes(read.source, comments))
    for (const { from, to } of comments) {
      const directive = readDirective(read.source, from, to)
      if (directive?.kind === 'unknown') directives.#unused(directive.place, messages.unknownWord(directive.place))
      else if (directive) directives.#add(directive)
    }
    return directives
  }

  /** The directive that silences a finding of this input; findings come in their order. */
  silencer(finding: Finding): Directive | undefined {
    return this.#scopes.silencer(finding.ruleId, finding.place.start)
  }

  /** Reports what silenced nothing, when all findings have been looked at. */
  finish(): void {
    this.#scopes.finish()
    for (const { target, rules } of this.#targets) {
      if (target.used) continue
      const { kind } = target.directive
      if (kind === 'enable') {
        if (!this.#brokenBlock) this.#unused(target.place, messages.nothingToEnd(target))
      } else if (this.context.looked.atAny(rules, this.read.path)) {
        this.#unused(target.place, messages.silencesNothing(target))
      }
    }
  }

  #add(directive: Directive): void {
    const { kind, place, rules, reason } = directive
    if (kind === 'enable') {
      if (rules.length === 0) this.#hold({ directive, place, ruleIds: idsOf(this.context.rules), used: false }, [])
    } else if (reason === null) {
      this.#brokenBlock ||= kind === 'disable'
      const report = { subject: inputSubject(this.read.source), place, message: messages.withoutReason(directive) }
      this.context.log.report(WITHOUT_REASON, report)
      return
    } else if (rules.length === 0) {
      this.#brokenBlock ||= kind === 'disable'
      this.#unused(place, messages.namesNoRule(directive))
    }
    for (const named of rules) this.#addRule(directive, named)
  }

  #addRule(directive: Directive, place: Place): void {
    const pattern = textOf(place)
    const rules = this.context.patterns.rulesOf(pattern)
    const silenced = rules?.filter(mayBeSilencedInline) ?? []
    if (silenced.length > 0) {
      this.#hold({ directive, place, ruleIds: idsOf(silenced), used: false }, silenced)
      return
    }
    this.#brokenBlock ||= directive.kind === 'disable'
    if (directive.kind === 'enable' && rules) return
    const { patterns } = this.context
    this.#unused(place, rules ? messages.notInline(pattern) : messages.unknownRule(pattern, patterns.closest(pattern)))
  }

  #hold(target: Target, rules: readonly Rule[]): void {
    if (this.#scopes.add(target)) this.#targets.push({ target, rules })
    else this.#unused(target.place, messages.noLineFollows(target))
  }

  #unused(place: Place, message: string): void {
    this.context.log.report(UNUSED, { subject: inputSubject(this.read.source), place, message })
  }
}

function idsOf(rules: readonly Rule[]): string[] {
  return rules.map((rule) => rule.meta.id)
}
