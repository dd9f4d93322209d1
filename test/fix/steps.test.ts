import type { LintOptions } from '../../src/core/engine/options.js'
import { instructionsFor, type Instructions } from '../../src/core/fix/steps.js'
import { lint } from '../../src/core/lint.js'

async function instructions(files: Readonly<Record<string, string>>, options: LintOptions, unsafe = true): Promise<Instructions[]> {
  const inputs = Object.entries(files).map(([path, text]) => ({ path, bytes: new Uint8Array(Buffer.from(text)) }))
  const { findings } = await lint(inputs, options)
  return instructionsFor(findings, unsafe, options.deployment)
}

/** Rules that would speak of the same rows. */
const RULES = [
  'desk/logout-non-activity-time-near-limit', 'desk/logout-non-activity-time-zero', 'desk/ring-no-answer-on-pcce',
  'pim/load-with-multiple-ctios-servers', 'pim/load-missing', 'pim/load-logs-out-talking-agents', 'peripheral/agent-event-detail-off',
]

/** Options that switch on one of them alone. */
function only(ruleId: string, options: LintOptions = {}): LintOptions {
  const rules = Object.fromEntries(RULES.filter((id) => id !== ruleId).map((id) => [id, 'off'] as const))
  return { preset: 'strict', ...options, rules }
}

const REF = '<refURL>/unifiedconfig/config/agentdesksetting/5004</refURL>'
const rest = (...elements: string[]) => ({
  'desk.xml': `<agentDeskSetting>${elements.join('')}<logoutNonActivityTime>7200</logoutNonActivityTime></agentDeskSetting>`,
})
const NEAR = only('desk/logout-non-activity-time-near-limit')

describe('a row from the API', () => {
  test('steps and a request', async () => {
    expect(await instructions(rest(REF, '<changeStamp>7</changeStamp>', '<name>Claims_Day</name>'), NEAR)).toEqual([
      expect.objectContaining({
        steps: [
          'In Configuration Manager > Tools > List Tools > Agent Desk Settings List (on Packaged CCE: Unified CCE Administration > ' +
          'Desk Settings), select the desk settings Claims_Day.',
          'Clear Logout non-activity time (Logout Inactivity Time), which is 7200.',
          'Save. The change takes effect when an agent logs out and in again.',
        ],
        request: {
          method: 'PUT',
          path: '/unifiedconfig/config/agentdesksetting/5004',
          body: [
            '<agentDeskSetting>',
            '  <changeStamp>7</changeStamp>',
            '  <name>Claims_Day</name>',
            '  <logoutNonActivityTime></logoutNonActivityTime>',
            '</agentDeskSetting>',
          ].join('\n'),
          notes: ['If the row has changed since the export, take the changeStamp that GET /unifiedconfig/config/agentdesksetting/5004 returns.'],
        },
      }),
    ])
  })

  test('no request repeats a secret in the name, nor renames the row to hide it', async () => {
    const [found] = await instructions(rest(REF, '<name>Server=a;Pwd=geheim</name>'), NEAR)
    expect(found?.steps[0]).toContain('select the desk settings Server=a;Pwd=***.')
    expect(found).not.toHaveProperty('request')
  })

  test('without changeStamp and refURL it says where to get them', async () => {
    const [{ request } = { request: undefined }] = await instructions(rest('<name>A &amp; &lt;B></name>'), NEAR)
    expect(request).toEqual({
      method: 'PUT',
      path: '/unifiedconfig/config/agentdesksetting/ID',
      body: expect.stringContaining('<changeStamp>CHANGESTAMP</changeStamp>\n  <name>A &#38; &#60;B&#62;</name>') as string,
      notes: [
        'ID is the number at the end of the row’s refURL, as GET /unifiedconfig/config/agentdesksetting returns it.',
        'CHANGESTAMP is the changeStamp that GET /unifiedconfig/config/agentdesksetting/ID returns.',
      ],
    })
  })

  test.each([
    '<refURL>/unifiedconfig/config/agent/5004</refURL>',
    '<refURL>https://elsewhere.example/x/5004</refURL>',
    '<refURL>/unifiedconfig/config/agentdesksetting/5004/../../agent/1</refURL>',
  ])('somebody else’s reference is not followed: %s', async (reference) => {
    const [{ request } = { request: undefined }] = await instructions(rest(reference, '<name>A</name>'), NEAR)
    expect(request?.path).toBe('/unifiedconfig/config/agentdesksetting/ID')
  })

  test('a changeStamp that is no number is none', async () => {
    const [{ request } = { request: undefined }] = await instructions(rest(REF, '<changeStamp>7&lt;x/></changeStamp>'), NEAR)
    expect(request?.body).toContain('<changeStamp>CHANGESTAMP</changeStamp>')
  })
})

