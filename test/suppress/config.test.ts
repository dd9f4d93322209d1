import { rangeOf } from '../../src/core/decode/source.js'
import { lint } from '../../src/core/lint.js'
import { resolveText } from '../config/support.js'
import { profile } from '../support/ctios-files.js'
import { toInputs, WINDOWS, type EstateFiles } from '../support/estate-files.js'

const NO_SECOND = 'profile/no-secondary-server'
const ESTATE = {
  'a.reg': profile({ CtiOsB: null, PortB: null }),
  'lab/b.reg': profile({ CtiOsB: null, PortB: null }, 'Lab'),
}

/** What is left of the rules at hand, as `rule path:line:column`, and what is suppressed. */
async function linted(suppressions: string, files: EstateFiles = ESTATE, today = '2026-06-15', more = '') {
  const { options, suppressions: resolved } = await resolveText(`suppressions:\n${suppressions}${more}`, '.icmlintrc.yaml')
  const result = await lint(toInputs(files, WINDOWS), { ...options, suppressions: resolved, today })
  const about = ({ ruleId }: { ruleId: string }) => ruleId === NO_SECOND || ruleId.startsWith('config/')
  const findings = result.findings.filter(about)
  return {
    ...result,
    left: findings.map(({ ruleId, place }) => {
      const { line, column } = rangeOf(place).start
      return `${ruleId} ${place.source.path}:${line}:${column} ${place.source.text.slice(place.start, place.end)}`
    }),
    messages: findings.filter(({ ruleId }) => ruleId.startsWith('config/')).map(({ message }) => message),
    silenced: result.suppressed.map(({ finding: { ruleId, place }, by, reason }) => `${ruleId} ${place.source.path} ${by}: ${reason}`),
  }
}

test('by rule', async () => {
  const { left, silenced } = await linted(`  - { rule: ${NO_SECOND}, reason: one server }\n`)
  expect(left).toEqual([])
  expect(silenced).toEqual([`${NO_SECOND} a.reg config: one server`, `${NO_SECOND} lab/b.reg config: one server`])
})

test('by subject, by file', async () => {
  const bySubject = await linted(`  - { rule: ${NO_SECOND}, subject: "profile:*/lab", reason: lab }\n`)
  expect(bySubject.left).toEqual([`${NO_SECOND} a.reg:3:144 Agents`])
  expect(bySubject.silenced).toEqual([`${NO_SECOND} lab/b.reg config: lab`])
  const byFile = await linted(`  - { rule: ${NO_SECOND}, files: ["lab/**"], reason: lab }\n`)
  expect([byFile.left, byFile.silenced]).toEqual([bySubject.left, bySubject.silenced])
})

test('one that silences nothing points at its rule', async () => {
  const { left, messages, sources } = await linted(`  - { rule: ${NO_SECOND}, subject: "profile:*/Trainees", reason: x }\n`)
  expect(left).toEqual([
    `config/unused-suppression .icmlintrc.yaml:2:13 ${NO_SECOND}`,
    `${NO_SECOND} a.reg:3:144 Agents`,
    `${NO_SECOND} lab/b.reg:3:144 Lab`,
  ])
  expect(messages[0]).toMatch(/finds nothing about “profile:\*\/Trainees”\. Delete it, or correct its subject/)
  expect(sources.get('.icmlintrc.yaml')?.lineText(1)).toBe('suppressions:')
})

test('the text of a quoted rule is pointed at without its quotes', async () => {
  const { left } = await linted(`  - { rule: "desk/unused", reason: x, expires: "2026-06-14" }\n`)
  expect(left[0]).toBe('config/expired-suppression .icmlintrc.yaml:2:49 2026-06-14')
})

test.each([
  ['2026-06-14', '2026-06-15', ['config/expired-suppression .icmlintrc.yaml:2:71 2026-06-14', `${NO_SECOND} a.reg:3:144 Agents`]],
  ['2026-06-15', '2026-06-15', []],
  ['2026-06-15', '2026-06-16', ['config/expired-suppression .icmlintrc.yaml:2:71 2026-06-15', `${NO_SECOND} a.reg:3:144 Agents`]],
])('one that holds until %s, on %s', async (expires, today, left) => {
  const suppression = `  - { rule: ${NO_SECOND}, reason: one server, expires: ${expires} }\n`
  const found = await linted(suppression, { 'a.reg': ESTATE['a.reg'] }, today)
  expect(found.left).toEqual(left)
  if (left.length > 0) expect(found.messages[0]).toMatch(new RegExp(`held until ${expires}.*“one server”`))
})

test('without a day nothing expires', async () => {
  const { options, suppressions } = await resolveText(`suppressions: [{ rule: ${NO_SECOND}, reason: x, expires: 2000-01-01 }]\n`)
  const { suppressed } = await lint(toInputs(ESTATE, WINDOWS), { ...options, suppressions })
  expect(suppressed).toHaveLength(2)
})

test.each([
  ['a rule that is off', `rules: { ${NO_SECOND}: off }\n`, `  - { rule: ${NO_SECOND}, reason: x }\n`],
  ['a rule that is not in the preset', '', '  - { rule: desk/unused, reason: x }\n'],
  ['a rule that could not look', '', '  - { rule: pim/load-spelling, reason: x }\n'],
  ['files that are no part of the run', '', `  - { rule: ${NO_SECOND}, files: [other/*], reason: x }\n`],
])('not called unused: %s', async (_name, more, suppressions) => {
  const { left } = await linted(suppressions, ESTATE, '2026-06-15', more)
  expect(left.filter((one) => one.startsWith('config/'))).toEqual([])
})

test('two that match are both used, and the first gives its reason', async () => {
  const { left, silenced } = await linted(
    `  - { rule: ${NO_SECOND}, reason: first }\n  - { rule: ${NO_SECOND}, subject: "*lab", reason: second }\n`,
  )
  expect(left).toEqual([])
  expect(silenced.every((one) => one.endsWith('first'))).toBe(true)
})

test('what is said of directives may be suppressed, what is said of suppressions may not', async () => {
  const files = { 'a.reg': profile().replace('\n[', `\n; icmlint-disable ${NO_SECOND} -- x\n[`) }
  const { left, silenced } = await linted('  - { rule: config/unused-suppression, files: [a.reg], reason: soon }\n', files)
  expect([left, silenced]).toEqual([[], ['config/unused-suppression a.reg config: soon']])
  const own = await linted('  - { rule: config/unused-suppression, reason: x }\n', { 'a.reg': profile() })
  expect(own.left).toHaveLength(1)
})

test('an inline directive comes first, and the suppression is still used', async () => {
  const files = { 'a.reg': ESTATE['a.reg'].replace('\n[', `\n; icmlint-disable-next-line ${NO_SECOND} -- inline\n[`) }
  const { left, silenced } = await linted(`  - { rule: ${NO_SECOND}, reason: config }\n`, files)
  expect([left, silenced]).toEqual([[], [`${NO_SECOND} a.reg inline: inline`]])
})
