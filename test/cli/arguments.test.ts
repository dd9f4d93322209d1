import { parseArguments } from '../../src/cli/arguments.js'
import { FORMAT_NAMES } from '../../src/report/formats.js'

const lint = async (...argv: string[]) => {
  const parsed = await parseArguments(argv, 100)
  if (parsed.command !== 'lint') throw new Error(`${parsed.command}, not lint`)
  return parsed.arguments
}

test.each([
  [
    ['a.reg', '1e3', '0x10'],
    ['a.reg', '1e3', '0x10'],
  ],
  [['lint', 'a.reg'], ['a.reg']],
  [['lint', 'rules'], ['rules']],
  [
    ['lint', 'completion', 'lint'],
    ['completion', 'lint'],
  ],
  [
    ['--', 'rules', '-x.reg'],
    ['rules', '-x.reg'],
  ],
  [
    ['lint', '--', '-x.reg', '--quiet'],
    ['-x.reg', '--quiet'],
  ],
  [
    ['-f', 'json', 'a', '-f', 'compact=x', 'b'],
    ['a', 'b'],
  ],
  [
    ['--rule', 'a/b:off', 'a', '--quiet', 'b'],
    ['a', 'b'],
  ],
  [[], []],
])('paths of %j', async (argv, paths) => {
  expect((await lint(...argv)).paths).toEqual(paths)
})

test('reads every option', async () => {
  expect(
    await lint(
      ...['-fcompact', '-f', 'json=r.json', '-c', 'x.yaml', '--preset', 'strict', '--rule', 'a/b:off', '--rule', 'c/d:error'],
      ...['--release', '12.6(2)', '--fail-on', 'never', '--max-warnings', '3', '--quiet', '--no-color', '--no-progress', 'a'],
    ),
  ).toEqual({
    outputs: [{ format: 'compact' }, { format: 'json', file: 'r.json' }],
    config: 'x.yaml',
    useConfig: true,
    preset: 'strict',
    rules: [
      { id: 'a/b', level: 'off' },
      { id: 'c/d', level: 'error' },
    ],
    release: '12.6(2)',
    failOn: 'never',
    maxWarnings: 3,
    quiet: true,
    color: false,
    progress: false,
    stdin: false,
    paths: ['a'],
  })
})

test('of a repeated option the last one holds', async () => {
  expect(await lint('--release', '7.5', '--release', '12.6', '--no-config', '--config', 'x')).toMatchObject({
    release: '12.6',
    config: 'x',
  })
  expect(await lint('--config', 'x', '--no-config')).toMatchObject({ useConfig: false })
})

test('a dash for the file of a format is standard output', async () => {
  expect((await lint('-f', 'json=-')).outputs).toEqual([{ format: 'json' }])
})

test('--output-file is the file of the only format', async () => {
  expect((await lint('-f', 'json', '-o', 'x')).outputs).toEqual([{ format: 'json', file: 'x' }])
  expect((await lint('-o', 'x')).outputs).toEqual([{ format: 'pretty', file: 'x' }])
})

test.each([
  [['--fromat', 'x'], 'unknown option --fromat; did you mean --format?'],
  [['-x'], 'unknown option -x'],
  [['--a.b', '1'], 'unknown option --a.b'],
  [['-f', 'jsno'], `unknown format "jsno" (${FORMAT_NAMES.join(', ')}); did you mean json?`],
  [['-f', 'json='], '-f json=: the name of the file is missing'],
  [['-f', 'json', '-f', 'compact'], 'only one format may go to standard output'],
  [['-f', 'json=a', '-f', 'compact=a'], 'two formats have the same file'],
  [['-f', 'json', '-f', 'compact=b', '-o', 'a'], '--output-file goes with a single --format'],
  [['-f', 'json=a', '-o', 'b'], 'both name a file'],
  [['--fail-on', 'eror'], '--fail-on: "eror" is none of error, warning, info, never; did you mean error?'],
  [['--preset', 'logut'], 'did you mean logout?'],
  [['--max-warnings', '-1'], '--max-warnings -1: not a whole number'],
  [['--max-warnings', '1e3'], 'not a whole number'],
  [['--max-warnings'], '--max-warnings needs a value'],
  [['-c'], '-c needs a value'],
  [['--config='], '--config needs a value'],
  [['--rule', 'desk/unused'], 'write RULE-ID:SEVERITY'],
  [['--rule', 'desk/unused:eror'], 'did you mean error?'],
  [['--stdin', 'a.reg'], '--stdin takes no paths'],
  [['--stdin-filename', 'a.reg'], '--stdin-filename goes with --stdin'],
  [['-'], 'lint reads standard input with --stdin'],
  [['rules', 'extra'], 'unexpected argument "extra"'],
  [['rules', '-f', 'html'], 'is none of pretty, json'],
  [['--quiet=maybe'], '--quiet takes no value'],
  [['review', '--bogus', 'base', 'bb'], 'unknown option --bogus'],
  [['review', '--change', 'c.reg', '--bogus'], 'unknown option --bogus'],
  [['review', '--rolback', 'x.reg'], 'unknown option --rolback; did you mean --rollback?'],
  [['fix', '--rollback', 'x.reg', '--bogus'], 'unknown option --bogus'],
  [['--stdin', 'a.reg', '--bogus'], 'unknown option --bogus'],
  [['completion', 'powershell'], 'shell: "powershell" is none of bash, zsh, fish'],
])('%j is bad usage', async (argv, message) => {
  const error = await parseArguments(argv, 100).then(
    () => null,
    (thrown: unknown) => thrown as Error,
  )
  expect(error?.name).toBe('UsageError')
  expect(error?.message).toContain(message)
  expect(error?.message).not.toContain('\n')
})

test.each([
  [['fix', '--quiet', 'base'], 'unknown option --quiet'],
  [['fix', '--baseline', 'x'], 'unknown option --baseline'],
  [['review', '--write-baseline', 'x', 'a', 'b'], 'unknown option --write-baseline'],
  [['rules', '--unsafe'], 'unknown option --unsafe'],
  [['completion', '--quiet'], 'unknown option --quiet'],
  [['--unsafe'], 'unknown option --unsafe'],
  [['completion', 'powershell'], 'shell: "powershell" is none of bash, zsh, fish'],
])('%j: no more is said than helps', async (argv, message) => {
  await expect(parseArguments(argv, 100)).rejects.toMatchObject({ name: 'UsageError', message })
})

test.each([[['--help']], [['lint', '-h']], [['rules', '--help']], [['--version']], [['-v']]])('%j prints', async (argv) => {
  const parsed = await parseArguments(argv, 100)
  expect(parsed).toMatchObject({ command: 'print', code: 0 })
  expect(parsed.command === 'print' && parsed.text).toMatch(/\S/)
})

test('the language of the system changes nothing', async () => {
  process.env['LC_ALL'] = 'fr_FR.UTF-8'
  await expect(parseArguments(['--fromat'], 100)).rejects.toThrow('unknown option')
  delete process.env['LC_ALL']
})
