import fc from 'fast-check'
import type { ConfigNode } from '../../src/config/document.js'
import { parseJson } from '../../src/config/parse-json.js'
import { Source } from '../../src/core/decode/source.js'
import { readJson } from '../../src/core/parse/native/read-json.js'
import { corpusBytes, describeWithCorpus } from '../support/corpus.js'

/** Writes JSON as people and programs do: with blanks anywhere, and with characters as escapes. */
class Writer {
  #turn = 0

  constructor(private readonly choices: readonly number[]) {}

  write(value: unknown): string {
    if (Array.isArray(value)) return `[${this.#list(value.map((one) => this.write(one)))}]`
    if (typeof value === 'object' && value !== null) {
      return `{${this.#list(Object.entries(value).map(([key, one]) => `${this.write(key)}${this.#blank()}:${this.write(one)}`))}}`
    }
    if (typeof value !== 'string') return `${this.#blank()}${JSON.stringify(value)}`
    return `${this.#blank()}"${[...value].map((one) => this.#character(one)).join('')}"`
  }

  #list(items: readonly string[]): string {
    return `${this.#blank()}${items.join(`${this.#blank()},`)}${this.#blank()}`
  }

  #character(character: string): string {
    const plain = JSON.stringify(character).slice(1, -1)
    const escaped = character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
    return this.#choose([plain, plain, plain, escaped, escaped.toUpperCase().replaceAll('\\U', '\\u')])
  }

  #blank(): string {
    return this.#choose(['', '', '', ' ', '\n', '\r\n', '\r', '\t'])
  }

  #choose(from: readonly string[]): string {
    return from[(this.choices[this.#turn++ % this.choices.length] ?? 0) % from.length] ?? ''
  }
}

const unit = fc.constantFrom('a', 'é', '😀', '"', '\\', '/', '\n', '\t', '\u0000', '\u2028', '\ud800', ' ', '#')
const text = fc.string({ unit, maxLength: 8 })
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => (Object.is(one, -0) ? 0 : one))
const scalar = fc.oneof(text, fc.integer(), number, fc.boolean(), fc.constant(null))
const choices = fc.array(fc.nat({ max: 30 }), { minLength: 7, maxLength: 40 })

test('values of peripherals are those of JSON.parse, each at its place', () => {
  const key = fc.constantFrom('id', 'name', 'clientType', 'configParam', '__proto__', 'constructor', 'a"b\\')
  const item = fc.uniqueArray(fc.tuple(key, scalar), { selector: ([name]) => name, minLength: 1, maxLength: 6 })
  fc.assert(fc.property(fc.array(item, { maxLength: 5 }), choices, (items, turns) => {
    const written = new Writer(turns).write({ x: 1, peripherals: items.map((members) => Object.fromEntries(members)) })
    const expected = (JSON.parse(written) as { peripherals: object[] }).peripherals
    const { items: found, faults } = readJson(written)
    expect(faults).toEqual([])
    expect(found).toHaveLength(expected.length)
    for (const [index, { entries }] of found.entries()) {
      // Everything is text here, and null is none.
      const texts = Object.entries(expected[index] ?? {}).map(([name, value]) => [name, value])
      expect(entries.map(({ key: { text: name }, value }) => {
        const { start = 0, end = 0 } = value ?? {}
        const inQuotes = written[start - 1] === '"' && written[end] === '"'
        expect(value?.text === null || inQuotes || value?.text === written.slice(start, end)).toBe(true)
        if (value?.text != null && value.offsets) expect(value.offsets).toHaveLength(value.text.length)
        return [name, JSON.parse(inQuotes ? `"${written.slice(start, end)}"` : written.slice(start, end))]
      })).toEqual(texts)
      expect(entries.map(({ value }) => value?.text)).toEqual(texts.map(([, value]) =>
        typeof value === 'string' ? value : value === null ? null : expect.anything()))
    }
  }), { seed: 4711, numRuns: 500 })
})

/** Checks every value of a tree against what JSON.parse makes of the piece of text where it stands. */
function expectPlaces(node: ConfigNode, written: string): void {
  expect(JSON.stringify(node.value)).toBe(JSON.stringify(JSON.parse(written.slice(node.start, node.end))))
  for (const { key, keyStart, keyEnd, node: value } of node.members ?? []) {
    expect(JSON.parse(written.slice(keyStart, keyEnd))).toBe(key)
    expectPlaces(value, written)
  }
  for (const item of node.items ?? []) expectPlaces(item, written)
}

test('a configuration has the values of JSON.parse, each at its place', () => {
  const anything = fc.json({ maxDepth: 4, stringUnit: 'grapheme' }).map((json) => JSON.parse(json) as unknown)
  fc.assert(fc.property(anything, choices, (value, turns) => {
    const written = new Writer(turns).write({ value })
    const { root, problems } = parseJson(new Source('icmlint.config.json', written, 'utf8'))
    expect(problems).toEqual([])
    if (!root) throw new Error('nothing was read')
    expectPlaces(root, written)
  }), { seed: 4712, numRuns: 300 })
})

/** Where we read on and JSON.parse refuses. */
test.each([
  ['comments are allowed', '{ "peripherals": [ { "id": 1 /* x */ } ] } // y', ['1']],
  ['a comma may stand last', '{ "peripherals": [ { "id": 1, }, ] }', ['1']],
  ['a record that is whole is read, whatever follows', '{ "peripherals": [ { "id": 1 }, { "id": ', ['1']],
])('another reading by intent: %s', (_why, written, ids) => {
  expect(() => { JSON.parse(written) }).toThrow()
  expect(readJson(written).items.flatMap(({ entries }) => entries.map(({ value }) => value?.text))).toEqual(ids)
})

test('of a key that stands twice, JSON.parse takes the last, and both are here', () => {
  const written = '{ "peripherals": [ { "id": 1, "id": 2 } ] }'
  expect(readJson(written).items[0]?.entries.map(({ value }) => value?.text)).toEqual(['1', '2'])
  expect(JSON.parse(written)).toEqual({ peripherals: [{ id: 2 }] })
})

describeWithCorpus('JSON of the corpus', () => {
  test('has the values of JSON.parse, each at its place', () => {
    const written = Buffer.from(corpusBytes('reg-oracle/cases.json')).toString('utf8')
    const { root, problems } = parseJson(new Source('cases.json', written, 'utf8'))
    expect(problems).toEqual([])
    if (!root) throw new Error('nothing was read')
    expectPlaces(root, written)
  })
})
