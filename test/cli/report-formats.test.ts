import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FORMAT_NAMES } from '../../src/report/formats.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { parseXml } from '../helpers/report-formats.js'

const FAULTY = { 'desk settings.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,Claims,0\n' }
const CLEAN = { 'desk.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,Claims,NULL\n' }

/** What runners set, and what some tools turn their output over for. */
const RUNNERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'GitHub Actions': { CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'summary.md', RUNNER_DEBUG: '1' },
  GitLab: { CI: 'true', GITLAB_CI: 'true', CI_PROJECT_DIR: '/builds/x' },
  'Azure Pipelines': { TF_BUILD: 'True', AGENT_ID: '1', BUILD_REPOSITORY_LOCALPATH: '/x' },
  Jenkins: { JENKINS_URL: 'http://jenkins.example', BUILD_ID: '1' },
}

test.each(FORMAT_NAMES)('%s has no say in the exit code', async (format) => {
  for (const [files, code] of [[FAULTY, 1], [CLEAN, 0]] as const) {
    const cwd = folderWith(files)
    const { code: found, stderr } = await run(['-f', format, '--release', '15.0'], { cwd })
    expect([found, stderr]).toEqual([code, ''])
    expect((await run(['-f', format, '--fail-on', 'never'], { cwd })).code).toBe(0)
    expect((await run(['-f', format, 'missing.reg'], { cwd })).code).toBe(2)
  }
})

test('several formats in one run, each to its file', async () => {
  const cwd = folderWith(FAULTY)
  const files = FORMAT_NAMES.filter((format) => format !== 'compact')
  const { code, stdout } = await run(['-f', 'compact', ...files.flatMap((format) => ['-f', `${format}=${format} report`])], { cwd })
  expect(code).toBe(1)
  expect(stdout.trimEnd().split('\n')).toHaveLength(1)
  const texts = new Map(files.map((format) => [format as string, readFileSync(join(cwd, `${format} report`), 'utf8')]))
  const [result] = JSON.parse(texts.get('sarif') ?? '').runs[0].results
  expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('desk%20settings.csv')
  expect(JSON.parse(texts.get('gitlab') ?? '')[0].location.path).toBe('desk settings.csv')
  expect(parseXml(texts.get('junit') ?? '').children[0]?.attributes.name).toBe('desk settings.csv')
  expect(parseXml(texts.get('checkstyle') ?? '').children[0]?.attributes.name).toBe('desk settings.csv')
  expect(texts.get('github')).toContain('::error file=desk settings.csv,')
  expect(texts.get('markdown')).toContain('### `desk settings.csv`')
  for (const text of texts.values()) expect(text).not.toMatch(/^\ufeff/)
})

test.each(Object.entries(RUNNERS))('the variables of %s change nothing', async (_, env) => {
  const cwd = folderWith(FAULTY)
  for (const format of FORMAT_NAMES) {
    expect(await run(['-f', format], { cwd, env })).toEqual(await run(['-f', format], { cwd }))
  }
})
