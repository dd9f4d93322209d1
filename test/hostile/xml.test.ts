import { gzipSync } from 'node:zlib'
import * as fs from 'node:fs'
import * as net from 'node:net'
import * as dns from 'node:dns'
import { inspect } from '../../src/core/inspect.js'
import { lint } from '../../src/core/lint.js'
import type { LintInput } from '../../src/core/model/input.js'
import { FORMATS } from '../../src/report/formats.js'
import { report } from '../helpers/results.js'
import { expectLinear, lintAndReport } from '../support/growth.js'
import { read, values } from '../support/records.js'
import { latin1, utf16 } from '../support/registry-files.js'

const input = (text: string | Uint8Array, named = true): LintInput => ({
  path: 'a.xml', bytes: typeof text === 'string' ? new Uint8Array(Buffer.from(text)) : text, named,
})
const many = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join('')
const setting = (inside: string, attributes = ''): string => `<agentDeskSetting${attributes}><name>A</name>${inside}</agentDeskSetting>`
const doctype = (inside: string): string => `<!DOCTYPE agentDeskSetting [${inside}]>`

/** The status of one input after a whole run, and the rules that have something to say. */
async function outcome(text: string | Uint8Array): Promise<readonly [string | undefined, readonly string[]]> {
  const { inputs, findings } = await lintAndReport([input(text)])
  return [inputs[0]?.status, [...new Set(findings.map(({ ruleId }) => ruleId))]]
}

const FAILED = ['failed', ['input/not-an-export']]

describe('xml 1: billion laughs', () => {
  const laughs = (last: string): string =>
    `<!ENTITY l0 "lol">${many(30, (i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)}${last}`
  test.each([
    ['in text', doctype(laughs('')) + setting('<description>&l30;</description>')],
    ['in an attribute', doctype(laughs('')) + setting('', ' a="&l30;"')],
    ['in parameter entities', doctype(`<!ENTITY % p0 "x">${many(30, (i) => `<!ENTITY % p${i + 1} "${`%p${i};`.repeat(10)}">`)}%p30;`) + setting('&x;')],
    ['through an external entity', doctype(laughs('<!ENTITY e SYSTEM "lol.ent">')) + setting('<description>&e;&l30;</description>')],
    ['that name themselves', doctype('<!ENTITY a "&b;"><!ENTITY b "&a;">') + setting('<description>&a;</description>')],
  ])('%s: nothing is expanded, the reference is what is wrong', async (_name, text) => {
    const { findings, inputs } = await lintAndReport([input(text)])
    expect(inputs).toMatchObject([{ status: 'failed' }])
    expect(findings).toHaveLength(1)
    for (const format of Object.values(FORMATS)) expect(report(await format(), await lint([input(text)])).length).toBeLessThan(200_000)
  })
  test('a declaration that nothing refers to is passed over; behind a huge one nothing is recognised, which is said', async () => {
    const declared = (count: number) => doctype(laughs(many(count, (i) => `<!ENTITY h${i} "x">`))) + setting('')
    expect(await outcome(declared(1000))).toEqual(['read', []])
    expect(await outcome(declared(20_000))).toEqual(FAILED)
  })
})

describe('xml 2: quadratic blow-up', () => {
  test.each([
    ['one long entity, named again and again', (n: number) => doctype(`<!ENTITY a "${'x'.repeat(n)}">`) + setting(`<description>${'&a;'.repeat(n)}</description>`)],
    ['long names of entities', (n: number) => doctype(`<!ENTITY ${'n'.repeat(n)} "x">`) + setting(`<description>&${'n'.repeat(n)};</description>`)],
    ['references that are allowed', (n: number) => setting(`<description>${'&amp;&#65;'.repeat(n)}</description>`)],
    ['ampersands', (n: number) => setting(`<description>${'&'.repeat(n)}</description>`)],
  ])('%s', async (_name, text) => {
    await expectLinear((size) => input(text(size)), 50_000)
  })
})

test('xml 3: entity names used as a pattern: l. and am. shadow nothing', async () => {
  const { records } = await read(`${doctype('<!ENTITY l. "no"><!ENTITY am. "no"><!ENTITY g. "no">')}\n` +
    '<agentDeskSetting><name>a&lt;b&amp;c&gt;</name></agentDeskSetting>')
  expect(values(records[0]).EnterpriseName).toBe('a<b&c>')
})

