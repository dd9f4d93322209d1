const raw = String.raw

/** Behind `"a"=hex`: bytes, commas, comments and continuations in every order. */
const HEX_DATA = [
  ':', ': ', ':;c', ':#c', ':1', ':01', ':0ff', ':ff', ':FE', ':100', ':01,', ':1,2,3', ':01,02', ':01, 02', ': 01,\t02 ',
  ':01 ,02', ':01 02',
  ':,01', ':01,,02', ':01,02,,', ':01;c', ':01 ;c', ':01,;c', ':01,02 \t;c', ':01#c', ':01 #c', ':01,#c', ':01,02,#c',
  ':0x1,0X2,03', ':0x,01',
  ':0xg', ':0', ':0x', ':01,0x', ':x1', ':1x', ':01,x', ':0g', ':g0', ':+1,-0', ':-1', ':+', ':01,+', ':00000001', ':ffffffff',
  ':100000000',
  ':1000000000', ':fffffffff,01', ':00,00,00,00', ':01,ff,00',
  raw`:01\ `.trim(), raw`:01\ x`, raw`:01\;c`, raw`:01\#c`, raw`:01,\x`, raw`:01,\#c`, raw`:01,\ x`, raw`:\ `.trim(),
  raw`:01 \ `, raw`:01,,\ `,
  ':01,\\\n02', ':\\\n  01', ':01,\\\n  02,\\\n  03', ':01,\\;c\n  02', ':01,\\ ;c\n  02', ':01,\\ \n02', ':01,\\\n;c\n\n  02',
  ':01,\\\n\t02 ;c',
  ':01,\\\n  02;c', ':01,\\\n  02,;c\n  03', ':01,\\\n  x', ':01,\\\n  #c\n  02', ':01,\\\n  0g', ':01,\\\n  02,\\', ':01,\\',
  ':01,\\\n\n', ':;c\n01',
  ':01,\\\n  100', ':01,\\\n  02\\\n  03', ':01,\\\n  02,,\n  03', ':01\\\n  02\n  03', ':0\\\n  1,02', ':01,\n  02,\\\n  03',
  ':01\n02', ':01,\n02,03\n04', ':01\n02 x',
  ':01\n002', ':01\n02,\\\n03', ':01\n\n02', ':0g\n  01,02\n  03', ':0g\n  x', ':0g,\\\n  x\n  y', ':0g,\\\n  01', ':\\\n  0g',
  ':\\\n  0g\n  01',
  ':01,\\\n  0a,ff', ':01,\\\n0',
  '(0):41', '(1):41,00', '(2):41', '(2):41,00', '(2):41,00,00', '(2):41,00,00,00', '(2):00', '(2):00,00', '(2):', '(2):41,42',
  '(1):00,41', '(1):00,00,41,00',
  '(2):80,20,00,00', '(7):', '(7):41', '(7):41,00', '(7):41,00,00', '(7):41,00,00,00', '(7):41,00,00,00,00,00', '(7):00',
  '(7):00,00', '(7):00,00,00,00',
  '(7):41,00,00,00,42,00,00,00,00,00', '(7):41,00,00,00,00,00,42,00', '(7):00,00,41,00', '(7):41,00,01,00,00',
  '(7):01,00,00,00,00', '(7):41,00,00,01',
  '(1):01,00,00,00,00', '(1):00,00,01', '(1):00,01,00', '(2):ff,00,00', '(2):01,00,00,00',
  '(4):', '(4):01', '(4):01,02,03,04', '(4):01,02,03,04,05', '(4):ff,ff,ff,ff', '(b):', '(b):01,00,00,00,00,00,00,80',
  '(b):01', '(B):01,02,03,04,05,06,07,08',
  '(3):01', '(6):01', '(a):01', '(100):01,02', '(ffffffff):01', '(100000000):01', '(0x1):41,00', '(00000002):41,00', '():01',
  '( 2):41,00', '(2 ):41', '(+2):41',
  '(-2):41', '(g):01', '(2)01', '(2', '(2)', '(2:01', '(', '(2):41,\\\n  00,00', '(2):\\\n  41', '(g):01,\\\n  02\n  03',
  '(2x):01', '(2):;', '(0X2):41',
  '(20000000000):01',
  '', ' :01', 'a:01', '1:01', ':01\n[%K\\B]', ':01,\\\n[%K\\B]\n"b"="1"', ':01,\\\n"b"="1"\n"c"="2"', ':01,\\\n  "b\\"c"="1"',
  ':01,\\\n@="1"\n"c"="2"',
  ':01,\\\n@\n"c"="2"', ':01,\\\n"b\n"c"="2"', ':01,\\\n"\\\\b\\0"', ':01,\\\n-\n"c"="2"', ':01,\\\n[-%K]\n@="1"',
].map((data) => `"a"=hex${data}`)

