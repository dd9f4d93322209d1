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
      messages: [/Nothing of the file was checked: it is an HTML page\. .*log-in page/],
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
    { name: 'a field that no peripheral has', files: { 'pim.yaml': 'peripherals:\n  - id: 5000\n    ‹nmae›: A\n' } },
    { name: 'the only record, broken', files: { 'pim.yaml': 'peripherals:\n  - ‹‹name›: [A, B]\n›' } },
    { name: 'a broken record before a whole one', files: { 'pim.yaml': 'peripherals:\n  - ‹name›: [A, B]\n    id: 5000\n' } },
    ...[
      ['an element', '<‹ClientPassword›>hunter2</ClientPassword>\n', /is an XML \*\*\* object, which/],
      ['its end', '<agentDeskSetting><name>a</name><password>x</‹hunter2›></agentDeskSetting>\n', /: \*\*\* stands where \*\*\* is due\./],
      ['a key', '‹peripheral›: {password: hunter2}\n', /under the key \*\*\*, which/],
      ['a table', '__TABLE\n‹Foo password=hunter2›\n', /bulk file of the table \*\*\*, which/],
      [
        'an entity, which is not said', '<agentDeskSetting><name>a</name><password>a‹&hunter2;›b</password></agentDeskSetting>\n',
        /only &amp; &lt; &gt; &quot; &apos; and character numbers are/,
      ],
    ].map(([name, text, message]) => ({
      name: `on a line with a secret: ${name as string}`,
      files: { 'a.txt': text as string },
      messages: [message as RegExp],
    })),
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

  /** All that a file may be instead: each must read well behind "it is". */
  test.each<[content: string | readonly number[], what: string, advice: RegExp]>([
    [[0x72, 0x65, 0x67, 0x66], 'a registry hive (regf)', /^Export the key as text/],
    [[0x1f, 0x8b], 'gzip data', /^Unpack it first/],
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'an old Office document', /^Save the sheet as CSV/],
    [[], 'an empty file', /^Export it again/],
    [[0, 0, 0, 1, 0, 0, 0, 0, 2, 3, 0, 0], 'binary data', /^Read are/],
    ['<html></html>', 'an HTML page', /log-in page/],
    ['<!', 'text that begins like XML; as XML it is broken: there is no element in it', /^Read are/],
    ['<agentdesksetting/>', 'XML with the element <agentdesksetting>, which the API spells <agentDeskSetting>', /^Write the element/],
    ['<foo><a></foo>', 'an XML "foo" object, which icmlint does not check; as XML it is broken: </foo> stands where </a> is due', /^Read are/],
    ['<callType><refURL/></callType>', 'a REST "callType" object, which icmlint does not check', /^Read are/],
    ['<results/>', 'a REST list without objects', /^Read are/],
    ['<results><callTypes/></results>', 'a REST list of "callTypes", which icmlint does not check', /^Read are/],
    ['<apiErrors/>', 'an error answer of the REST API', /^Ask the API again/],
    ['<agentDeskSetting><name>a', 'XML that is not well-formed: the file ends while <name> is still open', /^Export it again, or repair/],
    ['version https://git-lfs.github.com/spec/v1\n', 'a Git LFS pointer', /^Fetch the file itself/],
    ['HTTP/1.1 200 OK\n', 'an HTTP answer with its header', /^Save the answer without its header/],
    ['@echo off\n', 'a batch file', /^Export the key as text/],
    ['[version]\na=b\n', 'an .inf file', /^Read are/],
    ['PSPath : x\n', 'a PowerShell transcript', /^Export the key as text/],
    ['<<<<<<< HEAD\n', 'a file with merge conflict marks', /^Settle the conflict/],
    [
      'a   b\n--- ---\n1   2\n', 'a table in columns of fixed width (sqlcmd separates columns that can be read with -s"|" -W)',
      /^Export it again with sqlcmd -s"\|" -W/,
    ],
    ['[Section]\na=b\n', 'an .ini file', /^Read are/],
    ['{"a": 1}', 'a JSON document without the list "peripherals" that icmlint reads', /^Read are/],
    ['{"a":', 'JSON that ends in the middle, without the list "peripherals" that icmlint reads', /^Repair it there/],
    ['{"a" 1}', 'JSON that is not well-formed, without the list "peripherals" that icmlint reads', /repair it there/],
    ['{"apiErrors": []}', 'a JSON error', /^Ask the API again/],
    ['hello', 'a text in which no export is recognised', /^Read are/],
    ['peripheral:\n', 'a list under the key “peripheral”, which icmlint does not know (did you mean peripherals?)', /^Write the key/],
    ['__TABLE\nFoo\n', 'a bulk file of the table "Foo", which icmlint does not check', /^Read are/],
    ['__COLUMNS\na\n', 'a bulk file without a table', /^Read are/],
    ['peripherals: 5\n', 'YAML that cannot be read: peripherals must be a list', /^Repair it there/],
    ['{"peripherals": ', 'JSON that cannot be read: a value is missing', /^Repair it there/],
    ['{"x": {"peripherals": []}}', 'a JSON document without the list "peripherals" that icmlint reads', /^Read are/],
  ])('%j is %s', async (content, what, advice) => {
    const [finding, ...others] = await find('a', content)
    expect(others).toEqual([])
    const before = `Nothing of the file was checked: it is ${what}. `
    expect(finding?.message.slice(0, before.length)).toBe(before)
    expect(finding?.message.slice(before.length)).toMatch(advice)
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
