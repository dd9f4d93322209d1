import { lint } from '../../src/core/lint.js'
import type { LintInput } from '../../src/core/engine/options.js'
import { HEADER_5, KEY, latin1, utf16 } from '../support/registry-files.js'

const DESK = 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,Claims,600\n'
const reg = utf16(`${HEADER_5}\r\n[${KEY}]\r\n"a"="1"\r\n`)

async function statusOf(bytes: Uint8Array, rest: Partial<LintInput> = {}): Promise<unknown> {
  const { inputs } = await lint([{ path: 'a', bytes, ...rest }])
  return inputs[0]
}

test.each([
  ['a registry export', reg, { kind: 'registry', encoding: 'utf16le', status: 'read' }],
  ['a table', latin1(DESK), { kind: 'desk-settings', encoding: 'utf8', status: 'read' }],
  ['a table with a short row', latin1(`${DESK}5001\n`), { kind: 'desk-settings', encoding: 'utf8', status: 'partial' }],
  [
    'a table in code page 1252',
    latin1(DESK.replace('Claims', 'Sch\u00e4den')),
    { kind: 'desk-settings', encoding: 'windows-1252', status: 'read' },
  ],
  ['a refused export, which was read', latin1(`regedit4\n[${KEY}]\n`), { kind: 'registry', encoding: 'utf8', status: 'read' }],
])('%s', async (_name, bytes, report) => {
  expect(await statusOf(bytes)).toEqual({ path: 'a', ...report })
  expect(await statusOf(bytes, { named: false })).toEqual({ path: 'a', ...report })
})

test.each([
  ['text', latin1('hello'), 'utf8', /no export is recognised/],
  ['nothing', new Uint8Array(), null, /an empty file/],
  ['a ZIP archive', Uint8Array.of(0x50, 0x4b, 3, 4, 1), null, /a ZIP archive/],
  ['gzip data', Uint8Array.of(0x1f, 0x8b, 8), null, /gzip/],
])('%s fails where it was named, and is skipped where a search came upon it', async (_name, bytes, encoding, reason) => {
  expect(await statusOf(bytes)).toEqual({
    path: 'a',
    kind: null,
    encoding,
    status: 'failed',
    reason: expect.stringMatching(reason),
  })
  expect(await statusOf(bytes, { named: false })).toEqual({
    path: 'a',
    kind: null,
    encoding,
    status: 'skipped',
    reason: expect.stringMatching(reason),
  })
  expect((await lint([{ path: 'a', bytes }])).findings).toMatchObject([
    { ruleId: 'input/not-an-export', severity: 'error', subject: 'input:a' },
  ])
  expect((await lint([{ path: 'a', bytes, named: false }])).findings).toEqual([])
})

test('inputs stand in the order of their paths', async () => {
  const { inputs, sources } = await lint(['b', 'a', 'B', 'a/b', 'a-b'].map((path) => ({ path, bytes: reg })))
  expect(inputs.map(({ path }) => path)).toEqual(['B', 'a', 'a-b', 'a/b', 'b'])
  expect([...sources.keys()]).toEqual(['B', 'a', 'a-b', 'a/b', 'b'])
})

test('the same inputs in any order give the same result', async () => {
  const inputs = [
    { path: 'a.reg', bytes: reg },
    { path: 'b.csv', bytes: latin1(DESK) },
    { path: 'c.reg', bytes: latin1('REGEDIT4\n[HKLM\\X]\n"a"="1"\n') },
    { path: 'd.txt', bytes: latin1('hello') },
  ]
  const first = await lint(inputs, { preset: 'strict' })
  expect(first.findings.length).toBeGreaterThan(1)
  expect(await lint(inputs, { preset: 'strict' })).toEqual(first)
  expect(await lint([...inputs].reverse(), { preset: 'strict' })).toEqual(first)
})