/** Behind `"a"=dword:`. */
const NUMBERS = [
  '', ' ', '0', '1', ' 1', '\t1 ', 'a', 'F', '00000050', '12345678', 'ffffffff', '123456789', '000000001', '1;c', '1 ;c',
  '1\t;c', ';c', ' ;c', '#c', '1#c', '1 #c', '1 # c;d',
  '1 2', '1  2;c', '1 g', '0x1', '0X1', '0x', '0xg', '1x', '01x', 'x1', '+1', '-1', '+', '-', '1-', '1+1', '1 -', 'g', '1g',
  '1g;c', '1 x;c', '123456789;c', '123456789 x',
  raw`1\ `.trim(), raw`\ `.trim(), raw`1 \ `, '1\\\n  2', '1\n2', '-1;c', '0x1 ;c', '0x12345678', ',', '1,2', '"1"', '1 0',
  '0g', '0#c', '0 x', '00x',
].map((data) => `"a"=dword:${data}`)

/** Behind `"a"=`: strings and all that is no data. */
const DATA = [
  '""', '"x"', '"x" ', '"x"\t;c', '"x";c', '"x" ;c "', '"x"#c', '"x" #c', '"x" # "c"', '"x"y', '"x" y', '"x"y"', '"x" "y"',
  '"x', '"', '"x ', '"x;c', '"x#c',
  raw`"\"`, raw`"x\"`, raw`"x\" `, raw`"x\\"`, raw`"x\\\"`, raw`"C:\new"`, raw`"\r\n"`, raw`"C:\Temp\x"`, raw`"\\\t"`,
  raw`"a\\b\"c"`, raw`"\"\n"`, raw`"\n\\"`, raw`"\q`,
  raw`"\0"`, raw`"x\0y"`, raw`"x\\0"`, raw`"x\0`, raw`"\00\n"`, raw`"x\ `.trim(), raw`"x\  `, raw`"\\`, '"x\n y"\n"b"="1"',
  '"x\ny\nz"\nw', '"x\\\ny\nz"', '"x\\\ny\\\nz\n"b"="1"',
  '"x\n[%K]', '"x\n;c\ny"', '"x\n"', '"x\n\ny"', '-', ' - ', '-;c', '- ;c', '-\t;c', '-x', '- x', '--', '-#c', '=', '#c', ';c',
  ' ', 'x', 'x y', '1', '12 ', '12;c', '12 ;c', '12#c', '12 #c',
  '12 x', '12g', '1a', 'a1', '0x12', '0x12;c', '0x', '0xg', '0X1A ;c', 'DWORD:1', 'Dword:1 ;c', 'HEX:01', 'Hex(2):41 ;c',
  'hEx(2)', 'HEX', 'hex2:01', 'DWORD:1\\\n  2', 'HEX:01,\\\n  02\n  03',
  'HEX:01,\\\n  x\n03', 'qword:1', 'multi_sz:x', 'mui_sz', 'MUI_SZ:x', 'sz:x', 'a_b1:x', 'a-b:x', '1a:x', 'REG_SZ',
  '\u201cx\u201d', '\u201dx', '\u201ex', '\u00abx\u00bb', 'x\u201c', 'x\\\ny\\\nz\nw',
  '12\\\n34', `${'x'.repeat(70)}`, `1${' '.repeat(70)}x`, '"x"-', '"x" \\', '"x"\\\n"y"',
].map((data) => `"a"=${data}`)

