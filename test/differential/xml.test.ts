import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { decode } from '../../src/core/decode/decode.js'
import { readElement } from '../../src/core/parse/xml/read-element.js'
import { readXml } from '../../src/core/parse/xml/read-xml.js'
import type { XmlElement } from '../../src/core/parse/xml/tree.js'
import { checkWellFormed } from '../../src/core/parse/xml/wellformed.js'
import { corpusBytes, corpusTable, describeWithCorpus } from '../support/corpus.js'
import { read, values } from '../support/records.js'

/** An element as saxes tells of it. The tree builder and the slices of the text share no code with it. */
interface Heard {
  readonly name: string
  readonly nameEnd: number
  end: number
  readonly attributes: ReadonlyArray<readonly [name: string, value: string]>
  text: string
}

/** The elements of a text in the order in which they begin. */
function hear(text: string): Heard[] {
  const parser = new SaxesParser({ position: true })
  const heard: Heard[] = []
  const open: Heard[] = []
  let nameEnd = 0
  parser.on('error', (error) => {
    throw error
  })
  // It has read one thing more: a > or /, a blank, or the two characters of a line end.
  parser.on('opentagstart', () => (nameEnd = text.lastIndexOf('\r\n', parser.position) === parser.position - 2
    ? parser.position - 2
    : parser.position - 1))
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, nameEnd, end: 0, attributes: Object.entries(attributes).map((one) => one), text: '' }
    heard.push(element)
    open.push(element)
  })
  const add = (piece: string): void => {
    const last = open.at(-1)
    if (last) last.text += piece
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const closed = open.pop()
    if (closed) closed.end = parser.position
  })
  parser.write(text).close()
  return heard
}

/** The elements of a tree in the order in which they begin. */
function flat(roots: readonly XmlElement[]): XmlElement[] {
  const found: XmlElement[] = []
  const pending = [...roots].reverse()
  for (let next = pending.pop(); next; next = pending.pop()) {
    found.push(next)
    pending.push(...next.children.toReversed())
  }
  return found
}

function rootsOf(text: string): readonly XmlElement[] {
  const { fault, doctype } = checkWellFormed(text)
  if (fault) throw new Error(fault.message)
  const reading = readXml(text, { doctype })
  if ('fault' in reading) throw new Error(reading.fault.message)
  return reading.roots
}

/** Blanks around a value are taken off. */
const trimmed = (text: string): string => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')

function expectSame(found: readonly XmlElement[], heard: readonly Heard[], text: string): void {
  expect(found.map(({ name }) => name)).toEqual(heard.map(({ name }) => name))
  for (const [index, element] of found.entries()) {
    const other = heard[index] as Heard
    expect([element.nameEnd, element.end]).toEqual([other.nameEnd, other.end])
    expect(trimmed(element.text)).toBe(trimmed(other.text))
    expectPlace(text, element.text, element.textStart, element.textEnd, element.textOffsets)
    expect(element.attributes.map(({ name }) => name)).toEqual(other.attributes.map(([name]) => name))
    for (const [at, { value, valueStart, valueEnd, valueOffsets }] of element.attributes.entries()) {
      expect(trimmed(value)).toBe(trimmed(other.attributes[at]?.[1] ?? ''))
      expectPlace(text, value, valueStart, valueEnd, valueOffsets)
    }
  }
}

/** Checks that a value stands where it is said to: each of its characters as itself, or as a reference that saxes reads as it. */
function expectPlace(text: string, value: string, start: number, end: number, offsets?: readonly number[]): void {
  const written = text.slice(start, end)
  if (!offsets) {
    expect(written).toBe(value)
    return
  }
  expect(offsets).toHaveLength(value.length)
  for (let i = 0; i < value.length; i++) {
    const offset = offsets[i] as number
    expect(offset >= start && offset < end).toBe(true)
    if (text[offset] === value[i]) continue
    if (text[offset] === '&') {
      const [reference] = hear(`<x>${text.slice(offset, text.indexOf(';', offset) + 1)}</x>`)
      expect(reference?.text[offsets[i - 1] === offset ? 1 : 0]).toBe(value[i])
    } else {
      expect(`${text[offset]}${value[i]}`).toMatch(/^(?:\r\n|[\r\n\t] )$/)
    }
  }
}

