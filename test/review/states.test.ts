import type { LintInput } from '../../src/core/engine/options.js'
import { reviewStates } from '../../src/core/review/review-states.js'
import type { ReviewResult } from '../../src/core/review/result.js'
import { ctios, PROFILES, profileKey, UCCE, peripheralKey, regQuery, type RawValues } from '../support/ctios-files.js'
import { PLAIN, toInputs, WINDOWS, type EstateFiles, type Writing } from '../support/estate-files.js'

const OPTIONS = { release: '12.5' } as const

async function review(before: readonly LintInput[], after: readonly LintInput[]): Promise<ReviewResult> {
  return reviewStates({ inputs: before, options: OPTIONS }, { inputs: after, options: OPTIONS })
}

async function reviewFiles(before: EstateFiles, after: EstateFiles): Promise<ReviewResult> {
  return review(toInputs(inFolder('before', before), WINDOWS), toInputs(inFolder('after', after), WINDOWS))
}

function inFolder(folder: string, files: EstateFiles): EstateFiles {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text.replaceAll('\n', '\r\n')]))
}

/** `~ desk:Claims LogoutNonActivityTime 900 → 7200` */
function told({ changes }: ReviewResult): string[] {
  const signs = { added: '+', changed: '~', removed: '-', renamed: '=' }
  return changes.map(({ kind, entity, name, before, after }) =>
    `${signs[kind]} ${entity.key} ${name ?? ''} ${JSON.stringify(before?.data ?? null)} → ${JSON.stringify(after?.data ?? null)}`,
  )
}

function ids(findings: ReviewResult['new']): string[] {
  return findings.map(({ ruleId, subject }) => `${ruleId} ${subject}`).sort()
}

test('rows that nobody gave an id are the same ones where they are equal', async () => {
  const peripherals = { 'pim.yaml': 'peripherals:\n  - clientType: 30\n    configParam: /LOAD 0\n  - clientType: 30\n    configParam: /LOAD 0\n' }
  expect(told(await reviewFiles(peripherals, peripherals))).toEqual([])
})

test('a file that an import refuses, and that holds no key, is the same one in both states', async () => {
  const refused = { 'a.reg': 'Windows Registry Editor\n' }
  const same = await reviewFiles(refused, refused)
  expect([ids(same.new), ids(same.fixed), same.unjudged, same.notices]).toEqual([[], [], [], []])
  expect(ids(same.unchanged)).toEqual(['reg/header-rejected input:after/a.reg'])
})

