import type { Place } from '../../core/decode/source.js'
import { rangeOf } from '../../core/decode/source.js'
import type { Finding } from '../../core/findings/finding.js'
import { lossText, type LostLine } from '../../core/parse/registry/loss.js'
import type { Change, ReviewResult, ServerDifference } from '../../core/review/result.js'
import { isLostLine } from '../../core/review/losses.js'
import { codeFrame } from '../code-frame.js'
import type { Colors } from '../colors.js'
import { colors } from '../colors.js'
import { noCommand, safe } from '../safe-text.js'
import { countSeverities, plural, rulesByReason } from '../summary.js'
import { textWidth, wrap, wrapAfter } from '../text-width.js'
import {
  elsewhere, fixedElsewhere, groupChanges, groupDifferences, settingsChanged, takesEffect, type ServerGroup, type ThingGroup,
} from './groups.js'
import type { ReviewContext, ReviewReporter } from './review-reporter.js'
import { severitiesText, verdictOf } from './verdict.js'

const SIGNS: Readonly<Record<Change['kind'], string>> = { added: '+', changed: '~', removed: '-', renamed: '~' }
/** A name that is longer pushes its own data aside, not that of the others. */
const NAME_COLUMN = 28
/** So that the answer fits one screen: of a longer list the rest is counted. */
const MOST_LINES = 12
/** Of a new thing so many settings are listed. */
const MOST_SETTINGS = 40
/** Of findings of one rule so many have their message, the others only their place. */
const MOST_MESSAGES = 3

/** For people: what changes and what it brings, what is lost or does nothing, and what it comes to. */
export const reviewPretty: ReviewReporter = function* (review, context) {
  const page = new PrettyReview(review, context)
  for (const section of page.sections()) yield section.map((line) => `${noCommand(line)}\n`).join('')
}

class PrettyReview {
  readonly #paint: Colors
  /** How often a message of a rule was printed. */
  readonly #told = new Map<string, number>()

  constructor(
    private readonly review: ReviewResult,
    private readonly context: ReviewContext,
  ) {
    this.#paint = colors(context.color)
  }

