import { at, misplaced, read, told, values } from '../support/records.js'

test.each([
  ['rows with attributes and no root',
    '<row EnterpriseName="A" WorkModeTimer="5"/>\n<row EnterpriseName="B" WorkModeTimer="6"/>'],
  ['rows of FOR XML AUTO under a root',
    '<root><Agent_Desk_Settings EnterpriseName="A" WorkModeTimer="5"/>\n<Agent_Desk_Settings EnterpriseName="B" WorkModeTimer="6"/></root>'],
  ['rows with elements',
    '<r><row><EnterpriseName>A</EnterpriseName><WorkModeTimer>5</WorkModeTimer></row>\n<row><EnterpriseName>B</EnterpriseName><WorkModeTimer>6</WorkModeTimer></row></r>'],
  ['rows of an alias', '<x EnterpriseName="A" WorkModeTimer="5"/><x EnterpriseName="B" WorkModeTimer="6"/>'],
])('%s', async (_name, text) => {
  const { kind, records, problems } = await read(text)
  expect(kind).toBe('desk-settings')
  expect(problems).toEqual([])
  expect(records.map(values)).toEqual([{ EnterpriseName: 'A', WorkModeTimer: '5' }, { EnterpriseName: 'B', WorkModeTimer: '6' }])
  expect(misplaced(records)).toEqual([])
})

test('places, NULL and unknown names', async () => {
  const { records } = await read(
    '<root xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n' +
    '<row><EnterpriseName>A</EnterpriseName><WorkModeTimer xsi:nil="true"/><logoutNonActivityTime>5</logoutNonActivityTime></row>\n' +
    '<row><EnterpriseName>B</EnterpriseName><RingNoAnswerTime>9</RingNoAnswerTime></row></root>',
  )
  expect(records.map(values)).toEqual([
    { EnterpriseName: 'A', WorkModeTimer: null, RingNoAnswerTime: null },
    { EnterpriseName: 'B', RingNoAnswerTime: '9', WorkModeTimer: null },
  ])
  expect(records[0]?.unknownFields.map((field) => field.writtenName)).toEqual(['logoutNonActivityTime'])
  expect(at(records[1]?.fields.get('WorkModeTimer')?.place)).toBe('3:2-3:5 row')
  expect(at(records[1]?.fields.get('RingNoAnswerTime')?.place)).toBe('3:58-3:59 9')
})

test('attributes: the value without quotes and blanks, references mapped', async () => {
  const { records } = await read('<row PeripheralID="5000" ClientType="30" ConfigParam=" /LOAD 1 &lt; "/>')
  const field = records[0]?.fields.get('ConfigParam')
  expect(at(field?.place)).toBe('1:56-1:68 /LOAD 1 &lt;')
  expect(field?.text).toBe('/LOAD 1 <')
  expect(field?.offsets?.at(-1)).toBe(63)
})

test('a broken row does not take the others with it', async () => {
  const { records, problems } = await read(
    '<row EnterpriseName="A" WorkModeTimer="5"/>\n<row EnterpriseName="B" WorkModeTimer=6/>\n<row EnterpriseName="C" WorkModeTimer="7"/>',
  )
  expect(records.map((record) => values(record).EnterpriseName)).toEqual(['A', 'C'])
  expect(problems.map(told)).toEqual(["broken-record 2:39-2:40 6 (an attribute's value must stand in quotes)"])
})
