import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

const root = join(__dirname, '../..')
const library = join(root, 'dist/index.js')

const USE = `
import { fixInputs, lint, rangeOf, reviewChange, reviewStates, textOf } from 'icmlint'
import type { Finding, FixResult, LintInput, LintOptions, LintResult, ReviewResult } from 'icmlint'

const inputs: LintInput[] = [{ path: 'a.reg', bytes: new Uint8Array() }]
const options: LintOptions = { release: '12.5', preset: 'strict' }
export const result: Promise<LintResult> = lint(inputs, options)
export const fixed: Promise<FixResult> = fixInputs(inputs, { unsafe: false, lint: options })
export const places = result.then(({ findings }) => findings.map(({ place }: Finding) => [rangeOf(place).start.line, textOf(place)]))
export const review: ReviewResult | undefined = undefined
export const reviews = [reviewChange, reviewStates]
// @ts-expect-error: a result is not anything
export const wrong: Promise<number> = lint(inputs)
`

let consumer: string

beforeAll(() => {
  consumer = realpathSync(mkdtempSync(join(tmpdir(), 'icmlint-consumer-')))
  const installed = join(consumer, 'node_modules/icmlint')
  mkdirSync(installed, { recursive: true })
  for (const path of ['package.json', 'dist/types']) cpSync(join(root, path), join(installed, path), { recursive: true })
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(consumer, 'use.ts'), USE)
})

afterAll(() => rmSync(consumer, { recursive: true, force: true }))

test.each([
  ['NodeNext', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
  ['Bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
])('the declarations hold together: moduleResolution %s', (_, module, moduleResolution) => {
  const program = ts.createProgram([join(consumer, 'use.ts')], {
    module, moduleResolution, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts'], types: [], strict: true, noEmit: true,
    exactOptionalPropertyTypes: true,
  })
  const messages = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
  expect(messages).toEqual([])
})

test('the library is one ES module that uses nothing of Node', () => {
  const text = readFileSync(library, 'utf8')
  expect(text).not.toMatch(/["']node:|\brequire\(|(?:^|[;}\n])import\s*[{*"']/)
})

test('the library reads every kind of input', () => {
  const script = `
    import { lint } from ${JSON.stringify(pathToFileURL(library).href)}
    const text = (path, content) => ({ path, bytes: new TextEncoder().encode(content) })
    const { inputs } = await lint([
      text('a.reg', 'REGEDIT4\\r\\n\\r\\n[HKEY_LOCAL_MACHINE\\\\SOFTWARE\\\\X]\\r\\n"a"="b"\\r\\n'),
      text('b.yaml', 'peripherals:\\n  - id: 5000\\n    name: PG\\n'),
      text('c.json', '{ "peripherals": [{ "id": 5000, "name": "PG" }] }'),
      text('d.xml', '<results><agentDeskSettings><agentDeskSetting><name>A</name></agentDeskSetting></agentDeskSettings></results>'),
      text('e.csv', 'AgentDeskSettingsID,EnterpriseName\\r\\n5000,A\\r\\n'),
    ])
    process.stdout.write(JSON.stringify(inputs.map(({ path, status }) => [path, status])))`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect(JSON.parse(output)).toEqual(['a.reg', 'b.yaml', 'c.json', 'd.xml', 'e.csv'].map((path) => [path, 'read']))
})
