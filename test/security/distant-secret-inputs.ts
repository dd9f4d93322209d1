import type { Secret, SecretInput } from './secret-inputs.js'

/** Secrets whose names are written with escapes, whose data is far from the name, or is no text. */

const CONFIG = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1\\CtiDriver\\Config'
const reg = (lines: string): string => `Windows Registry Editor Version 5.00\n\n[${CONFIG}]\n${lines}\n"SideBHost"=dword:zz\n`
const bytes = (text: string, encoding: BufferEncoding): string[] => Array.from(Buffer.from(text, encoding), (byte) => byte.toString(16).padStart(2, '0'))
const desk = (name: string, text = ''): string =>
  `<agentDeskSetting><name>${name}</name>${text}<logoutNonActivityTime>7201</logoutNonActivityTime></agentDeskSetting>\n`
const json = (members: string): string => `{"peripherals":[{"id":"abc",${members},"nmae":1,"configParam":"/LOAD 7"}]}\n`
const yaml = (lines: string): string => `peripherals:\n  - id: abc\n${lines.replaceAll(/^/gm, '    ')}\n    nmae: x\n`
/** Without what would have to be escaped where it is put. */
const plain = ({ text }: Secret): string => text.replace(/\W/g, '')
const MANY = 90
const LONG = 'a'.repeat(20_000)

type Write = (secret: string, whole: Secret) => string
const input = (path: string, what: string, write: Write): SecretInput => ({ path: `base/${path}`, what, text: (secret) => write(plain(secret), secret) })

const ESCAPED: readonly SecretInput[] = [
  input('a.reg', '.reg name with a backslash', (secret) => reg(`"ClientPass\\word"="${secret}"\n"ClientPass\\word"="${secret}\\x"`)),
  input('a.reg', '.reg name with a line end', (secret) => reg(`"Password\\n"="${secret}"\n"Password\\n"="${secret}"`)),
  input('a.reg', 'lost .reg name with a backslash', (secret) => reg(`"P\\wd"=${secret}\n"ClientPass\\word"=dword:${secret}`)),
  input('a.reg', '.reg connection string with a backslash', (secret) => reg(`"Dsn"="UID=sa;Pass\\word=${secret}"\n"Dsn"="x\\y;p\\wd=${secret}"`)),
  input('p.yaml', 'YAML name with \\u', (secret) => yaml(`"pass\\u0077ord": ${secret}`)),
  input('p.yaml', 'YAML name with \\x and \\U', (secret) => yaml(`"pass\\x77ord": ${secret}\n"\\U00000050wd": ${secret}`)),
  input('p.yaml', 'YAML address with \\x2f', (secret) => yaml(`name: "ftp:\\x2f\\x2fu:${secret}@h"`)),
  input('p.yaml', 'YAML alias', (secret) => yaml(`password: &a ${secret}\nname: *a\nconfigParam: *a`)),
  input('p.yaml', 'YAML alias of a list', (secret) => `password: &a\n  - id: 5\n    name: ${secret}\n    nmae: x\nperipherals: *a\n`),
  input('p.yaml', 'YAML alias as a key', (secret) => yaml(`note: &k password\n*k : ${secret}`).replace('name: x', 'name: y')),
  input('p.json', 'JSON name with \\u', (secret) => json(`"pass\\u0077ord":"${secret}"`)),
  input('p.json', 'JSON name with \\u behind a password', (secret) => json(`"password":"a\\"b","pass\\u0077ord":"${secret}","x":"y"`)),
  input('p.json', 'JSON address with \\/', (secret) => json(`"name":"ftp:\\/\\/u:${secret}@h"`)),
  input('p.json', 'JSON sign with \\u', (secret) => json(`"name":"token\\u003d${secret}"`)),
  input('p.xml', 'SQL XML name with _x', (secret) => `<row PersonID="1" LoginName="a" Pass_x0077_ord="${secret}" PersonID="2"/>\n`),
  input('d.xml', 'XML name with references', (secret) => desk(`Pass&#119;ord=${secret}`, `<description>Pass&#x77;ord=${secret}</description>`)),
  input('d.xml', 'XML sign as a reference', (secret) => desk(`Token&#61;${secret}`)),
  input('d.xml', 'XML quotes as references', (secret) => desk(`Token&quot;:&quot;${secret}`)),
  input('d.xml', 'XML address with references', (secret) => desk(`ftp:&#47;&#47;u:${secret}@h`)),
]

const many = (line: string): string => line.repeat(MANY)
const MIDDLE = 'MIIEabcdefghijklmnopqrstuvwxyz\n'