test.each([
  ['ucce', 'Agent Desk Settings List, select', 'Clear Logout non-activity time, which is 7200.'],
  ['pcce', 'In Unified CCE Administration > Desk Settings, select', 'Clear Logout Inactivity Time, which is 7200.'],
] as const)('names of the tool on %s', async (type, tool, field) => {
  const [{ steps } = { steps: [] }] = await instructions(rest(REF, '<name>A</name>'), { ...NEAR, deployment: { type } })
  expect(steps[0]).toContain(tool)
  expect(steps[1]).toBe(field)
})

const PERIPHERALS = 'PeripheralID,EnterpriseName,ClientType,ConfigParam,AgentEventDetail\n'

test.each<[string, LintOptions, string, readonly string[]]>([
  [
    'a parameter amid others',
    only('pim/load-logs-out-talking-agents', { deployment: { desktop: 'finesse' } }),
    `${PERIPHERALS}5000,P1,30,/LOAD 1 /X 2,Y\n`,
    ['In Configuration Manager > Tools > Explorer Tools > PG Explorer, select the PIM P1 and open its Peripheral tab.',
      'In Configuration Parameters, enter: /LOAD 0 /X 2', 'Save. The change takes effect after a restart of the PG.'],
  ],
  [
    'a parameter that is missing', only('pim/load-missing'), `${PERIPHERALS}5000,,30,/X 2,Y\n`,
    [expect.stringContaining('select the PIM with the id 5000 and') as string, 'In Configuration Parameters, enter: /X 2 /LOAD 0',
      expect.stringMatching(/^Save/) as string],
  ],
  [
    'no parameters at all', only('pim/load-missing'), `${PERIPHERALS}5000,P1,30,NULL,Y\n`,
    [expect.any(String) as string, 'In Configuration Parameters, enter: /LOAD 0', expect.any(String) as string],
  ],
  [
    'a secret beside it', only('pim/load-missing'), `${PERIPHERALS}5000,P1,30,/X 2 Password=hunter2,Y\n`,
    [expect.any(String) as string, expect.stringMatching(/^In Configuration Parameters, change no more than this: Add \/LOAD 0/) as string,
      expect.any(String) as string],
  ],
  [
    'a flag', only('peripheral/agent-event-detail-off'), `${PERIPHERALS}5000,P1,30,/LOAD 0,N\n`,
    [expect.any(String) as string, 'Check Agent event detail.', expect.any(String) as string],
  ],
])('%s', async (_name, options, csv, steps) => {
  const found = await instructions({ 'p.csv': csv }, options)
  expect(found.map((one) => [one.steps, one.request])).toEqual([[steps, undefined]])
})

test('a value that the API does not have gets no request', async () => {
  const options = { deployment: { type: 'pcce' } } as const
  const csv = 'AgentDeskSettingsID,EnterpriseName,RingNoAnswerTime\n5004,Claims,20\n'
  const [one] = await instructions({ 'd.csv': csv }, { ...options, ...only('desk/ring-no-answer-on-pcce', options) }, false)
  expect(one?.steps[1]).toBe('Clear Ring no answer time, which is 20.')
  expect(one?.request).toBeUndefined()
})

test('what one may debate is told on request only', async () => {
  expect(await instructions(rest(REF), NEAR, false)).toEqual([])
})

test('what is written by hand is edited, and gets no steps', async () => {
  const yaml = 'peripherals:\n  - id: 5000\n    name: P1\n    clientType: 30\n    configParam: /LOAD 1\n'
  const options = { deployment: { desktop: 'finesse' } } as const
  expect(await instructions({ 'p.yaml': yaml }, { ...options, ...only('pim/load-logs-out-talking-agents', options) })).toEqual([])
})
