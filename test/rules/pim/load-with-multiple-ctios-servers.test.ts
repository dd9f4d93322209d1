import { profileExport, profilePath, profileValues, serverExport } from '../../../src/core/rules/_shared/registry-example.js'
import { rule } from '../../../src/core/rules/pim/load-with-multiple-ctios-servers.js'
import { serverOfHosts } from '../../support/ctios-files.js'
import { PLAIN } from '../../support/estate-files.js'
import { runRule, testRule } from '../../support/rule-tester.js'

/** A peripheral behind a server that names its peer, and that nobody names. */
const UNKNOWN_HOST = serverExport({
  'Server\\Peers\\ctios-b': { Port: 42028 },
  'Server\\Peripherals\\CUCM_PIM_1': { PeripheralID: 5000, PeripheralType: 17 },
})
const TWO = { 'ctios-a.reg': profileExport() }

function native(param: string): string {
  return `peripherals:\n  - id: 5000\n    name: CUCM_PIM_1\n    clientType: 30\n    configParam: ${param}\n`
}

function csv(param: string, id = '5000'): string {
  return `PeripheralID,EnterpriseName,ClientType,ConfigParam\n${id},CUCM_PIM_1,30,${param}\n`
}

testRule(rule, {
  invalid: [
    {
      name: 'two servers named by a profile',
      files: { ...TWO, 'pim.yaml': native('/LOAD ‹1›') },
      subjects: ['peripheral:5000'],
      severities: ['error'],
      messages: [/2 CTI OS servers \(ctios-a and ctios-b\).*\/LOAD 0\.$/],
      related: [['ctios-a', 'ctios-b']],
      scenarioSteps: [4],
      fixes: ['safe'],
    },
    ...['/load ‹1›', '/LOAD=‹1›', '-LOAD ‹1›', '/LOAD‹1›', '/LOAD   ‹1›', '/foo x /LOAD ‹1› /bar'].map((param) => ({
      name: param,
      files: { ...TWO, 'pim.yaml': native(`"${param}"`) },
    })),
    {
      name: 'given twice with one meaning',
      files: { ...TWO, 'pim.yaml': native('/LOAD ‹1› /load=1') },
    },
    {
      name: 'from the table as CSV',
      files: { ...TWO, 'peripheral.csv': csv('/LOAD ‹1›') },
      fixes: ['safe'],
    },
    {
      name: 'from the table as XML rows',
      files: {
        ...TWO,
        'peripheral.xml':
          '<Peripheral PeripheralID="5000" EnterpriseName="CUCM_PIM_1" ClientType="30" ConfigParam="/LOAD ‹1›"/>\n',
      },
    },
    {
      name: 'three servers over two profiles',
      files: {
        'ctios.reg': serverExport({
          [profilePath('Agents')]: profileValues(),
          [profilePath('Others')]: profileValues({ CtiOsA: 'CTIOS-B', CtiOsB: 'ctios-c' }),
        }),
        'pim.yaml': native('/LOAD ‹1›'),
      },
      related: [['ctios-a', 'ctios-b', 'ctios-c']],
      scenarioSteps: [4],
    },
    ...['\\\\LOAD ‹1›', '–LOAD ‹1›', '—LOAD ‹1›', '−LOAD ‹1›'].map((param) => ({
      name: param,
      files: { ...TWO, 'peripheral.csv': csv(param.replace('\\\\', '\\')) },
    })),
    {
      name: 'a server whose host nothing tells',
      files: { 'pe.reg': UNKNOWN_HOST, 'pim.yaml': native('/LOAD ‹1›') },
      messages: [/2 CTI OS servers \(ctios-b and the one of pe\.reg\)/],
      related: [['ctios-b', 'CTIOS1']],
    },
    {
      name: 'two servers known by a profile and a peer',
      files: {
        'ctios.reg': serverExport({
          [profilePath('Agents')]: profileValues({ CtiOsB: null, PortB: null }),
          'Server\\Peers\\ctios-b': { Port: 42028 },
        }),
        'pim.yaml': native('/LOAD ‹1›'),
      },
      related: [['ctios-a', 'ctios-b']],
    },
  ],
  valid: [
    { name: '/LOAD 0', files: { ...TWO, 'pim.yaml': native('/LOAD 0') } },
    { name: 'no /LOAD', files: { ...TWO, 'pim.yaml': native("''") } },
    {
      name: 'one server by its short and its full name',
      files: { 'ctios.reg': profileExport({ CtiOsB: 'CTIOS-A.example.com' }), 'pim.yaml': native('/LOAD 1') },
    },
    {
      name: 'one server by its name and its address, as configured',
      files: { 'ctios.reg': profileExport({ CtiOsB: '10.1.1.10' }), 'pim.yaml': native('/LOAD 1') },
      options: { servers: { aliases: { 'ctios-a': ['10.1.1.10'] } } },
    },
    { name: 'malformed', files: { ...TWO, 'pim.yaml': native('/LOAD 11') } },
    { name: 'given twice with two meanings', files: { ...TWO, 'pim.yaml': native('/LOAD 1 /LOAD 0') } },
    {
      name: 'a deleted peripheral',
      files: { ...TWO, 'p.csv': 'PeripheralID,EnterpriseName,ConfigParam,Deleted\n5000,Old,/LOAD 1,Y\n' },
    },
    {
      name: 'no peripheral among the inputs',
      files: TWO,
      notChecked: /no PIM parameters among the inputs/,
    },
    {
      name: 'no server among the inputs',
      files: { 'pim.yaml': native('/LOAD 1') },
      notChecked: /no CTI OS server among the inputs/,
    },
    {
      name: 'servers of another peripheral only',
      files: { ...TWO, 'p.csv': csv('/LOAD 1', '5001') },
      notChecked: /no CTI OS server is known of a peripheral with \/LOAD 1/,
    },
    {
      name: 'no id',
      files: { ...TWO, 'p.csv': csv('/LOAD 1', 'NULL') },
      notChecked: /no PeripheralID/,
    },
  ],
})

