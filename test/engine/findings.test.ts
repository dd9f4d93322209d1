import type { Finding } from '../../src/core/findings/finding.js'
import { fingerprintOf } from '../../src/core/findings/fingerprint.js'
import { lint } from '../../src/core/lint.js'
import { ctios, profileKey } from '../support/ctios-files.js'
import { toBytes, type Writing } from '../support/estate-files.js'
import { madeUpRule, runOver } from '../support/made-up-rules.js'

test('findings are sorted by path, position and rule', async () => {
  const backwards = madeUpRule({ id: 'made/a' }, (file, context) => {
    for (const [start, end, subject] of [
      [9, 10, 'x'],
      [2, 5, 'x'],
      [2, 4, 'z'],
      [2, 4, 'x'],
    ] as const) {
      context.report({ subject, place: file.source.place(start, end), message: 'm' })
    }
  })
  const other = madeUpRule({ id: 'made/A' }, (file, context) =>
    context.report({ subject: 'x', place: file.source.place(2, 4), message: 'm' }),
  )
  const { findings } = await runOver([backwards, other], { 'b.reg': '', 'a.reg': '', 'B.reg': '' })
  const told = findings.map(
    ({ place, ruleId, subject }) => `${place.source.path} ${place.start}-${place.end} ${ruleId} ${subject}`,
  )
  const each = ['2-4 made/A x', '2-4 made/a x', '2-4 made/a z', '2-5 made/a x', '9-10 made/a x']
  expect(told).toEqual(['B.reg', 'a.reg', 'b.reg'].flatMap((path) => each.map((one) => `${path} ${one}`)))
})

test('what a rule leaves out is empty, and the page is the first cited one with an address', async () => {
  const { findings } = await runOver([madeUpRule({ sources: [{ document: 'DW' }, { document: 'REST' }] })], {
    'a.reg': '"a"="1"',
  })
  expect(findings[0]).toMatchObject({ related: [], scenario: [], helpUri: expect.stringMatching(/^https:\/\//) })
  expect(findings[0]).not.toHaveProperty('fix')
  const without = await runOver([madeUpRule({})], { 'a.reg': '"a"="1"' })
  expect(without.findings[0]).not.toHaveProperty('helpUri')
})

test('nobody is sent to more than 200 places', async () => {
  const many = madeUpRule({}, (file, context) => {
    const place = file.source.place(0, 1)
    for (const count of [200, 201, 5000]) {
      context.report({ subject: 'x', place, message: 'm', related: Array.from({ length: count }, (_, i) => ({ place, message: `place ${i}` })) })
    }
  })
  const { findings } = await runOver([many], { 'a.reg': '"a"="1"' })
  const ends = findings.map(({ related }) => [related.length, related.at(-1)?.message])
  expect(ends).toEqual([[200, 'place 199'], [200, 'place 199 (and 1 more)'], [200, 'place 199 (and 4800 more)']])
})

describe('fingerprints', () => {
  const prints = (findings: readonly Finding[]): string[] => findings.map(({ fingerprint }) => fingerprint)
  const over = async (rule: string, files: Readonly<Record<string, string>>): Promise<string[]> =>
    prints((await runOver([madeUpRule({ id: rule })], files)).findings)

  test('are sixteen hexadecimal digits that depend on rule, subject and file', async () => {
    const [base] = await over('made/up', { 'a.reg': '"a"="1"' })
    expect(base).toMatch(/^[0-9a-f]{16}$/)
    expect(await over('made/up', { 'a.reg': '; a line\r\n\r\n"a"="2"' })).toEqual([base])
    const others = [
      ...(await over('made/other', { 'a.reg': '"a"="1"' })),
      ...(await over('made/up', { 'a.reg': '"b"="1"' })),
      ...(await over('made/up', { 'b.reg': '"a"="1"' })),
    ]
    expect(new Set([base, ...others]).size).toBe(4)
  })

  test('of findings that are alike are told apart by their order', async () => {
    const alike = madeUpRule({}, (file, context) => {
      for (const at of [3, 1, 2]) context.report({ subject: 'x', place: file.source.place(at, at + 1), message: 'm' })
    })
    const three = prints((await runOver([alike], { 'a.reg': '' })).findings)
    expect(new Set(three).size).toBe(3)
    expect(prints((await runOver([alike], { 'a.reg': '; more' })).findings)).toEqual(three)
    expect(three[0]).toBe(fingerprintOf('made/up', 'x', 'a.reg'))
  })

  test('of very many findings that are alike are found in linear time', async () => {
    const many = madeUpRule({}, (file, context) => {
      for (let i = 0; i < 20_000; i++) context.report({ subject: 'x', place: file.headerPlace, message: 'm' })
    })
    const { findings } = await runOver([many], { 'a.reg': '' })
    expect(new Set(prints(findings)).size).toBe(20_000)
  })

  test('keep the parts apart', () => {
    const all = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], ['ab', 'c', ''], []].map((parts) =>
      fingerprintOf(...parts),
    )
    expect(new Set(all).size).toBe(all.length)
    expect(fingerprintOf('desk/unused', 'desk:Claims', 'a.csv')).toBe(fingerprintOf('desk/unused', 'desk:Claims', 'a.csv'))
  })

  test('stay the same whatever the encoding, the line ends and the lines above', async () => {
    const text = ctios({
      ...profileKey({ RejectIfAlreadyLoggedIn: null, Heartbeat: 'dword:0', PortA: 'dword:0x1' }),
      ...profileKey({ PeripheralID: 'dword:5000' }, 'Two'),
    })
    const written = async (change: (text: string) => string, writing: Partial<Writing>): Promise<string[]> => {
      const full: Writing = { name: '', lineEnd: '\n', registry: 'utf16le', others: 'utf8', ...writing }
      const bytes = toBytes('a.reg', change(text).replaceAll('\n', full.lineEnd), full)
      return prints((await lint([{ path: 'a.reg', bytes }])).findings)
    }
    const base = await written((same) => same, {})
    expect(base.length).toBeGreaterThan(3)
    expect(new Set(base).size).toBe(base.length)
    expect(await written((same) => same, { registry: 'utf8', lineEnd: '\r\n' })).toEqual(base)
    expect(await written((same) => same.replace('\n\n', '\n; a comment\n\n\n; another\n'), { lineEnd: '\r' })).toEqual(base)
  })
})
