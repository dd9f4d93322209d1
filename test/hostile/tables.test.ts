import { lint } from '../../src/core/lint.js'
import type { LintInput } from '../../src/core/model/input.js'
import { expectLinear, lintAndReport } from '../support/growth.js'

const many = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join('')
const input = (text: string): LintInput => ({ path: 'a', bytes: new Uint8Array(Buffer.from(text)) })
const DESK = 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime'
const PIM = 'PeripheralID,EnterpriseName,ClientType,ConfigParam\n5000,P,30,'

type Shape = readonly [name: string, size: number, text: (size: number) => string]

describe.each<readonly [kind: string, shapes: readonly Shape[]]>([
  ['tables', [
    ['rows', 1_000, (n) => `${DESK}\n${many(n, (i) => `${i},D${i},0\n`)}`],
    ['rows of one name', 600, (n) => `${DESK}\n${'5,D,0\n'.repeat(n)}`],
    ['rows that are too short', 3_000, (n) => `${DESK}\n${'1,a\n'.repeat(n)}`],
    ['one row of many cells', 250_000, (n) => `${DESK}\n1,A,${'0,'.repeat(n)}\n`],
    ['one row of many cells in quotes', 250_000, (n) => `${DESK}\n1,A,${'"0",'.repeat(n)}\n`],
    ['one row of many quotes that do not close', 100_000, (n) => `${DESK}\n1,A,${'"0,'.repeat(n)}\n`],
    ['quotes that do not close, line by line', 1_000, (n) => `${DESK}\n${'1,"a,2\n'.repeat(n)}`],
    ['quotes', 500_000, (n) => `${DESK}\n${'"'.repeat(n)}`],
    ['columns', 5_000, (n) => `${DESK},${'x,'.repeat(n)}\n1,A,0${',1'.repeat(n)}\n`],
    ['a long cell', 300_000, (n) => `${DESK}\n1,${'x'.repeat(n)},0\n`],
    ['lines that end in CR', 1_000, (n) => `${DESK}\r${many(n, (i) => `${i},D${i},0\r`)}`],
    ['nothing but CR', 1_000_000, (n) => '\r'.repeat(n)],
    ['nothing but LF', 1_000_000, (n) => '\n'.repeat(n)],
    ['parameters of a PIM', 5_000, (n) => `${PIM}${'/LOAD 1 '.repeat(n)}\n`],
    ['slashes for parameters', 50_000, (n) => `${PIM}${'/'.repeat(n)}\n`],
    ['members of a team', 2_000, (n) => `AgentTeamID,SkillTargetID\n${many(n, (i) => `${i},7\n`)}`],
  ]],
  ['YAML', [
    ['entries', 3_000, (n) => `peripherals:\n${many(n, (i) => `  - id: ${i}\n    configParam: /LOAD 1\n`)}`],
    ['keys of one entry', 1_000, (n) => `peripherals:\n  - id: 1\n${many(n, (i) => `    k${i}: 1\n`)}`],
    ['anchors', 5_000, (n) => `peripherals:\n${many(n, (i) => `  - &a${i}\n    id: ${i}\n`)}  - *a0\n`],
    ['aliases', 1_500, (n) => `a: &a 1\nperipherals:\n${'  - id: *a\n'.repeat(n)}`],
    ['colons', 5_000, (n) => `peripherals:\n  - name: ${': '.repeat(n)}\n`],
    ['empty entries', 1_000, (n) => `peripherals:\n${'  - \n'.repeat(n)}`],
    ['documents', 5_000, (n) => `peripherals:\n  - id: 1\n${'---\na: 1\n'.repeat(n)}`],
    ['a value of many lines', 50_000, (n) => `peripherals:\n  - name: >\n${'      x\n'.repeat(n)}`],
  ]],
  ['JSON', [
    ['entries', 5_000, (n) => `{"peripherals":[${many(n, (i) => `{"id":${i},"configParam":"/LOAD 1"},`)}]}`],
    ['one field again and again, on one line', 300, (n) => `{"peripherals":[{${many(n, (i) => `"configParam":"${i}",`)}"id":1}]}`],
    ['faults', 600, (n) => `{"peripherals":[${'{"id" 1}\n'.repeat(n)}]}`],
    ['escapes', 100_000, (n) => `{"peripherals":[{"name":"${'\\u0041'.repeat(n)}"}]}`],
  ]],
])('%s take linear time to the last report', (_kind, shapes) => {
  test.each(shapes)('%s', async (_name, size, text) => {
    await expectLinear((n) => input(text(n)), size)
  })
})

test.each([
  ['aliases that name aliases', `a0: &a0 [x]\n${many(100, (i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(9)}]\n`)}peripherals:\n  - *a100\n`],
  ['an alias that names itself', 'peripherals: &a\n  - *a\n'],
  ['a merge of a bomb', `x: &x {a: 1}\n${many(50, (i) => `x${i}: &x${i} {<<: [*x, *x]}\n`)}peripherals:\n  - <<: *x49\n    id: 1\n`],
])('YAML, billion laughs: %s', async (_name, text) => {
  const { inputs, findings } = await lintAndReport([input(text)])
  expect(inputs[0]?.status).toMatch(/^(?:partial|failed)$/)
  expect(findings.length).toBeLessThan(20)
})

test.each([
  ['YAML in brackets', `peripherals: ${'['.repeat(100_000)}`],
  ['YAML in lists', `peripherals:\n  ${'- '.repeat(100_000)}`],
  ['JSON in lists', `{"peripherals":${'['.repeat(100_000)}`],
  ['JSON in objects', `{"peripherals":[{${'"a":{'.repeat(100_000)}`],
])('100,000 levels of %s are said, not read', async (_name, text) => {
  const { inputs, findings } = await lint([input(text)])
  expect(inputs).toMatchObject([{ status: 'failed' }])
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('nested more than 100 deep, the most that can be read')])
})

test('a million rows are read', async () => {
  const { inputs } = await lint([input(`SkillTargetID,PeripheralID,EnterpriseName\n${many(1_000_000, (i) => `${i},5000,S${i}\n`)}`)])
  expect(inputs).toMatchObject([{ status: 'read' }])
})
