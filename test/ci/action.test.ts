import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { optionNames } from '../../src/cli/options.js'
import { folderWith } from '../helpers/folder.js'
import '../helpers/process.js'
import { bash, syntaxErrors } from '../helpers/shell.js'

interface Step {
  readonly name: string
  readonly id?: string
  readonly if?: string
  readonly shell?: string
  readonly run?: string
  readonly uses?: string
  readonly env?: Record<string, string>
  readonly with?: Record<string, string>
}

const root = join(__dirname, '../..')
const text = readFileSync(join(root, 'action.yml'), 'utf8')
const action = parse(text) as {
  inputs: Record<string, { description: string; default?: string }>
  outputs: Record<string, { description: string; value: string }>
  runs: { using: string; steps: Step[] }
}
const { steps } = action.runs
const step = (name: string): Step => steps.find((one) => one.name === name) as Step

const FAULTY =
  '<results><agentDeskSetting><name>Sales</name><logoutNonActivityTime>5</logoutNonActivityTime></agentDeskSetting></results>\n'
const CLEAN = FAULTY.replace('>5<', '>600<')

/** Only a checkout in a folder of its own may be built by a test. */
function pathWithoutNpm(): string {
  return pathWith('npm', '#!/bin/sh\necho "no npm here" >&2\nexit 1\n')
}

function pathWith(command: string, script: string): string {
  const folder = folderWith({ [command]: script })
  chmodSync(join(folder, command), 0o755)
  return `${folder}${delimiter}${process.env['PATH'] ?? ''}`
}

/** A workspace, and what a runner gives to a step in it. */
function workspace(files: Readonly<Record<string, string>>) {
  const cwd = folderWith(files)
  const runner = folderWith({})
  const env = {
    PATH: pathWithoutNpm(),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: root,
    GITHUB_WORKSPACE: cwd,
    GITHUB_OUTPUT: join(runner, 'output'),
    GITHUB_STEP_SUMMARY: join(runner, 'summary.md'),
    RUNNER_TEMP: runner,
  }
  return {
    cwd,
    /** The step that lints, with inputs as a workflow gives them. */
    lint: (inputs: Readonly<Record<string, string>> = {}) => {
      const { run, env: declared } = step('Lint')
      const variables = Object.entries(declared ?? {}).map(([name, expression]) => {
        const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(expression)?.[1] ?? ''
        return [name, inputs[input] ?? action.inputs[input]?.default ?? ''] as const
      })
      // A runner has fresh files for each step.
      writeFileSync(env.GITHUB_OUTPUT, '')
      writeFileSync(env.GITHUB_STEP_SUMMARY, '')
      const { status, stdout, stderr } = bash(run ?? '', cwd, { ...env, ...Object.fromEntries(variables) })
      const lines = readFileSync(env.GITHUB_OUTPUT, 'utf8').split('\n').filter(Boolean)
      const outputs = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2))) as Record<string, string>
      return { status, stdout, stderr, outputs, summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8') }
    },
  }
}

