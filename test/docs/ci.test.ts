import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { parseArguments } from '../../src/cli/arguments.js'
import { INIT, optionNames } from '../../src/cli/options.js'
import { VERSION } from '../../src/cli/version.js'
import { FORMAT_NAMES } from '../../src/report/formats.js'
import { icmlintCalls, syntaxErrors } from '../helpers/shell.js'

const root = join(__dirname, '../..')
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8')

interface Snippet {
  readonly section: string
  readonly language: string
  readonly text: string
}

const snippets: Snippet[] = page
  .split(/^## /m)
  .flatMap((part) =>
    [...part.matchAll(/^```(\S*)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({
      section: part.slice(0, part.indexOf('\n')),
      language,
      text,
    })),
  )
const of = (section: string): Snippet[] => snippets.filter((snippet) => snippet.section === section)
const only = (section: string, language: string): string => {
  const [first, ...more] = of(section).filter((snippet) => snippet.language === language)
  expect(more).toEqual([])
  return (first as Snippet).text
}

const prose = page.replace(/^```[^]*?^```$/gm, '')
const named = snippets.map(({ section, language, text }, i) => [`${section} ${i} (${language})`, language, text] as const)

/** The scripts in a pipeline: what stands under the keys that hold them. */
function scriptsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(scriptsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(?:run|script|before_script)$/.test(key) ? [inner].flat().map(String) : scriptsIn(inner),
  )
}

function scriptsOf({ language, text }: Pick<Snippet, 'language' | 'text'>): string[] {
  if (language === 'sh') return [text]
  if (language === 'yaml') return scriptsIn(parse(text))
  return [...text.matchAll(/\bsh '''([^]*?)'''/g)].map(([, script]) => script as string)
}

/** What is wrong with brackets and quotes of a Jenkinsfile. */
function unbalanced(text: string): string[] {
  const code = text.replace(/'''[^]*?'''|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/\/.*$/gm, '')
  const open: string[] = []
  const wrong = /['"]/.test(code) ? ['a quote'] : []
  for (const [bracket] of code.matchAll(/[()[\]{}]/g)) {
    const partner = { ')': '(', ']': '[', '}': '{' }[bracket]
    if (partner === undefined) open.push(bracket)
    else if (open.pop() !== partner) wrong.push(bracket)
  }
  return [...wrong, ...open]
}

test('there is a section for each, with a snippet', () => {
  for (const section of ['GitHub Actions', 'GitLab', 'Jenkins', 'Azure Pipelines', 'pre-commit']) {
    expect([section, of(section).length > 0]).toEqual([section, true])
  }
  expect(page.match(/^```/gm)).toHaveLength(2 * snippets.length)
})

test.each(named)('%s is in good form', (_, language, text) => {
  expect(['yaml', 'groovy', 'sh']).toContain(language)
  if (language === 'yaml') {
    const { errors, warnings } = parseDocument(text)
    expect([...errors, ...warnings]).toEqual([])
  }
  if (language === 'groovy') expect(unbalanced(text)).toEqual([])
  for (const script of scriptsOf({ language, text })) expect([script, syntaxErrors(script)]).toEqual([script, ''])
})

const calls = snippets.flatMap((snippet) => scriptsOf(snippet).flatMap(icmlintCalls)).map((call) => [call])

test('commands are found', () => {
  expect(calls.length).toBeGreaterThanOrEqual(5)
})

test.each(calls)('icmlint %j is understood', async (call) => {
  const { command } = await parseArguments(call, 100)
  expect(command).toBe(call[0] === 'init' ? 'init' : 'lint')
})

