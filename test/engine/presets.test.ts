import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { PresetName } from '../../src/core/engine/options.js'
import { isInPreset, RuleSettings } from '../../src/core/engine/rule-settings.js'
import { RULES } from '../../src/core/rules/index.js'
import { CORPUS } from '../support/corpus.js'

const idsIn = (preset: PresetName): string[] => RULES.filter((rule) => isInPreset(rule, preset)).map(({ meta }) => meta.id)

test('strict has every rule, recommended those that say so', () => {
  expect(idsIn('strict')).toEqual(RULES.map(({ meta }) => meta.id))
  expect(idsIn('recommended')).toEqual(RULES.filter(({ meta }) => meta.preset === 'recommended').map(({ meta }) => meta.id))
  expect(idsIn('recommended').length).toBeLessThan(RULES.length)
})

test('logout has the rules about agents that are logged out, and what every preset has', () => {
  const logout = new Set(idsIn('logout'))
  for (const { meta } of RULES) {
    const isLogout = meta.symptom === 'logged-out' || meta.symptom === 'logged-out-intermittently'
    const isEverywhere = /^(?:reg|input|config)\//.test(meta.id) && meta.preset === 'recommended'
    expect([meta.id, logout.has(meta.id)]).toEqual([meta.id, isLogout || isEverywhere])
  }
})

test('rules about what could not be read belong to every preset', () => {
  for (const preset of ['recommended', 'strict', 'logout'] as const) {
    expect(idsIn(preset)).toEqual(
      expect.arrayContaining([
        'reg/header-rejected',
        'reg/dropped-value',
        'reg/dropped-key',
        'input/not-an-export',
        'config/unused-suppression',
      ]),
    )
  }
})

test('the default is recommended', () => {
  expect(new RuleSettings({}).preset).toBe('recommended')
})

const catalogue = resolve(CORPUS, '../rules.tsv')
const withCatalogue = existsSync(catalogue) ? test : test.skip

withCatalogue('severity, preset and symptom are those of the catalogue', () => {
  const rows = readFileSync(catalogue, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
  const known = new Map(
    rows.map(([id, severity, preset, , , , symptom]) => [
      id,
      { severity, preset, symptom: symptom === undefined || symptom === '' || symptom === '-' ? null : symptom },
    ]),
  )
  for (const { meta } of RULES) {
    const { severity, preset, symptom } = meta
    expect([meta.id, { severity, preset, symptom }]).toEqual([meta.id, known.get(meta.id)])
  }
})
