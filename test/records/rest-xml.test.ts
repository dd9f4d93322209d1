import { textOf } from '../../src/core/decode/source.js'
import { at, misplaced, read, sourceOf, told, values, VARIANTS } from '../support/records.js'

const LIST = `<results>
  <pageInfo><resultsPerPage>25</resultsPerPage><totalResults>3</totalResults></pageInfo>
  <agentDeskSettings>
    <agentDeskSetting><refURL>/unifiedconfig/config/agentdesksetting/5004</refURL>
      <name>Day &amp; Night</name><workModeTimer> 90 </workModeTimer><LogoutNonActivityTime>5</LogoutNonActivityTime></agentDeskSetting>
    <agentDeskSetting><name><![CDATA[B]]></name><logoutNonActivityTime>7200</logoutNonActivityTime></agentDeskSetting>
  </agentDeskSettings>
</results>
`

describe.each(VARIANTS)('REST list in %s', (_name, encoding, lineEnd) => {
  test('gives records with exact places', async () => {
    const { kind, records, problems } = await read(sourceOf(LIST, encoding, lineEnd))
    expect(kind).toBe('desk-settings')
    expect(records.map(values)).toEqual([
      { AgentDeskSettingsID: '5004', EnterpriseName: 'Day & Night', LogoutNonActivityTime: null, WorkModeTimer: '90' },
      { EnterpriseName: 'B', LogoutNonActivityTime: '7200' },
    ])
    const first = records[0]
    expect(at(first?.namePlace)).toBe('4:6-4:22 agentDeskSetting')
    expect(at(first?.fields.get('AgentDeskSettingsID')?.place)).toBe('4:70-4:74 5004')
    expect(at(first?.fields.get('WorkModeTimer')?.place)).toBe('5:51-5:53 90')
    expect(at(first?.fields.get('LogoutNonActivityTime')?.place)).toBe('4:6-4:22 agentDeskSetting')
    expect(at(records[1]?.fields.get('EnterpriseName')?.place)).toBe('6:38-6:39 B')
    expect(first?.unknownFields.map((field) => [field.writtenName, at(field.place)])).toEqual([
      ['LogoutNonActivityTime', '5:93-5:94 5'],
    ])
    expect(problems.map(told)).toEqual(['list-truncated 2:62-2:63 3'])
    expect(misplaced(records)).toEqual([])
  })
})

test('offsets of a decoded text lead to its references', async () => {
  const { records } = await read('<agentDeskSetting><name>A &amp; B</name></agentDeskSetting>')
  const field = records[0]?.fields.get('EnterpriseName')
  expect(field?.offsets?.map((offset) => offset - field.place.start)).toEqual([0, 1, 2, 7, 8])
})

test('an element that stands twice is reported, the last one counts', async () => {
  const { records, problems } = await read('<agentDeskSetting><name>A</name><name>B</name></agentDeskSetting>')
  expect(values(records[0]).EnterpriseName).toBe('B')
  expect(problems.map(told)).toEqual(['duplicate-field 1:34-1:38 name'])
})

test('an agent spreads over agent and person', async () => {
  const { kind, records, problems } = await read(`<agent><refURL>/unifiedconfig/config/agent/5017</refURL><agentId>8006</agentId>
<peripheral><id>5000</id><name>PG1</name></peripheral><supervisor>true</supervisor>
<person><refURL>/unifiedconfig/config/person/9</refURL><userName>anna</userName><loginEnabled>true</loginEnabled></person>
<agentDeskSettings><name>Day</name><refURL>/unifiedconfig/config/agentdesksetting/5434</refURL></agentDeskSettings>
<agentTeam><refURL>/unifiedconfig/config/agentteam/5003</refURL><name>T</name></agentTeam>
<skillGroups><skillGroup><refURL>/x/skillgroup/1</refURL><name>A</name></skillGroup><skillGroup><refURL>/x/skillgroup/2</refURL><name>B</name></skillGroup></skillGroups></agent>`)
  expect(kind).toBe('agents')
  expect(problems).toEqual([])
  expect(values(records[0])).toMatchObject({
    SkillTargetID: '5017', PeripheralNumber: '8006', PeripheralID: '5000', SupervisorAgent: 'true', PersonID: '9',
    AgentDeskSettingsID: '5434', AgentDeskSettingsName: 'Day', AgentTeamID: '5003', SkillGroupIDs: '1;2', SkillGroupNames: 'A;B',
  })
  expect(records[1]?.table).toBe('Person')
  expect(values(records[1])).toMatchObject({ PersonID: '9', LoginName: 'anna', LoginEnabled: 'true', AgentSkillTargetID: '5017' })
})

test('one skill group of an agent has the place of its id, several that of all', async () => {
  const group = (id: number): string => `<skillGroup><refURL>/x/skillgroup/${id}</refURL></skillGroup>`
  const placeOf = async (...ids: readonly number[]): Promise<string> => {
    const { records } = await read(`<agent><agentId>1</agentId><skillGroups>${ids.map(group).join('')}</skillGroups></agent>`)
    const place = records[0]?.fields.get('SkillGroupIDs')?.place
    return place ? textOf(place) : ''
  }
  expect(await placeOf(9)).toBe('9')
  expect(await placeOf(8, 9)).toMatch(/^8<\/refURL>.*\/9$/)
})

