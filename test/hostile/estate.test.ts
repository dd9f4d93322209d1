import { lint } from '../../src/core/lint.js'
import type { LintInput } from '../../src/core/model/input.js'
import { expectLinearRun } from '../support/growth.js'
import { HEADER_5, utf16 } from '../support/registry-files.js'

const CISCO = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios'
const SERVER = `${CISCO}\\C\\S`
const PROFILE = 'EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\P'

const many = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join('')
const dword = (number: number): string => `dword:${number.toString(16).padStart(8, '0')}`
const reg = (text: string, path = 'a.reg'): LintInput => ({ path, bytes: utf16(`${HEADER_5}\r\n\r\n${text}`) })
const table = (path: string, columns: string, rows: string): LintInput => ({ path, bytes: Buffer.from(`${columns}\n${rows}`) })
const bulk = (path: string, name: string, columns: string, rows: string): LintInput =>
  table(path, `__TABLE ${name}\n__COLUMNS ${columns}`, rows)
const profiles = (count: number, values: (i: number) => string): LintInput =>
  reg(many(count, (i) => `[${SERVER}\\${PROFILE}${i}]\r\n${values(i)}\r\n`))
const agents = (count: number, row: (i: number) => string, more = ''): LintInput =>
  table('agent.csv', `SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName${more}`, many(count, row))
const peripherals = (count: number, row: (i: number) => string, columns = ',ClientType,ConfigParam'): LintInput =>
  table('peripheral.csv', `PeripheralID,EnterpriseName${columns}`, many(count, row))

/** A name with two other letters, each time others. */
function misspelt(name: string, index: number): string {
  const letters = [...name]
  const place = Math.floor(index / 676)
  letters[place] = String.fromCharCode(97 + (index % 26))
  letters[place + 1] = String.fromCharCode(97 + (Math.floor(index / 26) % 26))
  return letters.join('')
}

/** Of thousands that belong together; a rule that says something of them shows that they do. */
type Shape = readonly [name: string, size: number, rule: string, inputs: (size: number) => LintInput[]]

const ID = '"PeripheralID"=dword:00001388'
const served = (count: number): string =>
  many(count, (i) => `[${SERVER}\\Server\\Peripherals\\P${i}]\r\n"PeripheralID"=${dword(i + 1)}\r\n`)

