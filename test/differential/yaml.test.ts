import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { CORE_SCHEMA, FAILSAFE_SCHEMA, load } from 'js-yaml'
import { parseDocument } from 'yaml'
import { parseYaml } from '../../src/config/parse-yaml.js'
import { decode } from '../../src/core/decode/decode.js'
import { Source } from '../../src/core/decode/source.js'
import type { NativeScalar } from '../../src/core/parse/native/document.js'
import { readYaml } from '../../src/core/parse/native/read-yaml.js'

type Item = Record<string, unknown>

/** The peripherals that js-yaml reads: every scalar as text, null where the core of YAML takes it for nothing. */
function byJsYaml(text: string): Item[] {
  const read = (schema: typeof CORE_SCHEMA): Item[] => (load(text, { schema }) as { peripherals: Item[] }).peripherals
  return withNulls(read(FAILSAFE_SCHEMA), read(CORE_SCHEMA))
}

/** The same by the package `yaml`, of which we use the tree and not what it makes of it. */
function byYaml(text: string): Item[] {
  const read = (schema: 'failsafe' | 'core'): Item[] =>
    (parseDocument(text, { schema }).toJS() as { peripherals: Item[] }).peripherals
  return withNulls(read('failsafe'), read('core'))
}

function withNulls(texts: readonly Item[], typed: readonly Item[]): Item[] {
  return texts.map((item, index) => Object.fromEntries(Object.entries(item)
    .map(([key, value]) => [key, typed[index]?.[key] === null ? null : trimmed(value)])))
}

/** Blanks around a value are taken off before it becomes a field. */
const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value)

function expectSame(text: string, expected: readonly Item[]): void {
  const { items, faults } = readYaml(text)
  expect(faults).toEqual([])
  expect(items.map(({ entries }) => Object.fromEntries(entries.map(({ key, value }) => [key.text, trimmed(value?.text)]))))
    .toEqual(expected)
  for (const { entries } of items) {
    for (const { key, value } of entries) {
      expect(text.slice(key.start, key.end)).toBe(key.text)
      if (value) expectPlace(text, value)
    }
  }
}

/** Checks that what stands at a value's place is the value, once its escapes and line breaks are read. */
function expectPlace(text: string, { text: value, start, end }: NativeScalar): void {
  const written = text.slice(start, end)
  const quote = text[start - 1] ?? ''
  if (value === null) return
  if (quote === '"' || quote === "'") {
    expect(text[end]).toBe(quote)
    expect(load(`${quote}${written}${quote}`, { schema: FAILSAFE_SCHEMA })).toBe(value)
  } else {
    const inOneLine = (one: string): string => one.replace(/\s+/g, ' ').trim()
    expect(inOneLine(written)).toBe(inOneLine(value))
  }
}

/** Text that is broken goes on below, indented. */
const FOLD = '\n        '
const parts = (pieces: readonly string[]) => fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((list) => list.join(''))
const double = parts([
  'a', 'é', '😀', ' ', ':', '#', "'",
  '\\"', '\\\\', '\\n', '\\t', '\\x41', '\\u263a', '\\U0001F600', '\\/', '\\e', '\\_', '\\N', '\\0',
  `b${FOLD}c`, `b${FOLD.repeat(2)}c`, `b\\${FOLD}\\ c`,
]).map((inside) => `"${inside}"`)
const single = parts(['a', 'é', '😀', ' ', ':', '#', '"', "''", '\\', '\\n', `b${FOLD}c`, `b${FOLD.repeat(2)}c`])
  .map((inside) => `'${inside}'`)
const plain = fc.constantFrom('a', '5000', '007', '1.50', '0x1F', 'true', 'null', 'Null', 'NULL', '~', '', 'no',
  '/LOAD 1', '/LOAD=1 /X 2', '2027-03-31', 'a:b', 'a#b', "it's", 'é😀', '-1', `a${FOLD}b`, '!!str 5', 'a # comment')
const lines = fc.array(fc.constantFrom('a', 'b c', ': #', '"', 'é'), { minLength: 1, maxLength: 3 })
const block = fc.tuple(fc.constantFrom('|', '>', '|-', '>-', '|+'), lines)
  .map(([mark, below]) => `${mark}${below.map((line) => `${FOLD}${line}`).join('')}`)
const KEYS = ['id', 'name', 'clientType', 'configParam', '"location"'] as const
const keys = fc.subarray([...KEYS], { minLength: 1 })
const item = fc.tuple(keys, fc.array(fc.oneof(double, single, plain, block), { minLength: 5, maxLength: 5 }))
  .map(([names, values]) => `  - ${names.map((key, index) => `${key}: ${values[index]}`).join('\n    ')}\n`)
