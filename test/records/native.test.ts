import { at, misplaced, read, sourceOf, told, values, VARIANTS } from '../support/records.js'

const YAML = `# from PG Explorer
peripherals:
  - id: 5000
    name: CUCM_PIM_1
    clientType: 30
    configParam: "/LOAD 1"
    agentEventDetail: Y
  - id: 5001
    name: 'VRU'
    ConfigParam: /LOAD 0   # none
    location:
`
const JSON_TEXT = '{ "peripherals": [\n  { "id": 5000, "name": "A\\u0042", "configParam": "/LOAD 1", "agentDeskSettingsID": null }\n] }\n'

describe.each(VARIANTS)('native form in %s', (_name, encoding, lineEnd) => {
  test('YAML', async () => {
    const { kind, records, problems } = await read(sourceOf(YAML, encoding, lineEnd))
    expect(kind).toBe('peripherals')
    expect(problems).toEqual([])
    expect(records.map(values)).toEqual([
      { PeripheralID: '5000', EnterpriseName: 'CUCM_PIM_1', ClientType: '30', ConfigParam: '/LOAD 1', AgentEventDetail: 'Y' },
      { PeripheralID: '5001', EnterpriseName: 'VRU', ConfigParam: '/LOAD 0', Location: null },
    ])
    expect(at(records[0]?.namePlace)).toBe('4:11-4:21 CUCM_PIM_1')
    expect(at(records[0]?.fields.get('ConfigParam')?.place)).toBe('6:19-6:26 /LOAD 1')
    expect(at(records[1]?.fields.get('ConfigParam')?.place)).toBe('10:18-10:25 /LOAD 0')
    expect(at(records[1]?.fields.get('Location')?.place)).toBe('11:5-11:13 location')
    expect(misplaced(records)).toEqual([])
  })

  test('JSON', async () => {
    const { kind, records, problems } = await read(sourceOf(JSON_TEXT, encoding, lineEnd))
    expect(kind).toBe('peripherals')
    expect(problems).toEqual([])
    expect(records.map(values)).toEqual([
      { PeripheralID: '5000', EnterpriseName: 'AB', ConfigParam: '/LOAD 1', AgentDeskSettingsID: null },
    ])
    expect(at(records[0]?.fields.get('ConfigParam')?.place)).toBe('2:52-2:59 /LOAD 1')
    expect(misplaced(records)).toEqual([])
  })
})

test.each([
  ['a key twice', 'peripherals:\n  - id: 1\n    id: 2\n', 'duplicate-field 3:5-3:7 id'],
  ['a mapping for a value', 'peripherals:\n  - id: 1\n    name: {a: b}\n',
    'broken-record 3:5-3:9 name (name takes a single value)'],
  ['a value for a mapping', 'peripherals:\n  - 5\n', 'broken-record 2:5-2:6 5 (a peripheral needs keys, such as id and name)'],
  ['no list', 'peripherals: 5\n', 'not-an-export 1:1-1:12 peripherals (YAML that cannot be read: peripherals must be a list)'],
  ['JSON without its end', '{ "peripherals": [ { "id": 1 }', 'broken-record 1:31-1:31  (a ] is missing)'],
])('%s', async (_name, text, problem) => {
  const { problems } = await read(text)
  expect(told(problems[0])).toBe(problem)
})

test('YAML errors have their place', async () => {
  const { problems } = await read('peripherals:\n  - id: "5\n    name: A\n')
  expect(told(problems[0])).toMatch(/^broken-record [34]:/)
})

test('aliases do not multiply and depth does not overflow', async () => {
  const aliases = await read(`x: &a {id: 1}\nperipherals:\n${'  - *a\n'.repeat(5000)}`)
  expect(aliases.records).toHaveLength(100)
  expect(aliases.problems.some((problem) => told(problem).includes('more than 100 aliases'))).toBe(true)
  const deep = await read(`peripherals: ${'['.repeat(100_000)}`)
  expect(deep.failed).toBe(true)
  const dashes = await read(`peripherals:\n  ${'- '.repeat(50_000)}x\n`)
  expect(dashes.records).toEqual([])
})

test.each([
  ['folded', '>', '4:7-5:14 one\n      two # x'],
  ['kept as it is, behind a comment', '|-  # why', '4:7-5:14 one\n      two # x'],
])('a text below its mark stands where its first and last character do: %s', async (_what, mark, place) => {
  const { records } = await read(`peripherals:\n  - id: 5000\n    name: ${mark}\n      one\n      two # x\n    clientType: 30\n`)
  expect(at(records[0]?.fields.get('EnterpriseName')?.place)).toBe(place)
})