/** Names, and lines that are no values. */
const NAMES = [
  raw`"a\"#b"=dword:1 #c`, raw`"a#"="x\"#" #c`,
  '"a', '"a=1', '"a"', '"a" ', '"a"\t;c', '"a";c', '"a"x', '"a" x=1', '"a" "b"="1"', '"a"\t=\t"1"',
  '"a"="1"\n"A"="2"\n"a"="1"', '""="1"', '@', '@ ', '@;c', '@=', '@= ', '@="1"', '@ = "1" ;c',
  '@x="1"', '@=-', '@="1"\n""="2"', '@=dword:1', '@=hex:01,\\\n  02', '@@="1"', ' "a"="1"', '\t@="1"', '  ;c', '\t#c', '#',
  ';', raw`"a\"b"="1"`, raw`"a\\b"="1"`, raw`"a\nb"="1"`, raw`"a\tb"="1"`,
  raw`"a\0"="1"`, raw`"a\0b`, raw`"a\"="1"`, '"a\\', '"a\nb"="1"\n"c"="1"', '"a\n\nb"', '"a\\\nb\nc"',
  '"a=hex:01,\\\n  02\n  03', '"a\\0"=hex:01,\\\n  02\n  03', '"a"\\\n  x', '"a" hex:01,\\\n  02',
  '"a"="1"="2"', 'a=1', ' a=1', 'a="1"', 'a = "1"', 'a=x', 'a=', '=1', 'a=dword:1', 'a=DWORD:1', 'a=hex:01',
  'a=hex(2):01,\\\n  02\n  03', 'a=hexa', 'a=0x1', 'a=0xg', 'a=0', 'a=-', 'a=- ', 'a=-x', 'a=\u201cx\u201d',
  'a b=1', 'a"=1', '\u201ca\u201d="1"', '\u201ca\u201d=\u201cx\u201d', '\u201ca"="1"', '\u00aba\u00bb=dword:1',
  '\u201da\u201d=1', '\u201ea\u201c=1', '\u201f=1', '\u201c\u201d=1', '\u201ca\u201d=hex:01,\\\n  02\n  03',
  '\u201ca\u201d=x', '\u201ca\u201d', 'a\u201cb=1', 'http://x=1', 'a:b=1', 'a/b=1', 'C::x=1', 'a=1 ::', 'x', 'x y', '-', '=',
  'x\\\ny', 'x=1\\\ny\nz', `x=${' '.repeat(3)}1`, `x=${' '.repeat(70)}1`,
  ']', 'x]', '"a"="1"]', '\u00e4=1', '\u00a0"a"="1"', '01', '01,02', '01,\\',
]

/** What goes on, and what only seems to go on, with a value or key that a lost line began. */
const TAILS = [
  '"a"="x\n y"\nz"', '"a"="x\n]\ny"', '[%K\nA]\nB]', '[%K\nA"\nB]', '"a"=hex:0g\n  01 x\n  02', '"a"=hex:0g\n  x 01\n  02',
  '"a"=x\\  \n  y\nz',
  '"a"=x\\\t\ny', '"a"=hex:\\\n  01,0g', '"a"=hex:\\\n01,\\\n0g', '"b"=hex:01\n\u201ca\u201d=x\n01,02', '\u201ca\u201d=x\n"',
  '\u201ca\u201d=x\n]', '"a\\0"="1"\n"', '"a"=dword:x\n]',
]

const KEYS = [
  '[', '[]', '[ ]', '[\t]', '[-]', '[- ]', '[ %K\\A]', '[\t%K\\A] x', '[ %K\\A', '[ ', '[- %K\\A]', '[-\t%K]', '[-%K]',
  '[-%K\\A]\n"b"="1"\n@=-', '[-%K', '[-%K\n\\A]\n"b"="1"', '[--%K]', '[%K', '[%K\\A ', '[%K\n"b"="1"\n"c"=x\n@=-',
  '[%K\\A\nB]\n"b"="1"', '[%K\\\nA\nB]', '[%K\nx\ny]', '[%K\\\nx\\\ny\nz]', '[%K\n\n]', '[HKCU\\A]', '[-HKCU\\A]', '[hklm]',
  '[HKU\\A]\n"b"="1"', '[HKEY_CURRENT_USER]', '[-HKEY_CURRENT_USER]', '[-HKEY_CURRENT_USER\\]', '[HKEY_CURRENT_USER\\]',
  '[hkey_current_user\\a]', '[\\A]', '[\\]', '[\\\\]', '[-\\]', '[HKEY_X\\A]', '[X]', '[%K\\A]x', '[%K\\A] ;c', '[%K\\A]]',
  '[%K\\A]B] x', '[%K\\A\\\\]', '[%K\\A\\\\B]', '[%K\\A ]', '[%K\\ A]', ' [%K\\A] ', '[%K\\A]\n[%K\\A]\n"b"="1"',
  '%K\\A]', '-%K\\A]', '%K\\A]]x', 'x%K\\A]', 'HKCU\\A] x', 'hkcu\\a]', 'HKCU]', 'HKCU\\A', 'HK_1\\A]',
  '%K\\A]\n"b"="1"\n"c"=-', '[%K\\\u00c4]\n[%K\\\u00e4]', '[%K\\A]\n"b"="1"\n[-%K\\a]\n[%K\\A]',
  '[%K\\A\\B]\n[-%K\\A]\n"b"="1"',
  '[-%K\\X]\n[%K\\A]\n[%K\\A\\B]\n[-%K\\A]', '[-HKEY_USERS\\X\\Y]\n"b"=hex:01,\\\n  02',
]