const flow = fc.tuple(keys, fc.array(fc.oneof(double, single), { minLength: 5, maxLength: 5 }))
  .map(([names, values]) => `  - { ${names.map((key, index) => `${key}: ${values[index]}`).join(', ')} } # x\n`)
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')

test('values of peripherals are those of js-yaml and of yaml, each at its place', () => {
  fc.assert(fc.property(fc.array(fc.oneof(item, flow), { minLength: 1, maxLength: 5 }), lineEnd, (items, end) => {
    const written = `# from PG Explorer\nperipherals:\n${items.join('')}`
    const expected = byJsYaml(written)
    expect(byYaml(written)).toEqual(expected)
    const text = written.replaceAll('\n', end)
    expectSame(text, expected)
  }), { seed: 4711, numRuns: 200 })
})

const CONFIG_SCALARS = [
  '5', '-1', '+1', '0x1F', '0o17', '017', '1_000', '1.5', '1e3', '1.', '.5', '.inf', '-.INF', 'true', 'True', 'TRUE', 'yes', 'on', 'off',
  'null', 'Null', '~', '2027-03-31', '1:30', '12.6(2)', '"5"', "'true'", '"\\x41\\t"', "'it''s'", '"lab/**"',
  '|-\n        a\n        b', '',
]

test('a configuration has the values that js-yaml reads, each at its place', () => {
  const scalar = fc.constantFrom(...CONFIG_SCALARS)
  const list = fc.array(scalar, { minLength: 1, maxLength: 3 }).map((items) => items.map((one) => `\n    - ${one}`).join(''))
  const member = fc.oneof(scalar, list)
  const config = fc.dictionary(fc.constantFrom('release', 'rules', 'ignore', 'desk/unused', '"a b"', 'x'), member, { minKeys: 1 })
  fc.assert(fc.property(config, fc.constantFrom('\n', '\r\n'), (members, end) => {
    const text = Object.entries(members).map(([key, value]) => `${key}: ${value}\n`).join('').replaceAll('\n', end)
    const { root, problems } = parseYaml(new Source('icmlint.config.yaml', text, 'utf8'))
    expect(problems).toEqual([])
    expect({ ...(root?.value as object) }).toEqual(load(text, { schema: CORE_SCHEMA }))
    for (const { key, keyStart, keyEnd, node } of root?.members ?? []) {
      expect(load(text.slice(keyStart, keyEnd))).toBe(key)
      for (const { value, start, end: last } of node.items ?? [node]) {
        const written = text.slice(start, last)
        if (value !== null && !written.startsWith('|')) expect(load(written, { schema: CORE_SCHEMA })).toEqual(value)
      }
    }
  }), { seed: 4712, numRuns: 200 })
})

/** Where YAML is read otherwise than js-yaml reads it, and why; null where that refuses. */
const DIFFERENCES: ReadonlyArray<readonly [why: string, text: string, ours: unknown, theirs: unknown]> = [
  ['YAML 1.2 has no binary numbers', 'a: 0b1', { a: '0b1' }, { a: 1 }],
  ['a number may be less than nothing by nothing', 'a: -0', { a: -0 }, { a: 0 }],
]

test.each(DIFFERENCES)('another reading by intent: %s', (_why, text, ours, theirs) => {
  const { root } = parseYaml(new Source('icmlint.config.yaml', text, 'utf8'))
  expect({ ...(root?.value as object) }).toEqual(ours)
  expect(load(text, { schema: CORE_SCHEMA })).toEqual(theirs)
})

test('of a key that stands twice, js-yaml refuses the document, and we read on', () => {
  const text = 'peripherals:\n  - id: 5000\n    id: 5001\n'
  expect(() => load(text)).toThrow('duplicated mapping key')
  expect(readYaml(text).items[0]?.entries.map(({ value }) => value?.text)).toEqual(['5000', '5001'])
})

test.each(['faulty', 'repaired'])('examples/%s', (folder) => {
  const textOf = (name: string): string =>
    decode(new Uint8Array(readFileSync(join(__dirname, '../../examples', folder, name)))).text
  const peripherals = textOf('peripherals.yaml')
  expectSame(peripherals, byJsYaml(peripherals))
  const config = textOf('icmlint.config.yaml')
  const { root } = parseYaml(new Source('', config, 'utf8'))
  expect(JSON.stringify(root?.value)).toBe(JSON.stringify(load(config, { schema: CORE_SCHEMA })))
})
