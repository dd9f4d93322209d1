import { markdownCode, markdownCodeCell, markdownLink, markdownText } from '../../src/report/markdown-text.js'
import { sarifText } from '../../src/report/sarif-text.js'
import { uriOfPath, webAddress } from '../../src/report/uri.js'
import { xmlText, xmlToken } from '../../src/report/xml-text.js'

test.each([
  ['exports/ctios-a.reg', 'exports/ctios-a.reg', true],
  ['a b/export (1).reg', 'a%20b/export%20(1).reg', true],
  ['50%#1?.reg', '50%25%231%3F.reg', true],
  ['a:b/c.reg', 'a%3Ab/c.reg', true],
  ['顧客/😀.reg', '%E9%A1%A7%E5%AE%A2/%F0%9F%98%80.reg', true],
  ['lone\ud800.reg', 'lone%EF%BF%BD.reg', true],
  ['a\\b.reg', 'a%5Cb.reg', true],
  ['../a.reg', '../a.reg', true],
  ['-x.reg', '-x.reg', true],
  ['/srv/a b.reg', 'file:///srv/a%20b.reg', false],
  ['C:/Exports/a b.reg', 'file:///C:/Exports/a%20b.reg', false],
  ['//server/the share/a.reg', 'file://server/the%20share/a.reg', false],
])('the path %j as a URI', (path, uri, relative) => {
  expect(uriOfPath(path)).toEqual({ uri, relative })
})

test.each([
  ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
  ['https://example.com/a b<c>(d)[e]%20%zz"', 'https://example.com/a%20b%3Cc%3E%28d%29%5Be%5D%20%25zz%22'],
  ['https://example.com/\ud800\u202e', 'https://example.com/%EF%BF%BD%E2%80%AE'],
  ['javascript:alert(1)', undefined],
  ['https:///x', undefined],
  ['', undefined],
])('the address %j', (address, expected) => {
  expect(webAddress(address)).toBe(expected)
  expect(markdownLink('x', address)).toBe(expected === undefined ? 'x' : `[x](<${expected}>)`)
})

test.each([
  ['a & b <c> "d" \'e\'', 'a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;'],
  [']]>', ']]&gt;'],
  ['\u0000\u001b\t\n', '\\u0000\\u001b\\u0009\\u000a'],
  ['\ufffe\ud800\u202e', '\\ufffe\\ud800\\u202e'],
  ['##[error] ##vso[x]', '&#35;#[error] &#35;#vso[x]'],
  ['😀', '😀'],
])('%j in XML', (text, expected) => {
  expect(xmlText(text)).toBe(expected)
})

test('blanks that a reader would fold stay apart in XML', () => {
  expect([' a', 'a ', 'a b', 'a  b', 'a   b', '  '].map(xmlToken)).toEqual([
    '\\u0020a',
    'a\\u0020',
    'a b',
    'a \\u0020b',
    'a \\u0020\\u0020b',
    '\\u0020\\u0020',
  ])
})

test.each([
  ['a *b* _c_ `d` ~~e~~', 'a \\*b\\* \\_c\\_ \\`d\\` \\~\\~&#8203;e\\~\\~'],
  ['<b>&amp;', '&lt;b&gt;&amp;&#8203;amp;'],
  ['[a](b) | ![c](d)', '\\[a\\](b) &#124; !\\[c\\](d)'],
  ['@team #1 !2 user@x GH-7', '@&#8203;team #&#8203;1 !&#8203;2 user@&#8203;x GH&#8203;-7'],
  ['https://x www.x', 'https:&#8203;//x www&#8203;.x'],
  ['- a', '\\- a'],
  ['12. a', '12\\. a'],
  ['# a', '\\# a'],
  ['> a', '&gt; a'],
  ['7200 s (2 h), 0x10', '7200 s (2 h), 0x10'],
  ['a\nb\u202e', 'a\\\\u000ab\\\\u202e'],
  ['$x$', '\\$&#8203;x\\$'],
])('%j in Markdown', (text, expected) => {
  expect(markdownText(text)).toBe(expected)
})

test.each([
  ['a', '`a`', '<code>a</code>'],
  ['a`b', '``a`b``', '<code>a\\`b</code>'],
  ['`', '`` ` ``', '<code>\\`</code>'],
  [' a ', '`  a  `', '<code> a </code>'],
  ['a|b', '`a|b`', '<code>a&#124;b</code>'],
  ['a\nb', '`a\\u000ab`', '<code>a\\\\u000ab</code>'],
])('%j as code in Markdown', (text, code, cell) => {
  expect(markdownCode(text)).toBe(code)
  expect(markdownCodeCell(text)).toBe(cell)
})

test('text in SARIF is neither link nor placeholder', () => {
  expect(sarifText('[a](1) {0} {x} [b]')).toBe('[a]\\u00281) \\u007b0} {x} [b]')
})
