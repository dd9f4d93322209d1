import { fixInputs } from '../../src/core/fix/fix-inputs.js'
import { inspect } from '../../src/core/inspect.js'
import { lint } from '../../src/core/lint.js'
import { fixReport } from '../../src/report/fix-report.js'
import { FORMATS } from '../../src/report/formats.js'
import { inspectText } from '../../src/report/inspect-text.js'
import { PLAIN as CONTEXT } from '../helpers/results.js'
import { PLAIN, toInputs, WINDOWS, type EstateFiles } from '../support/estate-files.js'

const SECRET = 'Geheim4711'
const NUMBER = 0x5ec2e7e5
const bytes = (encoding: BufferEncoding): string[] => [...Buffer.from(SECRET, encoding)].map((byte) => byte.toString(16).padStart(2, '0'))
const WIDE = bytes('utf16le')
const NARROW = bytes('latin1')

/** The secret in every notation in which an input may hold it or a report print it. */
const NOTATIONS = [
  SECRET, 'Geheim', 'heim47',
  WIDE.join(','), WIDE.join(''), WIDE.slice(0, 8).join(','), WIDE.slice(-8).join(','), NARROW.join(','), NARROW.join(''),
  NUMBER.toString(16), String(NUMBER),
].map((text) => text.toLowerCase())

const CONFIG = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1\\CtiDriver\\Config'
const HEADER = 'Windows Registry Editor Version 5.00'
const reg = (...lines: readonly string[]): string => [HEADER, '', `[${CONFIG}]`, ...lines, '"SideAHost"="cti-a"', 'rubbish', ''].join('\n')

const NAMES = ['ClientPassword', 'DefaultPassword', 'password', 'VncPwd', 'ClientPasword', 'ClinetPassword', 'UserPasswort']

/** How a line of an export may state a value, right or wrong. */
const LINES: readonly ((name: string) => string)[] = [
  (name) => `"${name}"="${SECRET}"`,
  (name) => `"${name}"="x\\${SECRET}"`,
  (name) => `"${name}"="${SECRET}`,
  (name) => `"${name}"=${SECRET}`,
  (name) => `"${name}"=${SECRET}"`,
  (name) => `"${name}" "${SECRET}"`,
  (name) => `"${name}"  ${SECRET}`,
  (name) => `"${name}"="a"${SECRET}"`,
  (name) => `"${name}"="${SECRET}" # x`,
  (name) => `"${name}"="${SECRET}" x`,
  (name) => `"${name}"="${SECRET}\\"`,
  (name) => `"${name}"="a\\0${SECRET}"`,
  (name) => `"${name}"='${SECRET}'`,
  (name) => `"${name}":"${SECRET}"`,
  (name) => `"${name}=${SECRET}"`,
  (name) => `"${name}="${SECRET}"`,
  (name) => `"${name}\\"="${SECRET}"`,
  (name) => `"${name} = ${SECRET}"=dword:1`,
  (name) => `${name}=${SECRET}`,
  (name) => `${name}="${SECRET}"`,
  (name) => `${name} ${SECRET}`,
  (name) => `${name}: ${SECRET}`,
  (name) => `“${name}”=“${SECRET}”`,
  (name) => `„${name}“=„${SECRET}“`,
  (name) => `«${name}»=«${SECRET}»`,
  (name) => `"${name}"=“${SECRET}”`,
  (name) => `'${name}'='${SECRET}'`,
  (name) => `// "${name}"="${SECRET}"`,
  (name) => `; "${name}"="${SECRET}"`,
  (name) => `rem ${name} ${SECRET}`,
  (name) => `[${name}=${SECRET}]`,
  (name) => `[${name}=${SECRET}`,
  (name) => `"${name}"=sz:${SECRET}`,
  (name) => `"${name}"=-${SECRET}`,
  (name) => `"${name}"=\n"${SECRET}"`,
  (name) => `"${name}"=\\\n"${SECRET}"`,
  (name) => `"${name}"="x\n${SECRET}"`,
  (name) => `"${name}"="x\\\n${SECRET}"`,
  (name) => `"${name}"="x\n\n${SECRET}\n\n"`,
  (name) => `"${name}"=hex(1):${WIDE.join(',')},00,00`,
  (name) => `"${name}"=hex(7):${WIDE.join(',')}`,
  (name) => `"${name}"=hex:${NARROW.join(',')}`,
  (name) => `"${name}"=hex(1):${WIDE.slice(0, 8).join(',')},\\\n  ${WIDE.slice(8).join(',')}`,
  (name) => `"${name}"=hex(1):${WIDE.slice(0, 8).join(',')}\\\n  ${WIDE.slice(8).join(',')}`,
  (name) => `"${name}"=hex(1):${WIDE.slice(0, 8).join(',')}\n  ${WIDE.slice(8).join(',')}`,
  (name) => `"${name}"=hex(1):${WIDE.join(',')},\\`,
  (name) => `"${name}"=HEX:${WIDE.join(',')}`,
  (name) => `"${name}"=hex:${WIDE.join(', ')},zz`,
  (name) => `"${name}"=hex:${WIDE.join('')}`,
  (name) => `"${name}"=dword:${NUMBER.toString(16)}`,
  (name) => `"${name}"=DWORD:${NUMBER.toString(16)}`,
  (name) => `"${name}"=dword:0x${NUMBER.toString(16)}`,
  (name) => `"${name}"=dword:0${NUMBER.toString(16)}0`,
  (name) => `"${name}"=0x${NUMBER.toString(16)}`,
  (name) => `"${name}"=${NUMBER}`,
  (name) => `"${name}"=hex(4):e5,e7,c2,5ec2`,
  (name) => `"${name}"="x"\n"${name}"="${SECRET}"\n"${name}"="${SECRET}"`,
]

