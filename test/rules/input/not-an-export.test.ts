import { textOf } from '../../../src/core/decode/source.js'
import { runRules } from '../../../src/core/engine/run-rules.js'
import { estateOf, lint, readInputs } from '../../../src/core/lint.js'
import { deskSettingsList } from '../../../src/core/rules/input/_shared.js'
import { rule } from '../../../src/core/rules/input/not-an-export.js'
import { testRule } from '../../support/rule-tester.js'

const SECOND = '<agentDeskSetting><name>b</name></agentDeskSetting>'
const BROKEN = '<agentDeskSetting><name>a & b</name></agentDeskSetting>'

testRule(rule, {
  invalid: [
    {
      name: 'a log-in page',
      files: { 'desk.xml': '<!DOCTYPE html>\n<‹html›><body>Log in</body></html>\n' },
      messages: [/Nothing of the file was checked: it is an HTML page, not an export\..*log-in page/],
      subjects: ['input:desk.xml'],
    },
    {
      name: 'an error of the API',
      files: { 'desk.xml': '<‹apiErrors›><apiError><errorMessage>no</errorMessage></apiError></apiErrors>' },
      messages: [/error answer of the REST API.*who may read the object/],
    },
    {
      name: 'text',
      files: { 'notes.txt': '‹The change of last week›\n' },
      messages: [/no export is recognised.*Read are regedit exports/],
    },
    { name: 'an empty file', files: { 'a.reg': '‹›' }, messages: [/an empty file/] },
  ],
  valid: [
    { name: 'exports', files: { 'desk.xml': deskSettingsList(1), 'a.reg': 'REGEDIT4\n' } },
  ],
})

describe('what a table of marked texts cannot say', () => {
  const find = async (path: string, content: string | readonly number[]) => {
    const bytes = typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : Uint8Array.from(content)
    const reads = await readInputs([{ path, bytes }])
    return runRules([rule], reads, estateOf(reads, {}), {}).findings
  }

  test.each([
    ['a hive', [0x72, 0x65, 0x67, 0x66, 1, 0, 0, 0], /registry hive.*reg export/],
    ['a ZIP archive', [0x50, 0x4b, 0x03, 0x04, 0, 0], /ZIP archive.*Unpack it/],
  ])('%s points at the start of the file', async (_name, bytes, message) => {
    const [finding, ...others] = await find('a.reg', bytes)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ message: expect.stringMatching(message) as string, place: { start: 0, end: 0 } })
  })

  test('a broken record between whole ones: its line, and that the others were read', async () => {
    const text = `<results><agentDeskSettings>\n${SECOND}\n${BROKEN}\n${SECOND}\n</agentDeskSettings></results>\n`
    const [finding, ...others] = await find('desk.xml', text)
    expect(others).toEqual([])
    expect(finding?.message).toMatch(/broken in line 3 and was not checked, only the others were: .*&/)
    expect(finding && textOf(finding.place)).toContain('&')
  })

  test('a file that a search came upon is none of its business', async () => {
    const bytes = new Uint8Array(Buffer.from('The change of last week\n'))
    const { findings, inputs } = await lint([{ path: 'notes.txt', bytes, named: false }])
    expect(findings).toEqual([])
    expect(inputs[0]?.status).toBe('skipped')
  })
})