describe('its fix', () => {
  test('edits the native form', async () => {
    const { findings } = await runRule(rule, { ...TWO, 'pim.yaml': native('/load=1') }, PLAIN)
    const [edit] = findings[0]?.fix?.edits ?? []
    expect(edit?.text).toBe('0')
    expect(edit?.place).toEqual(findings[0]?.place)
  })

  test('leaves exports alone', async () => {
    const { findings } = await runRule(rule, { ...TWO, 'p.csv': csv('/LOAD 1') }, PLAIN)
    expect(findings[0]?.fix).toMatchObject({ safe: true, description: expect.stringContaining('PG Explorer') })
    expect(findings[0]?.fix?.edits).toBeUndefined()
  })

  test('leaves alone what is written with escapes', async () => {
    const json = '{"peripherals": [{"id": 5000, "configParam": "\\u002fLOAD 1"}]}'
    const { findings } = await runRule(rule, { ...TWO, 'pim.json': json }, PLAIN)
    expect(findings).toHaveLength(1)
    for (const { place, text } of findings[0]?.fix?.edits ?? []) {
      expect([place.source.text.slice(place.start, place.end), text]).toEqual(['1', '0'])
    }
  })
})

test('a server whose host nothing tells goes by its file', async () => {
  const { findings } = await runRule(rule, { 'pe.reg': UNKNOWN_HOST, 'pim.yaml': native('/LOAD 1') }, PLAIN)
  expect(findings[0]?.related.map(({ message }) => message)).toEqual([
    'CTI OS server ctios-b: a server of the peripheral names it as its peer',
    'The CTI OS server of pe.reg: its registry serves the peripheral',
  ])
  expect(findings[0]?.scenario[1]).toBe('The same agent connects again, now through the CTI OS server of pe.reg.')
})

test.each([[100, 'which has 100 CTI OS servers (h0'], [101, 'which has more than 100 CTI OS servers (h0']])(
  'of %i servers, it says how many there are', async (count, said) => {
    const { findings } = await runRule(rule, { 'ctios.reg': serverOfHosts(count), 'pim.yaml': native('/LOAD 1') }, PLAIN)
    expect(findings[0]?.message).toContain(said)
  },
)
