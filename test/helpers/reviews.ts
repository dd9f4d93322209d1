import { Source } from '../../src/core/decode/source.js'
import type { Finding } from '../../src/core/findings/finding.js'
import type { Change, Entity, ReviewResult } from '../../src/core/review/result.js'
import { findingAt, placeOf } from './results.js'

const CTIOS = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'
const AGENTS = 'EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\Agents'

/** A review in which nothing changes. */
export function reviewOf(review: Partial<ReviewResult> = {}): ReviewResult {
  return {
    release: null,
    inputs: [],
    changes: [],
    new: [],
    fixed: [],
    unchanged: [],
    unjudged: [],
    suppressed: [],
    notChecked: [],
    lost: [],
    astray: [],
    idle: [],
    differences: [],
    notices: [],
    sources: new Map(),
    ...review,
  }
}

export function changeOf(entity: Partial<Entity>, change: Partial<Change> & Pick<Change, 'place'>): Change {
  return {
    kind: 'changed',
    entity: { key: 'desk:Claims_Day', title: 'Agent desk settings Claims_Day', server: null, ...entity },
    name: 'LogoutNonActivityTime',
    before: null,
    after: null,
    takesEffect: null,
    noEffect: null,
    brings: [],
    repairs: [],
    ...change,
  }
}