test('every option and format in the text exists', () => {
  const code = [...prose.matchAll(/`([^`]+)`/g)].map(([, span]) => span as string).filter((span) => !span.startsWith('npm '))
  const options = code.flatMap((span) => [...span.matchAll(/--([a-z-]+)/g)].map(([, name]) => name as string))
  expect(options.length).toBeGreaterThan(5)
  for (const option of options) expect([...optionNames(), ...Object.keys(INIT)]).toContain(option)
  const formats = [...prose.matchAll(/^\| ((?:`[a-z]+`(?:, )?)+) \|/gm)].flatMap(([, cell]) => (cell as string).match(/[a-z]+/g))
  expect([...formats, 'json'].sort()).toEqual(expect.arrayContaining(['sarif', 'junit', 'gitlab', 'github', 'checkstyle']))
  for (const format of formats) expect(FORMAT_NAMES).toContain(format)
})

test('it names the version that this is', () => {
  const versions = [...page.matchAll(/icmlint[@-](?:v?)(\d+\.\d+\.\d+)|rev: v(\S+)/g)].map(([, a, b]) => a ?? b)
  expect(versions.length).toBeGreaterThan(5)
  expect(new Set(versions)).toEqual(new Set([VERSION]))
})

test('what it links to exists', () => {
  const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, link]) => link as string).filter((link) => !/^https?:/.test(link))
  expect(links.length).toBeGreaterThan(3)
  for (const link of links) expect([link, existsSync(join(root, 'docs', link))]).toEqual([link, true])
})

test('GitHub: inputs of the action exist', () => {
  const [workflow] = of('GitHub Actions').map(({ text }) => parse(text))
  const step = workflow.jobs.icmlint.steps.find(({ uses }: { uses: string }) => uses.includes('/icmlint@'))
  const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
  expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)))
  expect(workflow.permissions['security-events']).toBe('write')
})

test('GitLab: variables of the template exist, and its options do', async () => {
  const { icmlint } = parse(only('GitLab', 'yaml'))
  const template = parse(readFileSync(join(root, 'docs/ci/gitlab.yml'), 'utf8')).icmlint
  expect(Object.keys(template.variables)).toEqual(expect.arrayContaining(Object.keys(icmlint.variables)))
  await expect(parseArguments(['lint', ...icmlint.variables.ICMLINT_OPTIONS.split(' ')], 100)).resolves.toBeDefined()
})

test.each(["stage('x') {", 'a(b]', "sh 'x", "stage('x { }') { ) }"])('%s would not pass for a Jenkinsfile', (text) => {
  expect(unbalanced(text)).not.toEqual([])
})

test('Jenkins: every step is known, and each report is read', () => {
  const text = only('Jenkins', 'groovy')
  const blocks = ['pipeline', 'agent', 'docker', 'stages', 'stage', 'steps', 'post', 'always']
  const known = [...blocks, 'image', 'sh', 'junit', 'recordIssues']
  const outside = text.replace(/'''[^]*?'''/g, "''")
  const used = [...outside.matchAll(/^\s*(\w+)|\{ (\w+)/gm)].map(([, first, inner]) => first ?? inner)
  expect(used).toEqual(expect.arrayContaining(known))
  expect(used.filter((step) => !known.includes(step as string))).toEqual([])
  const written = [...text.matchAll(/--format \w+=(\S+)/g)].map(([, file]) => file)
  const readBack = [...outside.matchAll(/(?:testResults|pattern): '([^']+)'/g)].map(([, file]) => file)
  expect(readBack.sort()).toEqual(written.sort())
})

test('Azure: what is published is written', () => {
  const { steps } = parse(only('Azure Pipelines', 'yaml'))
  const text = JSON.stringify(steps)
  const written = [...text.matchAll(/=\$BUILD_ARTIFACTSTAGINGDIRECTORY\/([\w.-]+)/g)].map(([, file]) => file)
  const reads = /(?:\$\(Build\.ArtifactStagingDirectory\)|\]\$BUILD_\w+)\/([\w.-]+)/g
  const published = [...text.matchAll(reads)].map(([, file]) => file)
  expect(written).toHaveLength(3)
  expect(published.sort()).toEqual(written.sort())
})

test('pre-commit: the hook exists, and its arguments are understood', async () => {
  const { repos } = parse(only('pre-commit', 'yaml'))
  const [{ id, args }] = repos[0].hooks
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))
  expect(hooks.map((hook: { id: string }) => hook.id)).toContain(id)
  await expect(parseArguments(['lint', ...args], 100)).resolves.toMatchObject({ command: 'lint' })
})
