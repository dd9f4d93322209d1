import { SOURCES } from '../../src/core/generated/sources.js'
import { RULES } from '../../src/core/rules/index.js'
import type { Rule } from '../../src/core/rules/rule.js'

/** What a rule tells people outside of its messages, which its own test looks at. */
function prose({ meta, docs }: Rule): string[] {
  const options = Object.values(meta.options ?? {}).map(({ description }) => description)
  const parts = meta.sources.flatMap(({ part }) => part ?? [])
  return [meta.summary, docs.what, docs.why, docs.remedy, docs.release, docs.contradiction ?? '', ...options, ...parts]
}

describe.each(RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (_id, rule) => {
  const { meta, docs } = rule

  test('its summary is one line of a table', () => {
    expect(meta.summary).toMatch(/^\S[^\n\r]*[^\s.]$/)
    expect(meta.summary.length).toBeLessThanOrEqual(130)
  })

  test('its page says something everywhere, in whole sentences', () => {
    for (const text of [docs.what, docs.why, docs.remedy]) expect(text.trim()).toMatch(/[.)]$/)
    for (const text of [docs.release, docs.contradiction ?? 'none']) expect(text.trim()).not.toBe('')
    expect(Object.keys(docs.flagged)).not.toEqual([])
  })

  test('it rests on documents that are known, each part said once', () => {
    const cited = meta.sources.map(({ document, part }) => `${document}: ${part ?? ''}`)
    expect(cited.length).toBeGreaterThan(0)
    expect(new Set(cited).size).toBe(cited.length)
    for (const { document } of meta.sources) expect(Object.keys(SOURCES)).toContain(document)
  })

  test('its options have a default of their type and a description', () => {
    for (const { type, default: value, description } of Object.values(meta.options ?? {})) {
      expect(description).toMatch(/\.$/)
      if (type === 'array') expect(Array.isArray(value)).toBe(true)
      else expect(typeof value).toBe(type === 'boolean' ? 'boolean' : 'number')
    }
  })

  test('its apostrophes are typographic ones', () => {
    for (const text of prose(rule)) expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/[A-Za-z]'[a-z]/)
  })
})
