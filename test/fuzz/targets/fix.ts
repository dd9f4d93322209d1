import { decode } from '../../../src/core/decode/decode.js'
import { byteOffsetsOf } from '../../../src/core/fix/byte-offsets.js'
import { fixInputs } from '../../../src/core/fix/fix-inputs.js'
import type { ChangedInput, FixResult } from '../../../src/core/fix/fix-result.js'
import { readInput } from '../../../src/core/read/read.js'
import { fixReport } from '../../../src/report/fix-report.js'
import { PLAIN } from '../../helpers/results.js'
import { checkPlace, checkResult, checkText, checkUnpolluted } from '../checks.js'
import { chosen } from '../make.js'
import { hold, type Case, type Target } from '../target.js'
import { estateOf, estatesOf } from './engine.js'

/** Fixes change what they say and nothing else, lose no line, and leave nothing that they would change again. */
export const fixTarget: Target = {
  name: 'fix',
  share: 2,
  make: estatesOf(2),
  check,
}

async function check(given: Case): Promise<void> {
  const { inputs, options } = estateOf(given)
  const settings = { unsafe: given.variant % 2 === 0, lint: options }
  const outcome = await fixInputs(inputs, settings)
  checkResult(outcome.result)
  for (const changed of outcome.changed) {
    checkOnlyEdits(changed)
    await checkLosses(changed)
    for (const { place } of changed.fixed) checkPlace(place, 'fixed')
  }
  if (outcome.changed.length > 0) {
    const after = new Map(outcome.changed.map(({ path, after: bytes }) => [path, bytes]))
    const again = await fixInputs(inputs.map((input) => ({ ...input, bytes: after.get(input.path) ?? input.bytes })), settings)
    hold(again.changed.length === 0, 'fixed-again', () => again.changed.flatMap(({ fixed }) => fixed.map(({ finding }) => finding.ruleId)).join(', '))
  }
  checkFixReport(outcome, given.variant)
  checkUnpolluted()
}

/** Whatever no edit replaces is the same, byte for byte. */
function checkOnlyEdits({ before, after, edits }: ChangedInput): void {
  const [old, now] = [decode(before), decode(after)]
  hold(old.mark === now.mark, 'fix-changes-mark', () => `${old.encoding} ${now.encoding}`)
  const [oldAt, nowAt] = [byteOffsetsOf(before, old), byteOffsetsOf(after, now)]
  let shift = 0
  let [from, to] = [0, 0]
  for (const { start, end, text } of [...edits, { start: old.text.length, end: old.text.length, text: '' }]) {
    const [oldStart, nowStart] = [oldAt(start) ?? -1, nowAt(start + shift) ?? -1]
    hold(Buffer.compare(before.subarray(from, oldStart), after.subarray(to, nowStart)) === 0, 'fix-changes-more', () => `before ${start}`)
    from = oldAt(end) ?? -1
    shift += text.length - (end - start)
    to = nowAt(end + shift) ?? -1
  }
  hold(Buffer.compare(before.subarray(from), after.subarray(to)) === 0, 'fix-changes-more', () => 'at the end')
}

async function checkLosses({ path, before, after }: ChangedInput): Promise<void> {
  const [old, now] = [await readInput({ path, bytes: before }), await readInput({ path, bytes: after })]
  // What stands behind a line that is lost counts with it, and by itself once that line is mended. Of two fields that say the
  // same, the one that counts is mended, and from then on they differ.
  const count = ({ registry, problems }: typeof old): number =>
    (registry?.lost.filter(({ reason }) => reason !== 'hex-after-end').length ?? 0) +
    problems.filter(({ kind }) => kind !== 'duplicate-field').length
  hold(now.kind === old.kind, 'fix-changes-kind', () => `${old.kind} ${now.kind}`)
  // What follows a first line that is refused is not always read.
  if (old.registry && old.registry.header.verdict !== 'accepted') return
  hold(count(now) <= count(old), 'fix-loses-lines', () => `${count(old)} to ${count(now)}: ${now.registry?.lost.map(({ line, reason }) => `${line} ${reason}`).join(', ') ?? ''}`)
}

function checkFixReport(outcome: FixResult, variant: number): void {
  const mode = chosen(variant, 4, ['done', 'dry-run', 'patch'] as const)
  const context = { ...PLAIN, color: chosen(variant, 5, [false, true]), width: chosen(variant, 6, [80, 20]) }
  const text = [...fixReport({ outcome, left: outcome.result, mode, unsafe: variant % 2 === 0, deployment: {} }, context)].join('')
  checkText(withoutBlanksOfDiffs(text), `fix ${mode}`)
}

/** A diff that is to be applied keeps the tabs and line ends of the file. */
export function withoutBlanksOfDiffs(text: string): string {
  // eslint-disable-next-line no-control-regex -- a colour may end behind the line end's CR
  return text.replaceAll('\t', ' ').replace(/\r(?=(?:\x1b\[\d+m)?\n)/g, '')
}
