import { profile } from '../support/ctios-files.js'
import { DISTANT_SECRETS } from './distant-secret-inputs.js'

/** A secret as text and as the number of a DWORD. */
export interface Secret {
  readonly text: string
  readonly number: number
}

/** A file that holds a secret in some notation, with something to find beside it. */
export interface SecretInput {
  readonly path: string
  readonly what: string
  readonly text: (secret: Secret) => string
}

const CONFIG = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1\\CtiDriver\\Config'
const hex = (text: string, encoding: BufferEncoding): string[] => Array.from(Buffer.from(text, encoding), (byte) => byte.toString(16).padStart(2, '0'))
const wide = ({ text }: Secret): string[] => hex(`${text}\0`, 'utf16le')
const dword = ({ number }: Secret): string => number.toString(16).padStart(8, '0')
const escaped = (text: string): string => text.replace(/["\\]/g, '\\$&')
const xml = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`

const NAMES = [
  'ClientPassword', 'DefaultPassword', 'password', 'VncPwd', 'ClientPasword', 'SharedSecret', 'JwtToken', 'PrivateKey', 'Api_Key', 'KeyPassphrase', 'EncryptionKey',
]

const REG: readonly (readonly [what: string, lines: (name: string, secret: Secret) => string])[] = [
  ['REG_SZ', (name, { text }) => `"${name}"="${escaped(text)}"`],
  ['hex(1)', (name, secret) => `"${name}"=hex(1):${wide(secret).join(',')}`],
  ['hex(2)', (name, secret) => `"${name}"=hex(2):${wide(secret).join(',')}`],
  ['hex(7)', (name, secret) => `"${name}"=hex(7):${wide(secret).join(',')},00,00`],
  ['hex', (name, { text }) => `"${name}"=hex:${hex(text, 'latin1').join(',')}`],
  ['hex over lines', (name, secret) => `"${name}"=hex(1):${wide(secret).join(',\\\n  ')}`],
  ['dword', (name, secret) => `"${name}"=dword:${dword(secret)}`],
  ['hex(b)', (name, secret) => `"${name}"=hex(b):${wide(secret).slice(0, 8).join(',')}`],
  ['a value that stands twice', (name, { text }) => `"${name}"="x"\n"${name}"="${escaped(text)}"\n"${name}"="${escaped(text)}"`],
  ['a value that is deleted', (name, { text }) => `"${name}"="${escaped(text)}"\n"${name}"=-`],
  ['a lost dword', (name, secret) => `"${name}"=dword:0x${dword(secret)}`],
  ['a lost line', (name, { text }) => `${name}=${text}`],
  ['a quote that stays open', (name, { text }) => `"${name}"="${text}\n"x"="y"`],
  ['a comment', (name, { text }) => `; ${name}: ${text}`],
  ['a comment without a sign', (name, { text }) => `; "${name}" ${text}`],
  ['a key', (name, { text }) => `[HKEY_LOCAL_MACHINE\\SOFTWARE\\${name}=${text.replaceAll('\\', '')}]\n"y"=dword:zz`],
  ['the default value of a key', (name, { text }) => `[${CONFIG}\\${name}]\n@="${escaped(text)}"\n@="${escaped(text)}"\n[${CONFIG}]`],
  ['a key that is lost', (name, { text }) => `[HKLM\\${name}]\n@="${escaped(text)}"\n@=dword:0x1\n[${CONFIG}]`],
  ['an address', (name, { text }) => `"CtiOsA"="https://${name}:${encodeURIComponent(text)}@host/x"`],
  ['a connection string', (name, { text }) => `"Dsn"="Driver={SQL};UID=sa;${name}=${escaped(text)};"`],
  ['a connection string behind a word', (name, { text }) => `"Dsn"="see password policy; Server=a;${name}=${escaped(text)}"`],
  ['a parameter behind another one', (name, { text }) => `"Dsn"="/LOAD 2 /PWD a /${name}=${escaped(text)}"`],
  ['a name after itself', (name, { text }) => `"Dsn"="${name} ${name}=${escaped(text)}"`],
  ['an address with an @ in its password', (name, { text }) => `"CtiOsA"="password of ftp://${name}:a@${encodeURIComponent(text)}@host"`],
  ['names of a server and a profile', (name, { text }) => `[${CONFIG.replace('CTIOS1\\CtiDriver\\Config', '')}${name}=${text.replaceAll('\\', '')}\\EnterpriseDesktopSettings\\All Desktops\\ConnectionProfiles\\Name\\${name}=${text.replaceAll('\\', '')}]\n"PeripheralID"=dword:1388\n"ShowFieldBitMask"=dword:ffffffff`],
  ['a connection string for several', (name, { text }) => `"Dsn"=hex(7):${hex(`${name}=${text}\0\0`, 'utf16le').join(',')}`],
]

const reg = (header: string, lines: string): string => [header, '', `[${CONFIG}]`, lines, '"SideAHost"="cti-a"', '"SideBHost"=dword:zz', 'rubbish', ''].join('\n')
const HEADERS = { 'regedit 5': 'Windows Registry Editor Version 5.00', 'REGEDIT4': 'REGEDIT4' }

/** Every form under several names, and every name in several forms. */
const namesFor = (form: number): readonly string[] => [0, 4, 9].map((step) => NAMES[(form * 3 + step) % NAMES.length] as string)

const REGISTRY: readonly SecretInput[] = [
  ...REG.flatMap(([what, lines], index) => namesFor(index).map((name, turn): SecretInput => {
    const [form, header] = Object.entries(HEADERS)[(index + turn) % 2] as [string, string]
    return { path: 'base/a.reg', what: `${form}: ${name}, ${what}`, text: (secret) => reg(header, lines(name, secret)) }
  })),
  ...namesFor(0).map((name): SecretInput => ({
    path: 'base/old.reg', what: `Windows 3.1: ${name}`, text: ({ text }) => `REGEDIT\nHKEY_CLASSES_ROOT\\${name} = ${text}\nrubbish\n`,
  })),
  ...namesFor(1).flatMap((name) => [
    ['REG_SZ', ({ text }: Secret) => text], ['REG_DWORD', (secret: Secret) => `0x${secret.number.toString(16)}`],
    ['REG_BINARY', (secret: Secret) => wide(secret).join('').toUpperCase()], ['REG_MULTI_SZ', ({ text }: Secret) => `${text}\\0${text}`],
  ].map(([type, data]): SecretInput => ({
    path: 'base/query.txt', what: `reg query: ${name}, ${type as string}`,
    text: (secret) => `\n${CONFIG}\\${name}\n    (Default)    ${type as string}    ${(data as (secret: Secret) => string)(secret)}\n\n${CONFIG}\n    ${name}    ${type as string}    ${(data as (secret: Secret) => string)(secret)}\n    SideAHost    REG_SZ    x\n    Bad    REG_FOO    x\n\n`,
  }))),
]

const PERSON = 'PersonID,FirstName,LastName,LoginName'

const DESK = 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime,Password,Description'

/** What a table holds in other columns than that of passwords: in names, which messages repeat, and in texts. */
function besidePasswords(): SecretInput[] {
  const forms: ReadonlyArray<readonly [what: string, text: (secret: string) => string]> = [
    ['a connection string', (secret) => `Server=x;Pwd=${secret}`],
    ['an address with an @ in its password', (secret) => `ftp://u:a@${encodeURIComponent(secret)}@h`],
    ['a private key', (secret) => `-----BEGIN RSA PRIVATE KEY-----${secret}`],
    ['a connection string behind a word', (secret) => `see password policy; Server=a;Password=${secret}`],
  ]
  return forms.flatMap(([what, write], index): SecretInput[] => {
    const password = ['x', '', 'NULL', 'y'][index] as string
    const rows = (secret: string): string[][] => [['5000', 'Day', '7201', password, write(secret)], ['5001', write(secret), '7202', password, 'x'], ['5002', 'Night', write(secret), password, 'x']]
    const lines = (delimiter: string) => ({ text }: Secret): string => [DESK.split(','), ...rows(text)].map((cells) => `${cells.join(delimiter)}\n`).join('')
    return [
      { path: 'base/desk.csv', what: `CSV with a password column: ${what}`, text: ({ text }) => `${DESK}\n${rows(text).map((cells) => `${cells.map(cell).join(',')}\n`).join('')}` },
      { path: 'base/desk.tsv', what: `TSV with a password column: ${what}`, text: lines('\t') },
      { path: 'base/desk.txt', what: `sqlcmd with a password column: ${what}`, text: lines('|') },
      { path: 'base/desk.txt', what: `bulk text with a password column: ${what}`, text: (secret) => `__TABLE\tAgent_Desk_Settings\n__COLUMNS\t${lines('\t')(secret)}` },
    ]
  })
}

const TABLES: readonly SecretInput[] = [
  ...['password', 'userPwd', 'pasword', 'apiKey', 'clientSecret', 'accessToken'].flatMap((name): SecretInput[] => [
    {
      path: 'base/agent.xml', what: `REST element ${name}`,
      text: ({ text }) => `<agent><agentId>1001</agentId><${name}>${xml(text)}</${name}><person><userName>a</userName><${name}>${xml(text)}</${name}></person><agentStateTrace>x</agentStateTrace></agent>\n`,
    },
    {
      path: 'base/agent.xml', what: `REST attribute ${name}`,
      text: ({ text }) => `<agent ${name}="${xml(text)}"><agentId>1001</agentId><person ${name}='${xml(text)}'><userName>a</userName></person><agentStateTrace>x</agentStateTrace></agent>\n`,
    },
    {
      path: 'base/person.xml', what: `SQL XML ${name}`,
      text: ({ text }) => `<row PersonID="1" LoginName="a" ${name}="${xml(text)}" PersonID="2"/>\n<row PersonID="2" LoginName="b" ${name}="${xml(text)}"/>\n`,
    },
    { path: 'base/person.csv', what: `CSV ${name}`, text: ({ text }) => `${PERSON},${name}\n1,A,B,a,${cell(text)}\n2,A,B,a,${cell(text)},x\n3,A\n` },
    {
      path: 'base/person.tsv', what: `TSV ${name}`,
      text: ({ text }) => `${PERSON.replaceAll(',', '\t')}\t${name}\n1\tA\tB\ta\t${text}\n2\tA\tB\ta\t${text}\tx\n3\tA\n`,
    },
    {
      path: 'base/person.txt', what: `bulk text ${name}`,
      text: ({ text }) => `__TABLE\tPerson\n__COLUMNS\tPersonID\tLoginName\t${name}\n1\ta\t${text}\n2\tb\t${text}\tx\n3\n`,
    },
    {
      path: 'base/agents.csv', what: `PCCE bulk CSV ${name}`,
      text: ({ text }) => `operation,agentId,userName,firstName,lastName,${name}\nCREATE,01,a,A,B,${cell(text)}\nCREATE,02,b,A,B,x,${cell(text)}\n`,
    },
    {
      path: 'base/pim.yaml', what: `YAML ${name}`,
      text: ({ text }) => `peripherals:\n  - id: abc\n    ${name}: ${JSON.stringify(text)}\n    nmae: A\n  - { id: 5001, ${name}: ${JSON.stringify(text)} }\n`,
    },
    {
      path: 'base/pim.yaml', what: `YAML block ${name}`,
      text: ({ text }) => `peripherals:\n  - id: abc\n    ${name}: |\n      ${text}\n      ${text}\n    nmae: A\n`,
    },
    {
      path: 'base/pim.json', what: `JSON ${name}`,
      text: ({ text }) => `{"peripherals": [{"id": "abc", "${name}": ${JSON.stringify(text)}, "nmae": "A"},\n {"id": "x", "${name}": ${JSON.stringify(text)}}]}\n`,
    },
    {
      path: 'base/peripheral.csv', what: `a parameter /${name}`,
      text: ({ text }) => `PeripheralID,EnterpriseName,ClientType,ConfigParam\n5000,A,30,${cell(`/LOAD 7 /${name}=${text}`)}\n`,
    },
    { path: 'base/broken.xml', what: `broken XML ${name}`, text: ({ text }) => `<agent><agentId>1001</agentId><${name}>${text}<agentStateTrace>x</agent>\n` },
    { path: 'base/broken.yaml', what: `broken YAML ${name}`, text: ({ text }) => `peripherals:\n  - id: 5000\n    ${name}: *${text.replaceAll(/\W/g, '')}\n  - ${name}: [${text}\n` },
    { path: 'base/notes.reg', what: `no export ${name}`, text: ({ text }) => `${name} = ${text}\n${name}: ${text}\n` },
  ]),
  ...besidePasswords(),
  {
    path: 'base/pim.yaml', what: 'a private key',
    text: ({ text }) => `peripherals:\n  - id: abc\n    note: |\n      -----BEGIN RSA PRIVATE KEY-----\n      ${text}\n      ${text}\n      -----END RSA PRIVATE KEY-----\n    nmae: A\n`,
  },
  { path: 'base/desk.csv', what: 'an address', text: ({ text }) => `AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,ftp://a:${encodeURIComponent(text)}@host/x,8000\n` },
]

export const SECRET_INPUTS: readonly SecretInput[] = [...REGISTRY, ...TABLES, ...DISTANT_SECRETS]

/** What stands beside each of them. */
export const BESIDE = { 'base/beside.reg': profile({ RejectIfAlreadyLoggedIn: 'dword:00000000', CtiOsB: null, PortB: null }) }
