import { rule } from '../../../src/core/rules/reg/misspelt-ctios-path.js'
import { findMisspelling } from '../../../src/core/estate/ctios-path.js'
import { corpusTable, describeWithCorpus } from '../../support/corpus.js'
import { testRule } from '../../support/rule-tester.js'

const LOCAL = 'HKEY_LOCAL_MACHINE\\SOFTWARE'
const SERVER = `${LOCAL}\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1`
const DESKTOPS = `${SERVER}\\EnterpriseDesktopSettings`
const file = (...keys: string[]): Record<string, string> => ({
  'a.reg': `Windows Registry Editor Version 5.00\n\n${keys.map((key) => `[${key}]\n"X"=dword:00000001\n`).join('\n')}`,
})

/** Each path with its wrong segment marked, and what is said of it. */
const INVALID: ReadonlyArray<readonly [path: string, message: RegExp, fix?: 'safe' | 'none']> = [
  [
    `${LOCAL}\\‹Cisco Systems Inc.›\\Ctios\\CTIOS_a\\CTIOS1\\Server\\Agent`,
    /“Cisco Systems Inc.” should be “Cisco Systems, Inc.”/,
  ],
  [`${LOCAL}\\‹Cisco Systems,Inc.›\\Ctios\\CTIOS_a\\CTIOS1\\Server`, /should be “Cisco Systems, Inc.”/],
  [`${LOCAL}\\‹Cisco Systems.Inc.›\\Ctios\\CTIOS_a\\CTIOS1\\Server`, /should be “Cisco Systems, Inc.”/],
  [`${LOCAL}\\‹CiscoSystems, Inc.›\\Ctios\\CTIOS_a\\CTIOS1\\Server`, /should be “Cisco Systems, Inc.”/],
  [`${LOCAL}\\‹Cisco Systems›\\Ctios\\CTIOS_a\\CTIOS1\\Server`, /should be “Cisco Systems, Inc.”/],
  [`${LOCAL}\\‹Cisco Systems,\u00a0Inc.›\\Ctios\\CTIOS_a\\CTIOS1\\Server`, /no-break space \(U\+00A0\)/],
  [`${LOCAL}\\Wow6432Node\\‹Cisco Systems Inc.›\\Ctios\\CTIOS_a\\CTIOS1\\Server`, /should be “Cisco Systems, Inc.”/],
  [`${LOCAL}\\‹Wow6432 Node›\\Cisco Systems, Inc.\\Ctios\\CTIOS_a\\CTIOS1\\Server`, /should be “Wow6432Node”/],
  [`${LOCAL}\\‹Ctios›\\CTIOS_a\\CTIOS1\\Server`, /“Cisco Systems, Inc.” is missing before “Ctios”/],
  [`${LOCAL}\\Cisco Systems, Inc.\\‹СTIOS›\\CTIOS_a\\CTIOS1\\Server`, /only looks Latin \(“С”, U\+0421\)/],
  [`${LOCAL}\\Cisco Systems, Inc.\\‹CTI OS›\\CTIOS_a\\CTIOS1\\Server`, /“CTI OS” should be “Ctios”/],
  [`${LOCAL}\\Cisco Systems, Inc.\\‹ＣＴＩＯＳ›\\CTIOS_a\\CTIOS1\\Server`, /full-width/],
  [`${LOCAL}\\Cisco Systems, Inc.\\‹Cti\u200bos›\\CTIOS_a\\CTIOS1\\Server`, /invisible character \(U\+200B\)/],
  [`${LOCAL}\\Cisco Systems, Inc.\\‹CTIOS_a›\\CTIOS1\\Server`, /“Ctios” is missing before “CTIOS_a”/],
  [`${LOCAL}\\Cisco Systems, Inc.\\Ctios\\‹Server›\\Agent`, /<instance>\\<server> is missing/, 'none'],
  [`${LOCAL}\\Cisco Systems, Inc.\\Ctios\\CTIOS_a\\‹CTIOS1 ›\\Server`, /ends with a blank/],
  [`${LOCAL}\\Cisco Systems, Inc.\\Ctios\\‹СTIOS_a›\\CTIOS1\\Server`, /only looks Latin/, 'none'],
  [`${LOCAL}\\Cisco Systems, Inc.\\Ctios\\‹<CTIOS InstanceName>›\\<CTIOSServerName>\\Server`, /placeholder/, 'none'],
  [`${DESKTOPS}\\‹AllDesktops›\\Login\\ConnectionProfiles\\Name\\Agents`, /“AllDesktops” should be “All Desktops”/],
  [`${DESKTOPS}\\‹Login›\\ConnectionProfiles\\Name\\Agents`, /“All Desktops” is missing before “Login”/],
  [`${DESKTOPS}\\All Desktops\\Login\\‹Connection Profiles›\\Name\\Agents`, /should be “ConnectionProfiles”/],
  [`${DESKTOPS}\\All Desktops\\Login\\‹ConectionProfile›\\Name\\Agents`, /should be “ConnectionProfiles”/],
  [`${DESKTOPS}\\All Desktops\\Login\\ConnectionProfiles\\‹Agents›`, /“Name” is missing before “Agents”/],
  [`${DESKTOPS}\\All Desktops\\Login\\ConnectionProfiles\\Name\\‹Agents ›`, /ends with a blank/],
  [`${SERVER}\\Server\\‹ Agent›`, /“ Agent” should be “Agent”, it begins with a blank/],
  [`HKEY_LOCAL_MACHINE\\‹Cisco Systems, Inc.›\\CTI Desktop\\CtiOs\\BeepOnMsgReceived`, /“SOFTWARE” is missing/],
  [`HKEY_LOCAL_MACHINE\\‹Cisco Systems, Inc.›\\Ctios\\CTIOS_a\\CTIOS1\\Server`, /“SOFTWARE” is missing/],
  [`‹HKEY_CURRENT_USER›\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_a\\CTIOS1\\Server`, /should be “HKEY_LOCAL_MACHINE”/],
  [`${LOCAL}\\‹…›\\ConnectionProfiles\\Name\\Agents`, /abbreviation for the rest of the path/, 'none'],
  [`${LOCAL}\\‹...›\\ConnectionProfiles\\Name\\Agents`, /abbreviation for the rest of the path/, 'none'],
  [`${LOCAL}\\Cisco Systems, Inc.\\Ctios\\‹…›\\EnterpriseDesktopSettings\\All Desktops`, /abbreviation/, 'none'],
]