  * sections(): Iterable<string[]> {
    const { review, context } = this
    for (const group of groupChanges(review.changes)) {
      yield [this.#paint.bold(group.server === null ? 'Tables' : safe(group.server)), ...this.things(group), '']
    }
    if (review.changes.length === 0) yield ['No setting changes.', '']
    yield* this.lost()
    yield* this.listed('No effect', review.idle, ({ place, name, key, reason }) => ({ place, text: `${name ?? `[${key}]`}: ${reason}` }))
    yield* this.listed('Left different between servers', groupDifferences(review.differences), (group) => ({
      place: undefined, text: differenceText(group),
    }))
    yield* this.listed('Takes effect', takesEffect(review.changes), ([what, count]) => ({ place: undefined, text: `${plural(count, 'setting')} ${what}` }))
    yield* this.findings('Also new', elsewhere(review).filter((finding) => !this.isAboutLostLine(finding)), 'new')
    yield* this.findings('Also fixed', fixedElsewhere(review), 'fixed')
    if (context.all) yield* this.findings('Unchanged', review.unchanged, 'unchanged')
    yield* this.listed('Not judged', review.unjudged, ({ finding, reason }) => ({ place: finding.place, text: `${finding.ruleId}: ${reason}` }))
    yield* this.listed('To know', review.notices, (notice) => ({ place: undefined, text: notice }))
    yield this.verdict()
  }

  /** Of many things that came or went as a whole, the rest is counted. */
  private things({ things }: ServerGroup): string[] {
    const whole = things.filter((thing) => thing.whole !== null && thing.whole.brings.length === 0)
    const folded = new Set(whole.slice(MOST_LINES))
    const values = [...folded].reduce((sum, { changes }) => sum + changes.length, 0)
    return [
      ...things.filter((thing) => !folded.has(thing)).flatMap((thing) => this.thing(thing)),
      ...(folded.size > 0 ? [`  and ${plural(folded.size, 'more key or row', 'more keys or rows')} as a whole, with ${plural(values, 'setting')}`] : []),
    ]
  }

  private thing({ title, whole, changes }: ThingGroup): string[] {
    const reasons = new Set(changes.map(({ noEffect }) => noEffect).filter((reason) => reason !== null))
    const common = reasons.size === 1 && changes.every(({ noEffect }) => noEffect !== null) ? [...reasons] : []
    const noEffect = common.flatMap((reason) => this.noEffect(reason, '    '))
    if (!whole) return [`  ${safe(title)}`, ...noEffect, ...changes.flatMap((change) => this.change(change, common.length === 0))]
    const isNew = whole.kind === 'added'
    const count = changes.length === 0 ? '' : `, ${plural(changes.length, 'setting')}`
    const head = `  ${SIGNS[whole.kind]} ${safe(title)} ${this.#paint.dim(`(${isNew ? 'new' : 'removed'}${count})  ${placeName(whole.place)}`)}`
    // What was removed is in the base for who wants to know.
    const said = isNew ? changes.slice(0, MOST_SETTINGS).map(({ name, after }) => `${name ?? ''} ${after?.text ?? ''}`) : []
    if (isNew && changes.length > MOST_SETTINGS) said.push(`and ${changes.length - MOST_SETTINGS} more`)
    return [
      head,
      ...noEffect,
      ...(said.length > 0 ? wrapAfter('    ', safe(said.join(', ')), this.context.width) : []),
      ...[whole, ...changes].flatMap((change) => this.ofChange(change, '    ')),
    ]
  }

  private change(change: Change, sayNoEffect: boolean): string[] {
    const { kind, name, before, after, place, noEffect } = change
    const label = safe(name ?? '')
    const data = [before, after].flatMap((state) => (state ? [safe(state.text)] : [])).join(' → ')
    const prefix = `    ${SIGNS[kind]} ${label}${' '.repeat(Math.max(1, NAME_COLUMN - textWidth(label)))}`
    const where = this.#paint.dim(`  ${placeName(place)}`)
    const lines = wrapAfter(prefix, data, this.context.width)
    const last = lines.at(-1) ?? prefix
    const fits = textWidth(last) + textWidth(placeName(place)) + 2 <= this.context.width
    return [
      ...lines.slice(0, -1), last + (fits ? where : ''),
      ...(sayNoEffect && noEffect !== null ? this.noEffect(noEffect, '      ') : []),
      ...this.ofChange(change, '      '),
    ]
  }

  private noEffect(reason: string, indent: string): string[] {
    return wrapAfter(`${indent}! `, safe(`no effect: ${reason}`), this.context.width).map(this.#paint.yellow)
  }

  private ofChange({ brings, repairs }: Change, indent: string): string[] {
    return [
      ...brings.flatMap((finding) => this.finding(finding, 'new', indent)),
      ...repairs.flatMap((finding) => this.finding(finding, 'fixed', indent)),
    ]
  }

  /** A new finding with its message; of others the rule says enough. */
  private finding({ ruleId, severity, message, place }: Finding, state: 'new' | 'fixed' | 'unchanged', indent: string): string[] {
    const paint = this.#paint
    const mark = severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.cyan
    if (state === 'fixed') return [`${indent}${paint.cyan('fixed')}  ${severity}  ${paint.dim(ruleId)}`]
    const head = `${indent}${state === 'new' ? `${paint.bold('new')}  ` : ''}${mark(severity)}  ${paint.dim(ruleId)}  ${paint.dim(placeName(place))}`
    const told = (this.#told.get(ruleId) ?? 0) + 1
    this.#told.set(ruleId, told)
    // The same again says nothing new.
    if (told > MOST_MESSAGES) return [head]
    return [head, ...wrap(safe(message), Math.max(20, this.context.width - indent.length - 2)).map((line) => `${indent}  ${line}`)]
  }

  private * findings(title: string, findings: readonly Finding[], state: 'new' | 'fixed' | 'unchanged'): Iterable<string[]> {
    if (findings.length === 0) return
    yield [this.#paint.bold(`${title} (${findings.length})`), ...findings.flatMap((finding) => this.finding(finding, state, '  ')), '']
  }

  private * lost(): Iterable<string[]> {
    const lost = this.review.lost.filter(isLostLine)
    if (lost.length === 0) return
    const shown = lost.slice(0, MOST_LINES)
    const lines = shown.flatMap((line) => this.lostLine(line))
    const rest = lost.length > shown.length ? [`  and ${lost.length - shown.length} more`] : []
    yield [this.#paint.bold(this.#paint.red(`Lost: an import drops ${plural(lost.length, 'line')} without a word`)), ...lines, ...rest, '']
  }

  private lostLine({ place, reason }: LostLine): string[] {
    const { width } = this.context
    return [
      ...wrapAfter(`  ${placeName(place)}  `, safe(lossText(reason)), width),
      ...codeFrame(place, { colors: this.#paint, width, indent: '    ', mark: this.#paint.red }),
    ]
  }

  private isAboutLostLine({ ruleId, place }: Finding): boolean {
    return ruleId.startsWith('reg/') && this.review.lost.some(({ place: own }) => own.source === place.source && own.start === place.start)
  }

  private * listed<T>(
    title: string,
    items: readonly T[],
    say: (item: T) => { readonly place: Place | undefined; readonly text: string },
  ): Iterable<string[]> {
    if (items.length === 0) return
    const lines = items.slice(0, MOST_LINES).flatMap((item) => {
      const { place, text } = say(item)
      return wrapAfter(place ? `  ${placeName(place)}  ` : '  ', safe(text), this.context.width)
    })
    const rest = items.length > MOST_LINES ? [`  and ${items.length - MOST_LINES} more`] : []
    yield [this.#paint.bold(title), ...lines, ...rest, '']
  }

  private verdict(): string[] {
    const { review } = this
    const paint = this.#paint
    const { whole = review } = this.context
    const { tone, headline } = verdictOf(whole)
    const hidden = findingsIn(whole) - findingsIn(review)
    const color = tone === 'error' ? paint.red : tone === 'warning' ? paint.yellow : paint.cyan
    const counts = [
      `${review.new.length} new${detail(review.new)}`, `${review.fixed.length} fixed${detail(review.fixed)}`, `${review.unchanged.length} unchanged`,
      ...(review.suppressed.length > 0 ? [`${review.suppressed.length} suppressed`] : []),
      ...(hidden > 0 ? [`${hidden} hidden`] : []),
    ]
    const failed = review.inputs.filter(({ status }) => status === 'failed')
    return [
      paint.bold(color(safe(headline))),
      `${plural(settingsChanged(review.changes), 'setting')} changed; findings: ${counts.join(', ')}`,
      ...failed.map(({ path, reason }) => paint.red(safe(`${path}: ${reason ?? 'could not be read'}`))),
      ...this.notChecked(),
    ]
  }

  private notChecked(): string[] {
    const { notChecked } = this.review
    if (notChecked.length === 0) return []
    const rules = new Set(notChecked.map(({ ruleId }) => ruleId)).size
    const [first] = rulesByReason(notChecked.map((entry) => ({ ...entry, reason: entry.reason.replace(/\s*\(.*\)$/s, '') })))
    return [this.#paint.dim(safe(`${plural(rules, 'rule')} not checked: ${first?.[0] ?? ''}${rules > 1 ? ', …' : ''} (why: -f json)`))]
  }
}

/** `ConnectionProfile Agents: Heartbeat 1 s ≠ 5 s, TOS 0 ≠ missing (CTIOS1 on a ≠ CTIOS2 on b)` */
function differenceText(group: readonly ServerDifference[]): string {
  const [first] = group
  const settings = group.slice(0, MOST_LINES).map(({ name, sides }) => `${name} ${sides.map(({ text }) => text).join(' ≠ ')}`)
  if (group.length > MOST_LINES) settings.push(`and ${group.length - MOST_LINES} more`)
  return `${first?.title ?? ''}: ${settings.join(', ')} (${first?.sides.map(({ server }) => server).join(' ≠ ') ?? ''})`
}

function detail(findings: readonly Finding[]): string {
  return findings.length === 0 ? '' : ` (${severitiesText(countSeverities(findings))})`
}

function placeName(place: Place): string {
  return `${safe(place.source.path)}:${rangeOf(place).start.line}`
}

function findingsIn({ new: brought, fixed, unchanged }: ReviewResult): number {
  return brought.length + fixed.length + unchanged.length
}