test.each([[100, false], [101, true]])('of %i exports of one server, that not all are compared is said: %s', async (count, isSaid) => {
  const exported = (i: number): string => ctios({ 'Server\\Agent': { forceLogoutOnSessionClose: `dword:${String(i).padStart(8, '0')}` } })
  const files = Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.reg`, exported(i)]))
  const { changes, notices } = await reviewFiles(files, files)
  expect(changes).toEqual([])
  expect(notices.some((notice) => notice.startsWith('More than 100 machines hold the same CTI OS servers'))).toBe(isSaid)
})

test('a long name is cut for people, and has a hash where it tells things apart', async () => {
  const name = `Agents${'x'.repeat(600)}`
  const files = (port: string): EstateFiles => ({ 'a.reg': ctios(profileKey({ PortA: port }, name)) })
  const { changes } = await reviewFiles(files('dword:0000a42c'), files('dword:0000a42d'))
  const { key, title } = changes[0]?.entity ?? {}
  expect(key).toMatch(/^profile:CTIOS_cust1\/CTIOS1\/Agentsx+…[0-9a-f]+$/)
  expect(title).toBe(`ConnectionProfile ${name.slice(0, 100)}…`)
})

const SERVER_A: Readonly<Record<string, RawValues>> = {
  '': {},
  ...profileKey({ RejectIfAlreadyLoggedIn: null }),
  ...profileKey({}, 'Supervisors'),
  ...peripheralKey(UCCE),
  'Server\\Agent': { forceLogoutOnSessionClose: 'dword:00000001' },
  'Server\\Peers\\ctios-b': { Port: 'dword:0000a42c' },
}
const SERVER_B: Readonly<Record<string, RawValues>> = { ...SERVER_A, 'Server\\Peers\\ctios-a': { Port: 'dword:0000a42c' } }

const DESK = [
  'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime,AutoAnswerEnabled,WorkModeTimer,ChangeStamp',
  '5000,Claims,7200,N,90,1',
  '5001,Sales,900,Y,NULL,1',
  '5002,Night,0,N,120,1',
]
const PIM = 'peripherals:\n  - id: 5000\n    name: CUCM_PIM_1\n    clientType: 30\n    configParam: /LOAD 1\n'

const ESTATE: EstateFiles = {
  'a.reg': ctios(SERVER_A),
  'b.reg': ctios(SERVER_B, { server: 'CTIOS2' }),
  'desk.csv': `${DESK.join('\n')}\n`,
  'pim.yaml': PIM,
}

describe('the same estate in another form', () => {
  const same = async (after: readonly LintInput[]): Promise<void> => {
    const before = toInputs(inFolder('before', ESTATE), WINDOWS)
    const result = await review(before, after)
    expect(told(result)).toEqual([])
    expect([ids(result.new), ids(result.fixed), result.unjudged]).toEqual([[], [], []])
    expect(result.unchanged.length).toBeGreaterThan(4)
    expect(result.lost).toEqual([])
  }
  const reordered = (keys: Readonly<Record<string, RawValues>>): Record<string, RawValues> => {
    const turned = (values: RawValues): RawValues => Object.fromEntries(Object.entries(values).reverse())
    return Object.fromEntries(Object.entries(keys).reverse().map(([key, values]) => [key, turned(values)]))
  }

  test.each<[string, Writing]>([['as it was', WINDOWS], ['in UTF-8 with LF', PLAIN]])('%s', async (_, writing) => {
    const files = inFolder('after', ESTATE)
    const lines = Object.entries(files).map(([name, text]) => [name, text.replaceAll('\r\n', writing.lineEnd)] as const)
    await same(toInputs(Object.fromEntries(lines), writing))
  })

  test('with other names for its files, and their order turned round', async () => {
    const renamed = { 'z/servers-1.reg': ESTATE['b.reg'], 'y.txt': ESTATE['desk.csv'], 'x.reg': ESTATE['a.reg'], 'w.json': JSON.stringify({ peripherals: [{ id: 5000, name: 'CUCM_PIM_1', clientType: 30, configParam: '/LOAD 1' }] }) } as EstateFiles
    await same(toInputs(inFolder('other', renamed), WINDOWS))
  })

  test('with keys, values, rows and columns in another order', async () => {
    const header = ['ChangeStamp', 'WorkModeTimer', 'EnterpriseName', 'AutoAnswerEnabled', 'LogoutNonActivityTime', 'AgentDeskSettingsID']
    const columns = (DESK[0] as string).split(',')
    const rows = DESK.slice(1).reverse().map((row) => header.map((name) => row.split(',')[columns.indexOf(name)]).join('\t'))
    await same(toInputs(inFolder('after', {
      ...ESTATE,
      'a.reg': ctios(reordered(SERVER_A)),
      'desk.csv': [header.join('\t'), ...rows].join('\n'),
    }), WINDOWS))
  })

  test('in letters of another case', async () => {
    await same(toInputs(inFolder('after', { ...ESTATE, 'a.reg': ctios(SERVER_A).replaceAll('SOFTWARE', 'software').replaceAll('"Heartbeat"', '"HEARTBEAT"') }), WINDOWS))
  })

  test('as reg query lists it', async () => {
    await same(toInputs(inFolder('after', { ...ESTATE, 'a.reg': regQuery(SERVER_A) }), WINDOWS))
  })
})

describe('what differs', () => {
  test('settings of a table: changed, cleared, set, added, removed', async () => {
    const after = [DESK[0], '5000,Claims,900,N,90,2', '5001,Sales,NULL,Y,30,2', '5003,Evening,600,N,60,1'].join('\n')
    const result = await reviewFiles(ESTATE, { ...ESTATE, 'desk.csv': after })
    expect(told(result)).toEqual([
      '~ desk:Claims LogoutNonActivityTime 7200 → 900',
      '- desk:Sales LogoutNonActivityTime 900 → null',
      '+ desk:Sales WorkModeTimer null → 30',
      '- desk:Night  null → null',
      '- desk:Night AgentDeskSettingsID 5002 → null',
      '- desk:Night EnterpriseName "Night" → null',
      '- desk:Night LogoutNonActivityTime 0 → null',
      '- desk:Night AutoAnswerEnabled "N" → null',
      '- desk:Night WorkModeTimer 120 → null',
      '+ desk:Evening  null → null',
      '+ desk:Evening AgentDeskSettingsID null → 5003',
      '+ desk:Evening EnterpriseName null → "Evening"',
      '+ desk:Evening LogoutNonActivityTime null → 600',
      '+ desk:Evening AutoAnswerEnabled null → "N"',
      '+ desk:Evening WorkModeTimer null → 60',
    ])
    expect(ids(result.fixed)).toEqual(['desk/logout-non-activity-time-near-limit desk:Claims', 'desk/logout-non-activity-time-zero desk:Night'])
    const [claims] = result.changes
    expect([claims?.before?.text, claims?.after?.text, claims?.takesEffect]).toEqual(['7200 s (2 h)', '900 s (15 min)', 'when an agent logs out and in again'])
    expect(claims?.repairs.map(({ ruleId }) => ruleId)).toEqual(['desk/logout-non-activity-time-near-limit'])
  })

  test.each([
    ['under another id', '6000,Claims_Day,7200,N,90,1'],
    ['under its id', '5000,Claims_Day,7200,N,90,1'],
  ])('desk settings that only have another name are renamed, %s', async (_, row) => {
    const result = await reviewFiles(ESTATE, { ...ESTATE, 'desk.csv': [DESK[0], row, ...DESK.slice(2)].join('\n') })
    expect(told(result).filter((line) => !line.includes('AgentDeskSettingsID'))).toEqual(['= desk:Claims_Day EnterpriseName "Claims" → "Claims_Day"'])
    expect([ids(result.new), ids(result.fixed)]).toEqual([[], []])
    expect(ids(result.unchanged)).toContain('desk/logout-non-activity-time-near-limit desk:Claims_Day')
  })

  test('the flags of another format are the same flags', async () => {
    const rest = (flag: string): string =>
      `<results><agentDeskSettings><agentDeskSetting><name>Claims</name><autoAnswerEnabled>${flag}</autoAnswerEnabled></agentDeskSetting></agentDeskSettings></results>\n`
    const csv = 'AgentDeskSettingsID,EnterpriseName,AutoAnswerEnabled\n5000,Claims,Y\n'
    expect(told(await reviewFiles({ 'd.csv': csv }, { 'd.xml': rest('true') }))).toEqual([])
    const changed = await reviewFiles({ 'd.csv': csv }, { 'd.xml': rest('false') })
    expect(told(changed)).toEqual(['~ desk:Claims AutoAnswerEnabled "Y" → "false"'])
    expect(changed.notices).toContain('Only one of the two exports of Agent_Desk_Settings has AgentDeskSettingsID and LogoutNonActivityTime: not compared')
  })

  test('PIM parameters, with the findings that hang on them', async () => {
    const result = await reviewFiles(ESTATE, { ...ESTATE, 'pim.yaml': PIM.replace('/LOAD 1', '/LOAD 0') })
    expect(told(result)).toEqual(['~ peripheral:5000 ConfigParam "/LOAD 1" → "/LOAD 0"'])
    const [change] = result.changes
    expect(change?.takesEffect).toBe('after a restart of the PG')
    expect(change?.repairs.map(({ ruleId }) => ruleId).sort()).toEqual(['pim/load-with-duplicate-login', 'pim/load-with-multiple-ctios-servers'])
  })

  test('a registry value on one server: what it brings, and the difference that it leaves', async () => {
    const changed = { ...SERVER_A, ...profileKey({ RejectIfAlreadyLoggedIn: 'dword:00000001', Heartbeat: 'dword:00000001' }) }
    const result = await reviewFiles(ESTATE, { ...ESTATE, 'a.reg': ctios(changed) })
    expect(told(result)).toEqual([
      '~ profile:CTIOS_cust1/CTIOS1/Agents Heartbeat 5 → 1',
      '+ profile:CTIOS_cust1/CTIOS1/Agents RejectIfAlreadyLoggedIn null → 1',
    ])
    expect(ids(result.fixed)).toEqual(['profile/reject-if-already-logged-in profile:CTIOS_cust1/CTIOS1/Agents'])
    expect(ids(result.new)).toEqual(['profile/differs-between-servers profile:CTIOS_cust1/CTIOS1/Agents', 'profile/fast-failover profile:CTIOS_cust1/CTIOS1/Agents'])
    expect(result.differences.map(({ name, sides }) => [name, ...sides.map(({ text }) => text)])).toEqual([
      ['Heartbeat', '1 s', '5 s'],
      ['RejectIfAlreadyLoggedIn', '1', 'missing'],
    ])
  })

  test('a finding that gets worse is new, and one that stays is not', async () => {
    const state = (finesse: boolean) => ({
      inputs: toInputs(inFolder('s', { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,EmergencyCallMethod,SupervisorAssistCallMethod\n5000,Claims,1,0\n' }), WINDOWS),
      options: { ...OPTIONS, deployment: finesse ? { desktop: 'finesse' as const } : { desktop: 'ctios' as const } },
    })
    const worse = await reviewStates(state(false), state(true))
    expect([worse.new.map(({ severity }) => severity), worse.fixed.map(({ severity }) => severity)]).toEqual([['error'], ['warning']])
    const better = await reviewStates(state(true), state(false))
    expect([better.new, better.fixed, better.unchanged.map(({ severity }) => severity)]).toEqual([[], [], ['warning']])
  })

  test('lines that an import of the new state loses, and the old one did not', async () => {
    const lost = ESTATE['a.reg']?.replace('"Heartbeat"=dword:00000005', '"Heartbeat"=dword:0x5') ?? ''
    const result = await reviewFiles(ESTATE, { ...ESTATE, 'a.reg': lost })
    expect(result.lost.map(({ name, reason }) => [name, reason])).toEqual([['Heartbeat', 'dword-0x']])
    expect((await reviewFiles({ ...ESTATE, 'a.reg': lost }, { ...ESTATE, 'a.reg': lost })).lost).toEqual([])
  })
})

describe('what one state does not show', () => {
  test('a machine that is not exported again is not compared, and what it had is neither fixed nor there', async () => {
    const { 'b.reg': _, ...after } = ESTATE
    const result = await reviewFiles(ESTATE, after)
    expect(told(result)).toEqual([])
    expect(result.notices).toEqual([expect.stringMatching(/^AFTER holds no export of .*, which BEFORE holds: it is not compared$/)])
    expect(ids(result.fixed)).toEqual([])
    expect(result.unjudged.map(({ finding }) => finding.subject)).toContain('profile:CTIOS_cust1/CTIOS2/Agents')
  })

  test('a table that is not exported again', async () => {
    const { 'desk.csv': _, ...after } = ESTATE
    const result = await reviewFiles(ESTATE, after)
    expect([told(result), ids(result.fixed)]).toEqual([[], []])
    expect(result.notices).toEqual(['AFTER holds no rows of Agent_Desk_Settings, which BEFORE holds: the table is not compared'])
    expect(result.unjudged.map(({ finding }) => finding.subject).sort()).toEqual(['desk:Claims', 'desk:Night'])
  })

  test('a smaller export of the same server', async () => {
    const server = Object.fromEntries(Object.entries(SERVER_A).filter(([key]) => key.startsWith(PROFILES)))
    const result = await reviewFiles({ 'a.reg': ctios(SERVER_A) }, { 'a.reg': ctios({ [PROFILES]: {}, ...server }) })
    expect(told(result)).toEqual([])
    expect(ids(result.fixed)).toEqual([])
    expect(result.unjudged.map(({ finding, reason }) => [finding.ruleId, reason])).toContainEqual([
      'ctios/force-logout-on-session-close', 'AFTER does not export the key',
    ])
    expect(result.notices).toEqual([expect.stringMatching(/^AFTER does not export 3 keys that BEFORE holds, the first \[HKEY_LOCAL_MACHINE/)])
  })

  test('a profile that is gone below a key that is exported is gone', async () => {
    const { [`${PROFILES}\\Supervisors`]: _, ...without } = SERVER_A
    const result = await reviewFiles({ 'a.reg': ctios(SERVER_A) }, { 'a.reg': ctios(without) })
    expect(told(result)[0]).toBe('- profile:CTIOS_cust1/CTIOS1/Supervisors  null → null')
    expect(result.changes.every(({ kind }) => kind === 'removed')).toBe(true)
  })

  test('one page of a list does not tell what is gone', async () => {
    const page = (total: number, names: readonly string[]): string =>
      `<results><pageInfo><totalResults>${total}</totalResults></pageInfo><agentDeskSettings>${names.map((name) => `<agentDeskSetting><name>${name}</name></agentDeskSetting>`).join('')}</agentDeskSettings></results>`
    expect(told(await reviewFiles({ 'd.xml': page(2, ['A', 'B']) }, { 'd.xml': page(2, ['A']) }))).toEqual([])
    expect(told(await reviewFiles({ 'd.xml': page(2, ['A', 'B']) }, { 'd.xml': page(1, ['A']) }))[0]).toBe('- desk:B  null → null')
  })
})

describe('machines and rows that are alike', () => {
  const machine = (heartbeat: number, peer: string): string =>
    ctios({ '': {}, ...profileKey({ Heartbeat: `dword:0000000${heartbeat}` }), [`Server\\Peers\\${peer}`]: { Port: 'dword:0000a42c' } })

  test('two machines that a change makes equal stay two', async () => {
    const before = { 'x.reg': machine(6, 'y'), 'y.reg': machine(5, 'x') }
    const result = await reviewFiles(before, { ...before, 'x.reg': machine(5, 'y') })
    expect(told(result)).toEqual(['~ profile:CTIOS_cust1/CTIOS1/Agents Heartbeat 6 → 5'])
    expect([result.notices, ids(result.fixed)]).toEqual([[], ['profile/differs-between-servers profile:CTIOS_cust1/CTIOS1/Agents']])
  })

  test('a fault that moves from one file to another is new there', async () => {
    const good = machine(5, 'x')
    const bad = good.replace('Version 5.00', 'Version 5')
    const other = ctios({ '': {}, ...profileKey() }, { server: 'CTIOS2' })
    const result = await reviewFiles({ 'x.reg': bad, 'y.reg': other }, { 'x.reg': good, 'y.reg': other.replace('Version 5.00', 'Version 5') })
    expect(ids(result.new)).toEqual(['reg/header-rejected input:after/y.reg'])
    expect(ids(result.fixed)).toEqual(['reg/header-rejected input:before/x.reg'])
  })

  test('members of teams are no renamed members', async () => {
    const members = (...rows: readonly string[]): string => ['AgentTeamID,SkillTargetID', ...rows].join('\n')
    const result = await reviewFiles({ 'm.csv': members('9001,5011', '9001,5012') }, { 'm.csv': members('9001,5011', '9002,5099') })
    expect(told(result).filter((line) => line.includes(' null → null'))).toEqual(['- team:9001/5012  null → null', '+ team:9002/5099  null → null'])
  })

  test('a column that no handbook knows and one side lacks is named', async () => {
    const result = await reviewFiles(
      { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime,Foo\n5000,A,900,x\n' },
      { 'd.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,A,900\n' },
    )
    expect(result.notices).toEqual(['Only one of the two exports of Agent_Desk_Settings has Foo: not compared'])
  })
})
