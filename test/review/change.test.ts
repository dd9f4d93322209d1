import { rangeOf, textOf } from '../../src/core/decode/source.js'
import type { LintOptions } from '../../src/core/engine/options.js'
import { reviewChange, type ChangeReview } from '../../src/core/review/review-change.js'
import { ctios, INSTANCE, PROFILES, profileKey, type RawValues } from '../support/ctios-files.js'
import { toInputs, WINDOWS } from '../support/estate-files.js'

const KEY = `${INSTANCE}\\CTIOS1`
const AGENTS = `${KEY}\\${PROFILES}\\Agents`

type Files = Readonly<Record<string, string>>

async function review(base: Files, changes: Files, options: LintOptions = {}): Promise<ChangeReview> {
  const written = (files: Files) => toInputs(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')])), WINDOWS)
  return reviewChange(written(base), written(changes), options)
}

function reg(text: string): string {
  return `Windows Registry Editor Version 5.00\n\n${text}\n`
}

function told({ result }: ChangeReview): string[] {
  return result.changes.map(({ kind, name, before, after, place }) => {
    const data = [before, after].map((state) => state?.text ?? '–').join(' → ')
    return `${kind} ${name ?? 'all'}: ${data} at ${place.source.path}:${rangeOf(place).start.line} ${textOf(place)}`
  })
}

function idle({ result }: ChangeReview): string[] {
  return result.idle.map(({ place, name, reason }) => `${rangeOf(place).start.line} ${name ?? 'key'}: ${reason}`)
}

const BASE = ctios({ '': {}, ...profileKey(), 'Server\\Agent': { EnableWrapupDialog: 'dword:00000001' } })

describe('what an import does', () => {
  test('sets, changes and deletes values, each at its line', async () => {
    const change = reg(`[${AGENTS}]\n"Heartbeat"=dword:00000003\n"CtiOsB"=-\n"TOS"=dword:00000068`)
    expect(told(await review({ 'base.reg': BASE }, { 'c.reg': change }))).toEqual([
      'removed CtiOsB: "ctios-b" → – at c.reg:5 CtiOsB',
      'changed Heartbeat: 5 s → 3 s at c.reg:4 00000003',
      'added TOS: – → 104 (0x68) at c.reg:6 00000068',
    ])
  })

  test('deletes keys with all below them, at the line that does', async () => {
    const result = await review({ 'base.reg': BASE }, { 'c.reg': reg(`[-${KEY}\\Server]`) })
    expect(told(result)).toEqual([
      `removed all: – → – at c.reg:3 ${KEY}\\Server`,
      `removed EnableWrapupDialog: 1 → – at c.reg:3 ${KEY}\\Server`,
    ])
  })

  test('takes one change after the other', async () => {
    const first = reg(`[${AGENTS}]\n"Heartbeat"=dword:00000003\n"New"="1"\n[${KEY}\\More]\n"a"="b"`)
    const second = reg(`[${AGENTS}]\n"Heartbeat"=dword:00000005\n"New"="2"\n[-${KEY}\\More]`)
    expect(told(await review({ 'base.reg': BASE }, { '1.reg': first, '2.reg': second }))).toEqual(['added New: – → "2" at 2.reg:5 2'])
    expect(told(await review({ 'base.reg': BASE }, { '1.reg': second, '2.reg': first }))).toContain('changed Heartbeat: 5 s → 3 s at 2.reg:4 00000003')
  })

  test('finds in the state after what the change brings, where it stands, and what it leaves out at the base', async () => {
    const change = reg(`[${AGENTS}]\n"RejectIfAlreadyLoggedIn"=-\n"MaxHeartbeats"=dword:00000000`)
    const { result } = await review({ 'base.reg': BASE }, { 'c.reg': change })
    expect(result.new.map(({ ruleId, place }) => [ruleId, place.source.path, textOf(place)])).toEqual([
      ['profile/reject-if-already-logged-in', 'base.reg', 'Agents'],
      ['profile/heartbeat-off', 'c.reg', '00000000'],
    ])
    expect(result.changes.map(({ name, brings }) => [name, brings.map(({ ruleId }) => ruleId)])).toEqual([
      ['MaxHeartbeats', ['profile/heartbeat-off']],
      ['RejectIfAlreadyLoggedIn', ['profile/reject-if-already-logged-in']],
    ])
  })

  test('puts the files of one machine together before it changes them', async () => {
    const files = { 'a.reg': ctios({ '': {}, ...profileKey() }), 'b.reg': ctios({ 'Server\\Agent': { EnableWrapupDialog: 'dword:00000001' } }) }
    const change = reg(`[${KEY}\\Server\\Agent]\n"EnableWrapupDialog"=dword:00000000\n[${AGENTS}]\n"Heartbeat"=dword:00000006`)
    const reviewed = await review(files, { 'c.reg': change })
    expect(told(reviewed)).toEqual(['changed EnableWrapupDialog: 1 → 0 at c.reg:4 00000000', 'changed Heartbeat: 5 s → 6 s at c.reg:6 00000006'].reverse())
    expect(reviewed.rollback()).toHaveLength(1)
  })

  test('keeps two machines apart that a change makes equal', async () => {
    const one = ctios({ '': {}, ...profileKey() })
    const other = ctios({ '': {}, ...profileKey({ Heartbeat: 'dword:00000007' }) })
    const { result } = await review({ 'a.reg': one, 'b.reg': other }, { 'c.reg': reg(`[${AGENTS}]\n"Heartbeat"=dword:00000005`) })
    expect(result.changes.map(({ entity, before }) => [entity.server, before?.data])).toEqual([['CTIOS_cust1/CTIOS1 on b.reg', 7]])
    expect(result.fixed.map(({ ruleId }) => ruleId)).toEqual(['profile/differs-between-servers'])
    expect(result.notChecked.map(({ ruleId }) => ruleId)).not.toContain('profile/differs-between-servers')
    expect(result.idle).toEqual([])
  })

  test('a finding about two servers stays the same one when the change moves its first side', async () => {
    const files = {
      'a.reg': ctios({ '': {}, ...profileKey({ Heartbeat: 'dword:00000006' }) }),
      'b.reg': ctios({ '': {}, ...profileKey() }, { server: 'CTIOS2' }),
    }
    const { result } = await review(files, { 'z.reg': reg(`[${AGENTS}]\n"Heartbeat"=dword:00000007`) })
    expect(result.unchanged.map(({ ruleId, subject }) => [ruleId, subject])).toEqual([
      ['profile/differs-between-servers', 'profile:CTIOS_cust1/CTIOS2/Agents'],
    ])
    expect([result.new, result.fixed]).toEqual([[], []])
  })

  test('what was odd about a value of the base is past where the change sets it', async () => {
    const base = BASE.replace('"CtiOsA"="ctios-a"', '"CtiOsA"="c\\tios-a"')
    const { result } = await review({ 'base.reg': base }, { 'c.reg': reg(`[${AGENTS}]\n"CtiOsA"="ctios-a"`) })
    expect(result.fixed.map(({ ruleId }) => ruleId)).toContain('reg/damaged-string')
  })

  test('names and paths that no report may print raw are data like any other', async () => {
    const name = '__proto__ \u202e ::error:: <script>'
    const { result } = await review({ 'base.reg': BASE }, { 'c.reg': reg(`[${KEY}\\__proto__]\n"${name}"="constructor"`) })
    expect(result.changes.map((change) => [change.name, change.after?.data])).toEqual([[null, undefined], [name, 'constructor']])
  })
})

describe('lines without effect', () => {
  test('the same data, deletions of nothing, and lines that a later one overrides', async () => {
    const change = reg([
      `[${AGENTS}]`, '"heartbeat"=hex(4):05,00,00,00', '"Nothing"=-', '"PortA"=dword:00000001', '"PortA"=dword:00000002',
      `[-${KEY}\\Nowhere]`,
    ].join('\n'))
    expect(idle(await review({ 'base.reg': BASE }, { 'c.reg': change }))).toEqual([
      '4 heartbeat: it has this data already',
      '5 Nothing: there is no such value to delete',
      '6 PortA: line 7 sets it again, and the later line wins',
      '8 key: there is no such key to delete',
    ])
  })

  test('a value that is deleted above with its key and set again is not one of them', async () => {
    const change = reg(`[-${KEY}\\Server\\Agent]\n[${KEY}\\Server\\Agent]\n"EnableWrapupDialog"=dword:00000001`)
    const reviewed = await review({ 'base.reg': BASE }, { 'c.reg': change })
    expect([idle(reviewed), told(reviewed)]).toEqual([[], []])
  })

  test('a change applied twice does nothing the second time', async () => {
    const change = reg(`[${AGENTS}]\n"Heartbeat"=dword:00000006\n"New"="x"`)
    const reviewed = await review({ 'base.reg': BASE }, { '1.reg': change, '2.reg': change })
    expect(told(reviewed)).toHaveLength(2)
    expect(idle(reviewed)).toEqual(['4 Heartbeat: it has this data already', '5 New: it has this data already'])
  })

  test('a name that is misspelt is read by nobody', async () => {
    const { result } = await review({ 'base.reg': BASE }, { 'c.reg': reg(`[${AGENTS}]\n"HeartBeats"=dword:00000006`) })
    expect(result.changes.map(({ name, noEffect, takesEffect }) => [name, noEffect, takesEffect])).toEqual([
      ['HeartBeats', 'nothing reads a value of this name; probably Heartbeat is meant', null],
    ])
  })

  test('a server that the machine does not have', async () => {
    const { result } = await review({ 'base.reg': BASE }, { 'c.reg': reg(`[${INSTANCE}\\CTIOS7\\Server\\Agent]\n"EnableWrapupDialog"=dword:00000000`) })
    expect(new Set(result.changes.map(({ noEffect }) => noEffect))).toEqual(
      new Set(['this machine has no CTI OS server CTIOS_cust1/CTIOS7, and a CTI OS server reads its own key only']),
    )
  })
})

describe('values in the units that people use', () => {
  const values: ReadonlyArray<readonly [key: string, name: string, data: string, text: string]> = [
    [`${PROFILES}\\Agents`, 'ShowFieldBitMask', 'dword:00000023', '0x23 (instrument, password, agent id)'],
    [`${PROFILES}\\Agents`, 'ShowFieldBitMask', 'dword:00000100', '0x100 (0x100)'],
    [`${PROFILES}\\Agents`, 'RasCallMode', 'dword:00000001', '1 (call by call)'],
    [`${PROFILES}\\Agents`, 'PortA', 'dword:0000a42c', '42028 (0xa42c)'],
    [`${PROFILES}\\Agents`, 'Heartbeat', 'dword:0000003c', '60 s (1 min, 0x3c)'],
    ['Server\\Connections', 'HeartbeatIntervalMs', 'dword:0000ea60', '60000 ms (1 min, 0xea60)'],
    ['Server\\CallObject', 'TrashCollectionIntervalSec', 'dword:00001c20', '7200 s (2 h, 0x1c20)'],
    ['CtiDriver\\Config', 'IdleTimeout', 'dword:7fffffff', '2147483647 s (68 years, 0x7fffffff)'],
    ['CtiDriver\\Config', 'ClientPassword', '"correct horse"', '***'],
    ['Own', 'SomePwd', '"correct horse"', '***'],
    ['Own', 'Number', 'hex(b):00,00,00,00,01,00,00,00', '4294967296 (0x100000000)'],
    ['Own', 'List', 'hex(7):61,00,00,00,62,00,00,00,00,00', '"a", "b"'],
    ['Own', 'Bytes', 'hex:01,02', 'REG_BINARY 01 02'],
    ['Own', 'None', 'hex(0):', 'REG_NONE, no bytes'],
    ['Own', 'Odd', 'hex(4):01,02', 'REG_DWORD 01 02'],
  ]
  test.each(values)('%s %s=%s', async (key, name, data, text) => {
    const base = ctios({ '': {} })
    const { result } = await review({ 'base.reg': base }, { 'c.reg': ctios({ [key]: { [name]: data } }) })
    expect(result.changes.find((change) => change.name === name)?.after?.text).toBe(text)
  })

  test('where only the type differs, the type is said', async () => {
    const { result } = await review({ 'base.reg': BASE }, { 'c.reg': reg(`[${KEY}\\Server\\Agent]\n"EnableWrapupDialog"="1"`) })
    expect(result.changes.map(({ before, after }) => [before?.text, after?.text])).toEqual([['REG_DWORD 1', 'REG_SZ "1"']])
  })
})

describe('what takes effect when', () => {
  const ICM = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM'
  test.each([
    [`${KEY}\\Server\\Agent`, 'after a restart of the CTI OS processes'],
    [`${ICM}\\cust1\\PG1A\\PG\\CurrentVersion\\PIMS\\pim1\\EAGENTData\\Dynamic`, 'at once'],
    [`${ICM}\\cust1\\PG1A\\PG\\CurrentVersion\\PIMS\\pim1\\ATTData\\Config`, 'after a restart of the PG'],
    ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Other', null],
  ])('%s', async (key, takesEffect) => {
    const base: Readonly<Record<string, RawValues>> = { '': {} }
    const { result } = await review({ 'base.reg': ctios(base) }, { 'c.reg': reg(`[${key}]\n"EnableWrapupDialog"=dword:00000000`) })
    expect(result.changes.at(-1)?.takesEffect).toBe(takesEffect)
  })
})

describe('the rollback', () => {
  test('warns where the base does not show what it would delete', async () => {
    const excerpt = ctios(profileKey())
    const reviewed = await review({ 'base.reg': excerpt }, { 'c.reg': reg(`[${KEY}\\Server\\Agent]\n"EnableWrapupDialog"=dword:00000000`) })
    expect(reviewed.rollback().map(({ uncertain }) => uncertain)).toEqual([[`${KEY}\\Server\\Agent`]])
    const whole = await review({ 'base.reg': BASE }, { 'c.reg': reg(`[${KEY}\\Server\\More]\n"a"="b"`) })
    expect(whole.rollback().map(({ uncertain, name }) => [name, uncertain])).toEqual([['ctios1', []]])
  })

  test('is nothing where nothing changes', async () => {
    expect((await review({ 'base.reg': BASE }, { 'c.reg': reg(`[${AGENTS}]\n"Heartbeat"=dword:00000005`) })).rollback()).toEqual([])
  })
})

describe('findings of several machines', () => {
  const machine = (reject: 0 | 1, peer: string): string => ctios({
    '': {}, ...profileKey({ RejectIfAlreadyLoggedIn: `dword:0000000${reject}` }), [`Server\\Peers\\${peer}`]: { Port: 'dword:0000a42c' },
  })
  const hosts = (options: Readonly<Record<string, (path: string) => boolean>>): LintOptions => ({
    servers: { hosts: Object.entries(options).map(([host, matches]) => ({ host, matches })) },
  })

  test('one that is broken does not hide behind one that is repaired', async () => {
    const change = (name: string, reject: 0 | 1): Files => ({ [name]: reg(`[${AGENTS}]\n"RejectIfAlreadyLoggedIn"=dword:0000000${reject}`) })
    const options = hosts({ h1: (path) => /^[x1]/.test(path), h2: (path) => /^[y2]/.test(path) })
    const { result } = await review({ 'x.reg': machine(0, 'a'), 'y.reg': machine(1, 'b') }, { ...change('1.reg', 1), ...change('2.reg', 0) }, options)
    const rule = 'profile/reject-if-already-logged-in'
    expect(result.new.filter(({ ruleId }) => ruleId === rule).map(({ place }) => place.source.path)).toEqual(['2.reg'])
    expect(result.fixed.filter(({ ruleId }) => ruleId === rule).map(({ place }) => place.source.path)).toEqual(['x.reg'])
  })

  test('two pairs of servers are two pairs', async () => {
    const server = (name: string, heartbeat: number): string => ctios(
      {
        '': {},
        ...profileKey({ CtiOsA: `"${name.slice(0, 1)}1"`, CtiOsB: `"${name.slice(0, 1)}2"`, Heartbeat: `dword:0000000${heartbeat}` }),
        'CtiDriver\\Config': { SideAHost: `"pg-${name.slice(0, 1)}"`, SideAPort: 'dword:1' },
      },
      { server: name },
    )
    const base = { 'a1.reg': server('a1', 5), 'a2.reg': server('a2', 6), 'b1.reg': server('b1', 5), 'b2.reg': server('b2', 5) }
    const key = (name: string): string => `${INSTANCE}\\${name}\\${PROFILES}\\Agents`
    const { result } = await review(base, { 'c.reg': reg(`[${key('a2')}]\n"Heartbeat"=dword:00000005\n[${key('b2')}]\n"Heartbeat"=dword:00000006`) })
    const of = (findings: typeof result.new): string[] =>
      findings.flatMap(({ ruleId, subject }) => (ruleId === 'profile/differs-between-servers' ? [subject.split('/')[1] ?? ''] : []))
    expect([of(result.new), of(result.fixed)]).toEqual([['b1'], ['a1']])
  })

  test('a change is for the host that the configuration names, by whatever name', async () => {
    const options = hosts({ 'ctios-x': (path) => path === 'c.reg' })
    const base = { 'x.reg': machine(1, 'ctios-y'), 'y.reg': machine(0, 'ctios-x.example.com') }
    const { result } = await review(base, { 'c.reg': reg(`[${AGENTS}]\n"Heartbeat"=dword:00000006`) }, options)
    expect(result.changes.map(({ entity }) => entity.server)).toEqual(['CTIOS_cust1/CTIOS1 on ctios-x.example.com'])
  })

  test('a host of which there is no export takes no change', async () => {
    const options = hosts({ elsewhere: (path) => path === 'c.reg' })
    const { result } = await review({ 'x.reg': machine(1, 'a'), 'y.reg': machine(0, 'b') }, { 'c.reg': reg(`[${AGENTS}]\n"Heartbeat"=dword:00000006`) }, options)
    expect(result.notices[0]).toBe('c.reg: the configuration says that it is for elsewhere, of which the base holds no export')
    expect(result.astray).toEqual(['c.reg'])
  })

  test('what a second export of one machine holds is not repaired by a change of something else', async () => {
    const secret = { 'CtiDriver\\Config': { ClientPassword: '"hunter2"' } }
    const base = { 'x.reg': ctios({ '': {}, ...profileKey(), ...secret }), 'y.reg': ctios({ '': {}, ...profileKey(), ...secret, 'Server\\Agent': {} }) }
    const { result } = await review(base, { 'c.reg': reg(`[${AGENTS}]\n"Heartbeat"=dword:00000006`) })
    expect([result.new, result.fixed]).toEqual([[], []])
    expect(result.notices).toEqual([expect.stringMatching(/^x\.reg and y\.reg hold the same keys and agree, so they are taken for exports of one machine/)])
  })
})

describe('what a change takes away', () => {
  test('a rule that has nothing left to look at has repaired nothing', async () => {
    const base = ctios({ '': {}, ...profileKey({ RejectIfAlreadyLoggedIn: null }), 'Server\\Agent': {} })
    const { result } = await review({ 'base.reg': base }, { 'c.reg': reg(`[-${AGENTS}]`) })
    expect(result.fixed).toEqual([])
    expect(result.unjudged.map(({ finding }) => finding.ruleId)).toEqual(['profile/reject-if-already-logged-in'])
  })

  test('a part that the base does not show is no part without effect', async () => {
    const base = ctios({ 'Server\\Agent': { EnableWrapupDialog: 'dword:00000001' } })
    const change = reg(`[-${KEY}\\Server\\Peers]\n[${KEY}\\CtiDriver\\Config]\n"SideAHost"=-\n[${KEY}\\Server]\n"x"="y"`)
    const reviewed = await review({ 'base.reg': base }, { 'c.reg': change })
    expect(idle(reviewed)).toEqual([])
    expect(reviewed.result.notices).toEqual([
      `c.reg: deletes what stands in [${KEY}\\Server\\Peers] and 1 more key, of which the base does not show all: ` +
        'what else goes with it is not seen, and no rollback restores it',
      `c.reg: sets values in [${KEY}\\Server], of which the base does not show all: they are taken for new, and a rollback deletes them`,
    ])
    expect(reviewed.rollback().flatMap(({ uncertain }) => uncertain)).toContain(`${KEY}\\Server\\x`)
  })

  test('a finding about a misspelt path stands beside the change', async () => {
    const wrong = AGENTS.replace('Cisco Systems, Inc.', 'Cisco System, Inc.')
    const { result } = await review({ 'base.reg': BASE }, { 'c.reg': reg(`[${wrong}]\n"Heartbeat"=dword:00000006`) })
    expect(result.changes.flatMap(({ brings }) => brings.map(({ ruleId }) => ruleId))).toEqual(['reg/misspelt-ctios-path'])
  })
})
