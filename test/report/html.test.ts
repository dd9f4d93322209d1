import { createHash } from 'node:crypto'
import { Source } from '../../src/core/decode/source.js'
import { lint } from '../../src/core/lint.js'
import type { ReviewResult } from '../../src/core/review/result.js'
import { frameLine } from '../../src/report/frame-line.js'
import { splitAtMark } from '../../src/report/html/frame.js'
import { html } from '../../src/report/html/lint-html.js'
import { markup } from '../../src/report/html/markup.js'
import { reviewHtml } from '../../src/report/html/review-html.js'
import { serverOf } from '../../src/report/html/server-of.js'
import { verdictReasons } from '../../src/report/html/verdict-reasons.js'
import type { ReportContext } from '../../src/report/reporter.js'
import { escapeCharacter, safe } from '../../src/report/safe-text.js'
import { expectGolden } from '../helpers/golden.js'
import type { XmlNode } from '../helpers/report-formats.js'
import { parseXml } from '../helpers/report-formats.js'
import { PLAIN, adoptedResult, findingAt, report, resultOf, sampleResult } from '../helpers/results.js'
import { changeOf, reviewOf, sampleReview } from '../helpers/reviews.js'
import { HOSTILE_NAMES, hostileEstate } from '../support/hostile-estate.js'

const review = (result: ReviewResult, context: Partial<ReportContext> = {}) => [...reviewHtml(result, { ...PLAIN, ...context })].join('')

/** A review in which every text is the name. */
function hostileReview(name: string): ReviewResult {
  const source = new Source(name, `x ${name.replace(/[\r\n]/g, '')} y`, 'utf8')
  const place = source.place(0, 1)
  const finding = findingAt(place, {
    ruleId: name, message: name, subject: `profile:${name}/${name}/x`, related: [{ place, message: name }], scenario: [name],
    fix: { safe: true, description: name }, helpUri: `https://example.com/${name}`,
  })
  const state = { data: name, text: name, place }
  const entity = { key: name, title: name, server: name }
  return reviewOf({
    release: name,
    inputs: [{ path: name, kind: null, encoding: null, status: 'failed', reason: name, side: 'after' }],
    changes: [
      changeOf(entity, { name, before: state, after: state, place, takesEffect: name, brings: [finding] }),
      changeOf(entity, { name: null, place, noEffect: name, repairs: [finding] }),
    ],
    new: [finding],
    fixed: [{ ...finding }],
    unchanged: [{ ...finding }],
    unjudged: [{ finding, reason: name }],
    suppressed: [{ finding, by: 'config', reason: name }],
    notChecked: [{ ruleId: name, reason: name }],
    lost: [{ kind: 'value', reason: 'no-key', line: 1, place, linePlace: place, name, keyPath: name, cause: place, followers: [] }],
    idle: [{ place, key: name, name, reason: name }],
    differences: [{ title: name, name, sides: [{ server: name, text: name, place }] }],
    notices: [name],
  })
}

const PAGES: ReadonlyArray<readonly [string, () => string | Promise<string>]> = [
  ['lint', () => report(html, adoptedResult())],
  ['lint, errors only', () => report(html, sampleResult(), { quiet: true })],
  ['lint without findings', () => report(html, resultOf([]))],
  ['lint of hostile names', async () => report(html, await lint(hostileEstate(), { preset: 'strict' }))],
  ['review', () => review(sampleReview())],
  ['review, errors only', () => review(sampleReview(), { quiet: true })],
  ['review without changes', () => review(reviewOf())],
  ...HOSTILE_NAMES.map((name) => [`review of ${JSON.stringify(name)}`, () => review(hostileReview(name))] as const),
]

test('report/report.html', () => expectGolden('report/report.html', report(html, adoptedResult())))
test('report/review.html', () => expectGolden('report/review.html', review(sampleReview())))

