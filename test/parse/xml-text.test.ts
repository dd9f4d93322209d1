import { readXml } from '../../src/core/parse/xml/read-xml.js'
import type { XmlElement } from '../../src/core/parse/xml/tree.js'

function root(text: string): XmlElement {
  const reading = readXml(text)
  if ('fault' in reading || !reading.roots[0]) throw new Error('no element')
  return reading.roots[0]
}

test('a processing instruction ends at ?>, whatever stands in it', () => {
  const { text, textStart, textEnd } = root('<a><?p <b> > ?>x</a>')
  expect([text, textStart, textEnd]).toEqual(['x', 15, 16])
})

test.each([
  ['a line break in a text', '<a>x\r\ny\rz</a>', 'x\ny\nz'],
  ['one in a CDATA section', '<a><![CDATA[x\r\n&amp;\ry]]></a>', 'x\n&amp;\ny'],
  ['one as a reference', '<a>x&#13;&#10;y</a>', 'x\r\ny'],
])('%s', (_what, xml, expected) => {
  const { text, textOffsets = [] } = root(xml)
  expect(text).toBe(expected)
  expect(textOffsets).toHaveLength(expected.length)
  expect(textOffsets.map((offset) => xml[offset]).join('')).toBe(expected === 'x\r\ny' ? 'x&&y' : expected.replaceAll('\n', '\r'))
})

test('line breaks and tabs in an attribute are blanks, each at its place', () => {
  const xml = '<a k="x\r\ny\tz\nw &#9;"/>'
  const [attribute] = root(xml).attributes
  expect(attribute?.value).toBe('x y z w \t')
  expect(attribute?.valueOffsets?.map((offset) => xml[offset]).join('')).toBe('x\ry\tz\nw &')
})
