import type { Row } from './row.js'

const raw = String.raw

/** Hex data and its continuation lines. */
export const HEX_ROWS: readonly Row[] = [
  {
    id: 'hx-01',
    text: '"a"=hex(7):41,\\\n  42,00,00',
    wide: '"a"=hex(7):41,00,\\\n  42,00,00,00,00,00',
    stored: { a: ['REG_MULTI_SZ', ['AB'], '41,\\\n  42,00,00'] },
    wideStored: { a: ['REG_MULTI_SZ', ['AB'], '41,00,\\\n  42,00,00,00,00,00'] },
  },
  {
    id: 'hx-02',
    text:
      '"a"=hex(7):41,20\\\n,43,00,00\n"b"=hex(7):41,20\\\n  ,43,00,00\n"c"=hex:11,22\\\n  33,44\n' +
      '"d"=hex:11,2\\\n2,33\n"e"=hex:11,2\\\n  2,33',
    lost: [
      [4, 'hex-backslash-without-comma', '41,20\\'], [6, 'hex-backslash-without-comma', '41,20\\'],
      [8, 'hex-backslash-without-comma', '11,22\\'], [10, 'hex-backslash-without-comma', '11,2\\'],
      [12, 'hex-backslash-without-comma', '11,2\\'],
    ],
  },
  {
    id: 'hx-03',
    text: `"a"=hex(7):41,\\\n  #x\n  42,00,00\n"b"="ok"\n"c"=hex(7):41,42,\\\n  ;x\n  00,00\n"d"="ok"`,
    wide: `"a"=hex(7):41,\\\n  #x\n  42,00,00\n"b"="ok"\n"c"=hex(7):41,00,42,00,\\\n  ;x\n  00,00,00,00\n"d"="ok"`,
    stored: { b: ['REG_SZ', 'ok', 'ok'], c: ['REG_MULTI_SZ', ['AB'], '41,42,\\\n  ;x\n  00,00'], d: ['REG_SZ', 'ok', 'ok'] },
    wideStored: {
      b: ['REG_SZ', 'ok', 'ok'], c: ['REG_MULTI_SZ', ['AB'], '41,00,42,00,\\\n  ;x\n  00,00,00,00'], d: ['REG_SZ', 'ok', 'ok'],
    },
    lost: [[4, 'hex-continuation-broken', '41,\\']],
  },
  {
    id: 'hx-04',
    text: '"a"=hex:41,\\;x\n  42,\\;#x\n  43\n"b"=hex:41,\\;x\n  42,\\#x\n  43',
    stored: { a: ['REG_BINARY', '[414243]', '41,\\;x\n  42,\\;#x\n  43'] },
    lost: [[7, 'hash-comment', '41,\\;x']],
  },
  {
    id: 'hx-05',
    text: '"a"=hex:11,22,\\;x\n  33,44,\n  55,66\n"b"=hex:11,22,\\;x\n  33,44,;x\n  55,66\n  77',
    stored: { a: ['REG_BINARY', '[11223344]', '11,22,\\;x\n  33,44'], b: ['REG_BINARY', '[11223344]', '11,22,\\;x\n  33,44'] },
    lost: [[6, 'hex-after-end', '55,66'], [9, 'hex-after-end', '55,66'], [10, 'hex-after-end', '77']],
  },
  {
    id: 'hx-06',
    text: '"a"=hex:41,\\\n\n  42,\\\n\n\n  43,\\\n \t\n\t\n  44',
    stored: { a: ['REG_BINARY', '[41424344]', '41,\\\n\n  42,\\\n\n\n  43,\\\n \t\n\t\n  44'] },
  },
  {
    id: 'hx-07',
    text: '"a"=hex:41,  \\\n  42\n"b"=hex:41,\t\\\n  42\n"c"=hex:41,\\  \n  42,\\\t\n43\t ',
    stored: {
      a: ['REG_BINARY', '[4142]', '41,  \\\n  42'], b: ['REG_BINARY', '[4142]', '41,\t\\\n  42'],
      c: ['REG_BINARY', '[414243]', '41,\\  \n  42,\\\t\n43'],
    },
  },
  { id: 'hx-08', text: '"a"=hex:41,42,', stored: { a: ['REG_BINARY', '[4142]', '41,42'] } },
  {
    id: 'hx-09',
    text: '"a"=hex(0):25,100,41\n"b"=hex(0):25,1a4,100,41',
    lost: [[4, 'hex-byte-too-large', '25,100,41'], [5, 'hex-byte-too-large', '25,1a4,100,41']],
  },
  {
    id: 'hx-10',
    text:
      '"a"=hex(2):25,48\\,4f,00\n"b"=hex(2):25,\\48,4f,00\n"c"=hex(2):25,48\\ ,4f,00\n"d"=hex(2):25,\\ 48,00\n' +
      '"e"=hex(2):\\25,48,00\n"f"=hex(2):\\ 25,48,00\n"g"=hex(2):25,4\\8,00\n"h"=hex(2):25,4\\\n  8,00\n' +
      '"i"=hex(2):25,\\,48,00\n' +
      '"j"=hex(2):25,5c,\\\\\n  25,48,00\n"k"=hex(2):,\\\n  25,48,00',
    lost: [
      [4, 'hex-backslash-inside', '25,48\\,4f,00'], [5, 'hex-backslash-inside', '25,\\48,4f,00'],
      [6, 'hex-backslash-inside', '25,48\\ ,4f,00'], [7, 'hex-backslash-inside', '25,\\ 48,00'],
      [8, 'hex-backslash-inside', '\\25,48,00'], [9, 'hex-backslash-inside', '\\ 25,48,00'],
      [10, 'hex-backslash-inside', '25,4\\8,00'], [11, 'hex-backslash-without-comma', '25,4\\'],
      [13, 'hex-backslash-inside', '25,\\,48,00'], [14, 'hex-backslash-inside', '25,5c,\\\\'],
      [16, 'hex-empty-byte', ',\\'],
    ],
  },
  {
    id: 'hx-11',
    text: '"a"=hex(2):\\\n  41,00\n"b"=hex:\\\n      01,02',
    wide: '"a"=hex(2):\\\n  41,00,00,00\n"b"=hex:\\\n      01,02',
    stored: { a: ['REG_EXPAND_SZ', 'A', '41,00'], b: ['REG_BINARY', '[0102]', '01,02'] },
    wideStored: { a: ['REG_EXPAND_SZ', 'A', '41,00,00,00'], b: ['REG_BINARY', '[0102]', '01,02'] },
  },
  {
    id: 'hx-12',
    text: '"a"=hex(2):4c,\\\n[%K\\Gone]\n"b"="1"',
    lost: [[4, 'hex-continuation-broken', '4c,\\'], [6, 'under-lost-key', '1']],
    swallowed: [[5, '[%K\\Gone]']],
    noKeys: ['Gone'],
  },
  { id: 'hx-13', text: '"a"=hex(2):4c,20\\\n[%K\\Kept]', lost: [[4, 'hex-backslash-without-comma', '4c,20\\']], keys: ['Kept'] },
  {
    id: 'hx-14',
    text:
      '"a"=hex(2):4c,\\\n"b"="v"\n"c"=hex(2):4c,\\\n;x\n"d"="v"\n"e"=hex(2):4c,\\\n#x\n"f"="v"\n' +
      '"g"=hex(2):4c,\\\n\n"h"="v"\n"i"=hex(2):4c\\\n"j"="v"',
    stored: { f: ['REG_SZ', 'v', 'v'], j: ['REG_SZ', 'v', 'v'] },
    lost: [
      [4, 'hex-continuation-broken', '4c,\\'], [6, 'hex-continuation-broken', '4c,\\'], [9, 'hex-continuation-broken', '4c,\\'],
      [12, 'hex-continuation-broken', '4c,\\'], [15, 'hex-backslash-without-comma', '4c\\'],
    ],
    swallowed: [[5, '"b"="v"'], [8, '"d"="v"'], [14, '"h"="v"']],
  },
  {
    id: 'hx-15',
    text: '"a"=hex:11,22,\\\n\\\n  33\n"b"=hex:11,22,\\\n  \\\n  33',
    lost: [[4, 'hex-continuation-broken', '11,22,\\'], [7, 'hex-continuation-broken', '11,22,\\']],
  },
  {
    id: 'hx-16',
    text: '"a"=hex(0):25,41,/\n  42,00\n"b"=hex(0):25,41/\n  42,00',
    lost: [[4, 'hex-not-hex', '25,41,/'], [6, 'hex-not-hex', '25,41/']],
  },
  { id: 'hx-17', text: '"a"=hex:11,22,33,\\', stored: { a: ['REG_BINARY', '[112233]', '11,22,33'] } },
  { id: 'hx-18', text: '"a"=hex(7):4c,20\\', lost: [[4, 'hex-backslash-without-comma', '4c,20\\']] },
  {
    id: 'hx-19',
    text: '"a"=hex(7):41,\\\n  ,42,00,00\n"b"=hex(7):41,\\\n  42,,43,00,00',
    lost: [[4, 'hex-continuation-broken', '41,\\'], [6, 'hex-empty-byte', '41,\\']],
  },
  {
    id: 'hx-21',
    text:
      '"a"=hex(1):\n"b"=hex(2):\n"c"=hex(3):\n"d"=hex(4):\n"e"=hex(7):\n"f"=hex(100):\n"g"=hex(abcd):\n' +
      '"h"=hex:\n"i"=hex(0):\n"j"=hex(b):',
    stored: {
      a: ['REG_SZ', '', ''], b: ['REG_EXPAND_SZ', '', ''], c: ['REG_BINARY', '[]', ''], d: ['REG_DWORD', '[]', ''],
      e: ['REG_MULTI_SZ', [], ''], f: ['0x100', '[]', ''], g: ['0xabcd', '[]', ''], h: ['REG_BINARY', '[]', ''],
      i: ['REG_NONE', '[]', ''], j: ['REG_QWORD', '[]', ''],
    },
  },
  {
    id: 'hx-22',
    text:
      '"a"=hex(0):56\n"b"=hex(10):56\n"c"=hex(100):56\n"d"=hex(7fff):56\n"e"=hex(7FFFFFFF):56\n"f"=hex(ffffffff):56\n' +
      '"g"=hex(100000000):56\n"h"=hex(0x2):56\n"i"=hex(0X2):56\n"j"=hex(x2):56\n"k"=hex(2:56\n"l"=hex(2)56',
    stored: {
      a: ['REG_NONE', '[56]', '56'], b: ['0x10', '[56]', '56'], c: ['0x100', '[56]', '56'], d: ['0x7fff', '[56]', '56'],
      e: ['0x7fffffff', '[56]', '56'], f: ['0xffffffff', '[56]', '56'],
    },
    lost: [
      [10, 'hex-type', 'hex(100000000):56'], [11, 'hex-type', 'hex(0x2):56'], [12, 'hex-type', 'hex(0X2):56'],
      [13, 'hex-type', 'hex(x2):56'], [14, 'hex-type', 'hex(2:56'], [15, 'hex-type', 'hex(2)56'],
    ],
  },
  { id: 'hex() is type 0', text: '"a"=hex():56', stored: { a: ['REG_NONE', '[56]', '56'] } },
  { id: 'hx-23', text: '"a"=hex:aa,BB,cc,11', stored: { a: ['REG_BINARY', '[aabbcc11]', 'aa,BB,cc,11'] } },
  {
    id: 'hx-24',
    text: '"a"=hex(100):25,41,\\\n  42,00\n"b"=hex(100):25,\\;x\n  41,\n  42,00',
    stored: { a: ['0x100', '[25414200]', '25,41,\\\n  42,00'], b: ['0x100', '[2541]', '25,\\;x\n  41'] },
    lost: [[8, 'hex-after-end', '42,00']],
  },
  {
    id: 'hx-x1',
    text: '"a"=hex(4):00\n"b"=hex(4):01,02,03,04,05,06,07,08\n"c"=hex(4):01,02,00,80',
    stored: {
      a: ['REG_DWORD', '[00]', '00'], b: ['REG_DWORD', '[0102030405060708]', '01,02,03,04,05,06,07,08'],
      c: ['REG_DWORD', 0x80000201, '01,02,00,80'],
    },
  },
  {
    id: 'hx-x2',
    text: '"a"=hex(8):01\n"b"=hex(9):02\n"c"=hex(a):03\n"d"=hex(5):00,00,00,01\n"e"=hex(6):41',
    stored: {
      a: ['0x8', '[01]', '01'], b: ['0x9', '[02]', '02'], c: ['0xa', '[03]', '03'], d: ['0x5', '[00000001]', '00,00,00,01'],
      e: ['0x6', '[41]', '41'],
    },
  },
  {
    id: 'hx-x3',
    text: '"a"=hex(b):01,00,00,00,00,00,00,80\n"b"=hex(b):01',
    stored: { a: ['REG_QWORD', 0x8000000000000001n, '01,00,00,00,00,00,00,80'], b: ['REG_QWORD', '[01]', '01'] },
  },
  {
    id: 'hx-x6',
    text: '"a"=hex:a,00a, 0b,+c,0x0d ,\n"b"=hex:a,00a, 0b,+c,0x0d\n"c"=hex:,\n"d"=hex:41,,42\n"e"=hex:-1\n"f"=hex:-0',
    stored: { b: ['REG_BINARY', '[0a0a0b0c0d]', 'a,00a, 0b,+c,0x0d'], f: ['REG_BINARY', '[00]', '-0'] },
    lost: [
      [4, 'hex-not-hex', 'a,00a, 0b,+c,0x0d ,'], [6, 'hex-empty-byte', ','], [7, 'hex-empty-byte', '41,,42'],
      [8, 'hex-byte-too-large', '-1'],
    ],
  },
  {
    id: 'hx-x8',
    text: raw`@="a "%1""` + '\n"b"=mui_sz:"x"',
    lost: [[4, 'quote-inside-string', 'a "%1""'], [5, 'type-unknown', 'mui_sz:"x"']],
  },
  {
    id: 'a trailing comma with a blank behind it spoils only a continuation line',
    text: '"a"=hex:01, \n"b"=hex:01,\\\n  02, \n"c"=hex:01,\\\n  02,',
    stored: { a: ['REG_BINARY', '[01]', '01'], c: ['REG_BINARY', '[0102]', '01,\\\n  02'] },
    lost: [[5, 'hex-not-hex', '01,\\']],
  },
  {
    id: 'data that is spoiled below its first line, where no byte stands in that',
    text: '"a"=hex:\\\n  01,zz\n"b"="1"',
    stored: { b: ['REG_SZ', '1', '1'] },
    lost: [[4, 'hex-not-hex', '\\']],
  },
]
