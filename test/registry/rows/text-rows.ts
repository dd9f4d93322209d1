import type { Row } from './row.js'

const raw = String.raw

/** Line ends, comments, numbers, strings, blanks. */
export const TEXT_ROWS: readonly Row[] = [
  // Line ends, comments
  {
    id: 'eol-05',
    text: '"p"="1"\n\n"q"="2"\n\n\n"r"="3"\n\n\n\n"s"="4"',
    stored: { p: ['REG_SZ', '1', '1'], q: ['REG_SZ', '2', '2'], r: ['REG_SZ', '3', '3'], s: ['REG_SZ', '4', '4'] },
  },
  {
    id: 'com-01',
    text: '"a"=dword:00000782\n#note\n@="dflt"\n;note\n\n"b"=dword:12345678',
    stored: { a: ['REG_DWORD', 0x782, '00000782'], '@': ['REG_SZ', 'dflt', 'dflt'], b: ['REG_DWORD', 0x12345678, '12345678'] },
  },
  { id: 'com-02', text: '#note\\\n"a"="1"\n;note\\\n"b"="2"', stored: { a: ['REG_SZ', '1', '1'], b: ['REG_SZ', '2', '2'] } },
  {
    id: 'com-03',
    text: '"a"="1"#x\n"b"="2";x\n"c"=dword:01020304 #x\n"d"=dword:02040608 ;x',
    stored: { b: ['REG_SZ', '2', '2'], d: ['REG_DWORD', 0x2040608, '02040608'] },
    lost: [[4, 'hash-comment', '#x'], [6, 'hash-comment', '01020304 #x']],
  },
  {
    id: 'com-04',
    text: '#"a"="1"\n;"b"="2"\n    #"c"="3"\n    ;"d"="4"\n"e"="5"#"f"="6"\n"g"="7";"h"="8"',
    stored: { g: ['REG_SZ', '7', '7'] },
    lost: [[8, 'hash-comment', '#"f"="6"']],
  },
  {
    id: 'com-05',
    text: '"a"=#"1"\n"b"=;"2"\n"c"=#dword:00000001\n"d"=;dword:00000002',
    lost: [
      [4, 'comment-for-data', '#"1"'], [5, 'comment-for-data', ';"2"'],
      [6, 'comment-for-data', '#dword:00000001'], [7, 'comment-for-data', ';dword:00000002'],
    ],
  },
  {
    id: 'com-06',
    text: '"a"="#x"\n"b"=";x"\n"c"="v#x"\n"d"="v;x"\n"e"="v #x"\n"f"="v ;x"',
    stored: {
      a: ['REG_SZ', '#x', '#x'], b: ['REG_SZ', ';x', ';x'], c: ['REG_SZ', 'v#x', 'v#x'],
      d: ['REG_SZ', 'v;x', 'v;x'], e: ['REG_SZ', 'v #x', 'v #x'], f: ['REG_SZ', 'v ;x', 'v ;x'],
    },
  },
  {
    id: 'com-07',
    text: '"a"=dword:00000003#x\n"b"=dword:00000004;x',
    stored: { b: ['REG_DWORD', 4, '00000004'] },
    lost: [[4, 'hash-comment', '00000003#x']],
  },
  {
    id: 'com-08',
    text: '"a"="1"  ;x\n"b"="2"\t\t;x\n"c"="3"  #x\n"d"="4"\t\t#x',
    stored: { a: ['REG_SZ', '1', '1'], b: ['REG_SZ', '2', '2'] },
    lost: [[6, 'hash-comment', '#x'], [7, 'hash-comment', '#x']],
  },
  {
    id: 'com-09',
    text: '"a"=hex(2):41,00  ;x\n"b"=hex(2):41,00\t;x\n"c"=hex(2):41,00  #x\n"d"=hex(2):41,00\t#x',
    wide: '"a"=hex(2):41,00,00,00  ;x\n"b"=hex(2):41,00,00,00\t;x\n"c"=hex(2):41,00  #x\n"d"=hex(2):41,00\t#x',
    stored: { a: ['REG_EXPAND_SZ', 'A', '41,00'], b: ['REG_EXPAND_SZ', 'A', '41,00'] },
    wideStored: { a: ['REG_EXPAND_SZ', 'A', '41,00,00,00'], b: ['REG_EXPAND_SZ', 'A', '41,00,00,00'] },
    lost: [[6, 'hash-comment', '41,00  #x'], [7, 'hash-comment', '41,00\t#x']],
  },
  {
    id: 'com-x1',
    text: '// one\n:: two\nrem three\nthe text of a change',
    lost: [
      [4, 'unreadable', '// one'], [5, 'unreadable', ':: two'], [6, 'unreadable', 'rem three'],
      [7, 'unreadable', 'the text of a change'],
    ],
  },

  // dword
  {
    id: 'dw-01',
    text: '"a"=dword:1\n"b"=dword:4444\n"c"=dword:AbCdEf',
    stored: { a: ['REG_DWORD', 1, '1'], b: ['REG_DWORD', 0x4444, '4444'], c: ['REG_DWORD', 0xabcdef, 'AbCdEf'] },
  },
  {
    id: 'dw-02',
    text: '"a"=dword:\n"b"=dword:hello\n"c"=dword:123456789\n"d"=dword:012345678\n"e"=dword:000000001 ;x',
    lost: [
      [4, 'dword-empty', 'a'], [5, 'dword-not-hex', 'hello'], [6, 'dword-too-long', '123456789'],
      [7, 'dword-too-long', '012345678'], [8, 'dword-too-long', '000000001'],
    ],
  },
  {
    id: 'dw-03',
    text: '"a"=dword:12345678xyz\n"b"=dword:12345678 xyz\n"c"=dword:12345678abc\n"d"=dword:12345678 abc',
    lost: [
      [4, 'dword-not-hex', '12345678xyz'], [5, 'dword-not-hex', '12345678 xyz'],
      [6, 'dword-too-long', '12345678abc'], [7, 'dword-blank-inside', '12345678 abc'],
    ],
  },
  {
    id: 'dw-04',
    text: '"a"=dword:0x123\n"b"=dword:123 456\n"c"=dword:1234 5678',
    lost: [[4, 'dword-0x', '0x123'], [5, 'dword-blank-inside', '123 456'], [6, 'dword-blank-inside', '1234 5678']],
  },
  {
    id: 'dw-05',
    text: '"a"=dword:1234;5678\n"b"=dword:1234 ;5678\n"c"=dword:1234#5678\n"d"=dword:1234 #5678',
    stored: { a: ['REG_DWORD', 0x1234, '1234'], b: ['REG_DWORD', 0x1234, '1234'] },
    lost: [[6, 'hash-comment', '1234#5678'], [7, 'hash-comment', '1234 #5678']],
  },
  {
    id: 'dw-06',
    text: '"a"=dword:1234\\\n5678\n"b"="two \\\nparts"\n"c"="1"',
    stored: { c: ['REG_SZ', '1', '1'] },
    lost: [
      [4, 'dword-continued', '1234\\'], [5, 'value-split', '5678'], [6, 'string-continued', 'two \\'],
      [7, 'value-split', 'parts"'],
    ],
  },
  {
    id: 'dw-07',
    text: '"a"=dword:  00000008\n"b"=dword:\t\t00000008',
    stored: { a: ['REG_DWORD', 8, '00000008'], b: ['REG_DWORD', 8, '00000008'] },
  },
  { id: 'dw-x1', text: '"a"=dword:5000', stored: { a: ['REG_DWORD', 20480, '5000'] } },
  {
    id: 'dw-x2',
    text: '"a"=0x00000000\n"b"=5 ; five',
    lost: [[4, 'number-without-type', '0x00000000'], [5, 'number-without-type', '5']],
  },
  {
    id: 'dw-x3',
    text: '"a"=DWORD:00000001 ;x\n"b"=Hex:01,\\\n  02\n"c"=HEX(2):01',
    lost: [[4, 'type-letter-case', 'DWORD:00000001'], [5, 'type-letter-case', 'Hex:01,\\'], [7, 'type-letter-case', 'HEX(2):01']],
  },
  { id: 'dw-x4', text: '"a"dword:00000001', lost: [[4, 'equals-missing', 'dword:00000001']] },
  { id: 'dw-x5', text: '"a"=dword:-1\n"b"=dword:+1', lost: [[4, 'dword-sign', '-1'], [5, 'dword-sign', '+1']] },
  { id: 'a comment right behind dword: reads as 0', text: '"a"=dword:;x', stored: { a: ['REG_DWORD', 0, ''] } },

  // Strings and names
  {
    id: 'sz-01',
    text: '"a"="foo"bar"\n"b"="foo""bar"',
    lost: [[4, 'quote-inside-string', 'foo"bar"'], [5, 'quote-inside-string', 'foo""bar"']],
  },
  { id: 'sz-02', text: '"a"=""\n""="dflt"', stored: { a: ['REG_SZ', '', ''], '@': ['REG_SZ', 'dflt', 'dflt'] } },
  {
    id: 'sz-03',
    text: raw`"a"=` + '\n' + raw`"b"=\"` + '\n' + raw`"c"=\"v\"` + '\n' + raw`"d"=\"v"`,
    lost: [[4, 'data-missing', 'a'], [5, 'data-unquoted', '\\"'], [6, 'data-unquoted', '\\"v\\"'], [7, 'data-unquoted', '\\"v"']],
  },
  {
    id: 'sz-04',
    text: '"a"=abc"\n"b"="abc\n"c"=abc',
    lost: [[4, 'data-unquoted', 'abc"'], [5, 'string-not-closed', 'abc'], [6, 'data-unquoted', 'abc']],
  },
  {
    id: 'sz-05',
    text: 'a"="v"\n"b="v"\nc="v"\n"d=v"',
    lost: [[4, 'name-unquoted', 'a"'], [5, 'equals-missing', 'v"'], [6, 'name-unquoted', 'c'], [7, 'equals-missing', 'd=v']],
  },
  {
    id: 'sz-06',
    text: raw`"say \"hi\""="a \"b\" c"` + '\n"it\'s"=dword:00000008',
    stored: { 'say "hi"': ['REG_SZ', 'a "b" c', raw`a \"b\" c`], "it's": ['REG_DWORD', 8, '00000008'] },
  },
  {
    id: 'sz-07',
    text: raw`"a"="\\0"` + '\n' + raw`"b"="x\\0\\0"` + '\n' + raw`"c"="x\\0y"`,
    stored: { a: ['REG_SZ', '\\0', '\\\\0'], b: ['REG_SZ', 'x\\0\\0', 'x\\\\0\\\\0'], c: ['REG_SZ', 'x\\0y', 'x\\\\0y'] },
  },
  {
    id: 'sz-08',
    text: raw`"a"="\0"` + '\n' + raw`"b"="x\0"` + '\n' + raw`"c"="x\0y"` + '\n' + raw`"d"="\0y"` + '\n' + raw`"e\0"="1"`,
    lost: [
      [4, 'string-escaped-nul', raw`\0"`], [5, 'string-escaped-nul', raw`x\0"`], [6, 'string-escaped-nul', raw`x\0y"`],
      [7, 'string-escaped-nul', raw`\0y"`], [8, 'name-escaped-nul', raw`"e\0"="1"`],
    ],
  },
  {
    id: 'sz-09',
    text: raw`"up/down"="1/2/3"` + '\n' + raw`"\\a\\b"=""` + '\n\n' + raw`[%K\https://example.org]`,
    stored: { 'up/down': ['REG_SZ', '1/2/3', '1/2/3'], '\\a\\b': ['REG_SZ', '', ''] },
    keys: ['https://example.org'],
  },
  { id: 'sz-10', text: '"a=b"="v"', stored: { 'a=b': ['REG_SZ', 'v', 'v'] } },
  { id: 'sz-11', text: raw`"9/\"8;'7"="v"`, stored: { [`9/"8;'7`]: ['REG_SZ', 'v', 'v'] } },
  {
    id: 'sz-12',
    text: '"na\\\nme"="1"\n"ok"="2"\n"na\n\\me"="3"',
    stored: { ok: ['REG_SZ', '2', '2'] },
    lost: [
      [4, 'name-not-closed', '"na\\'], [5, 'value-split', 'me"="1"'], [7, 'name-not-closed', '"na'],
      [8, 'value-split', '\\me"="3"'],
    ],
  },
  {
    id: 'sz-13',
    text: '"a"="hex:ff"\n"b"="dword:00000001"',
    stored: { a: ['REG_SZ', 'hex:ff', 'hex:ff'], b: ['REG_SZ', 'dword:00000001', 'dword:00000001'] },
  },
  {
    id: 'sz-x1',
    text: raw`"a"="1\n2\r3"` + '\n' + raw`"b\n"="x"` + '\n' + raw`"c"="\q\t"`,
    stored: { a: ['REG_SZ', '1\n2\r3', raw`1\n2\r3`], 'b\n': ['REG_SZ', 'x', 'x'], c: ['REG_SZ', 'qt', raw`\q\t`] },
  },
  { id: 'sz-x3', text: raw`"a"="C:\Temp\new"`, stored: { a: ['REG_SZ', 'C:Temp\new', raw`C:\Temp\new`] } },
  {
    id: 'sz-x4',
    text: '"a"="one\ntwo"\n"b"=hex(1):41,0a,42,00',
    wide: '"a"="one\ntwo"\n"b"=hex(1):41,00,0a,00,42,00,00,00',
    stored: { b: ['REG_SZ', 'A\nB', '41,0a,42,00'] },
    wideStored: { b: ['REG_SZ', 'A\nB', '41,00,0a,00,42,00,00,00'] },
    lost: [[4, 'string-not-closed', 'one'], [5, 'value-split', 'two"']],
  },
  { id: 'sz-x5', text: '"foo"="1"\n"Foo"="2"\n"b"="1"\n"B"=-', stored: { Foo: ['REG_SZ', '2', '2'] } },
  { id: 'sz-x6', text: `"${'n'.repeat(259)}"="v"`, stored: { ['n'.repeat(259)]: ['REG_SZ', 'v', 'v'] } },

  // Blanks and tabs
  {
    id: 'ws-01',
    text: '  [%K]\n  "a"="1"\n\t"b"="2"\n \t "c"="3"',
    stored: { a: ['REG_SZ', '1', '1'], b: ['REG_SZ', '2', '2'], c: ['REG_SZ', '3', '3'] },
  },
  {
    id: 'ws-02',
    text: '"a"\t\t="1"\n"b"=\t  "2"\n    "c"    \t    =    \t    "3"',
    stored: { a: ['REG_SZ', '1', '1'], b: ['REG_SZ', '2', '2'], c: ['REG_SZ', '3', '3'] },
  },
  {
    id: 'ws-03',
    text: '"  a"="1"\n"\t\tb"="2"\n  "  c  "  =  "  3  "  ',
    stored: { '  a': ['REG_SZ', '1', '1'], '\t\tb': ['REG_SZ', '2', '2'], '  c  ': ['REG_SZ', '  3  ', '  3  '] },
  },
  { id: 'ws-04', text: '"a"="1"    \n"b"="2"\t  \t', stored: { a: ['REG_SZ', '1', '1'], b: ['REG_SZ', '2', '2'] } },
  { id: 'ws-05', text: '@  =  "x"\n\t@\t=\tdword:\t00000008\t', stored: { '@': ['REG_DWORD', 8, '00000008'] } },
]

/** Curly quotes and other characters that only UTF-16 or windows-1252 files hold. */
export const CURLY_ROWS: readonly Row[] = [
  {
    id: 'sz-x2',
    text: '\u201cShowFieldBitMask\u201d=dword:01\n\u201ca\u201d=hex:01,\\\n  02\n"b"=\u201cx\u201d',
    lost: [
      [4, 'name-curly-quotes', '\u201cShowFieldBitMask\u201d'], [5, 'name-curly-quotes', '\u201ca\u201d'],
      [7, 'data-curly-quotes', '\u201cx\u201d'],
    ],
  },
]

