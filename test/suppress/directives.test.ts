import { readInput } from '../../src/core/read/read.js'
import { readDirective } from '../../src/core/parse/directive.js'
import { commentsOf } from '../../src/core/suppress/comments.js'
import { PLAIN, takeMarks, toInputs, WINDOWS, type Writing } from '../support/estate-files.js'

const KEY = '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1]'
const HEADER = 'Windows Registry Editor Version 5.00'
const NEXT = 'icmlint-disable-next-line desk/unused -- kept for audits'
const DESK = '<agentDeskSetting><name>A</name></agentDeskSetting>'

/** Name, file, text: ‹…› marks the directives, and nothing else in it is one. */
const TABLE: readonly (readonly [name: string, file: string, text: string])[] = [
  ['.reg: a line that begins with ;', 'a.reg', `${HEADER}\n\n; ‹${NEXT}›\n${KEY}\n`],
  ['.reg: a line that begins with #', 'a.reg', `${HEADER}\n# ‹${NEXT}›\n${KEY}\n`],
  ['.reg: blanks before and after', 'a.reg', `${HEADER}\n \t;   ‹${NEXT}› \t \n${KEY}\n`],
  ['.reg: without a blank behind the mark', 'a.reg', `${HEADER}\n;‹${NEXT}›\n${KEY}\n`],
  ['.reg: the first line is the header, whatever it holds', 'a.reg', `; ${NEXT}\n${KEY}\n`],
  ['.reg: behind a value', 'a.reg', `${HEADER}\n${KEY}\n"a"="b" ; ${NEXT}\n`],
  ['.reg: inside of a string', 'a.reg', `${HEADER}\n${KEY}\n"a"="; ${NEXT}"\n`],
  ['.reg: not at the beginning of the comment', 'a.reg', `${HEADER}\n; see ${NEXT}\n${KEY}\n`],
  ['.reg: between the lines of a hex value', 'a.reg', `${HEADER}\n${KEY}\n"a"=hex:01,\\\n  ; ‹${NEXT}›\n  02\n`],
  [
    '.reg: # between the lines of a hex value spoils it',
    'a.reg', `${HEADER}\n${KEY}\n"a"=hex:01,\\\n  ; one\n  02,\\\n# ${NEXT}\n  03\n`,
  ],
  ['.reg: # behind a hex value', 'a.reg', `${HEADER}\n${KEY}\n"a"=hex:01,\\\n  02\n# ‹${NEXT}›\n`],
  [
    '.reg: around a line that a value swallowed',
    'a.reg', `${HEADER}\n${KEY}\n"a"=hex:01,\\\n; ‹${NEXT}›\n"b"="c"\n# ‹${NEXT}›\n`,
  ],
  ['.reg: REGEDIT4', 'a.reg', `REGEDIT4\n; ‹${NEXT}›\n${KEY}\n`],
  ['.reg: the Windows 3.1 form', 'a.reg', `REGEDIT\n; ‹${NEXT}›\nHKEY_CLASSES_ROOT\\x = y\n`],
  ['reg query lists no comments', 'a.txt', `${KEY.slice(1, -1)}\n    a    REG_SZ    b\n; ${NEXT}\n`],
  ['XML: two hyphens, which XML does not allow', 'a.xml', `<!-- ‹${NEXT}› -->\n${DESK}\n`],
  ['XML: over two lines', 'a.xml', `<!--\n  ‹icmlint-disable-next-line\n    desk/unused -- kept for audits›\n-->\n${DESK}\n`],
  ['XML: behind an element', 'a.xml', `${DESK.replace('<name>', `<!--‹${NEXT}›--><name>`)}\n`],
  ['XML: CDATA holds no comments', 'a.xml', `${DESK.replace('A<', `<![CDATA[<!-- ${NEXT} -->]]><`)}\n`],
  ['XML: nor does a processing instruction', 'a.xml', `<?x <!-- ${NEXT} --> ?>\n${DESK}\n`],
  ['XML: two in a line', 'a.xml', `<!-- ‹${NEXT}› --><!-- ‹${NEXT}› -->\n${DESK}\n`],
  [
    'bulk: a line that begins with #',
    'a.txt', `# ‹${NEXT}›\n__TABLE\nPerson\n__COLUMNS\nPersonID\tLoginName\n#‹${NEXT}›\n1\ta\n`,
  ],
  ['bulk: # in a cell', 'a.txt', `__TABLE\nPerson\n__COLUMNS\nPersonID\tLoginName\n1\t# ${NEXT}\n`],
  ['CSV has no comments', 'a.csv', `AgentDeskSettingsID,EnterpriseName\n# ${NEXT}\n`],
  ['YAML: a line of its own', 'a.yaml', `# ‹${NEXT}›\nperipherals:\n  # ‹${NEXT}›\n  - id: 5000\n    name: PIM_1\n`],
  ['YAML: behind a value', 'a.yaml', `peripherals:\n  - id: 5000 # ‹${NEXT}›\n    name: PIM_1\n`],
  ['YAML: inside of a text', 'a.yaml', `peripherals:\n  - id: 5000\n    name: "PIM_1\n      # ${NEXT}"\n`],
  ['YAML: inside of a block of text', 'a.yaml', `peripherals:\n  - id: 5000\n    name: |\n      # ${NEXT}\n    configParam: x\n`],
  [
    'YAML: characters that the lexer itself uses',
    'a.yaml', `peripherals:\n  - id: 5000\n    name: "\u0002\u001f\u0018"\n    # ‹${NEXT}›\n    clientType: \u0002 # ‹${NEXT}›\n`,
  ],
  [
    'JSON: both kinds of comments',
    'a.json', `{ // ‹${NEXT}›\n  "peripherals": [ /* ‹${NEXT}› */ { "id": 5000, "name": "// ${NEXT}" } ] }\n`,
  ],
]