const AGENT = '<agent><agentId>1001</agentId><person><userName>a</userName>§</person><agentStateTrace>x</agentStateTrace></agent>'
const PERSON = 'PersonID,FirstName,LastName,LoginName'
const DESK = 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime'
const BULK_AGENT = 'operation,agentId,userName,firstName,lastName'

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'query.txt': NAMES.flatMap((name) => [
    `\n${CONFIG}\n    ${name}    REG_SZ    ${SECRET}\n    SideAHost    REG_SZ    x\n`,
    `\n${CONFIG}\n    ${name}    REG_DWORD    0x${NUMBER.toString(16)}\n`,
    `\n${CONFIG}\n    ${name}    REG_BINARY    ${NARROW.join('')}\n`,
    `\n${CONFIG}\n    ${name}    REG_FOO    ${SECRET}\n`,
    `\n${CONFIG}\n    ${name}  REG_SZ  ${SECRET}\n`,
    `\n${CONFIG}\n    ${name}\tREG_SZ\t${SECRET}\n`,
    `\n${CONFIG}\n    ${name}    REG_SZ    x\n${SECRET}\n`,
    `\n${CONFIG}\n    ${name} = ${SECRET}\n`,
  ]),
  'agent.xml': [
    ...['password', 'Password', 'pasword', 'userPwd'].flatMap((name) => [
      `<${name}>${SECRET}</${name}>`, `<${name}>${SECRET}`, `<${name}>a&${SECRET}</${name}>`, `<${name}>a<${SECRET}</${name}>`,
      `<${name}>&${SECRET};</${name}>`, `<${name}>\n${SECRET}\n</${name}>`, `<${name}><![CDATA[${SECRET}]]></${name}>`,
      `<${name}><![CDATA[${SECRET}</${name}>`, `<${name}>${SECRET}</${name}><${name}>${SECRET}</${name}>`,
      `<x ${name}="${SECRET}"/>`, `<x ${name}='${SECRET}`, `<x ${name}=${SECRET}/>`, `<x ${name}="a"${SECRET}"/>`,
      `<!-- ${name}: ${SECRET} -->`,
    ]).map((element) => AGENT.replace('§', element)),
    ...['Password', 'Pasword'].flatMap((name) => [
      `<row PersonID="1" LoginName="a" ${name}="${SECRET}" PersonID="2"/>`,
      `<row PersonID="1" LoginName="a" ${name}="${SECRET}/>`,
      `<Person><PersonID>1</PersonID><LoginName>a</LoginName><${name}>${SECRET}</${name}></Person>`,
    ]),
  ],
  'person.csv': [
    `${PERSON},Password\n1,A,B,a,${SECRET}\n`, `${PERSON},Password\n1,A,B,a,x,${SECRET}\n`, `${PERSON},Password\n1,A,B,${SECRET}\n`,
    `${PERSON},Password\n1,A,B,a,"${SECRET}\n2,A,B,b,c\n`, `${PERSON},Password\n1,A,B,a,"x\n${SECRET}"\n2,A\n`,
    `${PERSON},Pasword\n1,A,B,a,${SECRET}\n2\n`, `${PERSON},Password,Password\n1,A,B,a,${SECRET},${SECRET}x\n`,
    `${PERSON.replaceAll(',', '\t')}\tPassword\n1\tA\tB\ta\t${SECRET}\t1\n`, `${PERSON.replaceAll(',', '|')}|Password\n1|A|B|a|${SECRET}|\n`,
    `sep=;\n${PERSON.replaceAll(',', ';')};Password\n1;A;B;a;${SECRET};y\n`,
  ],
  'desk.csv': [
    ...[`Server=x;Pwd=${SECRET}`, `ftp://u:a@${SECRET}@h`, `-----BEGIN RSA PRIVATE KEY-----${SECRET}`, `see password policy; Password=${SECRET}`].flatMap(
      (text) => ['x', '', 'NULL'].flatMap((password) => [
        `${DESK},Password,Description\n5000,Day,7201,${password},${text}\n`, `${DESK},Password,Description\n5000,${text},7201,${password},x\n`,
        `${DESK},Password\n5000,Day,${text},${password}\n`,
        `${DESK},Password,Description\n5000,Day,7201,${password},${text}\n`.replaceAll(',', '\t'),
        `${DESK},Password,Description\n5000,Day,7201,${password},${text}\n`.replaceAll(',', '|'),
      ]),
    ),
    `${DESK}\n5000,Server=x;Password=${SECRET},7201\n`,
  ],
  'desk.txt': [
    `__TABLE\tAgent_Desk_Settings\n__COLUMNS\t${`${DESK},Password,Description\n5000,Server=y;Pwd=${SECRET},7201,,Server=x;Pwd=${SECRET}`.replaceAll(',', '\t')}\n`,
  ],
  'agents.csv': [
    `${BULK_AGENT},password\nCREATE,01,a,A,B,${SECRET}\n`, `${BULK_AGENT},password\nCREATE,01,a,A,B,x,${SECRET}\n`,
    `${BULK_AGENT},password,deskSettingsName\nCREATE,01,a,A,B,${SECRET},None\n`,
  ],
  'person.txt': [
    `__TABLE\nPerson\n__COLUMNS\nPersonID\tLoginName\tPassword\n1\ta\t${SECRET}\n2\tb\tc\t${SECRET}\n`,
    `__TABLE Person\n__COLUMNS PersonID\tLoginName\tpasswd\n1\ta\t${SECRET}\t\td\n`,
  ],
  'pim.yaml': ['password', 'clientPasword'].flatMap((name) => [
    `${name}: ${SECRET}`, `${name}: "${SECRET}"`, `${name}: '${SECRET}`, `${name}: {${SECRET}: 1}`, `${name}: |\n      ${SECRET}`,
    `${name}: [${SECRET}`, `${name}: *${SECRET}`, `${name}: @${SECRET}`, `"${name}": ${SECRET}: x`, `${name}: &a &${SECRET} x`,
    `${name}: %${SECRET}`, `${name}: "\\${SECRET}"`, `${name}=${SECRET}: x`,
  ]).map((line) => `peripherals:\n  - id: 5000\n    ${line}\n    name: A\n    id: abc\n`),
  'pim.json': ['password', 'clientPasword'].flatMap((name) => [
    `"${name}": "${SECRET}"`, `"${name}": ${SECRET}`, `"${name}" "${SECRET}"`, `"${name}": {"x": "${SECRET}"}`, `"${name}": "${SECRET}`,
    `'${name}': '${SECRET}'`, `"${name}":\n"${SECRET}"`, `"${name}": "\\x${SECRET}"`,
  ]).map((line) => `{"peripherals": [{"id": "abc", ${line}, "nmae": "A"}]}\n`),
}