describe('action.yml', () => {
  test('is a composite action in good form', () => {
    expect(parseDocument(text).errors).toEqual([])
    expect(action.runs.using).toBe('composite')
    for (const one of Object.values({ ...action.inputs, ...action.outputs })) expect(one.description).toMatch(/\S/)
    for (const { run, shell, uses } of steps) {
      expect([typeof run, shell]).toEqual(uses === undefined ? ['string', 'bash'] : ['undefined', undefined])
    }
  })

  test('no expression gets into a script', () => {
    for (const { run = '' } of steps) {
      expect(run).not.toContain('${{')
      expect(syntaxErrors(run)).toBe('')
    }
  })

  test('every input is used, and none that there is not', () => {
    const used = [...text.matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name)
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort())
    const ids = new Set(steps.map(({ id }) => id))
    for (const [, id] of text.matchAll(/steps\.([a-z-]+)\./g)) expect(ids).toContain(id)
  })

  test('scripts use variables of their step and of the runner only', () => {
    const ofRunner = ['GITHUB_ACTION_PATH', 'GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'RUNNER_TEMP']
    for (const { run = '', env = {} } of steps) {
      const used = new Set([...run.matchAll(/\$\{?([A-Z_]{2,})/g)].map(([, name]) => name as string))
      for (const name of used) expect([...ofRunner, ...Object.keys(env)]).toContain(name)
      for (const name of Object.keys(env)) expect(used).toContain(name)
    }
  })

  test('its options exist', () => {
    const run = step('Lint').run ?? ''
    const used = [...run.matchAll(/^option ([a-z-]+) |--([a-z-]+)[ =]/gm)].map(([, a, b]) => a ?? b)
    expect(used).toEqual(expect.arrayContaining(['config', 'fail-on', 'format']))
    for (const name of used) expect(optionNames()).toContain(name)
  })

  test('what it names in its checkout exists', () => {
    const named = [...text.matchAll(/\$GITHUB_ACTION_PATH\/([\w./-]+)/g)].map(([, path]) => path as string)
    expect(named.length).toBeGreaterThan(1)
    for (const path of named) expect([path, existsSync(join(root, path))]).toEqual([path, true])
  })
})

describe('its steps', () => {
  test('Build uses what is built, and registers the matcher', () => {
    const { cwd } = workspace({})
    const { status, stdout } = bash(step('Build icmlint').run ?? '', cwd, { GITHUB_ACTION_PATH: root, PATH: pathWithoutNpm() })
    expect(status).toBe(0)
    expect(stdout).toContain(`\n::add-matcher::${root}/matchers/github.json\n`)
    expect(JSON.parse(readFileSync(join(root, 'matchers/github.json'), 'utf8'))).toHaveProperty('problemMatcher')
  })

  test('a faulty estate: annotations, summary, SARIF, and the code for the last step', () => {
    const { status, stdout, stderr, outputs, summary } = workspace({ 'a b.xml': FAULTY }).lint()
    expect({ status, stderr, code: outputs['exit-code'] }).toEqual({ status: 0, stderr: '', code: '1' })
    expect(stdout).toMatch(/^::error file=a b\.xml,line=1,.*title=desk\/logout-non-activity-time-range::/m)
    expect(summary).toContain('## icmlint: 1 error')
    const sarif = JSON.parse(readFileSync(outputs['sarif-file'] as string, 'utf8'))
    const uri = sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri
    expect(uri).toBe('a%20b.xml')
  })

  test('a clean estate', () => {
    const { status, stdout, outputs } = workspace({ 'a.xml': CLEAN }).lint()
    expect({ status, stdout, code: outputs['exit-code'] }).toEqual({ status: 0, stdout: '', code: '0' })
  })

  test('inputs: paths a line each, options, no summary', () => {
    const { lint } = workspace({ 'x (1).xml': FAULTY, '-dash.xml': CLEAN.replace('Sales', 'Claims'), 'other.xml': FAULTY })
    const range = 'desk/logout-non-activity-time-range'
    const { outputs, stdout, summary } = lint({
      paths: 'x (1).xml\r\n\n-dash.xml\n',
      options: `--rule=${range}:warning\n--no-config`,
      'fail-on': 'error',
      'max-warnings': '1',
      summary: 'false',
    })
    expect(stdout).toMatch(/^::warning file=x \(1\)\.xml,/)
    expect(stdout).not.toContain('other.xml')
    expect({ code: outputs['exit-code'], summary }).toEqual({ code: '0', summary: '' })
    expect(lint({ preset: 'nonsense' }).outputs['exit-code']).toBe('2')
    expect(lint({ baseline: 'gone.json' }).outputs['exit-code']).toBe('2')
    expect(lint({ release: 'x y' }).outputs['exit-code']).toBe('2')
  })

  test('bad usage leaves no report of an earlier run behind', () => {
    const { lint } = workspace({ 'a.xml': FAULTY })
    expect(lint().outputs['sarif-file']).toBeDefined()
    const { outputs, stderr } = lint({ config: 'gone.yaml' })
    expect(outputs).toEqual({ 'exit-code': '2' })
    expect(stderr).toContain('gone.yaml')
  })

  test.each(['config', 'preset', 'release', 'baseline', 'options', 'paths', 'fail-on', 'max-warnings', 'summary'])(
    'nothing in %s is run as a command',
    (input) => {
      const { cwd, lint } = workspace({ 'a.xml': CLEAN })
      lint({ [input]: '"; touch hacked; $(touch hacked) `touch hacked`\n\'; touch hacked #' })
      expect(readdirSync(cwd)).toEqual(['a.xml'])
    },
  )

  test('a summary that GitHub would refuse is cut at the end of a line', () => {
    const row = (i: number) => FAULTY.replace(/<\/?results>\n?/g, '').replace('Sales', `Desk_${i}_${'x'.repeat(20)}`)
    const limits = { 'icmlint.config.yaml': 'limits: { findings: 10000 }\n' }
    const { lint } = workspace({ ...limits, 'a.xml': `<results>\n${Array.from({ length: 4000 }, (_, i) => row(i)).join('\n')}</results>\n` })
    const { outputs, summary } = lint()
    expect(outputs['exit-code']).toBe('1')
    expect(summary.length).toBeGreaterThan(900_000)
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1 << 20)
    expect(summary).toMatch(/\n\n\*\*The report goes on: it is longer than GitHub shows\.\*\*\n$/)
  })

  test.each(['0', '1', '2'])('Result ends with %s', (code) => {
    expect(bash(step('Result').run ?? '', root, { ICMLINT_EXIT_CODE: code }).status).toBe(Number(code))
  })
})

