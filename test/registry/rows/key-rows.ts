import type { Row } from './row.js'

/** Keys, deletions, NUL characters, and what a spoiled line takes with it. */
export const KEY_ROWS: readonly Row[] = [
  // Keys
  {
    id: 'key-01',
    text: '%K\\NoOpen]\n"a"="1"\n[%K\\NoClose\n"b"="2"\n[%K]\n"c"="3"\n%K\\NoOpen] ; note\n"d"="4"',
    stored: { c: ['REG_SZ', '3', '3'] },
    lost: [
      [4, 'key-no-opening-bracket', '%K\\NoOpen]'], [5, 'under-lost-key', '1'], [6, 'key-no-closing-bracket', '[%K\\NoClose'],
      [7, 'under-lost-key', '2'], [10, 'key-no-opening-bracket', '%K\\NoOpen] ; note'], [11, 'under-lost-key', '4'],
    ],
    noKeys: ['NoOpen', 'NoClose'],
  },
  {
    id: 'key-02',
    text: '[ %K\\S1]\n"a"="1"\n[\t%K\\S2]',
    lost: [[4, 'key-blank-after-bracket', '[ %K\\S1]'], [5, 'under-lost-key', '1'], [6, 'key-blank-after-bracket', '[\t%K\\S2]']],
    noKeys: ['S1', 'S2'],
  },
  { id: 'key-03', text: '[%K\\S3 ]\n[%K\\S4\t]', keys: ['S3 ', 'S4\t'], noKeys: ['S3', 'S4'] },
  { id: 'key-04', text: '[%K\\S5\\]\n[%K\\S6\\\\]\n[%K\\S7\\\\\\\\]', keys: ['S5', 'S6', 'S7'] },
  {
    id: 'key-05',
    text: '[%K\\\nS8]\n"a"="1"\n[%K\n\\S9]\n@="2"\n"b"=-',
    lost: [
      [4, 'key-no-closing-bracket', '[%K\\'], [5, 'key-split', 'S8]'], [6, 'under-lost-key', '1'],
      [7, 'key-no-closing-bracket', '[%K'], [8, 'key-split', '\\S9]'], [9, 'under-lost-key', '2'], [10, 'under-lost-key', 'b'],
    ],
    noKeys: ['S8', 'S9'],
  },
  { id: 'key-06', text: '[%K\\Sub"1]\n"a\\\\b"="v"\n[%K\\Sub/2]\n"c"="v"', keys: ['Sub"1', 'Sub/2'] },
  {
    id: 'key-07',
    text: '[hkey_CURRENT_user\\Software\\LintCase\\S10]\n[HkEy_CuRrEnT_uSeR\\Software\\LINTCASE\\s11]',
    keys: ['S10', 'S11', 's10'],
  },
  {
    id: 'key-08',
    text: '\n[HKEY_CURRENT_USERS\\Software\\LintCase\\S12]\n"a"=dword:12345678\n"b"=hex:01,\\\n  02\n"c"=dword:x',
    lost: [
      [5, 'key-unknown-root', '[HKEY_CURRENT_USERS\\Software\\LintCase\\S12]'], [6, 'under-lost-key', '12345678'],
      [7, 'under-lost-key', '01,\\\n  02'], [9, 'dword-not-hex', 'x'],
    ],
    noKeys: ['S12'],
  },
  { id: 'key-x1', text: '[%K\\X1] text ; note\n"a"="1"\n[%K\\X2] see ]x', keys: ['X1', 'X2] see '], noKeys: ['X2'] },
  {
    id: 'key-x2',
    text: '[HKLM\\X]\n[HKCU\\Software\\LintCase\\X]\n"a"="1"\n[-HKCU\\Software\\LintCase]',
    lost: [
      [4, 'key-short-root', '[HKLM\\X]'], [5, 'key-short-root', '[HKCU\\Software\\LintCase\\X]'], [6, 'under-lost-key', '1'],
      [7, 'key-short-root', '[-HKCU\\Software\\LintCase]'],
    ],
    noKeys: ['X'],
  },
  {
    id: 'key-x3',
    text: '"a"="1"\n[]\n"b"="2"\n[-]\n[-HKEY_CURRENT_USER]\n"c"="3"',
    stored: { a: ['REG_SZ', '1', '1'] },
    lost: [
      [5, 'key-empty', '[]'], [6, 'under-lost-key', '2'], [7, 'key-empty', '[-]'],
      [8, 'key-root-deletion', '[-HKEY_CURRENT_USER]'],
      [9, 'under-lost-key', '3'],
    ],
  },
  {
    id: 'key-x4',
    text: '"a"="1"\n"b"="1"\n[%K]\n"b"="2"\n[-%K]\n[%K]\n"c"="3"',
    stored: { c: ['REG_SZ', '3', '3'] },
  },
  { id: 'key-x5', text: '[%K\\a\u00a0b]\n[%K\\a b]', keys: ['a\u00a0b', 'a b'] },

  // Deletions
  {
    id: 'del-01',
    text: '[%K\\D1]\n[%K\\D2]\n[ -%K\\D1]\n[\t-%K\\D2]\n[- %K\\D1]\n[-\t%K\\D2]\n"a"="1"',
    lost: [
      [6, 'key-blank-after-bracket', '[ -%K\\D1]'], [7, 'key-blank-after-bracket', '[\t-%K\\D2]'],
      [8, 'key-blank-after-bracket', '[- %K\\D1]'], [9, 'key-blank-after-bracket', '[-\t%K\\D2]'], [10, 'under-lost-key', '1'],
    ],
    keys: ['D1', 'D2'],
  },
  {
    id: 'del-02',
    text: '[%K\\D1]\n[%K\\D1\\below\\it]\n[%K\\D2]\n[%K\\D12]\n[-%K\\D1]\n\n[-HKEY_current_USER\\Software\\LintCase\\d2\\]',
    keys: ['D12'],
    noKeys: ['D1', 'D1\\below\\it', 'D2'],
  },
  {
    id: 'del-03',
    text: '[%K\\D1]\n\n[-%K\\D1]\n"a"=dword:12345678\n@="b"\n"c"=-\n"d"=hex:01,\\\n  02\n',
    lost: [
      [7, 'under-deleted-key', '12345678'], [8, 'under-deleted-key', 'b'], [9, 'under-deleted-key', 'c'],
      [10, 'under-deleted-key', '01,\\\n  02'],
    ],
    noKeys: ['D1'],
  },
  {
    id: 'del-04',
    text:
      '"a"="1"\n"b"="2"\n"c"="3"\n"d"="4"\n"e"="5"\n"f"="6"\n@="7"\n' +
      '"a"=-\n"B"=  -\n"c"=  \t-\t  \n"d"=-"x"\n"e"=- ;x\n"f"=- #x\n@=-',
    stored: { d: ['REG_SZ', '4', '4'], f: ['REG_SZ', '6', '6'] },
    lost: [[14, 'text-after-deletion', '-"x"'], [16, 'text-after-deletion', '- #x']],
  },

  // NUL characters, and what a spoiled line takes with it
  {
    id: 'NUL characters',
    text: '; a\0 comment\n"a"="x\0y"\n"b"="1"\n[%K\\N\0]\n"c"="2"\n[%K]\n"d"=hex:01,\0\\\n  02\n"e"="3"\ntext\0',
    stored: { b: ['REG_SZ', '1', '1'], e: ['REG_SZ', '3', '3'] },
    lost: [
      [5, 'nul-character', '"a"="x\0y"'], [7, 'nul-character', '[%K\\N\0]'], [8, 'under-lost-key', '2'],
      [10, 'nul-character', '"d"=hex:01,\0\\'], [13, 'nul-character', 'text\0'],
    ],
  },
  {
    id: 'a NUL in a comment between the lines of hex data spoils nothing',
    text: '"a"=hex:01,\\\n; \0\n  02\n"b"="1"\n"c"=hex:01,\\\n  0\0\n"d"="2"',
    stored: { a: ['REG_BINARY', '[0102]', '01,\\\n; \0\n  02'], b: ['REG_SZ', '1', '1'], d: ['REG_SZ', '2', '2'] },
    lost: [[8, 'hex-continuation-broken', '01,\\']],
  },
  {
    id: 'hex data of a value with another fault counts once',
    text:
      'a=hex:01,\\\n  02,\\\n  03\n"b" hex:01,\\\n  02\n' +
      '"c=hex:01,\\\n  02\n"d\\0"=hex:01,\\\n  02\n"e"=hex(0x7):01,\\\n  02\n"f"="1"',
    stored: { f: ['REG_SZ', '1', '1'] },
    lost: [
      [4, 'name-unquoted', 'a'], [7, 'equals-missing', 'hex:01,\\'], [9, 'name-not-closed', '"c=hex:01,\\'],
      [11, 'name-escaped-nul', '"d\\0"=hex:01,\\'], [13, 'hex-type', 'hex(0x7):01,\\'],
    ],
  },
  {
    id: 'bytes below something that is no hex data',
    text: '"a"="1"\n01,02\n\n"b"=hex:01\n\n02,03',
    stored: { a: ['REG_SZ', '1', '1'], b: ['REG_BINARY', '[01]', '01'] },
    lost: [[5, 'unreadable', '01,02'], [9, 'unreadable', '02,03']],
  },
  {
    id: 'lines with = that set nothing',
    text: 'Timeout=5\na=b\nhttp://x?a=5\n=5\n[x=1]',
    lost: [
      [4, 'name-unquoted', 'Timeout'], [5, 'unreadable', 'a=b'], [6, 'unreadable', 'http://x?a=5'], [7, 'unreadable', '=5'],
      [8, 'key-unknown-root', '[x=1]'],
    ],
  },
  {
    id: 'a root with a letter that only looks like its own',
    text: '[H\u212aEY_CURRENT_USER\\X]',
    lost: [[4, 'key-unknown-root', '[H\u212aEY_CURRENT_USER\\X]']],
  },
]
