import { rangeOf, textOf } from '../../src/core/decode/source.js'
import type { Finding } from '../../src/core/findings/finding.js'
import { lint } from '../../src/core/lint.js'
import { corpusBytes, describeWithCorpus } from '../support/corpus.js'

const SAMPLE = 'ctios/ctios-12.5.1-ti-os-system-manager-guide12-5-chapter-01000-b01.reg.txt'

/** Rule, line, first and last column, and the text pointed at, in the order of the file. */
const EXPECTED: ReadonlyArray<readonly [rule: string, line: number, from: number, to: number, text: string]> = [
  ['reg/misspelt-ctios-path', 1, 30, 31, '…'],
  ['profile/peripheral-id-decimal-as-hex', 2, 22, 26, '5000'],
  ['reg/dropped-value', 10, 1, 19, '“ShowFieldBitMask”'],
  ['profile/reject-if-already-logged-in', 12, 33, 41, '00000000'],
  ['reg/dropped-value', 15, 34, 44, '0x00000001'],
  ['reg/dropped-value', 16, 25, 35, '0x00000000'],
]

describeWithCorpus('the ConnectionProfile that the CTI OS System Manager Guide prints', () => {
  const header = 'Windows Registry Editor Version 5.00\r\n\r\n'
  const sample = (): string => Buffer.from(corpusBytes(SAMPLE)).toString('utf8')

  test.each([
    ['verbatim', () => Buffer.from(sample(), 'utf8'), 0],
    ['below a first line', () => Buffer.from(header + sample(), 'utf8'), 2],
    ['below a first line, as UTF-16', () => Buffer.from(`\ufeff${header}${sample()}`, 'utf16le'), 2],
  ])('%s: each fault at its place', async (_name, input, linesAbove) => {
    const { findings } = await lint([{ path: 'sample.reg', bytes: new Uint8Array(input()) }])
    const expected = EXPECTED.map(([rule, line, ...rest]) => [rule, line + linesAbove, ...rest])
    const wanted = new Set(EXPECTED.map(([rule]) => rule))
    expect(findings.filter(({ ruleId }) => wanted.has(ruleId)).map(summary)).toEqual(expected)
  })

  test('verbatim it has no first line either', async () => {
    const { findings } = await lint([{ path: 'sample.reg', bytes: corpusBytes(SAMPLE) }])
    expect(findings.filter(({ ruleId }) => ruleId === 'reg/header-rejected')).toHaveLength(1)
  })

  test('the message says how to write each lost line', async () => {
    const { findings } = await lint([{ path: 'sample.reg', bytes: corpusBytes(SAMPLE) }])
    const lost = findings.filter(({ ruleId }) => ruleId === 'reg/dropped-value')
    expect(lost.map(({ message }) => /Write “(.*)”/.exec(message)?.[1])).toEqual([
      '"ShowFieldBitMask"=dword:00000023', '"UCCESilentMonitorEnabled"=dword:00000001', '"WarnIfSilentMonitored"=dword:00000000',
    ])
    expect(lost.map(({ fix }) => fix?.safe)).toEqual([true, true, true])
  })
})

function summary({ ruleId, place }: Finding): readonly unknown[] {
  const { start, end } = rangeOf(place)
  return [ruleId, start.line, start.column, end.column, textOf(place)]
}
