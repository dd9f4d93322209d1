import { lint } from '../../src/core/lint.js'
import { RULES } from '../../src/core/rules/index.js'
import type { Need } from '../../src/core/rules/rule.js'
import { latin1 } from '../support/registry-files.js'
import { madeUpRule, runOver } from '../support/made-up-rules.js'

const FILE = { 'a.reg': '"a"="1"' }
const NEEDS: readonly Need[] = [
  'reg',
  'profiles',
  'servers',
  'two-servers',
  'pim',
  'two-pim',
  'pim-registry',
  'desk',
  'peripherals',
  'agents',
  'teams',
  'skills',
]

test('a rule whose inputs are missing says so once, with how to get them, and does not look', async () => {
  const look = jest.fn()
  const { findings, notChecked } = await runOver([madeUpRule({ needs: ['profiles', 'desk'] }, look)], FILE)
  expect(look).not.toHaveBeenCalled()
  expect(findings).toEqual([])
  expect(notChecked).toEqual([
    { ruleId: 'made/up', reason: expect.stringMatching(/^no ConnectionProfile .*reg export.*; no agent desk settings .*SELECT/) },
  ])
})

test.each(NEEDS)('%s is missing in an empty estate, and nothing else is said', async (need) => {
  const { notChecked } = await runOver([madeUpRule({ needs: [need] })], {})
  expect(notChecked).toEqual([{ ruleId: 'made/up', reason: expect.stringMatching(/among the inputs \(/) }])
  expect(notChecked[0]?.reason).not.toMatch(/[\n\r;]|undefined/)
})

test('a rule that is off is not spoken of', async () => {
  const rule = madeUpRule({ needs: ['desk'] })
  expect((await runOver([rule], FILE, { rules: { 'made/up': 'off' } })).notChecked).toEqual([])
  expect((await runOver([madeUpRule({ needs: ['desk'], preset: 'strict' })], FILE)).notChecked).toEqual([])
})

test('subjects are counted, reasons said once', async () => {
  const rule = madeUpRule({}, (_file, context) => {
    context.notChecked('the release is unknown')
    context.notChecked('the release is unknown')
    context.notChecked('the host is unknown')
  })
  expect((await runOver([rule], FILE)).notChecked).toEqual([
    { ruleId: 'made/up', reason: 'the release is unknown; the host is unknown', subjects: 3 },
  ])
})

test('whatever is linted, there is one entry a rule, of a rule that is on', async () => {
  for (const inputs of [
    [],
    [{ path: 'a.reg', bytes: latin1('REGEDIT4\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios]\n') }],
  ]) {
    for (const preset of ['recommended', 'strict', 'logout'] as const) {
      const { notChecked } = await lint(inputs, { preset })
      const ids = notChecked.map(({ ruleId }) => ruleId)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(RULES.map(({ meta }) => meta.id)).toContain(id)
      for (const { reason } of notChecked) expect(reason).toMatch(/^\S.{9,}$/)
    }
  }
})
