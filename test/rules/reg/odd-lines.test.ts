import { runRules } from '../../../src/core/engine/run-rules.js'
import { estateOf, readInputs } from '../../../src/core/lint.js'
import { TRACING, tracingExcerpt } from '../../../src/core/rules/reg/_examples.js'
import { RULES } from '../../../src/core/rules/index.js'
import { expectGoldenCases } from '../../helpers/golden.js'
import { ODD_LINES } from '../../registry/rows/odd-lines.js'
import { PLAIN, toInputs } from '../../support/estate-files.js'
import { sayOutcome } from '../../support/rule-tester.js'

const rules = RULES.filter(({ meta }) => meta.id.startsWith('reg/'))

async function expectFindings(golden: string, texts: readonly string[]): Promise<void> {
  const cases = await Promise.all(texts.map(async (text) => {
    const reads = await readInputs(toInputs({ 'a.reg': text }, PLAIN))
    const outcome = runRules(rules, reads, estateOf(reads, {}), { preset: 'strict' })
    return { title: JSON.stringify(text.replace(tracingExcerpt('REGEDIT4').trimEnd(), '')), text: sayOutcome({ ...outcome, notChecked: [] }) }
  }))
  expectGoldenCases(`rules/reg/${golden}.txt`, cases)
}

const below = (line: string): string => tracingExcerpt('REGEDIT4', ...line.replaceAll('%K', TRACING).split('\n'))

/** First lines as people, editors and other programs leave them. */
const FIRST_LINES = [
  '', ' ', '\n', '\n\n', ' \n\t', 'x\n', '\nx\n', '\r\n', '\n ', 'Windows Registry Editor Version 5.00 ',
  '  windows registry editor version 5.00', 'Windows Registry Editor Version 5',
  'Windows Registry Editor Version 5.', 'Windows Registry Editor Version 5.0', 'Windows Registry Editor Version 5.000',
  'Windows Registry Editor Version 5.00 x', 'x Windows Registry Editor Version 5.00', 'Windows Registry Editor Version 5.00;c',
  'Windows Registry Editor Version 5.00 # c', 'Windows Registry Editor Version 4.00', 'regedit', 'Regedit4 ', 'regedit4;c',
  'regedit 4', 'xregedit4', 'regedit4x', 'regedit5', 'REGEDIT5', 'REGEDIT 4', ' REGEDIT\t4 x', 'x REGEDIT4 x', 'REGEDIT44',
  'REGEDIT4 ', 'REGEDIT4 x', 'REGEDIT4 "a"="1"', 'REGEDIT4 [A]', 'REGEDIT4 @', 'REGEDIT4=', 'REGEDITx', '"a"="1"',
  '\t[HKEY_USERS\\A]', ' @="1"', 'x"a"="1"', 'x [HKEY_USERS\\A]', ';c', `${'x'.repeat(199)}`, `${'x'.repeat(200)}`,
  `${'x'.repeat(300)}`,
  `Windows Registry Editor Version 5.00${' '.repeat(160)}`, `Windows Registry Editor Version 5.00${' '.repeat(170)}`,
  '"ClientPassword"="hunter2"',
]

describe('all that the rules say, to the letter', () => {
  test('of lines of every kind', async () => {
    await expectFindings('odd-lines', ODD_LINES.map(below))
  })

  test('of lines of every kind that hold a secret', async () => {
    const secrets = ODD_LINES.filter((line) => line.startsWith('"a"=') && !line.includes('hex(')).map((line) => line.replace('"a"', '"ClientPassword"'))
    await expectFindings('odd-secrets', secrets.map(below))
  })

  test('of first lines', async () => {
    const rest = tracingExcerpt('', '"a"="1"')
    await expectFindings('odd-first-lines', FIRST_LINES.flatMap((line) => [
      line + rest, `${line}\n`, `${line}\nREGEDIT4\n`, `${line}\r\nWindows Registry Editor Version 5.00\r\n`,
    ]))
  })
})
