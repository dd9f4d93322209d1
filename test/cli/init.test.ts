import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { CONFIG_KEYS } from '../../src/config/generated/config-keys.js'
import { CONFIG_FILE } from '../../src/cli/init/config-file.js'
import { VERSION } from '../../src/cli/version.js'
import { resolveText } from '../config/support.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { icmlintCalls, syntaxErrors } from '../helpers/shell.js'
import { parseArguments } from '../../src/cli/arguments.js'

const ALL = ['init', '--editor', 'vscode', '--pre-commit', '--ci']
const read = (cwd: string, path: string) => readFileSync(join(cwd, path), 'utf8')

test('writes a configuration, and says so', async () => {
  const cwd = folderWith({ '.git/HEAD': '' })
  expect(await run(['init'], { cwd })).toEqual({ code: 0, stdout: 'wrote icmlint.config.yaml\n', stderr: '' })
  expect(read(cwd, 'icmlint.config.yaml')).toBe(CONFIG_FILE.text)
})

test.each([
  ['github', '.github/workflows/icmlint.yml'],
  ['gitlab', '.gitlab-ci.yml'],
])('writes all that is asked for: %s', async (ci, path) => {
  const cwd = folderWith({ '.git/HEAD': '' })
  const { code, stdout, stderr } = await run([...ALL, ci], { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const written = ['icmlint.config.yaml', '.vscode/tasks.json', path, '.pre-commit-config.yaml']
  expect(stdout).toBe(written.map((name) => `wrote ${name}\n`).join(''))
  for (const name of written) expect(parseDocument(read(cwd, name)).errors).toEqual([])
  expect(read(cwd, '.vscode/tasks.json')).toBe(readFileSync(join(__dirname, '../../matchers/vscode-tasks.json'), 'utf8'))
  for (const name of written.slice(2)) expect(read(cwd, name)).toContain(`icmlint@${VERSION}`)
})

test('what it writes is neither an input nor a mistake', async () => {
  const cwd = folderWith({ '.git/HEAD': '', 'a.reg': 'REGEDIT4\r\n' })
  await run([...ALL, 'gitlab'], { cwd })
  const { code, stdout, stderr } = await run(['-f', 'json'], { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(JSON.parse(stdout).inputs.map(({ path }: { path: string }) => path)).not.toContain('icmlint.config.yaml')
})

test('writes over nothing, and nothing at all where one file is in the way', async () => {
  const cwd = folderWith({ '.git/HEAD': '', '.gitlab-ci.yml': 'mine: 1\n', '.vscode/tasks.json': '{}' })
  const { code, stdout, stderr } = await run([...ALL, 'gitlab'], { cwd })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('.vscode/tasks.json exists already')
  expect(stderr).toContain('.gitlab-ci.yml exists already')
  expect(stderr).toContain('--force')
  expect(read(cwd, '.gitlab-ci.yml')).toBe('mine: 1\n')
  expect(read(cwd, '.vscode/tasks.json')).toBe('{}')
  expect(existsSync(join(cwd, 'icmlint.config.yaml'))).toBe(false)
  expect(existsSync(join(cwd, '.pre-commit-config.yaml'))).toBe(false)

  const forced = await run([...ALL, 'gitlab', '--force'], { cwd })
  expect(forced.code).toBe(0)
  expect(forced.stdout).toContain('wrote icmlint.config.yaml\nreplaced .vscode/tasks.json\nreplaced .gitlab-ci.yml\n')
  expect(read(cwd, '.gitlab-ci.yml')).toContain('icmlint:')
})

test('a link to nowhere is not followed', async () => {
  const cwd = folderWith({ '.git/HEAD': '' })
  symlinkSync(join(cwd, 'elsewhere.yaml'), join(cwd, 'icmlint.config.yaml'))
  const { code, stderr } = await run(['init'], { cwd })
  expect({ code, stderr }).toEqual({ code: 2, stderr: 'icmlint: icmlint.config.yaml: icmlint.config.yaml is a symbolic link, and none below the working directory is followed; nothing was written\n' })
  expect(existsSync(join(cwd, 'elsewhere.yaml'))).toBe(false)
})

test('a configuration that is there stays, when something else is asked for', async () => {
  const cwd = folderWith({ '.git/HEAD': '', 'icmlint.config.yaml': 'failOn: never\n' })
  expect(await run(['init'], { cwd })).toMatchObject({ code: 2, stdout: '' })
  const { code, stdout, stderr } = await run(['init', '--ci', 'github'], { cwd })
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'wrote .github/workflows/icmlint.yml\n' })
  expect(stderr).toBe('icmlint: icmlint.config.yaml is there already and stays as it is\n')
  expect(read(cwd, 'icmlint.config.yaml')).toBe('failOn: never\n')
  expect(await run(['init', '--force'], { cwd })).toMatchObject({ code: 0, stdout: 'replaced icmlint.config.yaml\n' })
})

test.each([
  ['.icmlintrc.json', '{ "failOn": "never" }'],
  ['.icmlintrc.json', '{ "broken'],
  ['icmlint.config.yml', 'failOn: never\n'],
  ['package.json', '{ "name": "x", "icmlint": { "failOn": "never" } }'],
])('one under another name is in the way: %s %s', async (name, text) => {
  const cwd = folderWith({ '.git/HEAD': '', [name]: text })
  const { code, stderr } = await run(['init', '--force'], { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain(`${name} configures this folder already`)
  expect(existsSync(join(cwd, 'icmlint.config.yaml'))).toBe(false)
  expect(await run(['init', '--pre-commit'], { cwd })).toMatchObject({ code: 0, stdout: 'wrote .pre-commit-config.yaml\n' })
})

test('a package.json that only installs icmlint is none', async () => {
  const cwd = folderWith({ '.git/HEAD': '', 'package.json': '{ "devDependencies": { "icmlint": "0.1.0" } }' })
  expect((await run(['init'], { cwd })).code).toBe(0)
})

test('--dry-run shows the content, and ends as the run would', async () => {
  const cwd = folderWith({ '.git/HEAD': '', '.pre-commit-config.yaml': 'repos: []\n' })
  const { code, stdout } = await run(['init', '--dry-run'], { cwd })
  expect({ code, stdout }).toEqual({ code: 0, stdout: `would write icmlint.config.yaml:\n\n${CONFIG_FILE.text}\n` })
  const blocked = await run(['init', '--dry-run', '--pre-commit'], { cwd })
  expect(blocked).toMatchObject({ code: 2, stdout: expect.stringContaining('would write .pre-commit-config.yaml:\n\n#') })
  expect(await run(['init', '--dry-run', '--pre-commit', '--force'], { cwd })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('would replace .pre-commit-config.yaml:\n'),
  })
  expect(existsSync(join(cwd, 'icmlint.config.yaml'))).toBe(false)
  expect(read(cwd, '.pre-commit-config.yaml')).toBe('repos: []\n')
})

test('below the root of a repository it says what would not work there', async () => {
  const root = folderWith({ '.git/HEAD': '' })
  mkdirSync(join(root, 'sites/north'), { recursive: true })
  const cwd = join(root, 'sites/north')
  expect(await run(['init'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  expect((await run(['init', '--ci', 'gitlab'], { cwd })).stderr).toContain(
    '.gitlab-ci.yml only works at the root of the repository, ../..\n',
  )
})

test('what cannot be written is told', async () => {
  const cwd = folderWith({ '.git/HEAD': '', '.vscode': 'a file' })
  const { code, stdout, stderr } = await run(['init', '--editor', 'vscode'], { cwd })
  expect({ code, stdout }).toEqual({ code: 2, stdout: 'wrote icmlint.config.yaml\n' })
  expect(stderr).toMatch(/^icmlint: cannot write \.vscode\/tasks\.json: /)
})

test.each([
  [['--ci', 'gitbal'], 'did you mean gitlab?'],
  [['--editor', 'vim'], '--editor: "vim" is none of vscode'],
  [['--ci'], '--ci needs a value: github, gitlab'],
  [['--forse'], 'did you mean --force?'],
  [['--force=maybe'], '--force takes no value'],
  [['somewhere'], 'unexpected argument "somewhere"'],
])('init %j is bad usage', async (argv, message) => {
  const cwd = folderWith({})
  const { code, stderr } = await run(['init', ...argv], { cwd })
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})

describe('the configuration', () => {
  /** With every key that is commented out. */
  const full = CONFIG_FILE.text.replace(/^# ((?: *- )? *[$\w/-]+:(?: .*)?)$/gm, '$1')

  test('changes nothing as it is', async () => {
    expect(parse(CONFIG_FILE.text)).toEqual({ extends: 'recommended', failOn: 'error' })
  })

  test('is right with every key that it shows', async () => {
    const config = await resolveText(full)
    expect(config.options).toMatchObject({ release: '12.6(2)', deployment: { type: 'ucce', cvpRnaTimeout: 15 } })
    expect(config.suppressions).toHaveLength(1)
    expect(config.maxWarnings).toBe(100)
  })

  test('shows every key', () => {
    const shown = parse(full)
    for (const [group, keys] of Object.entries(CONFIG_KEYS)) {
      if (!['', 'deployment', 'limits', 'overrides', 'servers', 'suppressions'].includes(group)) continue
      const value = group === '' ? shown : shown[group]
      expect([group, Object.keys(Array.isArray(value) ? value[0] : value).sort()]).toEqual([group, [...keys].sort()])
    }
  })
})

test.each(['github', 'gitlab'])('what the %s file runs is right', async (ci) => {
  const cwd = folderWith({ '.git/HEAD': '' })
  await run(['init', '--ci', ci], { cwd })
  const path = ci === 'github' ? '.github/workflows/icmlint.yml' : '.gitlab-ci.yml'
  const document = parse(read(cwd, path))
  const scripts: string[] =
    ci === 'github'
      ? document.jobs.icmlint.steps.flatMap(({ run: script }: { run?: string }) => script ?? [])
      : [...document.icmlint.before_script, ...document.icmlint.script]
  const calls = scripts.flatMap((script) => {
    expect(syntaxErrors(script)).toBe('')
    return icmlintCalls(script)
  })
  expect(calls).toHaveLength(1)
  const own = calls.map((call) => call.filter((word) => word !== '$ICMLINT_OPTIONS'))
  await expect(parseArguments(own[0] as string[], 100)).resolves.toMatchObject({ command: 'lint' })
})

test.each([[[]], [['--force']]])('writes through no link out of the folder: %j', async (options) => {
  const elsewhere = folderWith({ 'tasks.json': 'theirs' })
  const cwd = folderWith({ '.git/HEAD': '' })
  symlinkSync(elsewhere, join(cwd, '.vscode'))
  const { code, stderr } = await run(['init', '--editor', 'vscode', ...options], { cwd })
  expect([code, stderr]).toEqual([2, expect.stringContaining(options.length === 0 ? 'exists already' : '.vscode is a symbolic link, and none below the working directory is followed; nothing was written')])
  expect(readdirSync(elsewhere)).toEqual(['tasks.json'])
  expect(readFileSync(join(elsewhere, 'tasks.json'), 'utf8')).toBe('theirs')
  expect(readdirSync(cwd).sort()).toEqual(['.git', '.vscode'])
})

test.each([
  ['.vscode/tasks.json', '../.git/config'],
  ['.vscode', '.git'],
  ['.vscode', 'nowhere'],
])('nor through one within it: %s -> %s', async (link, target) => {
  const cwd = folderWith({ '.git/config': '[core]\n', '.git/tasks.json': 'theirs', [link === '.vscode' ? 'a' : '.vscode/a']: '' })
  symlinkSync(target, join(cwd, link))
  const { code, stdout, stderr } = await run(['init', '--editor', 'vscode', '--force'], { cwd })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toBe(`icmlint: .vscode/tasks.json: ${link} is a symbolic link, and none below the working directory is followed; nothing was written\n`)
  expect([read(cwd, '.git/config'), read(cwd, '.git/tasks.json')]).toEqual(['[core]\n', 'theirs'])
  expect(existsSync(join(cwd, 'icmlint.config.yaml'))).toBe(false)
  expect(existsSync(join(cwd, 'nowhere'))).toBe(false)
})