const NULS = [
  '[%K\\A\0]', '[%K\\A\0]] x', '[%K\0', '[\0]\n"b"="1"', '"a\0"="1"', '"a"="x\0"', '@="\0"', '@\0', 'a=1\0',
  '\u201ca\u201d="\0"', '\0', 'x\0', ' \0', ';\0', '#\0', '"a"="1"\n\0\n"b"="1"', '"a"=hex:01,\\\n\0', '"a"=hex:01,\\\n02\0',
  '"a"=hex:01,\\\n;\0\n02',
  '"a"="x\n\0y"', '"a"="x\ny\0', '"a"=hex:\0,\\\n02\n03', '"a"=x\0\\\ny', '[%K\nx\0]', 'x\\\0\ny', '\0\n\0',
  '"b"="1"\0\n"c"="1"', '\0"c"="1"', '[%K\\B]\0',
]

const HEADERS = [
  'Windows Registry Editor Version 5.00', ' Windows Registry Editor Version 4', 'windows registry editor version 5',
  'xWindows Registry Editor Version 5.00', 'Windows Registry Editor Version', 'Windows Registry Editor Version x', 'REGEDIT',
  'REGEDIT4', 'regedit4 ',
  'REGEDIT44', 'REGEDIT4 x', 'x REGEDIT4', 'REGEDITx', '\ufeffREGEDIT4', '\u00ef\u00bb\u00bfREGEDIT', '\u00ff\u00fe REGEDIT4',
  'x\ufeffREGEDIT4', '\u00ff\u00fex REGEDIT4', 'x=REGEDIT4',
]

/** Stand below a key line; `%K` is the path of that key. */
export const ODD_LINES: readonly string[] = [...HEX_DATA, ...NUMBERS, ...DATA, ...NAMES, ...TAILS, ...KEYS, ...NULS, ...HEADERS]

const CISCO = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco]\n"a"=dword:x\n"b"=hex(2):41,42\n'
const ROOT = 'HKEY_CLASSES_ROOT'

/** Whole files: what the first line decides, and where lines end. */
export const ODD_FILES: readonly string[] = [
  '', '\n', '\r', '\r\n', '\n\n', '\r\r', 'R', 'REGEDIT4', 'REGEDIT4\n', '\nREGEDIT4\n', '\rREGEDIT4', '\r\nREGEDIT4\r\n',
  'REGEDIT4\r\r\n', 'REGEDIT', 'REGEDIT\n', CISCO, `x\n${CISCO}`, `\n${CISCO}`, `\r\n${CISCO}`, `REGEDIT5\n${CISCO}`,
  `"a"="1"\n${CISCO}`, `@="1"\n${CISCO}`, ` a=1\n${CISCO}`, `;c\n${CISCO}`, `#c\n${CISCO}`, ` [${ROOT}\\A]\n"x"="ctios"\n`,
  '"a"="1"\n[HKEY_USERS\\A]\n"ConnectionProfiles"="1"\n', 'a="cisco"\n"b"="1"\n', 'x\n[HKEY_USERS\\A]\n"b"="1"\n',
  '01,02\n"cisco"="1"\n',
  'REGEDIT4\n"a"="1"\n@=-\n"b"=hex:01,\\\n  02\n"c"=x\nd=1\n[-HKEY_USERS\\A]\n"e"="1"\n@=-\n"f"=hex:01,\\\n',
  'REGEDIT4\r[HKEY_USERS\\A]\r"a"="1"\r\n"b"=hex:01,\\\r02\n\r"c"="\r"',
  `REGEDIT4\n[HKEY_USERS\\A]\n"a"="1"\n\n\n"b"=hex:01,\\\n\n`,
  ...[
    '', 'x', `${ROOT}`, `${ROOT}\\A`, `${ROOT}\\A `, `${ROOT}\\A =`, `${ROOT}\\A = `, `${ROOT}\\A = x`, `${ROOT}\\A=x`,
    `${ROOT}\\A\tx`, `${ROOT}\\A  =\tx`, `${ROOT}\\A ==x`, `${ROOT} = x`, `${ROOT}\\ = x`, `${ROOT}X = x`,
    `${ROOT.slice(1)}\\A`, ROOT.slice(0, -1), ` ${ROOT}\\A`, ';c', '#c', '\t;c',
    `${ROOT}\\A\0 = x`, `${ROOT}\\A = \0`, `\0${ROOT}`, `${ROOT}\\A = x\n${ROOT}\\A = y\n${ROOT}\\a = z`, `x ${ROOT}`,
    `HKEY_CLASSES_ROO\nT\\A`, `[${ROOT}\\A]\n"a"="1"`,
  ].flatMap((line) => [`REGEDIT\n${line}`, `REGEDIT\n${line}\n`]),
]

