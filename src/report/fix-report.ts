import { decode } from '../core/decode/decode.js'
import { rangeOf, Source, type Place } from '../core/decode/source.js'
import type { LintResult } from '../core/engine/result.js'
import { fixableFindings } from '../core/fix/fixable-findings.js'
import type { ChangedInput, FixResult } from '../core/fix/fix-result.js'
import { instructionsFor, type Instructions } from '../core/fix/steps.js'
import type { Deployment } from '../core/model/deployment.js'
import { colors, type Colors } from './colors.js'
import { firstSentence } from './first-sentence.js'
import { fixText } from './fix-text.js'
import { prettyFindings, prettyHead, prettySummary } from './pretty.js'
import type { ReportContext } from './reporter.js'
import { noCommand, safe } from './safe-text.js'
import { plural } from './summary.js'
import { wrap, wrapAfter } from './text-width.js'
import { unifiedDiff } from './unified-diff.js'

const INDENT = '  '

/** What becomes of the changes: they are made, shown only, or written to a file to import. */
export type FixMode = 'done' | 'dry-run' | 'patch'

const FIXES: Readonly<Record<FixMode, string>> = { done: 'fixed', 'dry-run': 'would fix', patch: 'the patch repairs' }
const LEFT: Readonly<Record<FixMode, string>> = { done: 'left', 'dry-run': 'would be left', patch: 'left after its import' }

export interface FixReport {
  readonly outcome: FixResult
  /** What a lint says of the inputs as they are now, or would be. */
  readonly left: LintResult
  readonly mode: FixMode
  /** Whether fixes that one may debate were asked for. */
  readonly unsafe: boolean
  readonly deployment: Deployment
}

/** For people: what was or would be repaired, what has to be done by hand, what is left. */
export function* fixReport(report: FixReport, context: ReportContext): Iterable<string> {
  const { outcome, left, mode, unsafe, deployment } = report
  const paint = colors(context.color)
  for (const changed of outcome.changed) {
    yield* changedInput(changed, mode, context.width, paint)
    if (mode !== 'done') yield* diffOf(changed, paint)
    yield '\n'
  }
  if (outcome.refused.length > 0) {
    yield `${paint.bold('not repaired:')}\n`
    for (const { finding, reason } of outcome.refused) {
      yield lines(wrapAfter(`${INDENT}${placeName(finding.place)}  ${finding.ruleId}  `, safe(reason), context.width))
    }
    yield '\n'
  }
  const byHand = instructionsFor(left.findings, unsafe, deployment)
  for (const one of byHand) yield* instructions(one, context.width, paint)
  const told = new Set(byHand.map(({ finding }) => finding))
  yield* prettyFindings(left.findings.filter((finding) => !told.has(finding)), context)
  yield prettySummary(left, context)
  yield `${paint.bold(summary(report))}\n`
}

function* changedInput({ path, fixed }: ChangedInput, mode: FixMode, width: number, paint: Colors): Iterable<string> {
  yield `${noCommand(`${paint.underline(safe(path))}  ${FIXES[mode]} ${plural(fixed.length, 'finding')}`)}\n`
  for (const { finding, place } of fixed) {
    const { line, column } = rangeOf(place).start
    const text = finding.fix ? safe(fixText(finding.fix)) : ''
    yield lines(wrapAfter(`${INDENT}${line}:${column}  ${finding.ruleId}  `, text, width))
  }
}

function diffOf({ path, before, after, edits }: ChangedInput, paint: Colors): Iterable<string> {
  const source = (bytes: Uint8Array): Source => {
    const { text, encoding } = decode(bytes)
    return new Source(path, text, encoding)
  }
  return unifiedDiff({ before: source(before), after: source(after), edits }, paint)
}

function* instructions({ finding, steps, request }: Instructions, width: number, paint: Colors): Iterable<string> {
  yield lines([prettyHead(finding, paint)])
  yield lines(wrap(safe(firstSentence(finding)), width - INDENT.length).map((line) => INDENT + line))
  yield lines([`${INDENT}${paint.bold('to be repaired by hand')}:`])
  for (const [i, step] of steps.entries()) yield lines(wrapAfter(`${INDENT}${INDENT}${i + 1}. `, safe(step), width))
  if (request) {
    const { method, path, body, notes } = request
    yield lines([`${INDENT}or by the API: ${method} ${safe(path)}, as application/xml:`])
    yield lines(body.split('\n').map((line) => `${INDENT}${INDENT}${safe(line)}`))
    for (const note of notes) yield lines(wrapAfter(INDENT, safe(note), width))
  }
  yield '\n'
}

function summary({ outcome, left, mode, unsafe }: FixReport): string {
  const fixed = outcome.changed.reduce((count, changed) => count + changed.fixed.length, 0)
  const files = plural(outcome.changed.length, 'file')
  const debatable = unsafe ? [] : left.findings.filter(({ fix }) => fix && !fix.safe)
  const more = fixableFindings(debatable, true).length
  const steps = debatable.filter(({ fix }) => fix?.setting).length
  return [
    fixed === 0 ? 'nothing to fix' : `${FIXES[mode]} ${plural(fixed, 'finding')} in ${files}`,
    `${left.findings.length} ${fixed === 0 ? 'left' : LEFT[mode]}`,
    ...(more > 0 ? [`${more} more with --unsafe`] : []),
    ...(steps > 0 ? [`steps for ${steps} more with --unsafe`] : []),
  ].join('; ')
}

function placeName(place: Place): string {
  const { line, column } = rangeOf(place).start
  return `${safe(place.source.path)}:${line}:${column}`
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${noCommand(line)}\n`).join('')
}