describe('a checkout that is not built yet', () => {
  const NPM = `#!/usr/bin/env bash
echo "npm $*" >> "$NPM_LOG"
echo noise
if [ "$*" = 'run build' ]; then $BUILD; fi
`
  /** A checkout with nothing but the launcher, and an npm that only writes down what it is asked. */
  function checkout(build: string) {
    const folder = folderWith({ 'scripts/.keep': '', log: '' })
    copyFileSync(join(root, 'scripts/from-checkout.mjs'), join(folder, 'scripts/from-checkout.mjs'))
    const env = {
      PATH: pathWith('npm', NPM),
      NPM_LOG: join(folder, 'log'),
      BUILD: build,
      CHECKOUT: folder,
    }
    return {
      folder,
      start: () => bash('node "$CHECKOUT/scripts/from-checkout.mjs" --version extra', folder, env),
      log: () => readFileSync(join(folder, 'log'), 'utf8'),
    }
  }
  const built = (folder: string) => {
    mkdirSync(join(folder, 'made/types'), { recursive: true })
    writeFileSync(join(folder, 'made/icmlint.cjs'), 'console.log(JSON.stringify(process.argv.slice(2)))\n')
    writeFileSync(join(folder, 'made/types/index.d.ts'), '')
  }

  test('is built once, without install scripts and without a word on standard output', () => {
    const { folder, start, log } = checkout('cp -r made dist')
    built(folder)
    expect(start()).toMatchObject({ status: 0, stdout: '["--version","extra"]\n', stderr: 'noise\nnoise\n' })
    expect(log()).toBe('npm ci --ignore-scripts --include=dev --no-audit --no-fund\nnpm run build\n')
    expect(start()).toMatchObject({ status: 0, stdout: '["--version","extra"]\n', stderr: '' })
  })

  test.each(['false', 'true'])('ends with 2 where it cannot be built: %s', (build) => {
    const { status, stdout, stderr } = checkout(build).start()
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('icmlint: could not be built from its checkout')
  })
})