describe.each(PAGES)('%s', (_, print) => {
  let text: string
  let nodes: readonly XmlNode[]
  const named = (name: string) => nodes.filter((node) => node.name === name)

  beforeAll(async () => {
    text = await print()
    nodes = everyNode(parseXml(text))
  })

  test('allows its own style and script and nothing else', () => {
    const policy = named('meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes['content']
    const [style, script] = ['style', 'script'].map((name) => {
      const [only, ...others] = named(name)
      expect(others).toEqual([])
      expect(only?.attributes).toEqual({})
      return `'sha256-${createHash('sha256').update(only?.text ?? '').digest('base64')}'`
    })
    expect(policy).toBe(`default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; form-action 'none'`)
  })

  test('has only elements and attributes of ours', () => {
    const elements = /^(html|head|meta|title|style|script|body|a|header|footer|main|section|article|div|h[1-4]|p|ul|ol|li|dl|dt|dd|pre|code|span|b|strong|br|mark|del|ins|table|thead|tbody|tr|th|td|details|summary|fieldset|legend|label|input|select|option|button)$/
    const attributes = /^(lang|charset|http-equiv|content|name|class|id|href|rel|role|tabindex|hidden|scope|colspan|rowspan|type|value|checked|for|autocomplete|spellcheck|aria-(label|labelledby|live)|data-(severity|server|rule|state|filter|count|label))$/
    for (const node of nodes) {
      expect(node.name).toMatch(elements)
      for (const name of Object.keys(node.attributes)) expect(name).toMatch(attributes)
    }
  })

  test('refers within itself, to places that exist, or to the web', () => {
    const ids = nodes.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]))
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$|^[a-z]\d+(?:-title)?$/)
    for (const { attributes } of nodes) {
      for (const reference of [attributes['aria-labelledby'], attributes['for']]) {
        if (reference !== undefined) expect(ids).toContain(reference)
      }
    }
    for (const { attributes: { href = '', rel } } of named('a')) {
      if (href.startsWith('#')) expect(ids).toContain(href.slice(1))
      else expect([href, rel]).toEqual([expect.stringMatching(/^https:\/\/(?:www\.)?[\w.-]+\/[!#-;=?-~]*$/), 'noreferrer noopener'])
    }
  })

  test('has one main part and headings in their order', () => {
    expect([named('main').length, named('h1').length]).toEqual([1, 1])
    let level = 1
    for (const { name } of nodes) {
      const heading = /^h([1-4])$/.exec(name)?.[1]
      if (heading === undefined) continue
      expect(Number(heading)).toBeLessThanOrEqual(level + 1)
      level = Number(heading)
    }
  })

  test('shows no secret and prints the same again', async () => {
    expect(text).not.toMatch(/hunter[23]/)
    expect(await print()).toBe(text)
  })

  test('holds nothing that a terminal or a runner acts on', () => {
    for (const line of text.split('\n')) expect(safe(line)).toBe(line)
    expect(text).not.toMatch(/^\s*::|##(?:vso)?\[/m)
  })
})

test.each(HOSTILE_NAMES)('the name %j shows as text wherever a review has it', (name) => {
  const shown = safe(name).replace(/[\ufffe\uffff]/g, escapeCharacter)
  const texts = everyNode(parseXml(review(hostileReview(name)))).map(({ text }) => text)
  // Message, related message, step, fix, three times; value, notice, reasons and the like.
  expect(texts.filter((text) => text === shown).length).toBeGreaterThan(20)
})

test('text is escaped in a template, a piece is not', () => {
  expect(String(markup`<p class="${'"><b>`'}">${'<b>&\'\u202e'}${1}${markup`<i>x</i>`}${[markup`<b/>`, markup`<u/>`]}</p>`)).toBe(
    '<p class="&quot;&gt;&lt;b&gt;&#96;">&lt;b&gt;&amp;&apos;\\u202e1<i>x</i><b/><u/></p>',
  )
})

test.each([
  ['javascript:alert(1)'],
  ['data:text/html,x'],
  ['//example.com/x'],
  ['file:///etc/passwd'],
])('%s becomes no link', (helpUri) => {
  const text = report(html, resultOf([findingAt(new Source('a.reg', 'abc', 'utf8').place(0, 1), { helpUri })]))
  expect(text).not.toContain(helpUri)
  expect(text).not.toContain('class="out"')
})

describe('a frame', () => {
  const split = (text: string, from: number, to: number) => splitAtMark(frameLine(new Source('a.reg', text, 'utf8'), 1, from, to, 80))

  test.each([
    ['abc def ghi', 4, 7, ['abc ', 'def', ' ghi']],
    ['abc', 3, 3, ['abc', ' ', '']],
    ['', 0, 0, ['', ' ', '']],
    ['顧客 def', 3, 6, ['顧客 ', 'def', '']],
    ['e\u0301e\u0301 def', 2, 4, ['e\u0301', 'e\u0301', ' def']],
    ['a\u202eb', 1, 2, ['a', '\\u202e', 'b']],
    ['\tab', 1, 2, ['    ', 'a', 'b']],
    ['"ClientPassword"="hunter2"', 18, 25, ['"ClientPassword"=', '***', '']],
  ])('of %j marks %d to %d', (text, from, to, parts) => {
    expect(split(text, from, to)).toEqual(parts)
  })
})

test.each([
  ['profile:CTIOS_cust1/CTIOS1/Agents', 'CTIOS_cust1/CTIOS1'],
  ['ctios:CTIOS_cust1/CTIOS1', 'CTIOS_cust1/CTIOS1'],
  ['registry:HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS\\CTIOS_cust1\\CTIOS1\\Server', 'CTIOS_cust1/CTIOS1'],
  ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1', null],
  ['desk:a/b/c', null],
  ['input:profile:a/b', null],
])('%s stands on %s', (subject, server) => {
  expect(serverOf(subject)).toBe(server)
})

describe('a review with many findings', () => {
  const source = new Source('a.reg', 'abc', 'utf8')
  const many = (count: number) => Array.from({ length: count }, (_, i) => findingAt(source.place(0, 1), { fingerprint: String(i) }))
  const frames = (text: string) => text.match(/<pre class="frame">/g)?.length ?? 0

  test('shows the lines of all new ones and of two hundred others, and says so', () => {
    const text = review(reviewOf({ new: many(400), fixed: many(150), unchanged: many(150) }))
    expect(frames(text)).toBe(600)
    expect(text).toContain('Source lines are shown for all new findings and for 200 others')
    expect(text).toContain('<section id="findings" class="long"')
  })

  test('a lint shows those of a thousand, the worst first', () => {
    const infos = many(900).map((finding) => ({ ...finding, severity: 'info' as const }))
    const text = report(html, resultOf([...infos, ...many(300)]))
    expect(frames(text)).toBe(1000)
    expect(text).toContain('Source lines are shown for 1000 findings')
    expect(text.match(/data-severity="error"[^<]*<div[^]*?<pre class="frame">/g)?.length).toBe(300)
  })
})

test('changes link to what they bring and repair, also where a finding was made anew', () => {
  const base = sampleReview()
  const [brought, ...others] = base.new
  const text = review({ ...base, new: [{ ...brought } as (typeof base.new)[0], ...others] })
  expect(text).toContain('<a href="#n1"><code>profile/keep-alive</code></a>')
  expect(text).toContain('<a href="#f1"><code>profile/reject-if-already-logged-in</code></a>')
})

test('a change whose finding is hidden names it without a link', () => {
  const text = review(sampleReview(), { quiet: true })
  expect(text).toContain('</span> <code>desk/logout-non-activity-time-range</code></li>')
  expect(text).toContain('Only errors are shown: 3 other findings hidden.')
})

test('the verdict says what it rests on', () => {
  const base = sampleReview()
  expect(verdictReasons(base)).toEqual([
    'New: 1 error and 1 warning.',
    'An import would lose 1 line.',
    '1 input could not be read.',
    'Fixed: 1 error.',
    'Unchanged: 1 warning and 1 info.',
    '1 finding of before cannot be judged after.',
    '3 rules could not look: an export or a fact is missing.',
  ])
  expect(verdictReasons(reviewOf())).toEqual([])
})

test('what came or went as a whole is there or not', () => {
  const place = new Source('a.csv', 'abc', 'utf8').place(0, 1)
  const rows = (['added', 'removed'] as const).map((kind) => review(reviewOf({ changes: [changeOf({}, { kind, name: null, place })] })))
  const sides = rows.map((text) => [...text.matchAll(/<td data-label="(?:Before|After)">(.*?)<\/td>/g)].map(([, cell]) => cell?.replace(/<.*?>/g, '')))
  expect(sides).toEqual([['not there', '+ there'], ['− there', 'not there']])
})

function everyNode(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(everyNode)]
}
