import { Skimmer, type KeptPiece } from '../../src/core/parse/registry/skim/skimmer.js'
import { seemsSecret } from '../../src/core/secrets/name.js'
import { expectGoldenCases } from '../helpers/golden.js'
import { HEADER_5 } from '../support/registry-files.js'
import { skimInWindows } from '../support/skim-in-windows.js'
import { ODD_LINES } from './rows/odd-lines.js'

const VENDOR = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Vendor'

/** Lines that have nothing to say, and that have, by their names and keys. */
const MORE = [
  ...['pas', 'pwd', 'wor', 'swd', 'cli', 'ent', 'def', 'ult', 'ord', 'PasswordX', 'DefaultPassword', 'WORD', 'passX', 'Xwor', 'wxr', 'wox', 'sxd', 'swx', 'cxi', 'clx', 'ext',
    'enx', 'dxf', 'dex', 'uxt', 'ulx', 'oxd', 'orx', 'pxs', 'pax', 'pxd',
    'pwx'].flatMap((part) => [`"${part}"="x"`, `"a ${part.toUpperCase()} b"="x"`, `"clientpass${part}"="x"`, `"client${part}"="x"`]),
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\0A]', '[HKEY_LOCAL_MACHINE\\SOFTWARE\\ a]', '[HKEY_LOCAL_MACHINE\\SOFTWARE\\{9Z}]',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\---]', '[HKEY_LOCAL_MACHINE\\SOFTWARE\\{z}]', '[HKEY_LOCAL_MACHINE\\SOFTWARE\\(cisco)]',
  '"a"="1"\n"b"="2"', '"a"="1"\n"A"="2"', '"a"="1"\n\n[%K]\n"b"="2"', '"a"="1"\n\n[%K2]\n"a"="1"', '"ClientPassword"="x"',
  ...['Token', 'xToken', 'tkn', 'toxen', 'Secret', 'sxcret', 'sec', 'ApiKey', 'ApiKxy', 'HotKey', 'key'].map((name) => `"${name}"="x"`),
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\ApiKey]\n@="x"', '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Secret]\n""="x"', '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Token\\x]\n@="x"',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Password]\n"n"=dword:1', '@="1"\n@="2"', '""="1"\n"a"="2"',
  '"x Pwd"="x"', '"Passwort"="x"', '"password"=dword:1',
  '"a"="x"\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios]\n"b"="1"', '[HKEY_LOCAL_MACHINE\\SOFTWARE\\cisco]',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\X\\ConnectionProfiles]', '[HKEY_LOCAL_MACHINE\\SOFTWARE\\GeoTel\\ICR]',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\C\u00efsco]', '[HKEY_LOCAL_MACHINE\\SOFTWARE\\\u0421isco]', '[HKEY_CLASSES_ROOT\\A]',
  '[HKEY_CURRENT_CONFIG\\A]', '[hkey_users\\A]', '[HKEY_USERS\\A\\]', '"Gr\u00f6\u00dfe"="1"', '"a"="\u00e4"',
  '"a"="\ud83d\ude00"', '"a"="\ud800"',
  '"a"=hex:01,02,\\\n  03', '"a"=hex(2):41,00,00,00', '"a"=hex(7):41,00,00,00,00,00', '"a"=hex(b):01,00,00,00,00,00,00,00',
  '"a"=hex(0):', '"a"=hex(4):01,00,00,00', '; icmlint-disable-file reg/dropped-value -- x', ';x\n"a"="1"',
]

