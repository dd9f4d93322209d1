import { textOf } from '../../src/core/decode/source.js'
import { lint } from '../../src/core/lint.js'
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

test('a quoted NULL in a column of numbers is blank, in a column of texts a text', async () => {
  const csv = '"AgentDeskSettingsID","EnterpriseName","LogoutNonActivityTime","Description"\n"5000","NULL","NULL","x"\n'
  const { findings } = await lint(toInputs({ 'desk.csv': csv }, PLAIN), { release: '12.5' })
  expect(findings).toEqual([])
})