describe('xml 4: external entities and document types', () => {
  const EXTERNAL = ['file:///etc/passwd', 'file:///c:/windows/win.ini', 'http://127.0.0.1:9/x.dtd', '\\\\host\\share\\x', '/dev/zero']
  test('nothing is opened and nobody is asked', async () => {
    const texts = EXTERNAL.flatMap((address) => [
      `<!DOCTYPE agentDeskSetting SYSTEM "${address}">${setting('')}`,
      `<!DOCTYPE agentDeskSetting PUBLIC "-//x" "${address}">${setting('')}`,
      doctype(`<!ENTITY e SYSTEM "${address}">`) + setting('<description>&e;</description>'),
      doctype(`<!ENTITY % p SYSTEM "${address}"> %p;`) + setting(''),
      setting(`<x:include xmlns:x="http://www.w3.org/2001/XInclude" href="${address}"/>`),
      `<?xml-stylesheet href="${address}"?>${setting('', ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a ${address}"`)}`,
    ])
    // What a run loads when it needs it is loaded before anybody watches.
    for (const text of texts) await lintAndReport([input(text)])
    const watched = [
      jest.spyOn(fs, 'openSync'), jest.spyOn(fs, 'readFileSync'), jest.spyOn(fs, 'readFile'), jest.spyOn(fs.promises, 'open'),
      jest.spyOn(fs.promises, 'readFile'), jest.spyOn(net.Socket.prototype, 'connect'), jest.spyOn(dns, 'lookup'),
    ]
    for (const text of texts) await lintAndReport([input(text)])
    const calls = watched.map((spy) => spy.mock.calls.length)
    jest.restoreAllMocks()
    expect(calls).toEqual(watched.map(() => 0))
  })
  test('a document type that is passed over leaves the records', async () => {
    const { records } = await read(`<!DOCTYPE agentDeskSetting SYSTEM "file:///etc/passwd">\n${setting('')}`)
    expect(values(records[0]).EnterpriseName).toBe('A')
  })
})

describe("xml 5: names of JavaScript's own", () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']
  test.each(NAMES)('%s as element, nested, empty and as attribute', async (name) => {
    for (const text of [
      setting(`<${name}>x</${name}>`),
      setting(`<a><b><${name}><polluted>1</polluted></${name}></b></a>`),
      setting(`<${name}/>`),
      `<${name}>${setting('')}</${name}>`,
      setting('', ` ${name}="x"`),
      `<Agent_Desk_Settings AgentDeskSettingsID="1" ${name}="x"/>`,
      `<results><agentDeskSettings><${name}>${setting('')}</${name}></agentDeskSettings></results>`,
    ]) {
      await lintAndReport([input(text)])
      JSON.stringify(await inspect([input(text)]))
    }
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
  test('a name that cannot be read is said, not passed over', async () => {
    expect(await outcome(setting('<__proto__>x</__proto__>'))).toEqual(FAILED)
  })
})

describe('xml 6: deep nesting', () => {
  test.each([
    ['open', '<a>'.repeat(100_000)],
    ['closed', '<a>'.repeat(100_000) + '</a>'.repeat(100_000)],
    ['the record itself', '<agentDeskSetting>'.repeat(100_000)],
  ])('%s: said where it is too deep, in every report', async (_name, nested) => {
    const { inputs, findings } = await lintAndReport([input(`<agentDeskSetting>${nested}`)])
    expect(inputs).toMatchObject([{ status: 'failed' }])
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('nested more than 256 deep')])
  })
  test('up to the limit is read', async () => {
    expect((await outcome(setting('<a>'.repeat(250) + '</a>'.repeat(250))))[0]).toBe('read')
  })
  test('of no export at all', async () => {
    expect(await outcome('<div>'.repeat(100_000))).toEqual(FAILED)
  })
})

describe('xml 7: time that grows with the square of the depth', () => {
  test.each([
    ['elements', (n: number) => setting('<a>'.repeat(n) + '</a>'.repeat(n))],
    ['elements at the limit, again and again', (n: number) => setting(('<a>'.repeat(250) + '</a>'.repeat(250)).repeat(Math.ceil(n / 250)))],
    ['namespaces', (n: number) => setting(many(n / 10, (i) => `<a xmlns:p${i}="u"/>`))],
    ['records in records', (n: number) => `<results><agentDeskSettings>${'<agentDeskSetting>'.repeat(n / 10)}`],
  ])('%s', async (_name, text) => {
    await expectLinear((size) => input(text(size)), 25_000)
  })
})

describe('xml 8: very many siblings and attributes', () => {
  test.each([
    ['siblings without a name that is known', 8_000, (n: number) => setting(many(n, (i) => `<x${i}/>`))],
    ['siblings of one name', 25_000, (n: number) => setting('<name>A</name>'.repeat(n))],
    ['records', 2_000, (n: number) => `<results><agentDeskSettings>${many(n, (i) => setting('').replace('A', `A${i}`))}</agentDeskSettings></results>`],
    ['records without a root', 2_000, (n: number) => '<Agent_Desk_Settings><AgentDeskSettingsID>1</AgentDeskSettingsID></Agent_Desk_Settings>'.repeat(n)],
    ['broken records', 1_000, (n: number) => `<results><agentDeskSettings>${setting('<x>').repeat(n)}</agentDeskSettings></results>`],
  ])('%s', async (_name, size, text) => {
    await expectLinear((n) => input(text(n)), size)
  })
  test('100,000 attributes', async () => {
    const attributes = many(100_000, (i) => ` a${i}="1"`)
    expect((await outcome(setting('', attributes)))[0]).toBe('read')
    expect((await outcome(`<Agent_Desk_Settings AgentDeskSettingsID="1"${attributes}/>`))[0]).toBe('read')
  })
})

describe('xml 9: huge single parts', () => {
  const MB = 1 << 20
  test.each([
    ['a text', setting(`<description>${'x'.repeat(10 * MB)}</description>`), 'read'],
    ['a CDATA section', setting(`<description><![CDATA[${']'.repeat(MB)}]]></description>`), 'read'],
    ['a comment', setting(`<!-- ${'- '.repeat(MB)}-->`), 'read'],
    ['an attribute', setting('', ` a="${'x'.repeat(MB)}"`), 'read'],
    ['a name', setting(`<${'n'.repeat(MB)}/>`), 'read'],
    ['a comment that never ends', setting(`<!-- ${'x'.repeat(MB)}`), 'failed'],
    ['a CDATA section that never ends', `<agentDeskSetting><![CDATA[${'x'.repeat(MB)}`, 'failed'],
    ['a document type that never ends', `<!DOCTYPE a [${'<!ENTITY a "b">'.repeat(50_000)}`, 'failed'],
    ['an attribute that never ends', `<agentDeskSetting a="${'x'.repeat(MB)}`, 'failed'],
    ['a name that never ends', `<${'n'.repeat(MB)}`, 'failed'],
    ['document types one after the other', '<!DOCTYPE a>'.repeat(50_000) + setting(''), 'failed'],
    ['processing instructions', '<?p x?>'.repeat(50_000) + setting(''), 'failed'],
    ['opened comments', setting('<!--'.repeat(100_000)), 'failed'],
    ['opened tags', setting('<'.repeat(100_000)), 'failed'],
  ])('%s', async (_name, text, status) => {
    expect((await outcome(text))[0]).toBe(status)
  })
})

describe('xml 10: number-like text', () => {
  test.each(['0x', '0x10', '1e309', 'Infinity', 'NaN', '1_000', '9'.repeat(400), '+5000', '١٢٣', '1,000', '-0', '1.5', '$1', '٠'])(
    '%s is kept as it is written',
    async (text) => {
      const file = setting(`<logoutNonActivityTime>${text}</logoutNonActivityTime><wrapupDataIncomingMode>${text}</wrapupDataIncomingMode>`)
      const { records } = await read(file)
      expect(values(records[0]).LogoutNonActivityTime).toBe(text)
      const { findings } = await lintAndReport([input(file)])
      const rest = findings.map(({ message }) => message.replaceAll(text, '')).join(' ')
      expect(rest).not.toMatch(/NaN|Infinity|undefined|\[object/)
    },
  )
  test('blanks around a number do not count', async () => {
    const { records } = await read(setting('<logoutNonActivityTime> 5000 </logoutNonActivityTime>'))
    expect(values(records[0]).LogoutNonActivityTime).toBe('5000')
  })
})

describe('xml 11: encodings', () => {
  const text = setting('')
  const bytes = (...parts: Array<string | number[]>): Uint8Array =>
    new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part)))))
  const utf32 = new Uint8Array(Buffer.from([...text].flatMap((character) => [character.charCodeAt(0), 0, 0, 0])))
  test.each<readonly [string, Uint8Array, string]>([
    ['UTF-16 with a mark', utf16(text), 'read'],
    ['UTF-16 without a mark', utf16(text, false), 'read'],
    ['a mark twice', utf16(`\ufeff${text}`), 'read'],
    ['a declaration that the bytes contradict', latin1(`<?xml version="1.0" encoding="UTF-16"?>${text}`), 'read'],
    ['an unknown encoding name', latin1(`<?xml version="1.0" encoding="x-klingon"?>${text}`), 'read'],
    ['an encoding name of 1 MB', latin1(`<?xml version="1.0" encoding="${'x'.repeat(1 << 20)}"?>${text}`), 'failed'],
    ['EBCDIC', bytes([0x4c, 0x6f, 0xa7, 0x94, 0x93, 0x40, 0xa5, 0x85, 0x99, 0xa2, 0x89, 0x96, 0x95]), 'failed'],
    ['UTF-32', utf32, 'failed'],
    ['UTF-7', latin1('+ADw-agentDeskSetting+AD4APA-name+AD4-A+ADw-/name+AD4APA-/agentDeskSetting+AD4-'), 'failed'],
    ['ISO-2022-JP escapes', bytes('\u001b$B', text, '\u001b(B'), 'failed'],
    ['overlong UTF-8 for <', bytes([0xc0, 0xbc], text.slice(1)), 'failed'],
    ['a surrogate in UTF-8', bytes('<agentDeskSetting><name>A', [0xed, 0xa0, 0x80], '</name></agentDeskSetting>'), 'read'],
    ['a reference to a surrogate', latin1(setting('<description>&#xD800;</description>')), 'failed'],
    ['a reference to NUL', latin1(setting('<description>&#0;</description>')), 'failed'],
    ['a reference beyond Unicode', latin1(setting('<description>&#x110000;</description>')), 'failed'],
    ['NUL bytes', bytes('<agentDeskSetting><name>A', [0], '</name></agentDeskSetting>'), 'failed'],
    ['U+FFFE', new Uint8Array(Buffer.from(setting('<description>\ufffe</description>'))), 'failed'],
  ])('%s', async (_name, file, status) => {
    expect((await outcome(file))[0]).toBe(status)
  })
})