/** A review with something of everything. */
export function sampleReview(): ReviewResult {
  const base = new Source(
    'exports/ctios-a.reg',
    [
      'Windows Registry Editor Version 5.00',
      '',
      `${CTIOS}\\${AGENTS}]`,
      '"RejectIfAlreadyLoggedIn"=dword:00000001',
      '"Heartbeat"=dword:00000005',
      '"ClientPassword"="hunter2"',
      '',
    ].join('\r\n'),
    'utf16le',
  )
  const change = new Source(
    'changes/4711.reg',
    [
      'Windows Registry Editor Version 5.00',
      '',
      `${CTIOS}\\${AGENTS}]`,
      '"RejectIfAlreadyLoggedIn"=dword:00000000',
      '"Heartbeat"=dword:0x0000003c',
      '"TCPKeepAlive"=dword:00000000',
      '"RecoveryInterval"=-',
      '"ClientPassword"="hunter3"',
      '',
      `${CTIOS}\\Serverr\\Agent]`,
      '"PollForAgentStatsAtEndCall"=dword:00000001',
      '',
    ].join('\r\n'),
    'utf16le',
  )
  const deskBefore = new Source('before/desk.csv', 'EnterpriseName,LogoutNonActivityTime\nClaims_Day,7200\nSales,10\n', 'utf8')
  const deskAfter = new Source('after/desk.csv', 'EnterpriseName,LogoutNonActivityTime\nClaims_Day,9000\nSales,10\n', 'utf8')
  const profile = { key: 'profile:CTIOS_cust1/CTIOS1/Agents', title: 'ConnectionProfile Agents', server: 'CTIOS_cust1/CTIOS1 on ctios-a' }
  const agent = { key: CTIOS.slice(1) + '\\Serverr\\Agent', title: 'Serverr\\Agent', server: 'CTIOS_cust1/CTIOS1 on ctios-a' }
  const restart = 'after a restart of the CTI OS processes'

  const keepAlive: Finding = findingAt(placeOf(change, 'dword:00000000\r\n"Recovery').source.place(
    change.text.indexOf('00000000', change.text.indexOf('TCPKeepAlive')), change.text.indexOf('\r\n"Recovery')), {
    ruleId: 'profile/keep-alive',
    subject: profile.key,
    message: 'profile Agents has TCPKeepAlive = 0: a dead connection is never noticed, and its agent stays logged in; set it to 1',
    related: [{ place: placeOf(base, 'Agents]').source.place(base.text.indexOf('Agents]'), base.text.indexOf('Agents]') + 6), message: 'the profile before the change' }],
    scenario: ['The network between desktop and CTIOS1 fails.', 'CTIOS1 goes on to count the agent as logged in.'],
    fix: { safe: true, description: 'set TCPKeepAlive to dword:00000001' },
    helpUri: 'https://www.example.com/ctios/profiles',
    fingerprint: 'n1',
  })
  const outOfRange = findingAt(placeOf(deskAfter, '9000'), {
    ruleId: 'desk/logout-non-activity-time-range',
    severity: 'warning',
    message: 'desk settings Claims_Day log agents out after 9000 s (2 h 30 min): the range is 10 to 7200',
    subject: 'desk:Claims_Day',
    fingerprint: 'n2',
  })
  const reject = findingAt(placeOf(base, '00000001'), {
    ruleId: 'profile/reject-if-already-logged-in',
    message: 'profile Agents has RejectIfAlreadyLoggedIn = 1: after a failover the agent is refused; set it to 0',
    subject: profile.key,
    fingerprint: 'x1',
  })
  const short = findingAt(placeOf(deskAfter, 'Sales'), {
    severity: 'info',
    message: 'no team uses the desk settings Sales',
    subject: 'desk:Sales',
    fingerprint: 'u1',
  })
  const secret = findingAt(placeOf(change, 'hunter3'), {
    ruleId: 'reg/secret',
    severity: 'warning',
    message: 'the change holds a password',
    subject: 'input:changes/4711.reg',
    fingerprint: 'u2',
  })
  const lostPlace = placeOf(change, '0x0000003c')
  const lostLine = change.place(change.text.indexOf('"Heartbeat"'), lostPlace.end)

  return reviewOf({
    release: '7.5',
    inputs: [
      { path: base.path, kind: 'registry', encoding: 'utf16le', status: 'read', side: 'base' },
      { path: change.path, kind: 'registry', encoding: 'utf16le', status: 'partial', side: 'change' },
      { path: deskBefore.path, kind: 'desk-settings', encoding: 'utf8', status: 'read', side: 'before' },
      { path: deskAfter.path, kind: 'desk-settings', encoding: 'utf8', status: 'read', side: 'after' },
      { path: 'after/gone.reg', kind: null, encoding: null, status: 'failed', reason: 'no such file', side: 'after' },
    ],
    changes: [
      changeOf(profile, {
        name: 'RejectIfAlreadyLoggedIn',
        before: { data: 1, text: '1 (0x1)', place: placeOf(base, '00000001') },
        after: { data: 0, text: '0', place: placeOf(change, '00000000') },
        place: placeOf(change, '00000000'),
        takesEffect: 'at the next login of an agent',
        repairs: [reject],
      }),
      changeOf(profile, {
        kind: 'added',
        name: 'TCPKeepAlive',
        after: { data: 0, text: '0', place: keepAlive.place },
        place: keepAlive.place,
        takesEffect: restart,
        brings: [keepAlive],
      }),
      changeOf(profile, {
        kind: 'removed',
        name: 'RecoveryInterval',
        before: { data: 30, text: '30 s', place: placeOf(base, 'Heartbeat') },
        place: placeOf(change, '"RecoveryInterval"=-'),
        takesEffect: restart,
      }),
      changeOf(profile, {
        name: 'ClientPassword',
        before: { data: '***', text: '***', place: placeOf(base, 'hunter2') },
        after: { data: '***', text: '***', place: placeOf(change, 'hunter3') },
        place: placeOf(change, 'hunter3'),
      }),
      changeOf(agent, {
        kind: 'added',
        name: 'PollForAgentStatsAtEndCall',
        after: { data: 1, text: '1 (0x1)', place: placeOf(change, '00000001') },
        place: placeOf(change, '"PollForAgentStatsAtEndCall"'),
        noEffect: 'nothing reads Serverr; meant is Server',
      }),
      changeOf({ key: 'desk:Night', title: 'Agent desk settings Night' }, { kind: 'removed', name: null, place: placeOf(deskBefore, 'Claims_Day') }),
      changeOf({}, {
        before: { data: '7200', text: '7200 s (2 h)', place: placeOf(deskBefore, '7200') },
        after: { data: '9000', text: '9000 s (2 h 30 min)', place: placeOf(deskAfter, '9000') },
        place: placeOf(deskAfter, '9000'),
        takesEffect: 'at the next login of an agent',
        brings: [outOfRange],
      }),
    ],
    new: [keepAlive, outOfRange],
    fixed: [reject],
    unchanged: [short, secret],
    unjudged: [
      {
        finding: findingAt(placeOf(deskBefore, 'Sales'), { severity: 'warning', message: 'Sales is never logged out', subject: 'desk:Sales' }),
        reason: 'the state after holds no teams',
      },
    ],
    suppressed: (['inline', 'config', 'baseline', 'baseline'] as const).map((by) => ({ finding: short, by, reason: by === 'baseline' ? null : 'by design' })),
    notChecked: [
      { ruleId: 'pim/load', reason: 'no peripheral export among the inputs' },
      { ruleId: 'pim/other', reason: 'no peripheral export among the inputs' },
      { ruleId: 'desk/remote-agent-type-range', reason: 'the release is unknown', subjects: 1 },
    ],
    lost: [{ kind: 'value', reason: 'dword-0x', line: 5, place: lostPlace, linePlace: lostLine, name: 'Heartbeat', followers: [] }],
    idle: [{ place: placeOf(change, '"RecoveryInterval"=-'), key: CTIOS.slice(1), name: 'RecoveryInterval', reason: 'there is none to delete' }],
    differences: [
      {
        title: 'ConnectionProfile Agents',
        name: 'RejectIfAlreadyLoggedIn',
        sides: [
          { server: 'CTIOS_cust1/CTIOS1 on ctios-a', text: '0', place: placeOf(change, '00000000') },
          { server: 'CTIOS_cust1/CTIOS2 on ctios-b', text: '1 (0x1)', place: placeOf(base, '00000001') },
        ],
      },
    ],
    notices: ['The state after lacks exports/ctios-b.reg: what it sets is not compared.'],
    sources: new Map([base, change, deskBefore, deskAfter].map((source) => [source.path, source])),
  })
}