const SHAPES: readonly Shape[] = [
  ['rows of one agent, and skill groups', 8_000, 'desk/logout-non-activity-time-non-voice', (n) => [
    agents(n, (i) => `1,5000,${i + 1},A${i},5001\n`, ',AgentDeskSettingsID'),
    table('group.csv', 'SkillTargetID,PeripheralID,EnterpriseName,MRDomainID', many(n, (i) => `${i + 1},5000,G${i},5000\n`)),
    table('skills.csv', 'AgentSkillTargetID,SkillGroupSkillTargetID', many(n, (i) => `1,${i + 1}\n`)),
    table('desk.csv', 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime', '5001,D,600\n'),
  ]],
  ['agents of one login id, and members', 20_000, 'agent/two-teams', (n) => [
    agents(n, (i) => `${i},5000,7,A${i}\n`),
    bulk('member.txt', 'Agent_Team_Member', 'AgentTeamName\tPeripheralNumber', many(n, (i) => `T${i}\t7\n`)),
  ]],
  ['rows of one team without id, and members', 400, 'team/other-peripheral', (n) => [
    agents(n, (i) => `${i},5001,${i + 1},A${i}\n`),
    bulk('team.txt', 'Agent_Team', 'EnterpriseName\tPeripheralID', many(n, () => 'T\t5000\n')),
    bulk('member.txt', 'Agent_Team_Member', 'AgentTeamName\tSkillTargetID', many(n, (i) => `T\t${i}\n`)),
  ]],
  ['instances, and peripherals', 480, 'profile/peripheral-unknown', (n) => [
    reg(many(n, (i) => `[${CISCO}\\C${i}\\S\\${PROFILE}]\r\n"PeripheralID"=dword:0000c350\r\n`)),
    peripherals(80 * n, (i) => `${100_000 + i},P${i},30\n`, ',ClientType'),
  ]],
  ['rows of one peripheral, and profiles', 960, 'pim/load-with-duplicate-login', (n) => [
    profiles(n, (i) => `${ID}\r\n"RejectIfAlreadyLoggedIn"=${dword(i < n - 1 ? 1 : 0)}`),
    peripherals(4 * n, (i) => `5000,P${i},30,/LOAD 1\n`),
  ]],
  ['rows of one peripheral without type, and profiles', 1_000, 'profile/silent-monitor-spelling', (n) => [
    profiles(n, () => `${ID}\r\n"UCCESilentMonitorEnabled"=dword:00000001`),
    peripherals(40 * n, () => '5000,,/LOAD 0\n', ',ConfigParam'),
  ]],
  ['deleted rows of one peripheral, and agents', 6_000, 'agent/inherits-logout-timer', (n) => [
    agents(n, (i) => `${i},5000,${i + 1},A${i},NULL\n`, ',AgentDeskSettingsID'),
    peripherals(n, (i) => `5000,P${i},30,5001,${i < n - 1 ? 'Y' : 'N'}\n`, ',ClientType,AgentDeskSettingsID,Deleted'),
    table('desk.csv', 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime', '5001,D,600\n'),
  ]],
  ['mobile agents, and profiles', 800, 'profile/ras-call-mode-against-desk', (n) => [
    profiles(n, () => `${ID}\r\n"RasCallMode"=dword:00000001`),
    agents(12 * n, (i) => `${i},5000,${i + 1},A${i},5001\n`, ',AgentDeskSettingsID'),
    table('desk.csv', 'AgentDeskSettingsID,EnterpriseName,RemoteAgentType', '5001,D,2\n'),
  ]],
  ['peripherals behind one server, of different /LOAD', 8_000, 'pim/load-differs', (n) => [
    reg(served(n)),
    peripherals(n, (i) => `${i + 1},P${i},30,/LOAD ${i % 2}\n`),
  ]],
  ['peers, and profiles without a second server', 800, 'profile/no-secondary-server', (n) => [
    reg(many(20 * n, (i) => `[${SERVER}\\Server\\Peers\\h${i}]\r\n`)),
    { ...profiles(n, () => `${ID}\r\n"CtiOsA"="a"`), path: 'b.reg' },
  ]],
  ['unknown names in one key, and misspelt ones', 1_600, 'reg/unknown-value-name', (n) => [
    reg(`[${SERVER}\\Server\\Agent]\r\n${many(n, (i) => `"Unknown${1e12 + i}"=dword:00000001\r\n`)}` +
      many(n, (i) => `"${misspelt('LogoutReasonRequired', i)}"=dword:00000001\r\n`)),
  ]],
  ['files of one server', 8_000, 'profile/heartbeat-off', (n) => Array.from({ length: n }, (_, i) =>
    reg(`[${SERVER}\\${i === 0 ? PROFILE : 'K'}${i}]\r\n"Heartbeat"=dword:00000000\r\n`, `${i}.reg`))],
  ['a long key, and values', 640, 'reg/dropped-value', (n) => [
    reg(`[HKEY_LOCAL_MACHINE\\SOFTWARE\\${'k'.repeat(50 * n)}]\r\n${many(n, (i) => `"a${i}"=x\r\n`)}`),
  ]],
  ['a team of a long name, and members', 500, 'team/other-peripheral', (n) => [
    table('team.csv', 'AgentTeamID,EnterpriseName,PeripheralID', `1,${'T'.repeat(50 * n)},5000\n`),
    table('member.csv', 'AgentTeamID,SkillTargetID', many(n, (i) => `1,${i}\n`)),
    agents(n, (i) => `${i},5001,${i + 1},A${i}\n`),
  ]],
  ['a peer of a long name, and peripherals', 800, 'pim/load-with-multiple-ctios-servers', (n) => [
    reg(`[${SERVER}\\Server\\Peers\\${'h'.repeat(50 * n)}]\r\n[${SERVER}\\Server\\Peers\\b]\r\n${served(n)}`),
    peripherals(n, (i) => `${i + 1},P${i},30,/LOAD 1\n`),
  ]],
]

describe('what belongs together in thousands takes linear time, and the report grows no faster', () => {
  test.each(SHAPES)('%s', async (_name, size, rule, inputs) => expectLinearRun(inputs, size, rule))
})

describe('aliases', () => {
  const aliases = (count: number, of: (i: number) => [string, string[]]) => ({
    servers: { aliases: Object.fromEntries(Array.from({ length: count }, (_, i) => of(i))) },
  })
  const seconds = async (inputs: readonly LintInput[], options: Parameters<typeof lint>[1]): Promise<number> => {
    const started = process.cpuUsage()
    await lint(inputs, options)
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1e6
  }

  test('20,000 in one chain', async () => {
    const { servers } = aliases(20_000, (i) => [`a${i + 1}`, [`a${i}`]])
    expect(await seconds([profiles(1_000, () => '"CtiOsA"="a0"\r\n"CtiOsB"="a1"')], { servers })).toBeLessThan(10)
  })

  test('6000 peers of one host, and peripherals', async () => {
    const { servers } = aliases(1, () => ['h', Array.from({ length: 6000 }, (_, i) => `h${i}`)])
    const estate = [
      reg(many(6000, (i) => `[${SERVER}\\Server\\Peers\\h${i}]\r\n`) + served(6000)),
      peripherals(6000, (i) => `${i + 1},P${i},30,/LOAD 1\n`),
    ]
    expect(await seconds(estate, { servers })).toBeLessThan(10)
  })
})

describe('servers that could all be compared with one another', () => {
  const servers = (count: number, each: (s: number) => string): LintInput => reg(many(count, each))
  const about = async (inputs: readonly LintInput[], rule: string) => {
    const { findings, notChecked } = await lint(inputs)
    const isAbout = ({ ruleId }: { readonly ruleId: string }): boolean => ruleId === rule
    return { count: findings.filter(isAbout).length, reason: notChecked.find(isAbout)?.reason }
  }

  test.each([[20, 20 * 19, false], [21, 21 * 5, true], [100, 100 * 5, true]])(
    'of %i, each with a profile of its own, a profile is missing on all, or of more than 20 on five', async (count, told, isSaid) => {
      const { count: found, reason } = await about(
        [servers(count, (s) => `[${CISCO}\\C\\S${s}\\${PROFILE}${s}]\r\n${ID}\r\n"CtiOsA"="a"\r\n`)], 'profile/missing-on-peer',
      )
      expect(found).toBe(told)
      expect(reason?.includes('a profile is missing on more than 5 other servers') ?? false).toBe(isSaid)
    },
  )

  test.each([[20, 190, 190, false], [100, 126, 250, true]])(
    'of %i, each with other data, a profile differs on all, or of more than 20 on five', async (count, least, most, isSaid) => {
      const { count: found, reason } = await about(
        [servers(count, (s) => `[${CISCO}\\C\\S${s}\\${PROFILE}]\r\n${ID}\r\n"CtiOsA"="a"\r\n"Heartbeat"=${dword(s + 1)}\r\n`)],
        'profile/differs-between-servers',
      )
      expect(found).toBeLessThanOrEqual(most)
      expect(found).toBeGreaterThanOrEqual(least)
      expect(reason?.includes('a profile differs on more than 5 other servers') ?? false).toBe(isSaid)
    },
  )

  test('of more machines than are compared, a file that is not compared with all is said', async () => {
    const file = (i: number, data: number): LintInput =>
      reg(`[${CISCO}\\C${i < 70 ? 1 : 2}\\S\\${PROFILE}]\r\n${ID}\r\n"Heartbeat"=${dword(data)}\r\n`, `${i + 100}.reg`)
    const both = reg(many(2, (i) => `[${CISCO}\\C${i + 1}\\S\\${PROFILE}]\r\n"Heartbeat"=dword:000000ff\r\n`), '999.reg')
    const machines = Array.from({ length: 140 }, (_, i) => file(i, 1 + (i % 70)))
    const reasonOf = async (inputs: readonly LintInput[]) => (await about(inputs, 'profile/differs-between-servers')).reason
    expect(await reasonOf(machines)).not.toContain('machines hold the same')
    expect(await reasonOf([...machines, both])).toContain('more than 100 machines hold the same')
  })

  test('of a peripheral behind more hosts than are compared, that is said', async () => {
    const peers = many(101, (i) => `[${SERVER}\\Server\\Peers\\h${i}]\r\n`)
    const rows = peripherals(2, (i) => `${i + 1},P${i},30,/LOAD ${i}\n`)
    const { reason } = await about([reg(peers + served(2)), rows], 'pim/load-differs')
    expect(reason).toContain('only the first 100 were compared')
  })
})