const VALID = [
  `${SERVER}\\Server\\Agent`,
  SERVER.toUpperCase(),
  `${LOCAL}\\Wow6432Node\\Cisco Systems, Inc.\\CTIOS\\cust1\\CTIOS2\\Server\\Peers\\ctios-b.example.com`,
  `${DESKTOPS}\\All Desktops\\Login\\ConnectionProfiles\\Name\\Агенты der Reklamation`,
  `${DESKTOPS}\\All Desktops\\Grid\\CallAppearance\\Columns\\Number\\12`,
  `${SERVER}\\Server\\SomethingOfAPatch\\X`,
  `${LOCAL}\\Cisco Systems\\CTIOS Tracing`,
  `${LOCAL}\\Cisco Systems, Inc.\\CTIOS Tracing`,
  `${LOCAL}\\Cisco Systems, Inc.\\CTI Desktop\\CtiOs`,
  `${LOCAL}\\Cisco Systems, Inc.\\ICM\\cust1\\CTIOS1\\EMS\\CurrentVersion\\Library\\Processes\\ctios`,
  `${LOCAL}\\GeoTel\\ICR\\cust1\\PG1A\\PG\\CurrentVersion\\PIMS\\pim1\\ATTData\\Dynamic`,
  `${LOCAL}\\Cisco Systems\\VPN Client`,
  `${LOCAL}\\Cisco Systems Inc.\\Jabber`,
  'HKEY_CURRENT_USER\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS\\Window',
  'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\CTIOS',
  `${LOCAL}\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\CTI OS Server`,
]

