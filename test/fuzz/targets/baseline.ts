import { applyBaseline, decidedBy } from '../../../src/core/baseline/apply-baseline.js'
import { readBaseline } from '../../../src/core/baseline/read-baseline.js'
import { baselineText, updateBaseline } from '../../../src/core/baseline/write-baseline.js'
import { decode } from '../../../src/core/decode/decode.js'
import { Source } from '../../../src/core/decode/source.js'
import type { LintResult } from '../../../src/core/engine/result.js'
import { lint } from '../../../src/core/lint.js'
import { safeJson } from '../../../src/report/safe-text.js'
import { checkPlace, checkResult, checkSame, checkUnpolluted } from '../checks.js'
import { casesOf } from '../make.js'
import { hold, type Case, type Target } from '../target.js'
import { BASELINE_TOKENS } from '../tokens.js'

/** Baseline files: what is read is written again as the same, and what it knows is neither lost nor counted twice. */
export const baselineTarget: Target = {
  name: 'baseline',
  share: 6,
  make: casesOf(['baseline'], BASELINE_TOKENS),
  check,
}

const BYTES = new Uint8Array(Buffer.from('REGEDIT4\n[HKEY_CURRENT_USER\\x]\n"a"=dword:0x1\n"a"=dword:0x2\n'))
let linted: Promise<LintResult> | undefined

async function check({ files: [bytes = new Uint8Array()], variant }: Case): Promise<void> {
  const { text, encoding } = decode(bytes)
  const source = new Source('baseline.json', text, encoding)
  const reading = readBaseline(source)
  if ('faults' in reading) {
    hold(reading.faults.length > 0, 'refused-in-silence', () => '')
    for (const { offset, message } of reading.faults) {
      hold(offset >= 0 && offset <= text.length && message !== '', 'fault-outside', () => `${offset} ${message}`)
      source.position(offset)
    }
    return
  }
  const { entries } = reading
  for (const { place } of entries) checkPlace(place, 'entry')
  const kept = updateBaseline(entries, [], () => false)
  const written = safeJson(baselineText(kept.entries))
  const again = readBaseline(new Source('baseline.json', written, 'utf8'))
  hold('entries' in again, 'written-baseline-unreadable', () => written.slice(0, 400))
  if ('entries' in again) checkSame(safeJson(baselineText(updateBaseline(again.entries, [], () => false).entries)), written, 'written-baseline-differs')
  if (variant % 4 !== 0) return
  const result = await (linted ??= lint([{ path: 'a.reg', bytes: BYTES }]))
  const context = { gone: new Set(['gone.csv']) }
  const applied = applyBaseline(result, entries, {}, context)
  checkResult(applied)
  const known = applied.findings.filter(({ ruleId }) => ruleId !== 'config/stale-baseline').length + applied.suppressed.length
  hold(known === result.findings.length, 'findings-lost', () => `${known} of ${result.findings.length}`)
  const updated = updateBaseline(entries, result.findings, decidedBy(result, {}, context))
  const rewritten = readBaseline(new Source('baseline.json', safeJson(baselineText(updated.entries)), 'utf8'))
  if ('entries' in rewritten) hold(applyBaseline(result, rewritten.entries, {}, context).findings.length === 0, 'baseline-does-not-hold', () => '')
  checkUnpolluted()
}