const piece = fc.constantFrom(
  'a', 'Z', ' ', '\t', '\n', '\r\n', '\r', 'é', '😀', '\u2028', '\u0085', '>', '"', "'", ']] ', ';',
  '&amp;', '&lt;', '&gt;', '&quot;', '&apos;',
  '&#65;', '&#x41;', '&#x1F600;', '&#128512;', '&#10;', '&#xd;', '&#32;', '&#x00000041;', '&amp;amp;', '&amp;#65;',
)
const markup = fc.constantFrom('<!-- x -->', '<!---->', '<!-- <b>&amp; -->', '<![CDATA[<c> & ]]>', '<![CDATA[]]>',
  '<![CDATA[ ]] ]]>', '<![CDATA[\r\n&amp;]]>', '<?p <b> ?>', '<?p?>')
const content = fc.array(fc.oneof({ weight: 4, arbitrary: piece }, markup), { maxLength: 8 }).map((parts) => parts.join(''))
const name = fc.constantFrom('a', 'Name', 'x-1', 'p:y', 'é', '_', 'row')
const attribute = fc.tuple(fc.constantFrom('k', 'WorkModeTimer', 'xml:lang', 'é'), fc.array(piece, { maxLength: 6 }),
  fc.constantFrom('"', "'"), fc.constantFrom('=', ' = ', '\r\n=\t'), fc.constantFrom(' ', '\r\n  ', '\t'))
  .map(([key, value, quote, equals, before]) =>
    [key, `${before}${key}${equals}${quote}${value.join('').replaceAll(quote, '')}${quote}`] as const)
const attributes = fc.uniqueArray(attribute, { maxLength: 3, selector: ([key]) => key })
  .map((list) => list.map(([, written]) => written).join(''))
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.tuple(name, attributes, fc.array(fc.oneof({ maxDepth: 3 }, content, tie('element')), { maxLength: 4 }),
    fc.constantFrom('', ' ', '\r\n'), fc.boolean())
    .map(([tag, written, inner, blank, empty]) =>
      empty ? `<${tag}${written}${blank}/>` : `<${tag}${written}${blank}>${inner.join('')}</${tag}${blank}>`),
}))
const prolog = fc.constantFrom('', '<?xml version="1.0"?>\r\n', '<?xml version="1.0" encoding="utf-16"?><!-- <a> -->',
  '<!DOCTYPE r [<!ELEMENT r ANY><!-- <x> -->]>\n', '<!DOCTYPE r SYSTEM "a>b">')

test('elements, texts and attributes are those of saxes, each at its place', () => {
  fc.assert(fc.property(prolog, fc.array(fc.oneof(content, element), { maxLength: 4 }), (before, inner) => {
    const text = `${before}<r xmlns:p="urn:p">${inner.join('')}</r>\n<!-- end -->`
    const heard = hear(text)
    const roots = rootsOf(text)
    expectSame(flat(roots), heard, text)
    expectSame(flat([readElement(text, roots[0]?.start ?? 0)]), heard, text)
  }), { seed: 4711, numRuns: 300 })
})

test('a field of a row is what saxes reads, whether it stands in an attribute or in an element', async () => {
  const value = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('').replaceAll('"', ''))
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 5 }), async (rows) => {
    const written = rows.map(([first, second]) =>
      `<Agent_Desk_Settings EnterpriseName="N${first}"><Description>${second}</Description></Agent_Desk_Settings>`)
    const text = `<rows>${written.join('\r\n')}</rows>`
    const heard = hear(text)
    const { records } = await read(text)
    const named = heard.filter(({ attributes: own }) => own.length > 0).map(({ attributes: own }) => own[0]?.[1] ?? '')
    const described = heard.filter(({ name: tag }) => tag === 'Description').map(({ text: content }) => content)
    const field = (column: string) => records.map((record) => trimmed(values(record)[column] ?? ''))
    expect(field('EnterpriseName')).toEqual(named.map(trimmed))
    expect(field('Description')).toEqual(described.map(trimmed))
  }), { seed: 4712, numRuns: 50 })
})

describeWithCorpus('well-formed files of the corpus', () => {
  const rows = corpusTable('xml/MANIFEST.tsv').map((row) => `xml/${row.file}`)
  const payloads = corpusTable('uccexml/MANIFEST.tsv').map((row) => `uccexml/${row.file}`)
  const texts = [...rows, ...payloads].map((path) => [path, decode(corpusBytes(path)).text] as const)
  test.each(texts.filter(([, text]) => checkWellFormed(text).fault === null))('%s', (_path, text) => {
    expectSame(flat(rootsOf(text)), hear(text), text)
  })
})

test.each(['faulty', 'repaired'])('examples/%s/desk-settings-sales.xml', (folder) => {
  const { text } = decode(new Uint8Array(readFileSync(join(__dirname, '../../examples', folder, 'desk-settings-sales.xml'))))
  expectSame(flat(rootsOf(text)), hear(text), text)
})
