import { textOf } from '../../src/core/decode/source.js'
import { lint, readInputs } from '../../src/core/lint.js'
import { PLAIN, takeMarks, toInputs, type EstateFiles } from '../support/estate-files.js'

async function expectMarked(marked: EstateFiles, messages: readonly RegExp[]): Promise<void> {
  const { files, ranges } = takeMarks(marked, PLAIN)
  const { findings, inputs } = await lint(toInputs(files, PLAIN))
  expect(inputs.map(({ status }) => status)).toEqual(['partial'])
  const found = findings.filter(({ ruleId }) => ruleId === 'input/not-an-export')
  expect(found.map(({ place }) => [place.start, place.end])).toEqual(ranges.map(({ start, end }) => [start, end]))
  messages.forEach((pattern, i) => expect(found[i]?.message).toMatch(pattern))
  expect(found.map(({ place }) => textOf(place))).not.toContain('')
}

describe('mistakes in peripherals that were typed in by hand', () => {
  test('a misspelt key would take its setting out of every check', async () => {
    await expectMarked(
      { 'pim.yaml': 'peripherals:\n  - id: 5000\n    ‹nmae›: CUCM\n    ‹confgParam›: /LOAD 1\n' },
      [/nmae is no field of a peripheral \(did you mean name\?\)/, /did you mean configParam\?/],
    )
  })

  test('a key without a name is called so', async () => {
    await expectMarked({ 'pim.yaml': 'peripherals:\n  - id: 5000\n    "‹ ›": /LOAD 1\n' }, [/an empty name is no field of a peripheral/])
  })

  test('the same in JSON', async () => {
    await expectMarked({ 'pim.json': '{"peripherals": [{"id": 5000, "‹ConfigParams›": "/LOAD 1"}]}\n' }, [/did you mean configParam\?/])
  })

  test('a number that is none', async () => {
    await expectMarked(
      { 'pim.yaml': 'peripherals:\n  - id: ‹abc›\n    clientType: ‹CUCM›\n    configParam: /LOAD 0\n' },
      [/id takes a whole number, and abc is none/, /clientType takes a whole number/],
    )
  })
})

describe('one fault of YAML or JSON is one finding', () => {
  const faultsOf = async (path: string, text: string): Promise<{ messages: string[]; peripherals: number }> => {
    const files = toInputs({ [path]: text }, PLAIN)
    const { findings } = await lint(files)
    const about = findings.filter(({ ruleId }) => ruleId === 'input/not-an-export')
    const [read] = await readInputs(files)
    return { messages: about.map(({ message }) => message), peripherals: read?.records.length ?? 0 }
  }

  test.each([
    ['a line that is indented too little', '  - id: 5000\n   name: A\n   clientType: 30\n  - id: 5001\n', 1, /line 3.*, only the others were: the line is indented less/],
    ['a line at the column of the list mark', '  - id: 1\n  name: A\n  - id: 3\n', 0, /line 3 and was not checked: the line is not indented/],
    ['a quote that stays open', '  - id: "5\n    name: A\n', 0, /was not checked: a quote opens and never closes/],
    ['a bracket that stays open', '  - id: 1\n    name: [a\n  - id: 2\n', 1, /a bracket opens and never closes/],
    ['a tab', '  - id: 1\n\tname: A\n  - id: 2\n', 0, /a tab stands before the text/],
    ['a missing colon', '  - id: 5\n    name A\n    clientType: 30\n  - id: 6\n', 1, /a colon is missing behind a key/],
    ['a colon in a value', '  - id: 5\n    name: a: b\n  - id: 6\n', 1, /a second colon/],
  ])('%s', async (_name, list, peripherals, message) => {
    const found = await faultsOf('pim.yaml', `peripherals:\n${list}`)
    expect(found).toEqual({ messages: [expect.stringMatching(message)], peripherals })
    expect(found.messages[0]).not.toMatch(/indicator|scalar|sequence|mapping|implicit|node|token/i)
  })

  test.each([
    ['a value that is missing', '{"peripherals": [{"id": 1, "name": }, {"id": 2}]}', 1, /a value is missing/],
    ['no end', '{ "peripherals": [ { "id": 1 }', 1, /a \] is missing/],
    ['a comment that stays open', '{"peripherals": [{"id": 1}, /* x', 1, /a comment opens and never closes/],
    ['a text that stays open', '{"peripherals": [{"id": 1, "name": "x', 0, /not checked: a quote opens/],
  ])('JSON: %s', async (_name, text, peripherals, message) => {
    expect(await faultsOf('pim.json', text)).toEqual({ messages: [expect.stringMatching(message)], peripherals })
  })
})

test('a quoted NULL in a column of numbers is blank, in a column of texts a text', async () => {
  const csv = '"AgentDeskSettingsID","EnterpriseName","LogoutNonActivityTime","Description"\n"5000","NULL","NULL","x"\n'
  const { findings } = await lint(toInputs({ 'desk.csv': csv }, PLAIN), { release: '12.5' })
  expect(findings).toEqual([])
})