describe('xml 12: case and namespaces', () => {
  test.each([
    ['an element closed in another case', '<agentDeskSetting><name>A</Name></agentDeskSetting>', 'failed'],
    ['two attributes that are one', setting('<x xmlns:a="u" xmlns:b="u" a:i="1" b:i="2"/>'), 'failed'],
    ['no namespace', setting('', ' xmlns=""'), 'read'],
    ['xsi:type', setting('', ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="x"'), 'read'],
    ['a prefix that nobody declares', setting('<xsi:x>1</xsi:x>'), 'failed'],
  ])('%s', async (_name, text, status) => {
    expect((await outcome(text))[0]).toBe(status)
  })
  test('an element in another case is said, not taken for absent', async () => {
    const [, rules] = await outcome(setting('<LogoutNonActivityTime>0</LogoutNonActivityTime>'))
    expect(rules).toContain('desk/unknown-field')
  })
})

describe('xml 13: what is no XML', () => {
  const BYTES: ReadonlyArray<readonly [string, Uint8Array]> = [
    ['an HTML page', latin1('<!doctype html><html><head><title>502</title></head><body><p>x<br></body></html>')],
    ['a log-in page', latin1('<html><body><form><input type="password"></form></body></html>')],
    ['JSON', latin1('{"apiErrors":{"apiError":{"errorType":"x"}}}')],
    ['an empty file', new Uint8Array(0)],
    ['a single byte', latin1('<')],
    ['a mark alone', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['a mark of UTF-16 alone', Uint8Array.of(0xff, 0xfe)],
    ['gzip bytes', new Uint8Array(gzipSync(setting('')))],
    ['ZIP bytes', latin1('PK\u0003\u0004\u0014\u0000\u0000\u0000')],
    ['text behind the root', latin1(`${setting('')}\ntrailing`)],
    ['text before the root', latin1(`leading ${setting('')}`)],
    ['no root', latin1('<?xml version="1.0"?>')],
  ]
  test.each(BYTES)('%s is an error where it was named, and nothing where it was found', async (_name, bytes) => {
    const named = await lintAndReport([input(bytes)])
    expect(named.inputs[0]?.status).toMatch(/^(?:failed|partial)$/)
    expect(named.findings.map(({ ruleId }) => ruleId)).toContain('input/not-an-export')
    const found = await lint([input(bytes, false)])
    expect(found.inputs[0]?.status).toMatch(/^(?:skipped|failed|partial)$/)
  })
  test('two roots', async () => {
    const { findings } = await lintAndReport([input(setting('') + setting(''))])
    expect(findings.map(({ ruleId }) => ruleId)).toContain('input/not-an-export')
  })
  test('a registry export under that name is read as what it is', async () => {
    const { inputs } = await lint([input(latin1('REGEDIT4\r\n\r\n[HKEY_CURRENT_USER\\x]\r\n'))])
    expect(inputs).toMatchObject([{ kind: 'registry', status: 'read' }])
  })
})
