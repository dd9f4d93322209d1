import { applyBaseline } from '../../../src/core/baseline/apply-baseline.js'
import { readBaseline } from '../../../src/core/baseline/read-baseline.js'
import { baselineText, updateBaseline } from '../../../src/core/baseline/write-baseline.js'
import { Source } from '../../../src/core/decode/source.js'
import type { LintOptions } from '../../../src/core/engine/options.js'
import type { LintResult } from '../../../src/core/engine/result.js'
import { lint } from '../../../src/core/lint.js'
import { rule as expired } from '../../../src/core/rules/config/expired-suppression.js'
import { rule as stale } from '../../../src/core/rules/config/stale-baseline.js'
import { rule as withoutReason } from '../../../src/core/rules/config/suppression-without-reason.js'
import { rule as unused } from '../../../src/core/rules/config/unused-suppression.js'
import type { Example } from '../../../src/core/rules/rule.js'
import { resolveText } from '../../config/support.js'
import { runRule } from '../../support/rule-tester.js'
import { toInputs, WINDOWS } from '../../support/estate-files.js'

const NOTHING_GONE = { gone: new Set<string>() }

/** Their findings come from where suppressions and the baseline are applied, not from the estate. */
describe.each([unused, expired, withoutReason, stale].map((rule) => [rule.meta.id, rule] as const))('%s', (_id, rule) => {
  test('finds nothing in an estate', async () => {
    const { '.icmlintrc.yaml': _config, ...inputs } = rule.docs.flagged
    expect(await runRule(rule, inputs, WINDOWS)).toEqual({ findings: [], notChecked: [] })
  })

  test('belongs to every preset and needs no input', () => {
    expect(rule.meta).toMatchObject({ preset: 'recommended', needs: [], symptom: null })
  })
})

describe('the examples on the pages', () => {
  test.each([unused, expired, withoutReason].map((rule) => [rule.meta.id, rule] as const))('%s', async (id, { docs }) => {
    // A suppression that does not hold lets the finding through that it was written for.
    expect(rulesIn(await lintExample(docs.flagged))).toEqual([id, 'profile/no-secondary-server'].sort())
    const repaired = await lintExample(docs.repaired)
    expect([rulesIn(repaired), repaired.suppressed.length]).toEqual([[], 1])
  })

  test(stale.meta.id, async () => {
    const before = await lintExample(stale.docs.repaired)
    const { entries } = updateBaseline([], before.findings, () => true)
    const reading = readBaseline(new Source('baseline.json', baselineText(entries), 'utf8'))
    if (!('entries' in reading)) throw new Error('no baseline')
    expect(rulesIn(applyBaseline(before, reading.entries, {}, NOTHING_GONE))).toEqual([])
    const after = await lintExample(stale.docs.flagged)
    expect(rulesIn(applyBaseline(after, reading.entries, {}, NOTHING_GONE))).toEqual([stale.meta.id])
  })
})

async function lintExample({ '.icmlintrc.yaml': config, ...files }: Example): Promise<LintResult> {
  const options: LintOptions =
    config === undefined ? {} : { suppressions: (await resolveText(config, '.icmlintrc.yaml')).suppressions, today: '2026-06-15' }
  const inputs = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))
  return lint(toInputs(inputs, WINDOWS), options)
}

function rulesIn({ findings }: LintResult): string[] {
  return findings.map(({ ruleId }) => ruleId).sort()
}