testRule(rule, {
  invalid: [
    ...INVALID.map(([path, message, fix = 'safe']) => ({
      name: path, files: file(path), messages: [message], fixes: [fix], subjects: [subjectOf(path)],
    })),
    {
      name: 'the same fault below two keys',
      files: file(
        `${LOCAL}\\Cisco Systems, Inc.\\Ctios\\a\\CTIOS1\\Server\\‹ Agent›`,
        `${LOCAL}\\Cisco Systems, Inc.\\Ctios\\a\\CTIOS2\\Server\\‹ Agent›`,
      ),
    },
    { name: 'two faults below one key', files: file(`${SERVER}\\Server\\‹ Agent›`, `${SERVER}\\Server\\‹ Peers›`) },
    {
      name: 'other keys missing at one place',
      files: file(`${LOCAL}\\‹Ctios›\\a\\CTIOS1\\Server`, `${LOCAL}\\Cisco Systems, Inc.\\‹CTIOS_b›\\CTIOS1\\Server`),
    },
    {
      name: 'one finding for all keys with the same fault',
      files: file(
        `${LOCAL}\\‹Cisco Systems Inc.›\\Ctios\\a\\CTIOS1\\Server\\Agent`,
        `${LOCAL}\\CISCO SYSTEMS INC.\\Ctios\\a\\CTIOS1\\Server\\CallObject`,
        `${LOCAL}\\Cisco Systems Inc.\\Ctios\\a\\CTIOS2\\Server\\Agent`,
      ),
      messages: [/3 values in 3 keys of this file have no effect/],
      related: [[`${LOCAL}\\CISCO SYSTEMS INC.\\Ctios\\a\\CTIOS1\\Server\\CallObject`]],
    },
    {
      name: 'one finding for each fault',
      files: file(`${LOCAL}\\‹Cisco Systems Inc.›\\Ctios\\a\\CTIOS1\\Server`, `${DESKTOPS}\\‹AllDesktops›\\Login`),
    },
    {
      name: 'beside the right key, which the repair would run into',
      files: file(`${SERVER}\\Server\\Agent`, `${LOCAL}\\‹Cisco Systems Inc.›\\Ctios\\CTIOS_cust1\\CTIOS1\\Server\\Agent`),
      fixes: ['unsafe'],
    },
    {
      name: 'in what reg query prints',
      files: { 'a.txt': `\n${LOCAL}\\‹Cisco Systems Inc.›\\Ctios\\a\\CTIOS1\\Server\\Agent\n    X    REG_SZ    1\n\n` },
      fixes: ['none'],
    },
    {
      name: 'in a Windows 3.1 file, of which only HKEY_CLASSES_ROOT is imported',
      files: { 'a.reg': 'REGEDIT\n‹HKEY_CLASSES_ROOT›\\EnterpriseDesktopSettings = 1\n' },
      fixes: ['none'],
    },
  ],
  valid: VALID.map((path) => ({ name: path, files: file(path) })),
})

function subjectOf(marked: string): string {
  return `registry:${marked.slice(0, marked.indexOf('›')).replace('‹', '')}`
}

describeWithCorpus('the spellings that the guides print', () => {
  const rows = corpusTable('ctios/key-path-spellings.tsv').map((row) => row.spelling_of_the_path_as_printed_in_cisco_guides ?? '')
  const right = /^\w+\\SOFTWARE\\(?:Cisco Systems, Inc\.\\Ctios(?: Tracing)?(?:\\|$)|Cisco Systems\\CTIOS Tracing|GeoTel)/i
  const paths = rows
    .filter((path) => /^\S+\\/.test(path))
    .map((path) => path.replace('<U+00A0>', '\u00a0').replace(/<\w+>/g, 'a'))

  test.each(paths)('%s', (path) => {
    const elided = path.endsWith('...')
    const fault = findMisspelling(elided ? path.slice(0, -4) : path)
    if (right.test(path)) expect(fault).toBeUndefined()
    else expect(fault).toBeDefined()
  })
})
