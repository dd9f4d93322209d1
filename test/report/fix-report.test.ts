import { fixInputs } from '../../src/core/fix/fix-inputs.js'
import { fixReport } from '../../src/report/fix-report.js'
import { PLAIN } from '../helpers/results.js'
import { hostileEstate } from '../support/hostile-estate.js'

test.each([['done'], ['dry-run'], ['patch']] as const)('an estate that wants to do harm (%s)', async (mode) => {
  const outcome = await fixInputs(hostileEstate(), { unsafe: true, lint: { preset: 'strict' } })
  expect(outcome.changed.length).toBeGreaterThan(0)
  const text = [...fixReport({ outcome, left: outcome.result, mode, unsafe: true, deployment: {} }, PLAIN)].join('')
  for (const line of text.split('\n')) {
    // A tab and the CR of a line end stand in a diff as in the file.
    expect(line.replace(/\r$/, '').replaceAll('\t', '')).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/u)
    expect(line).not.toMatch(/^\s*::|##\[|##vso\[/)
  }
})

test('a diff of a file whose name a build runner would act on', async () => {
  const inputs = [{ path: 'a/##[error]boo ##vso[task.complete].reg', bytes: Buffer.from('REGEDIT4\n[HKEY_CURRENT_USER\\x]\n"a"=DWORD:1\n') }]
  const outcome = await fixInputs(inputs)
  const text = [...fixReport({ outcome, left: outcome.result, mode: 'dry-run', unsafe: false, deployment: {} }, PLAIN)].join('')
  expect(text).toContain('+"a"=dword:1')
  expect(text).not.toMatch(/##(?:vso)?\[/)
})
