import type { OptionSchema, RuleContext } from '../../src/core/rules/rule.js'
import type { RegistryFile } from '../../src/core/parse/registry/model.js'
import { madeUpRule, runOver } from '../support/made-up-rules.js'

const rule = madeUpRule({})
const strictRule = madeUpRule({ id: 'made/strict', preset: 'strict', severity: 'info' })
const FILES = { 'a/one.reg': '"a"="1"', 'b/two.reg': '"b"="2"' }
const inB = (path: string): boolean => path.startsWith('b/')

async function severities(options: Parameters<typeof runOver>[2], rules = [rule]): Promise<string[]> {
  return (await runOver(rules, FILES, options)).findings.map(
    ({ ruleId, severity, place }) => `${place.source.path} ${ruleId} ${severity}`,
  )
}

test('a rule speaks with its own severity', async () => {
  expect(await severities({})).toEqual(['a/one.reg made/up warning', 'b/two.reg made/up warning'])
})

test('a rule outside the preset is silent, unless it is switched on', async () => {
  expect(await severities({}, [strictRule])).toEqual([])
  expect(await severities({ preset: 'strict' }, [strictRule])).toEqual([
    'a/one.reg made/strict info',
    'b/two.reg made/strict info',
  ])
  expect(await severities({ rules: { 'made/strict': 'error' } }, [strictRule])).toHaveLength(2)
  expect(await severities({ overrides: [{ matches: inB, rules: { 'made/strict': 'error' } }] }, [strictRule])).toEqual([
    'b/two.reg made/strict error',
  ])
})

test.each(['error', 'warning', 'info'] as const)('a level replaces the severity: %s', async (level) => {
  expect(await severities({ rules: { 'made/up': level } })).toEqual([`a/one.reg made/up ${level}`, `b/two.reg made/up ${level}`])
  expect(await severities({ rules: { 'made/up': [level, {}] } })).toHaveLength(2)
})

test('off switches off; other rules stay as they are', async () => {
  expect(await severities({ rules: { 'made/up': 'off' } }, [rule, madeUpRule({ id: 'made/other' })])).toEqual([
    'a/one.reg made/other warning',
    'b/two.reg made/other warning',
  ])
  expect(await severities({ rules: { 'made/up': ['off', {}] } })).toEqual([])
})

test('an override holds for the files it matches; the later one is the stronger', async () => {
  expect(await severities({ overrides: [{ matches: inB, rules: { 'made/up': 'off' } }] })).toEqual(['a/one.reg made/up warning'])
  const overrides = [
    { matches: inB, rules: { 'made/up': 'error' as const } },
    { matches: () => true, rules: { 'made/up': 'info' as const } },
  ]
  expect(await severities({ overrides })).toEqual(['a/one.reg made/up info', 'b/two.reg made/up info'])
  expect(await severities({ overrides: [...overrides].reverse() })).toEqual(['a/one.reg made/up info', 'b/two.reg made/up error'])
  expect(await severities({ rules: { 'made/up': 'off' }, overrides: [{ matches: inB, rules: { 'made/up': 'error' } }] })).toEqual(
    ['b/two.reg made/up error'],
  )
})

test('a severity that depends on the case gives way to one that is configured', async () => {
  const depends = madeUpRule({}, (file, context) => {
    context.report({ subject: 'x', place: file.headerPlace, message: 'm', severity: 'error' })
  })
  expect(await severities({}, [depends])).toEqual(['a/one.reg made/up error', 'b/two.reg made/up error'])
  expect(await severities({ rules: { 'made/up': 'info' } }, [depends])).toEqual([
    'a/one.reg made/up info',
    'b/two.reg made/up info',
  ])
})

describe('options', () => {
  const numeric = (value: number): OptionSchema => ({ type: 'number', default: value, description: '' })
  const seen: string[] = []
  const reader = madeUpRule(
    { options: { ratio: numeric(0.9), constructor: numeric(7) } },
    (file: RegistryFile, context: RuleContext) => {
      seen.push(
        [file.source.path, ...['ratio', 'constructor'].map((name) => context.option<number>(name, file.source))].join(' '),
      )
    },
  )
  beforeEach(() => void seen.splice(0))

  test('have their defaults', async () => {
    await runOver([reader], FILES, { rules: { 'made/up': ['error', {}] } })
    expect(seen).toEqual(['a/one.reg 0.9 7', 'b/two.reg 0.9 7'])
  })
  test('are set for all files, and by an override for some', async () => {
    const overrides = [{ matches: inB, rules: { 'made/up': ['error', { ratio: 0.7 }] as const } }]
    await runOver([reader], FILES, { rules: { 'made/up': ['error', { ratio: 0.8 }] }, overrides })
    expect(seen).toEqual(['a/one.reg 0.8 7', 'b/two.reg 0.7 7'])
  })
  test('stay where only the level changes', async () => {
    const overrides = [{ matches: inB, rules: { 'made/up': 'info' as const } }]
    await runOver([reader], FILES, { rules: { 'made/up': ['error', { ratio: 0.8 }] }, overrides })
    expect(seen).toEqual(['a/one.reg 0.8 7', 'b/two.reg 0.8 7'])
  })
})

test("names of JavaScript's own are no settings", async () => {
  const odd = madeUpRule({ id: 'constructor' })
  expect(await severities({ rules: {}, overrides: [{ matches: () => true, rules: {} }] }, [odd])).toHaveLength(2)
})

test('release, deployment and preset reach the rule', async () => {
  const seen: unknown[] = []
  const reader = madeUpRule({}, (_file, { release, deployment, preset }) => seen.push([release?.text, deployment, preset]))
  await runOver([reader], { 'a.reg': '' }, { release: '7.5', deployment: { type: 'ucce' }, preset: 'strict' })
  await runOver([reader], { 'a.reg': '' })
  expect(seen).toEqual([
    ['7.5', { type: 'ucce' }, 'strict'],
    [undefined, {}, 'recommended'],
  ])
})
