import { at, misplaced, read, sourceOf, told, values, VARIANTS } from '../support/records.js'

const HEADER = 'EnterpriseName,LogoutNonActivityTime,RingNoAnswerTime'

describe.each(VARIANTS)('CSV of a table in %s', (_name, encoding, lineEnd) => {
  const readText = (text: string) => read(sourceOf(text, encoding, lineEnd))

  test('has the places of cells without quotes and blanks', async () => {
    const { kind, records, problems } = await readText(`${HEADER}\n"Day ""A""", 7200 ,NULL\nNight,"60",\n`)
    expect(kind).toBe('desk-settings')
    expect(problems).toEqual([])
    expect(records.map(values)).toEqual([
      { EnterpriseName: 'Day "A"', LogoutNonActivityTime: '7200', RingNoAnswerTime: null },
      { EnterpriseName: 'Night', LogoutNonActivityTime: '60', RingNoAnswerTime: null },
    ])
    const fields = records.map((record) => record.fields)
    expect(at(fields[0]?.get('LogoutNonActivityTime')?.place)).toBe('2:14-2:18 7200')
    expect(at(fields[0]?.get('RingNoAnswerTime')?.place)).toBe('2:20-2:24 NULL')
    expect(at(fields[1]?.get('LogoutNonActivityTime')?.place)).toBe('3:8-3:10 60')
    expect(at(fields[1]?.get('RingNoAnswerTime')?.place)).toBe('3:1-3:6 Night')
    expect(at(records[1]?.namePlace)).toBe('3:1-3:6 Night')
    expect(at(fields[0]?.get('LogoutNonActivityTime')?.namePlace)).toBe('1:16-1:37 LogoutNonActivityTime')
    expect(misplaced(records)).toEqual([])
  })

  test('takes sqlcmd output: dashes, padding, row count, a second result', async () => {
    const { records, problems } = await readText([
      "Changed database context to 'ucce_awdb'.",
      'EnterpriseName  ,LogoutNonActivityTime', '----------------,---------------------',
        'Day             ,                 7200', '',
      '(1 rows affected)', '', 'PeripheralID,ClientType,ConfigParam', '------------,----------,-----------',
        '5000,30,/LOAD 1', '',
      '(1 rows affected)', '',
    ].join('\n'))
    expect(problems).toEqual([])
    expect(records.map((record) => [record.table, values(record)])).toEqual([
      ['Agent_Desk_Settings', { EnterpriseName: 'Day', LogoutNonActivityTime: '7200' }],
      ['Peripheral', { PeripheralID: '5000', ClientType: '30', ConfigParam: '/LOAD 1' }],
    ])
  })

  test('reads on after a quote that never closes', async () => {
    const { records, problems } = await readText(`${HEADER}\nA,1,2\nB,"7200,2\nC,60,3\n"D",70,4\n`)
    expect(records.map((record) => values(record).EnterpriseName)).toEqual(['A', 'C', 'D'])
    expect(problems.map(told)).toEqual(['broken-record 3:3-3:8 "7200 (a quote opens here and never closes)'])
  })

  test('keeps line breaks inside of quotes', async () => {
    const text = 'EnterpriseName,Description,WorkModeTimer\nA,"one\ntwo",5\nB,x,6\n'
    const { records, problems } = await readText(text)
    expect(problems).toEqual([])
    expect(records.map((record) => values(record).WorkModeTimer)).toEqual(['5', '6'])
    expect(at(records[1]?.fields.get('WorkModeTimer')?.place)).toBe('4:5-4:6 6')
  })

  test('reports rows of the wrong width at their text', async () => {
    const { records, problems } = await readText(`${HEADER}\nA,1\nB,1,2\nC,1,2,3\nD,1,2,\n`)
    expect(records.map((record) => values(record).EnterpriseName)).toEqual(['B', 'D'])
    expect(problems.map(told)).toEqual(['row-too-short 2:1-2:4 A,1', 'row-too-short 4:1-4:8 C,1,2,3'])
  })
})

test.each([
  ['semicolon', 'EnterpriseName;WorkModeTimer\nA;5\n'],
  ['tab', 'EnterpriseName\tWorkModeTimer\nA\t5\n'],
  ['bar', 'EnterpriseName|WorkModeTimer\nA|5\n'],
  ['Excel line', 'sep=;\nEnterpriseName;WorkModeTimer\nA;5\n'],
  ['other case', 'enterprisename,WORKMODETIMER\nA,5\n'],
  ['alias', 'Name,Wrap Up Time\nA,5\n'],
])('takes the header: %s', async (_name, text) => {
  const { records } = await read(text)
  expect(records.map(values)).toEqual([{ EnterpriseName: 'A', WorkModeTimer: '5' }])
})