/** Lines that `reg query` prints, below a key. */
export const ODD_LISTINGS: readonly string[] = [
  '', ' ', 'x', '    x', '    a    REG_SZ    x', '   a    REG_SZ    x', 'a    REG_SZ    x', '        a    REG_SZ    x',
  '    a    REG_SZ', '    a    REG_SZ ', '    a    REG_SZ    ', '    a    REG_SZ     x ', '    a   REG_SZ    x',
  '    a    REG_SZ   x', '    a    REG_X    x', '    a    REG_SZx    x',
  '    a    REG_SZ    REG_DWORD    1', '    a    b    REG_SZ    x', '        REG_SZ    x', '    REG_SZ    x',
  '     REG_SZ    x', '    a    REG_DWORD    0x1', '    a    REG_DWORD    0x1 ', '    a    REG_DWORD    1',
  '    a    REG_DWORD    0x', '    a    REG_DWORD    0x123456789', '    a    REG_DWORD    0x1g', '    a    REG_DWORD    g1',
  '    a    REG_DWORD    ', '    a    REG_DWORD    0X1', '    a    REG_DWORD_LITTLE_ENDIAN    0xff',
  '    a    REG_QWORD    0x10', '    a    REG_QWORD    0x12345678123456789', '    a    REG_QWORD    10\t',
  '    a    REG_QWORD    ', '    a    REG_BINARY    0102', '    a    REG_BINARY    0102 \t', '    a    REG_BINARY    010',
  '    a    REG_BINARY    0102 03', '    a    REG_BINARY    x01',
  '    a    REG_BINARY    01x', '    a    REG_BINARY    0x01', '    a    REG_NONE    ', '    a    REG_LINK    0a',
  '    a    REG_MULTI_SZ    x', '    a    REG_MULTI_SZ    x\\0y', '    a    REG_MULTI_SZ    x\\0\\0y',
  '    a    REG_MULTI_SZ    ', '    a    REG_MULTI_SZ    x ', '    a    REG_MULTI_SZ    0xa', '    a    REG_SZ    0xa',
  '    a    REG_EXPAND_SZ    %A%\\x', '    a    REG_SZ    x\n    A    REG_SZ    y',
  '    (Default)    REG_SZ    x', '    (default)    REG_SZ    x', '    (Standard)    REG_SZ    x',
  '    (par d\u00e9faut)    REG_SZ    x', '    x(Default)    REG_SZ    y', '    (Default)x    REG_SZ    y',
  '    (Default)    REG_SZ    (value not set)', '    (Default)    REG_SZ    (value not set) x',
  '    x (Default)    REG_SZ    (value not set)', '  (x) REG_SZ (y)  ', '    (Default)    REG_DWORD    (value not set)',
  `    (${'x'.repeat(360)})    REG_SZ    (y)`, `    (${'x'.repeat(381)})    REG_SZ    (y)`,
  `    (${'x'.repeat(390)})    REG_SZ    (y)`, 'End of search: 12 match(es) found.', 'x:1', 'x: 1', 'x:  12 y', 'x: 1y',
  'x: y', 'x:', ' x: 1', ':1', 'x 1', '    a    REG_X    b: 1',
  'HKEY_CURRENT_USER\\B', 'HKEY_CURRENT_USER\\B ', 'HKEY_CURRENT_USER\\B\\', 'HKEY_X\\B\n    a    REG_SZ    x',
  'hkey_users\\b\n    a    REG_SZ    x', ' HKEY_USERS\\B', 'x HKEY_USERS\\B', 'HKEY_CURRENT_USER', 'HKEY_',
  '! REG.EXE VERSION 3.0',
]
