import { accessSync, constants, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { parseArguments } from '../../src/cli/arguments.js'
import { gitlabPipeline } from '../../src/cli/init/gitlab-pipeline.js'
import { preCommitConfig } from '../../src/cli/init/pre-commit-config.js'
import { VERSION } from '../../src/cli/version.js'
import { isCandidate } from '../../src/cli/search-folder.js'

const root = join(__dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const [hook] = parse(read('.pre-commit-hooks.yaml'))
const [local] = parse(preCommitConfig(VERSION).text).repos[0].hooks

test('the GitLab template is what init writes', () => {
  expect(read('docs/ci/gitlab.yml')).toBe(gitlabPipeline(VERSION).text)
})

test('the GitLab template has the reports that GitLab reads', () => {
  const { icmlint } = parse(read('docs/ci/gitlab.yml'))
  const [command] = icmlint.script as string[]
  for (const [format, report] of [
    ['gitlab', 'codequality'],
    ['junit', 'junit'],
  ] as const) {
    expect(command).toContain(`--format ${format}=${icmlint.artifacts.reports[report]}`)
  }
  expect(icmlint.artifacts.when).toBe('always')
  for (const [, name] of (command as string).matchAll(/\$(\w+)/g)) expect(Object.keys(icmlint.variables)).toContain(name)
})

test('the pre-commit hook runs a file that may be run', async () => {
  const [file, ...words] = (hook.entry as string).split(' ')
  accessSync(join(root, file as string), constants.X_OK)
  expect(read(file as string)).toMatch(/^#!\/usr\/bin\/env node\n/)
  expect(hook.language).toBe('script')
  const parsed = await parseArguments([...words, ...hook.args], 100)
  expect(parsed).toMatchObject({ command: 'lint', arguments: { paths: ['.'] } })
})

test('both pre-commit hooks are alike', async () => {
  for (const key of ['id', 'name', 'description', 'files', 'args', 'pass_filenames'])
    expect([key, local[key]]).toEqual([key, hook[key]])
  expect(local).toMatchObject({ language: 'node', additional_dependencies: [`icmlint@${VERSION}`], entry: 'icmlint lint' })
})

test('they run for what a folder is searched for', () => {
  const files = new RegExp((hook.files as string).replace('(?i)', ''), 'i')
  for (const extension of ['reg', 'REG', 'xml', 'csv', 'tsv', 'txt', 'yaml', 'yml', 'json', 'md', 'regx', 'sql']) {
    const path = `exports/a b.${extension}`
    expect([path, files.test(path)]).toEqual([path, isCandidate(path, { platform: 'linux' }, true)])
  }
})
