import type { LintInput } from '../../src/core/engine/options.js'
import { lint } from '../../src/core/lint.js'
import { FORMATS } from '../../src/report/formats.js'
import { report } from '../helpers/results.js'
import type { Writing } from '../support/estate-files.js'
import { PLAIN, toBytes, WINDOWS } from '../support/estate-files.js'

const ROOT =
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_a\\CTIOS1\\EnterpriseDesktopSettings\\All Desktops\\Login'
const FILES = {
  'a.reg': [
    'Windows Registry Editor Version 5.00',
    '',
    ...['Agents', 'Sales', 'Müller'].flatMap((name) => [
      `[${ROOT}\\ConnectionProfiles\\Name\\${name}]`,
      '"PortA"=dword:zz',
      '"PortA"=dword:zz',
    ]),
    '',
  ].join('\n'),
  'b.xml':
    '<results>\n<agentDeskSettings>\n' +
    ['A', 'B', 'B']
      .map((name) => `<agentDeskSetting><name>${name}</name><logoutNonActivityTime>0</logoutNonActivityTime></agentDeskSetting>\n`)
      .join('') +
    '</agentDeskSettings></results>\n',
  'c.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n1,A,0\n2,A,0\n3,Über,0\n',
}

/** The identities that code scanning and GitLab go by, in the order of the reports. */
async function identities(files: Readonly<Record<string, string>>, writing: Writing): Promise<string[][]> {
  const inputs: LintInput[] = Object.entries(files).map(([path, text]) => ({
    path,
    bytes: toBytes(path, text.replaceAll('\n', writing.lineEnd), writing),
  }))
  const result = await lint(inputs, { preset: 'strict' })
  const { results } = JSON.parse(report(await FORMATS.sarif(), result)).runs[0]
  const issues = JSON.parse(report(await FORMATS.gitlab(), result))
  type Printed = { readonly partialFingerprints: { readonly primaryLocationLineHash: string } }
  return [
    results.map(({ partialFingerprints }: Printed) => partialFingerprints.primaryLocationLineHash),
    issues.map((one: { fingerprint: string }) => one.fingerprint),
  ]
}

test('every finding has an identity of its own', async () => {
  for (const list of await identities(FILES, PLAIN)) {
    expect(list.length).toBeGreaterThan(12)
    expect(new Set(list).size).toBe(list.length)
  }
})

const CASES: readonly (readonly [string, Readonly<Record<keyof typeof FILES, string>>, Writing])[] = [
  ['as Windows writes files', FILES, WINDOWS],
  ['with lone carriage returns', FILES, { ...PLAIN, lineEnd: '\r' }],
  ['in UTF-16', FILES, { ...PLAIN, registry: 'utf16le', others: 'utf16le' }],
  [
    'with lines inserted above',
    {
      'a.reg': FILES['a.reg'].replace('\n\n', '\n\n; a comment\n\n[HKEY_CURRENT_USER\\x]\n"a"="b"\n\n'),
      'b.xml': `<!-- a comment -->\n\n${FILES['b.xml']}`,
      'c.csv': FILES['c.csv'].replace('\n', '\n\n'),
    },
    PLAIN,
  ],
]

test.each(CASES)('identities stay: %s', async (_, files, writing) => {
  expect(await identities(files, writing)).toEqual(await identities(FILES, PLAIN))
})