/** Key lines as regedit writes them and otherwise, which name one key or none. */
const KEY_LINES = ['[%A]', ' [%A]', '\t[%A]', ' \t [%A]', '[%A] x', '[%A]\\', '[%A]\t', '[%A]]', '[%A', '[-%A]', 'x[%A]', '[%A]\u00e9', '[\u00e9]']
/** One after the other, and again behind something odd: whether the second is the first one again. */
const REPEATED = KEY_LINES.flatMap((one) => KEY_LINES.map((other) => `${one}\n"a"="1"\n${other}\n"b"="2"`))
  .concat(KEY_LINES.flatMap((one) => [`[%A]\n"a"=dword:0x1\n${one}`, `${one}\n"a"=dword:0x1\n\n[%A]\n"b"="2"`, `${one}\n\n\n[%a]`]))
  .map((lines) => lines.replaceAll('%A', `${VENDOR}\\Again`).replaceAll('%a', `${VENDOR.toLowerCase()}\\again`))

/** What stands before the first key, or in its place. */
const HEADS = ['', '\n', '\n\n\n', '\n; a comment\n', '\n"a"=hex:01,\\\n', '\n"a"="1"', 'x', '\n [%K]\n', '\n[%K]', '\n[%K]\n', '\n[%K]\n"a"="1"', '\n[%K]\n[', '\n[', '\n;\n[%K]x']

/** An export in which a key of one line or more stands between keys that nobody looks at. */
function exportOf(lines: string, lineEnd: string): { readonly text: string; readonly units: Uint16Array } {
  return asUnits(`${HEADER_5}\n\n[${VENDOR}\\Before]\n"n"=dword:00000001\n\n[%K]\n${lines}\n\n[${VENDOR}\\Behind]\n"n"=dword:00000001\n`, lineEnd)
}

function asUnits(lines: string, lineEnd: string): { readonly text: string; readonly units: Uint16Array } {
  const text = lines.replaceAll('%K', `${VENDOR}\\Odd`).replaceAll('\n', lineEnd)
  return { text, units: Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)) }
}

/** Which lines of an export the skimmer keeps, and which a second pass that knows of the keys that come again. */
function sayKept({ text, units }: ReturnType<typeof asUnits>): string {
  const skimmer = new Skimmer(seemsSecret)
  const done = skimmer.feed(units, 0, true)
  const kept = skimmer.take()
  const say = ({ start, end, line }: KeptPiece) => `${line}: ${JSON.stringify(text.slice(start, end))}`
  const first = [`${done === text.length ? 'all' : done} read, ${skimmer.repeated ? 'some' : 'none'} repeated`, ...kept.map(say)]
  if (!skimmer.repeated) return [...first, ''].join('\n')
  const second = new Skimmer(seemsSecret, skimmer.repeated)
  second.feed(units, 0, true)
  const more = second.take().map(say).filter((piece) => !kept.map(say).includes(piece))
  return [...first, ...(more.length > 0 ? ['then', ...more] : []), ''].join('\n')
}

test.each([['LF', '\n'], ['CRLF', '\r\n']])('the skimmer keeps what is odd, and nothing else: %s', (name, lineEnd) => {
  expectGoldenCases(`registry/skim-${name}.txt`, [...MORE, ...ODD_LINES, ...REPEATED].map((lines) => ({
    title: JSON.stringify(lines), text: sayKept(exportOf(lines, lineEnd)),
  })))
})

test('what stands before the first key is kept, whether there is one or not', () => {
  expectGoldenCases('registry/skim-heads.txt', HEADS.flatMap((head) => ['\n', '\r\n', '\r'].map((lineEnd) => ({
    title: JSON.stringify([head, lineEnd]), text: sayKept(asUnits(`${HEADER_5}${head}`, lineEnd)),
  }))))
})

test.each([40, 61, 97, 150])('where a window of %d characters ends makes no difference', (size) => {
  const exports = [...MORE, ...ODD_LINES, ...REPEATED].map((lines) => exportOf(lines, '\r\n'))
  const different = [...exports, ...HEADS.map((head) => asUnits(`${HEADER_5}${head}`, '\r\n'))].filter(({ units }) => {
    const whole = new Skimmer(seemsSecret)
    whole.feed(units, 0, true)
    return JSON.stringify(skimInWindows(units, size)) !== JSON.stringify(whole.take())
  })
  expect(different).toEqual([])
})