describe.each([WINDOWS, PLAIN, { ...PLAIN, name: 'with lone CR', lineEnd: '\r' } satisfies Writing])('$name', (writing) => {
  test.each(TABLE)('%s', async (_name, path, marked) => {
    const { files, ranges } = takeMarks({ [path]: marked }, writing)
    const [read] = await Promise.all(toInputs(files, writing).map((input) => readInput(input)))
    if (!read) throw new Error('no input')
    expect(read.failed).toBe(false)
    const found = (await commentsOf(read)).flatMap(({ from, to }) => readDirective(read.source, from, to) ?? [])
    expect(found.map(({ place: { start, end } }) => ({ path, start, end }))).toEqual(ranges)
    for (const directive of found) expect(directive).toMatchObject({ kind: 'next-line', reason: 'kept for audits' })
  })
})

describe('what a directive says', () => {
  const read = async (comment: string) => {
    const [input] = toInputs({ 'a.reg': `${HEADER}\r\n;${comment}\r\n` }, PLAIN)
    const { source } = await readInput(input as NonNullable<typeof input>)
    const start = source.lineStarts[1] ?? 0
    return readDirective(source, start + 1, start + 1 + comment.length)
  }

  test.each([
    ['icmlint-disable-next-line a/b -- why', 'next-line', ['a/b'], 'why'],
    ['icmlint-disable a/b, c/*  -- why not', 'disable', ['a/b', 'c/*'], 'why not'],
    ['icmlint-disable a/b,c/d e/f -- why', 'disable', ['a/b', 'c/d', 'e/f'], 'why'],
    ['icmlint-disable-file a/b — why', 'file', ['a/b'], 'why'],
    ['icmlint-disable-file a/b – why', 'file', ['a/b'], 'why'],
    ['icmlint-disable-file a/b: why', 'file', ['a/b'], 'why'],
    ['icmlint-disable a/b --why', 'disable', ['a/b'], 'why'],
    ['icmlint-disable a/b -- see --release -- and more', 'disable', ['a/b'], 'see --release -- and more'],
    ['icmlint-disable a/b --', 'disable', ['a/b'], null],
    ['icmlint-disable a/b -- \t', 'disable', ['a/b'], null],
    ['icmlint-disable a/b', 'disable', ['a/b'], null],
    ['icmlint-disable a/b because', 'disable', ['a/b', 'because'], null],
    ['icmlint-disable -- why', 'disable', [], 'why'],
    ['icmlint-disable', 'disable', [], null],
    ['icmlint-enable a/b', 'enable', ['a/b'], null],
    ['icmlint-enable', 'enable', [], null],
  ])('%s', async (comment, kind, rules, reason) => {
    const directive = await read(` ${comment}`)
    if (!directive || directive.kind === 'unknown') throw new Error('no directive')
    const texts = directive.rules.map(({ source, start, end }) => source.text.slice(start, end))
    expect({ kind: directive.kind, rules: texts, reason: directive.reason }).toEqual({ kind, rules, reason })
  })

  test.each([['icmlint-disable-line a/b -- why'], ['icmlint-Disable a/b -- why'], ['icmlint-disabled'], ['icmlint-ignore a/b']])(
    'no directive, but near to one: %s',
    async (comment) => expect(await read(comment)).toMatchObject({ kind: 'unknown' }),
  )

  test.each([['icmlint'], ['see icmlint-disable a/b -- why'], [''], ['icmlintdisable'], ['icmlint-friendly export'], ['icmlint-']])(
    'nothing of ours: "%s"',
    async (comment) => expect(await read(comment)).toBeUndefined(),
  )
})
