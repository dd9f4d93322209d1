import type { LintOptions, RuleSetting } from '../../../src/core/engine/options.js'
import { lint } from '../../../src/core/lint.js'
import { PLAIN, toInputs } from '../../support/estate-files.js'
import { csv } from './support.js'

const RULE = 'desk/logout-non-activity-time-'
const VALUES = [0, 1, 9, 10, 215, 216, 217, 299, 300, 3599, 3600, 6479, 6480, 7199, 7200, 7201]

/** The rules of the family that report a value. */
async function family(value: number, rules: LintOptions['rules'] = {}): Promise<string[]> {
  const { findings } = await lint(toInputs(csv({ LogoutNonActivityTime: String(value) }), PLAIN), { rules })
  return findings.flatMap(({ ruleId }) => (ruleId.startsWith(RULE) ? [ruleId.slice(RULE.length)] : []))
}

function settings(nearLimit: RuleSetting, short: RuleSetting): LintOptions['rules'] {
  return { [`${RULE}near-limit`]: nearLimit, [`${RULE}short`]: short }
}

/** The one rule that a value belongs to. */
function expected(value: number, ratio: number | 'off', seconds: number): string[] {
  if (value === 0) return ['zero']
  if (value < 10 || value > 7200) return ['range']
  if (ratio !== 'off' && value >= 7200 * ratio) return ['near-limit']
  return value < seconds ? ['short'] : []
}

const options = ([0, 0.03, 0.5, 0.9, 1, 'off'] as const).flatMap((ratio) =>
  [10, 300, 3600, 7200].map((seconds) => [ratio, seconds] as const),
)

test.each(options)('one value gets one finding: near the limit from %s on, short below %s', async (ratio, seconds) => {
  const rules = settings(ratio === 'off' ? 'off' : ['warning', { ratio }], ['warning', { seconds }])
  for (const value of VALUES) expect([value, ...(await family(value, rules))]).toEqual([value, ...expected(value, ratio, seconds)])
})