const FAR: readonly SecretInput[] = [
  input('a.reg', 'the end of long hex data', (secret) =>
    reg(`"ClientPassword"=hex(1):\\\n${many('  41,42,43,\\\n')}  ${bytes(secret, 'utf16le').join(',')}\n"x"=dword:zz`)),
  input('a.reg', 'the end of long hex data that is lost', (secret) =>
    reg(`"ClientPassword"=hex:\\\n${many('  41,42,43,\\\n')}  ${bytes(secret, 'latin1').join(',')},\\\n  zz`)),
  input('a.reg', 'a lost private key', (secret) => reg(`"x"="-----BEGIN RSA PRIVATE KEY-----\n${many(MIDDLE)}${secret}\n-----END RSA PRIVATE KEY-----"`)),
  input('a.reg', 'lost lines behind a password', (secret) => reg(`"ClientPassword"="abc\n${many('zzzzz\n')}${secret}"`)),
  input('p.yaml', 'a long private key', (secret) =>
    yaml(`note: |\n  -----BEGIN RSA PRIVATE KEY-----\n${many(`  ${MIDDLE}`)}\t${secret}\n  -----END RSA PRIVATE KEY-----`)),
  input('p.yaml', 'a long text of a password', (secret) => yaml(`password: "\n${many(`  ${MIDDLE}`)}  ${secret}\\q\n  "`)),
  input('p.yaml', 'a long block of a password', (secret) => yaml(`password: |\n${many(`  ${MIDDLE}`)} ${secret}\n  x`)),
  input('d.xml', 'one line, a long element', (secret) => desk('A', `<password>${LONG}${secret}</password>`)),
  input('d.xml', 'one line, a long attribute', (secret) => desk('A', `<x password="${LONG}${secret}"/>`)),
  input('p.json', 'one line, a long text', (secret) => json(`"password":"${LONG}${secret}"`)),
  input('p.json', 'one line, a long private key', (secret) => json(`"x":"-----BEGIN PRIVATE KEY-----${LONG}${secret}"`)),
  input('d.csv', 'a long cell', (secret) => `AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime,x\n5000,"Password=${LONG}${secret}",7201,y\n`),
  input('d.csv', 'a second result of another table', (secret) =>
    `AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,A,7201\n\nAccount,Password\n[x],${secret}\n;x,${secret}\n`),
  input('a.reg', 'a long host in an address', (secret) => reg(`"SideAHost"="ftp://u:${secret}${'a'.repeat(450)}@h"\n"SideBHost"="ftp://u:${secret}${'a'.repeat(450)}@h"`)),
  input('d.csv', 'a long name', (secret) => `AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,ftp://u:${secret}${'a'.repeat(450)}@h,7201\n`),
  input('a.reg', 'the second line of a default value', (secret) => reg(`[${CONFIG}\\ApiKey]\n@="abc\n${secret}"\n[${CONFIG}]`)),
  input('d.csv', 'a second result without a word between', (secret) =>
    `AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,A,7201\n\nPersonID,LoginName,Password\n1,a,${secret}\n`),
]

const CONNECTION = 'UID=sa;Password='

const BYTES: readonly SecretInput[] = [
  input('a.reg', 'a connection string as hex(1)', (_, { text }) => reg(`"Dsn"=hex(1):${bytes(CONNECTION + text, 'utf16le').join(',')}`)),
  input('a.reg', 'a connection string as hex(1) of another type', (_, { text }) =>
    reg(`"SideAPort"=hex(1):${bytes(`${CONNECTION}${text}\0`, 'utf16le').join(',')}\n"SideAHost"=hex(1):${bytes(`${CONNECTION}${text}\0`, 'utf16le').join(',\\\n  ')},zz`)),
  input('a.reg', 'a connection string as hex(7)', (_, { text }) =>
    reg(`"Dsn"=hex(7):${bytes(`a\0${CONNECTION}${text}`, 'utf16le').join(',\\\n  ')}\n"Dsn"="x"`)),
  input('a.reg', 'a parameter as hex(7)', (_, { text }) => reg(`"Args"=hex(7):${bytes(`-password\0${text}\0\0`, 'utf16le').join(',')}\n"Args"="x"`)),
  input('a.reg', 'a connection string as hex', (_, { text }) =>
    reg(`"Dsn"=hex:${bytes(CONNECTION + text, 'latin1').join(',')}\n"Dsn"=hex:${bytes(CONNECTION + text, 'latin1').join(',')}`)),
  input('a.reg', 'bytes behind a lost backslash', (_, { text }) =>
    reg(`"Dsn"=hex(1):${bytes(CONNECTION, 'utf16le').join(',')},\n  ${bytes(text, 'utf16le').join(',')}\n\n  ${bytes(text, 'utf16le').join(',')}`)),
  ...['\u201cDsn\u201d=hex(7):', '"Dsn=hex(7):', '"Dsn" hex(7):', 'Dsn=hex(7):', '"Dsn"=hex(7) :', '"Dsn"=hex(0x7):'].map((start) =>
    input('a.reg', `damaged bytes ${start}`, (_, { text }) => reg(start + bytes(CONNECTION + text, 'utf16le').join(',')))),
  input('q.txt', 'a parameter as REG_MULTI_SZ', (secret) => `\n${CONFIG}\n    Args    REG_MULTI_SZ    -password\\0${secret}\n    Bad    REG_FOO    x\n\n`),
  input('q.txt', 'a connection string as REG_BINARY', (_, { text }) =>
    `\n${CONFIG}\n    Dsn    REG_BINARY    ${bytes(CONNECTION + text, 'utf16le').join('').toUpperCase()}\n    Bad    REG_FOO    x\n\n`),
]

export const DISTANT_SECRETS: readonly SecretInput[] = [...ESCAPED, ...FAR, ...BYTES]
