import fc from 'fast-check'
import { rangeOf } from '../../src/core/decode/source.js'
import type { Finding } from '../../src/core/findings/finding.js'
import { lint } from '../../src/core/lint.js'
import { toInputs, type Writing } from '../support/estate-files.js'
import { forms, thoughtEstates, writeEstate, type Forms, type ThoughtEstate } from './written-estates.js'

const writings: fc.Arbitrary<Writing> = fc.record({
  name: fc.constant('generated'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  registry: fc.constant('utf16le'),
  others: fc.constantFrom('utf8', 'utf8-mark', 'utf16le'),
})

/** The rules whose findings the estate foretells; others may look at the same estates and are left out. */
const FORETOLD = /^(?:desk\/logout-non-activity-time-(?:range|zero|near-limit|short)|profile\/reject-if-already-logged-in|pim\/load-with-multiple-ctios-servers)$/

async function findingsOf(estate: ThoughtEstate, written: Forms, writing: Writing): Promise<Finding[]> {
  const lines = Object.entries(writeEstate(estate, written)).map(([path, text]) => [path, text.replaceAll('\n', writing.lineEnd)])
  const files = Object.fromEntries(lines) as Record<string, string>
  const { findings } = await lint(toInputs(files, writing), { release: '12.5' })
  for (const { place } of findings) {
    expect(rangesAgree(files[place.source.path] as string, rangeOf(place), writing)).toBe(true)
  }
  return findings.filter(({ ruleId }) => FORETOLD.test(ruleId))
}

/** Line and column lead to the same character as the offset does, counted by hand in the text as written. */
function rangesAgree(text: string, range: ReturnType<typeof rangeOf>, writing: Writing): boolean {
  const lines = text.split(writing.lineEnd)
  const offsetOf = ({ line, column }: { line: number; column: number }): number =>
    lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + writing.lineEnd.length, 0) + column - 1
  return offsetOf(range.start) === range.start.offset && offsetOf(range.end) === range.end.offset
}

/** What must be found, as rule, subject and the exact text pointed at. */
function foretell(estate: ThoughtEstate, written: Forms): string[] {
  const found: string[] = []
  for (const { name, reject } of estate.profiles) {
    const digits = written.registry === 'reg' ? '00000000' : '0'
    if (reject !== 1) found.push(`profile/reject-if-already-logged-in profile:CTIOS_cust1/CTIOS1/${name} ${reject === null ? name : digits}`)
  }
  for (const { name, logout } of estate.deskSettings) {
    if (logout === null) continue
    const rule = logoutRule(logout)
    if (rule) found.push(`desk/logout-non-activity-time-${rule} desk:${name} ${logout}`)
  }
  const multiple = estate.profiles.some(({ hosts }) => hosts[1] === 'ctios-b')
  if (multiple && estate.load?.includes('1')) found.push('pim/load-with-multiple-ctios-servers peripheral:5000 1')
  return found.sort()
}

function logoutRule(text: string): string | undefined {
  if (!/^-?\d+$/.test(text)) return 'range'
  const seconds = Number(text)
  if (seconds === 0) return 'zero'
  if (seconds < 10 || seconds > 7200) return 'range'
  return seconds >= 6480 ? 'near-limit' : seconds < 300 ? 'short' : undefined
}

describe('estates written in every format', () => {
  test('every finding points at exactly the text it is about', async () => {
    await fc.assert(
      fc.asyncProperty(thoughtEstates, forms, writings, async (estate, written, writing) => {
        const findings = await findingsOf(estate, written, writing)
        const actual = findings.map(({ ruleId, subject, place }) => `${ruleId} ${subject} ${place.source.text.slice(place.start, place.end)}`)
        expect(actual.sort()).toEqual(foretell(estate, written))
      }),
      { numRuns: 150, seed: 20261123 },
    )
  })

  test('the same estate gives the same findings in any two formats', async () => {
    await fc.assert(
      fc.asyncProperty(thoughtEstates, forms, forms, writings, writings, async (estate, one, other, writing, otherWriting) => {
        const told = (findings: readonly Finding[]): string[] =>
          findings.map(({ ruleId, subject, severity, message }) => `${ruleId} ${subject} ${severity} ${message}`).sort()
        expect(told(await findingsOf(estate, one, writing))).toEqual(told(await findingsOf(estate, other, otherWriting)))
      }),
      { numRuns: 100, seed: 4711 },
    )
  })
})
