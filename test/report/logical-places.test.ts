import { Source } from '../../src/core/decode/source.js'
import { registryPaths } from '../../src/report/registry-paths.js'
import { xmlPaths } from '../../src/report/xml-paths.js'
import { cpuTime } from '../helpers/cpu-time.js'

/** The text without its marks, and where they stood. */
function marked(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = []
  let plain = ''
  for (const character of text) {
    if (character === '‹') offsets.push(plain.length)
    else plain += character
  }
  return { text: plain, offsets }
}

function xmlOf(text: string): (string | undefined)[] {
  const { text: plain, offsets } = marked(text)
  const paths = xmlPaths(plain, offsets)
  return offsets.map((offset) => paths.get(offset)).map((found) => found && `${found.kind} ${found.path}`)
}

test.each([
  ['<a><b/><b><‹c>‹x</c></b></a>', ['element /a[1]/b[2]/c[1]', 'text /a[1]/b[2]/c[1]/text()']],
  ['<a x="1" ‹y=\'‹2>\' z = "‹"/>', ['attribute /a[1]/@y', 'attribute /a[1]/@y', 'attribute /a[1]/@z']],
  ['<a><b>‹</b></a>', ['element /a[1]/b[1]']],
  ['<?xml version="1.0"?><!DOCTYPE a><!-- <x> --><a>‹<![CDATA[<‹y>]]></a>', ['text /a[1]/text()', 'text /a[1]/text()']],
  ['<row>‹1</row><row>‹2</row>', ['text /row[1]/text()', 'text /row[2]/text()']],
  ['‹<?xml?>\n<a/>\n‹', [undefined, undefined]],
  ['<p:a><p:b>‹x</p:b></p:a>', ['text /p:a[1]/p:b[1]/text()']],
  // Broken ones: as far as it goes.
  ['<a><b>‹1<b>‹2</a>', ['text /a[1]/b[1]/text()', 'text /a[1]/b[1]/b[1]/text()']],
  ['<a></b></a></a><c>‹1', ['text /c[1]/text()']],
  ['<a b="‹x', ['attribute /a[1]/@b']],
  ['<a><‹ <!-- ‹x', ['text /a[1]/text()', 'element /a[1]']],
])('%s', (text, expected) => {
  expect(xmlOf(text)).toEqual(expected)
})

test('the places of a large document that is nothing but beginnings are found in linear time', () => {
  for (const piece of ['<a', '<a b="', '<!--', '<a>', '</a>', '<![CDATA[', '<!x', "<a '"]) {
    const start = cpuTime()
    xmlPaths(piece.repeat(200_000), [0, 1, 500_000])
    expect([piece, cpuTime() - start < 2000]).toEqual([piece, true])
  }
})

test('the places of registry exports', () => {
  const { text, offsets } = marked(
    [
      '‹Windows Registry Editor Version 5.00',
      '',
      '‹[HKEY_CURRENT_USER\\A]‹',
      '"‹b"=‹dword:1',
      '‹@="x"',
      '  "with \\"quotes\\" and \\\\"=‹"x"',
      '"binary"=hex:00,\\',
      '  ‹01,\\',
      '  ‹02',
      '‹; a comment',
      '[-‹HKEY_CURRENT_USER\\B [x]]',
      '‹[HKEY_CURRENT_USER\\open',
    ].join('\r\n'),
  )
  const find = registryPaths(new Source('a.reg', text, 'utf8'))
  const A = 'HKEY_CURRENT_USER\\A'
  expect(offsets.map(find)).toEqual([
    undefined,
    { key: A },
    { key: A },
    { key: A, value: 'b' },
    { key: A, value: 'b' },
    { key: A, value: '@' },
    { key: A, value: 'with "quotes" and \\' },
    { key: A, value: 'binary' },
    { key: A, value: 'binary' },
    { key: A },
    { key: 'HKEY_CURRENT_USER\\B [x]' },
    { key: 'HKEY_CURRENT_USER\\open' },
  ])
})

test('the places of a listing of reg query', () => {
  const { text, offsets } = marked('\r\nHKEY_CURRENT_USER\\A B\r\n    a b    REG_DWORD    ‹0x1\r\n    ‹(Default)    REG_SZ\r\n')
  const find = registryPaths(new Source('a.txt', text, 'utf8'))
  const key = 'HKEY_CURRENT_USER\\A B'
  expect(offsets.map(find)).toEqual([
    { key, value: 'a b' },
    { key, value: '(Default)' },
  ])
})