test.each([
  ['Agent', 'SkillTargetID,PersonID,PeripheralID,PeripheralNumber\n1,2,5000,1001\n', 'agents'],
  ['Person', 'PersonID,LoginName,FirstName\n1,a,b\n', 'agents'],
  ['Agent_Team', 'AgentTeamID,EnterpriseName,PeripheralID\n1,a,5000\n', 'teams'],
  ['Agent_Team_Member', 'AgentTeamID,SkillTargetID\n1,2\n', 'teams'],
  ['Agent_Team_Supervisor', 'AgentTeamID,SupervisorSkillTargetID\n1,2\n', 'teams'],
  ['Skill_Group', 'SkillTargetID,PeripheralID,EnterpriseName,MRDomainID\n1,5000,a,1\n', 'skills'],
  ['Skill_Group_Member', 'SkillGroupSkillTargetID,AgentSkillTargetID\n1,2\n', 'skills'],
  ['Peripheral', 'PeripheralID,EnterpriseName,MultilineAgentControl\n5000,a,1\n', 'peripherals'],
])('knows the table %s by its columns', async (table, text, kind) => {
  const result = await read(text)
  expect(result.kind).toBe(kind)
  expect(result.records.map((record) => record.table)).toEqual([table])
})

test('a column that stands twice is reported, the last one counts', async () => {
  const { records, problems } = await read('EnterpriseName,WorkModeTimer,WorkModeTimer\nA,5,6\n')
  expect(values(records[0]).WorkModeTimer).toBe('6')
  expect(problems.map(told)).toEqual(['duplicate-field 1:30-1:43 WorkModeTimer'])
})

test('names of JavaScript objects are harmless', async () => {
  const { records } = await read('EnterpriseName,WorkModeTimer,__proto__,constructor\nA,5,x,y\n')
  expect(records[0]?.unknownFields.map((field) => field.writtenName)).toEqual(['__proto__', 'constructor'])
})

describe('Bulk text', () => {
  const text = '# exported\n\n__TABLE\nAgent\n__COLUMNS\nPeripheralNumber\tEnterpriseName\tConfigParam\n1001\tAnna B\t\n1002\tx\n' +
    '__TABLE\nCall_Type\n__COLUMNS\nName\nx\n__TABLE\nPerson\n__COLUMNS\nPersonID\tLoginName\n7\tanna\n'
  test('has several blocks; unknown tables are left out', async () => {
    const { kind, records, problems } = await read(text)
    expect(kind).toBe('agents')
    expect(records.map((record) => [record.table, record.form, values(record)])).toEqual([
      ['Agent', 'bulk', { PeripheralNumber: '1001', EnterpriseName: 'Anna B', ConfigParam: null }],
      ['Person', 'bulk', { PersonID: '7', LoginName: 'anna' }],
    ])
    expect(problems.map(told)).toEqual(['row-too-short 8:1-8:7 1002\tx'])
  })
  test('of another table is no export', async () => {
    const { kind, failed, problems } = await read('__TABLE\nCall_Type\n__COLUMNS\nA\nx\n')
    expect([kind, failed]).toEqual([null, true])
    expect(told(problems[0])).toContain('not-an-export 2:1-2:10 Call_Type')
  })
})

test('PCCE bulk job: blank keeps on UPDATE and is the default on CREATE, ~ clears', async () => {
  const { kind, records } = await read(
    'operation,agentID,userName,agentDeskSettingsName,agentTeamName,supervisor\n' +
    'CREATE,1001,anna,,Day,\nUPDATE,1002,,~,,true\n',
  )
  expect(kind).toBe('agents')
  expect(records.map((record) => record.form)).toEqual(['pcce-bulk', 'pcce-bulk'])
  expect(records.map(values)).toEqual([
    { Operation: 'CREATE', PeripheralNumber: '1001', LoginName: 'anna', AgentDeskSettingsName: null, AgentTeamName: 'Day',
      SupervisorAgent: null },
    { Operation: 'UPDATE', PeripheralNumber: '1002', AgentDeskSettingsName: null, SupervisorAgent: 'true' },
  ])
})

test('PCCE bulk job: the fields of a row come in the order of the cells that say something', async () => {
  const { records } = await read('Operation,agentId,firstName,LoginName,agentId\nUPDATE,,x,z,5\n')
  expect([...(records[0]?.fields.keys() ?? [])].slice(-2)).toEqual(['LoginName', 'PeripheralNumber'])
})

test('PCCE bulk job: of a column that stands twice, what an UPDATE leaves blank does not hide the other', async () => {
  const { records } = await read('operation,agentID,userName,userName\nUPDATE,1001,anna,\nUPDATE,1002,anna,berta\nUPDATE,1003,,\n')
  expect(records.map((record) => record.fields.get('LoginName')?.text)).toEqual(['anna', 'berta', undefined])
  expect(records.map(({ fields }) => [fields.has('LoginName'), fields.size])).toEqual([[true, 3], [true, 3], [false, 2]])
})

test('fields are a map: each is there by its column, in the order of the header', async () => {
  const [record] = (await read('EnterpriseName,WorkModeTimer,Nonsense,AgentDeskSettingsID\nA,60,x,5000\n')).records
  const seen: [string, string | null][] = []
  record?.fields.forEach(({ text }, column) => seen.push([column, text]))
  expect(seen).toEqual([['EnterpriseName', 'A'], ['WorkModeTimer', '60'], ['AgentDeskSettingsID', '5000']])
  expect([...(record?.fields.keys() ?? [])]).toEqual(seen.map(([column]) => column))
  expect([...(record?.fields.values() ?? [])].map(({ column }) => column)).toEqual(seen.map(([column]) => column))
  expect(record?.unknownFields.map(({ column, text, place, namePlace }) => [column, text, at(place), at(namePlace)])).toEqual([
    ['Nonsense', 'x', '2:6-2:7 x', '1:30-1:38 Nonsense'],
  ])
})
