import { lint } from '../../src/core/lint.js'
import { FORMATS } from '../../src/report/formats.js'
import { PLAIN as CONTEXT } from '../helpers/results.js'
import { PLAIN, toInputs } from '../support/estate-files.js'

const NAME = 'Na\u001b[2Jme\u202e'
const DESK = `AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,${NAME},0\n`
const REG = `REGEDIT4\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\a\\b]\nsee\t${NAME} \u2028\n"${NAME}"=dword:0x1\n`

async function print(format: keyof typeof FORMATS): Promise<string> {
  const result = await lint(toInputs({ 'desk.csv': DESK, 'a.reg': REG }, PLAIN), { preset: 'strict' })
  const reporter = await FORMATS[format]()
  return [...reporter(result, { ...CONTEXT, width: 200 })].join('')
}

test('JSON holds names as they are, escaped once', async () => {
  const { findings } = JSON.parse(await print('json')) as { findings: { message: string; subject: string }[] }
  const about = findings.filter(({ message }) => message.includes(NAME))
  expect(about.map(({ subject }) => subject)).toEqual(expect.arrayContaining([`desk:${NAME}`, expect.stringContaining('registry:')]))
  expect(about.some(({ message }) => message.includes(`see\t${NAME} \u2028`))).toBe(true)
  expect(JSON.stringify(findings)).not.toContain('\\\\u00')
})

test('formats for people and editors show escapes, once', async () => {
  for (const format of ['pretty', 'compact'] as const) {
    const text = await print(format)
    expect(text).toContain('Na\\u001b[2Jme\\u202e')
    expect(text).not.toContain('\\\\u001b')
  }
})
