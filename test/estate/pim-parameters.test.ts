import { Source, textOf } from '../../src/core/decode/source.js'
import { parsePimParameters, type PimParameters } from '../../src/core/estate/pim-parameters.js'
import type { Field } from '../../src/core/records/record.js'

function parse(written: string, text: string | null = written): PimParameters {
  const source = new Source('pim.yaml', `configParam: ${written}\n`, 'utf8')
  const place = source.place(13, 13 + written.length)
  const field: Field = { column: 'ConfigParam', writtenName: 'configParam', text, place, namePlace: source.place(0, 11) }
  return parsePimParameters(field)
}

function load(written: string): ReadonlyArray<readonly [string | null, string, string]> {
  return parse(written).named('LOAD').map(({ value, valuePlace, place }) => [value, valuePlace ? textOf(valuePlace) : '', textOf(place)])
}

describe('the configuration parameters of a PIM', () => {
  test.each([
    ['/LOAD 1', '1', '/LOAD 1'],
    ['/load 1', '1', '/load 1'],
    ['/LOAD=1', '1', '/LOAD=1'],
    ['/LOAD = 1', '1', '/LOAD = 1'],
    ['/LOAD1', '1', '/LOAD1'],
    ['-LOAD 1', '1', '-LOAD 1'],
    ['\\LOAD 1', '1', '\\LOAD 1'],
    ['\u2013LOAD 1', '1', '\u2013LOAD 1'],
    ['\u2014LOAD 1', '1', '\u2014LOAD 1'],
    ['\u2212LOAD 1', '1', '\u2212LOAD 1'],
    ['\u2212load=0', '0', '\u2212load=0'],
    ['/LOAD \u22121', '\u22121', '/LOAD \u22121'],
    ['/LOAD,1', ',1', '/LOAD,1'],
    ['/LOAD\t0', '0', '/LOAD\t0'],
    ['/LOAD -1', '-1', '/LOAD -1'],
    ['/LOAD yes', 'yes', '/LOAD yes'],
  ])('%s', (written, value, whole) => {
    expect(load(written)).toEqual([[value, value, whole]])
  })

  test('a parameter stands amid others, with its exact place', () => {
    expect(load('/defworkmode auto /LOAD 1 /monitoragent n')).toEqual([['1', '1', '/LOAD 1']])
    expect(parse('/defworkmode auto /LOAD 1 /monitoragent n').parameters.map(({ name, value }) => [name, value])).toEqual([
      ['defworkmode', 'auto'],
      ['LOAD', '1'],
      ['monitoragent', 'n'],
    ])
  })

  test('no value, twice, and values glued to the next parameter', () => {
    expect(load('/LOAD')).toEqual([[null, '', '/LOAD']])
    expect(load('/LOAD /monitoragent y')).toEqual([[null, '', '/LOAD']])
    expect(load('/LOAD 0 /LOAD 1')).toEqual([['0', '0', '/LOAD 0'], ['1', '1', '/LOAD 1']])
    expect(load('/LOAD 1/monitoragent y')).toEqual([['1', '1', '/LOAD 1']])
    expect(load('/LOAD \u2013monitoragent y')).toEqual([[null, '', '/LOAD']])
    expect(parse('/share \\\\host\\logs /LOAD 0').parameters.map(({ value }) => value)).toEqual(['\\\\host\\logs', '0'])
  })

  test('a name that only begins like /LOAD is another parameter', () => {
    expect(load('/LOADER 1')).toEqual([])
    expect(load('/LOADS1')).toEqual([])
  })

  test('text of no parameter is told, and blank holds none', () => {
    const stray = parse('see ticket 4711').stray
    expect(stray && textOf(stray)).toBe('see ticket 4711')
    expect(parse('', null).parameters).toEqual([])
  })

  test('where the file writes the text with escapes, places fall back to the whole value', () => {
    const parameters = parse('"\\/LOAD 1"', '/LOAD 1')
    expect(parameters.named('load').map(({ valuePlace }) => valuePlace && textOf(valuePlace))).toEqual(['"\\/LOAD 1"'])
  })
})
