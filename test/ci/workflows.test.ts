import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { folderWith } from '../helpers/folder.js'
import { bash, syntaxErrors } from '../helpers/shell.js'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly 'working-directory'?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly needs?: string
  readonly strategy?: { readonly matrix: { readonly node: readonly number[] } }
  readonly 'timeout-minutes'?: number
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const root = join(__dirname, '../..')
const folder = join(root, '.github/workflows')
const texts = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
const workflow = (name: string): Workflow => parse(readFileSync(join(folder, name), 'utf8')) as Workflow
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
  scripts: Record<string, string>
}

describe.each(texts)('%s', (_file, text) => {
  const { permissions, jobs } = parse(text) as Workflow
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  test('is YAML, whose scripts are shell', () => {
    expect(parseDocument(text).errors).toEqual([])
    const scripts = steps.flatMap(({ run }) => run ?? [])
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.map(syntaxErrors).filter((error) => error !== '')).toEqual([])
  })

  test('uses actions by their commit, and says which version that is', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'))
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length)
    for (const line of lines) expect(line).toMatch(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('may read and nothing else, hands no credentials on, and ends', () => {
    expect(permissions).toEqual({ contents: 'read' })
    for (const { uses, with: inputs } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(inputs?.['persist-credentials']).toBe(false)
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0)
  })

  test('puts nothing that others write into a script, and runs no install scripts', () => {
    for (const { run = '' } of steps) {
      expect(run).not.toContain('${{')
      for (const [line] of run.matchAll(/^.*npm (?:ci|install|pack|publish).*$/gm)) expect(line).toContain('--ignore-scripts')
    }
    expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN|registry-url/)
  })
})

test('all versions of Node that are tested here are tested there', () => {
  const here = /\['20', '22', '24'\]/.exec(readFileSync(join(root, 'scripts/test-nodes.mjs'), 'utf8'))
  expect(here).not.toBeNull()
  const { test: job } = workflow('ci.yml').jobs
  expect(job?.strategy?.matrix.node).toEqual([20, 22, 24])
  expect(job?.steps.at(-1)?.run).toBe('.ci/run')
})

describe('a release', () => {
  const { on, jobs } = workflow('release.yml')
  const step = (name: string): Step => Object.values(jobs).flatMap(({ steps }) => steps).find((one) => one.name === name) as Step

  test('is made of a tag, and only the job that publishes may sign', () => {
    expect(on).toEqual({ push: { tags: ['v*'] } })
    expect(jobs['build']?.permissions).toBeUndefined()
    expect(jobs['publish']?.permissions).toEqual({ 'id-token': 'write' })
    expect(jobs['publish']?.needs).toBe('build')
    expect(jobs['publish']?.steps.some(({ uses }) => uses?.includes('checkout'))).toBe(false)
    expect(step('Publish').run).toContain('--provenance')
  })

  test.each([[`v${manifest.version}`, 0], ['v999.0.0', 1], [manifest.version, 1]])('of the tag %s: exit %i', (tag, code) => {
    expect(bash(step('The tag is the version').run ?? '', root, { GITHUB_REF_NAME: tag }).status).toBe(code)
  })

  test.each([['the same', 'a', 0], ['another', 'b', 1]])('stops where the second package is another: %s', (_what, second, code) => {
    const cwd = folderWith({ 'first/icmlint-1.0.0.tgz': 'a', 'second/icmlint-1.0.0.tgz': second })
    expect(bash(step('Both packages are the same').run ?? '', cwd).status).toBe(code)
  })

  test('runs scripts that there are', () => {
    const steps = Object.values(jobs).flatMap((job) => job.steps)
    const called = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run (\S+)/g)])
    expect(called.length).toBeGreaterThan(0)
    for (const [, name] of called) expect(Object.keys(manifest.scripts)).toContain(name)
  })
})