async function outputs(files: EstateFiles): Promise<Readonly<Record<string, string>>> {
  const printed: Record<string, string> = {}
  for (const writing of [PLAIN, WINDOWS]) {
    const inputs = toInputs(files, writing)
    const result = await lint(inputs, { preset: 'strict', release: '12.5' })
    for (const [name, load] of Object.entries(FORMATS)) {
      const reporter = await load()
      printed[`${name} ${writing.name}`] = [...reporter(result, { ...CONTEXT, width: 200 })].join('')
    }
    const outcome = await fixInputs(inputs, { unsafe: true, lint: { preset: 'strict', release: '12.5' } })
    const fixes = { outcome, left: outcome.result, mode: 'dry-run' as const, unsafe: true, deployment: {} }
    printed[`fix ${writing.name}`] = [...fixReport(fixes, { ...CONTEXT, width: 200 })].join('')
    const inspection = await inspect(inputs)
    printed[`inspect json ${writing.name}`] = JSON.stringify(inspection)
    printed[`inspect ${writing.name}`] = inspectText(inspection, { color: false, width: 200 })
  }
  return printed
}

async function expectHidden(files: EstateFiles): Promise<void> {
  const shown = Object.entries(await outputs(files)).filter(([, text]) => {
    const lower = text.toLowerCase()
    return NOTATIONS.some((notation) => lower.includes(notation))
  })
  expect(shown.map(([name, text]) => `${name}\n${text}`)).toEqual([])
}

describe('reg 12: a secret is in no output', () => {
  test.each(LINES.map((line) => [line('ClientPassword').replaceAll('\n', ' ⏎ '), line] as const))('.reg: %s', async (_name, line) => {
    for (const name of NAMES) await expectHidden({ 'a.reg': reg(line(name)) })
  })

  test.each(LINES.map((line) => [line('ClientPassword').replaceAll('\n', ' ⏎ '), line] as const))('.reg elsewhere: %s', async (_name, line) => {
    const value = line('ClientPassword')
    for (const text of [
      `${value}\n${HEADER}\n[${CONFIG}]\n`, `REGEDIT4\n${value}\n`, `${HEADER}\n[HKLM\\Cisco]\n${value}\n`, `${HEADER}\n[-${CONFIG}]\n${value}\n`,
      `${HEADER}\n[${CONFIG}]\n"x"=hex:01,\\\n${value}\n`, `REGEDIT4 ${value}\n[${CONFIG}]\n`,
    ]) await expectHidden({ 'a.reg': text })
  })

  for (const [path, texts] of Object.entries(OTHERS)) {
    test.each(texts.map((text) => [text.replaceAll('\n', ' ⏎ ')] as const))(`${path}: %s`, async (text) => {
      await expectHidden({ [path]: text.replaceAll(' ⏎ ', '\n') })
    })
  }
})
