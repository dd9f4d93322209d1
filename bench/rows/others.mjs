import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deskSettingsXml } from '../lib/desk-settings.mjs'
import { paired, runNode } from '../lib/measure.mjs'

const SETTINGS = 2000

/**
 * What users might run instead: ESLint with one rule, Spectral with one rule, over the same desk settings as JSON. They are
 * installed into the folder of this run, and nothing is a goal here: they check less.
 */
export function otherLinterRows({ folder, row, CLI }) {
  const others = join(folder, 'others')
  mkdirSync(others)
  writeFileSync(join(others, 'package.json'), '{ "private": true, "type": "module" }\n')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', 'eslint', '@eslint/json', '@stoplight/spectral-cli'], { cwd: others })
  const settings = Array.from({ length: SETTINGS }, (_, i) => ({ name: `Desk_${i}`, logoutNonActivityTime: i % 50 === 0 ? 7200 : 3600, workModeTimer: 60 + (i % 100) }))
  writeFileSync(join(others, 'desk.json'), `${JSON.stringify({ agentDeskSettings: settings }, null, 2)}\n`)
  writeFileSync(join(others, 'desk.xml'), deskSettingsXml(SETTINGS))
  writeFileSync(join(others, 'eslint.config.js'), "import json from '@eslint/json'\nexport default [{ files: ['**/*.json'], plugins: { json }, language: 'json/json', rules: { 'json/no-duplicate-keys': 'error' } }]\n")
  writeFileSync(join(others, '.spectral.json'), JSON.stringify({
    rules: { limit: { given: '$.agentDeskSettings[*].logoutNonActivityTime', severity: 'warn', then: { functionOptions: { max: 7199 }, function: 'schema' } } },
  }).replace('"functionOptions":{"max":7199}', '"functionOptions":{"schema":{"maximum":7199}}'))
  const compare = (name, args) => {
    const { floor, subject, ratio } = paired(
      5,
      () => runNode([CLI, '-f', 'json', '-o', 'icmlint.json', 'desk.xml'], { cwd: others }),
      () => runNode(args, { cwd: others }),
    )
    row(`${name} over ${SETTINGS} desk settings as JSON, CPU against icmlint over them as XML`, 'none', ratio.toFixed(1), true,
      `medians ${subject.toFixed(0)} ms and ${floor.toFixed(0)} ms`)
  }
  compare('ESLint', ['node_modules/eslint/bin/eslint.js', '-f', 'json', '-o', 'eslint.json', 'desk.json'])
  compare('Spectral', ['node_modules/@stoplight/spectral-cli/dist/index.js', 'lint', '--ruleset', '.spectral.json', '-f', 'json', '-o', 'spectral.json', 'desk.json'])
}
