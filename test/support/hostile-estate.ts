import type { LintInput } from '../../src/core/engine/options.js'

/** Names that some report, terminal or runner would act on or choke on. */
export const HOSTILE_NAMES: readonly string[] = [
  'a & b <script>alert(1)</script>',
  ']]> <!-- x -->',
  '"double" \'single\' `tick` ``two``',
  '50% #1 off, a: b, 100%25 %0A',
  '  leading  and   several ',
  'escape \u001b[2J bell \u0007 null-ish \u0001 c1 \u009b31m del \u007f',
  'right \u202egnp.exe\u202c to left \u2066 isolate \u200f mark',
  'lone \ud800 high and \udc00 low',
  'noncharacters \ufffe \uffff',
  'emoji 😀 👩‍👩‍👧 顧客サービス',
  '::error file=x,line=1::boo',
  'two\n::error::lines\r\n##[error]boo ##vso[task.complete]',
  '@team #123 !45 GH-7 www.example.com https://example.com/x user@example.com ~label $x$',
  '[link](javascript:alert(1)) ![image](x) **bold** _it_ ~~gone~~ | cell | {0} {1}',
  '- list',
  '1. list',
  '# heading',
  '> quote',
  '=== ',
  'a:1:2: error: fake [reg/fake]',
  '../../etc/passwd',
  '__proto__',
  'constructor',
]

const HEAD = 'Windows Registry Editor Version 5.00\r\n\r\n'
const ROOT = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'

/** An estate whose names, values and files have all those names, each with findings that repeat them. */
export function hostileEstate(): LintInput[] {
  const profiles = HOSTILE_NAMES.filter((name) => !/[\r\n\\]/.test(name)).map(
    (name) =>
      `${ROOT}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\${name}]\r\n` +
      `"CtiOsA"="a"\r\n"PortA"=dword:0000a42c\r\n"${name.replaceAll('"', '\\"')}"=dword:zz\r\n`,
  )
  const desk = [
    'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime',
    ...HOSTILE_NAMES.map((name, i) => `${5000 + i},"${name.replaceAll('"', '""')}",${i % 2 ? 0 : 8000}`),
  ]
  const rows = HOSTILE_NAMES.filter((name) => !hasXmlIllegal(name)).map(
    (name) => `  <agentDeskSetting><name>${xml(name)}</name><logoutNonActivityTime>7201</logoutNonActivityTime></agentDeskSetting>`,
  )
  const peripherals = HOSTILE_NAMES.filter((name) => name.isWellFormed()).map(
    (name, i) => `  - { id: ${5000 + i}, name: ${JSON.stringify(name)}, clientType: 30, configParam: "/LOAD 3" }`,
  )
  const registry = HEAD + profiles.join('\r\n')
  return [
    { path: 'estate/ctios.reg', bytes: utf16(registry) },
    { path: 'estate/desk.csv', bytes: utf16(desk.join('\r\n')) },
    { path: 'estate/rest.xml', bytes: utf8(`<results><agentDeskSettings>\n${rows.join('\n')}\n</agentDeskSettings></results>\n`) },
    { path: 'estate/peripherals.yaml', bytes: utf8(`peripherals:\n${peripherals.join('\n')}\n`) },
    // A finding in files of each name, and files of each name that cannot be read.
    ...HOSTILE_NAMES.map((name) => ({ path: `files/${name}.reg`, bytes: utf8('REGEDIT\n[HKEY_CURRENT_USER\\x]\n"a"=dword:zz\n') })),
    ...HOSTILE_NAMES.map((name) => ({ path: `${name}/notes`, bytes: utf8('no export') })),
  ]
}

function hasXmlIllegal(name: string): boolean {
  // eslint-disable-next-line no-control-regex -- what XML 1.0 cannot hold
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(name) || !name.isWellFormed()
}

function xml(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
}

function utf8(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'))
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
}