test('a team spreads over team, members and supervisors', async () => {
  const { kind, records } = await read(`<agentTeam><refURL>/x/agentteam/5000</refURL><name>T</name><peripheralId>5000</peripheralId>
<peripheral><id>5000</id></peripheral><agents><agent><refURL>/x/agent/1</refURL><agentId>11</agentId></agent></agents>
<primarySupervisor><refURL>/x/agent/7</refURL></primarySupervisor>
<supervisors><supervisor><refURL>/x/agent/7</refURL></supervisor></supervisors></agentTeam>`)
  expect(kind).toBe('teams')
  expect(records.map((record) => [record.table, values(record)])).toEqual([
    ['Agent_Team', { AgentTeamID: '5000', EnterpriseName: 'T', PeripheralID: '5000', PriSupervisorSkillTargetID: '7' }],
    ['Agent_Team_Member', { SkillTargetID: '1', PeripheralNumber: '11', AgentTeamID: '5000', AgentTeamName: 'T',
      PeripheralID: '5000' }],
    ['Agent_Team_Supervisor', { SupervisorSkillTargetID: '7', AgentTeamID: '5000', AgentTeamName: 'T', PeripheralID: '5000' }],
  ])
})

describe('recovery', () => {
  const good = (name: string) => `<agentDeskSetting><name>${name}</name></agentDeskSetting>`
  const inList = (...records: string[]) => `<results><agentDeskSettings>\n${records.join('\n')}\n</agentDeskSettings></results>`

  test.each([
    ['a wrong end tag', '<agentDeskSetting><name>X</nam></agentDeskSetting>',
      '3:28-3:31 nam (</nam> stands where </name> is due)'],
    ['a bare &', '<agentDeskSetting><name>X & Y</name></agentDeskSetting>',
      '3:27-3:28 & (a bare or malformed & (in XML an ampersand is written &amp;))'],
    ['no end tag', '<agentDeskSetting><name>X</name>', '3:2-3:18 agentDeskSetting (<agentDeskSetting> is never closed)'],
    ['an undeclared prefix', '<agentDeskSetting xsi:type="x"><name>X</name></agentDeskSetting>',
      '3:19-3:27 xsi:type (the prefix xsi: is not declared (xmlns:xsi="…"))'],
    ['a refused name', '<agentDeskSetting><__proto__/></agentDeskSetting>',
      '3:20-3:29 __proto__ (an element cannot be read under the name __proto__)'],
  ])('keeps the other records around %s', async (_name, broken, problem) => {
    const { records, problems, failed } = await read(inList(good('A'), broken, good('C')))
    expect(failed).toBe(false)
    expect(records.map((record) => values(record).EnterpriseName)).toEqual(['A', 'C'])
    expect(problems.map(told)).toEqual([`broken-record ${problem}`])
  })

  test('without any readable record it is no export, at the fault', async () => {
    const { kind, records, problems, failed } = await read('<agentDeskSetting>\n  <name>X</nam>\n</agentDeskSetting>')
    expect([kind, failed, records.length]).toEqual(['desk-settings', true, 0])
    expect(problems.map(told)).toEqual([
      'not-an-export 2:12-2:15 nam (XML that is not well-formed: </nam> stands where </name> is due)',
    ])
  })

  test('records in comments stay out', async () => {
    const { records } = await read(inList(good('A'), `<!-- ${good('no')} -->`, '<agentDeskSetting>', good('B')))
    expect(records.map((record) => values(record).EnterpriseName)).toEqual(['A', 'B'])
  })
})

test('names that the tree builder renames keep their own', async () => {
  const { records } = await read('<agentDeskSetting><name>A</name><toString>1</toString><hasOwnProperty>2</hasOwnProperty></agentDeskSetting>')
  expect(records[0]?.unknownFields.map((field) => field.writtenName)).toEqual(['toString', 'hasOwnProperty'])
})

test('a document type is passed over and nothing of it expanded', async () => {
  const { problems, failed } = await read('<!DOCTYPE a [<!ENTITY x "y">]>\n<agentDeskSetting><name>&x;</name></agentDeskSetting>')
  expect(failed).toBe(true)
  expect(told(problems[0])).toContain('not-an-export 2:25-2:28 &x;')
  const fine = await read('<!DOCTYPE a SYSTEM "file:///c:/win.ini">\n<agentDeskSetting><name>A</name></agentDeskSetting>')
  expect(at(fine.records[0]?.fields.get('EnterpriseName')?.place)).toBe('2:25-2:26 A')
})

test('too deep nesting is reported where it becomes too deep', async () => {
  const deep = `<agentDeskSetting>${'<a>'.repeat(100_000)}`
  const { problems, failed } = await read(deep)
  expect(failed).toBe(true)
  expect(problems).toEqual([expect.objectContaining({ kind: 'limit-reached', limit: 'nesting', value: 256 })])
  expect(told(problems[0])).toContain(`1:${deep.indexOf('>') + 255 * 3 + 3}`)
})
