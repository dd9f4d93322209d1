import { parseArguments } from '../../src/cli/arguments.js'
import { plainLint } from '../../src/cli/plain-lint.js'

/** Command lines that are read without yargs, and must mean what yargs takes them for. */
const PLAIN = [
  [],
  ['exports'],
  ['lint', 'exports', 'more exports'],
  ['exports', 'lint'],
  ['lint', 'rules'],
  ['a.reg', '-f', 'json'],
  ['a.reg', '--format', 'compact'],
  ['-f', 'json=out.json', '-f=compact', 'a.reg'],
  ['-f=json', 'a.reg', '--output-file=out file.json'],
  ['-o', 'out.json', '-f', 'json', 'a.reg'],
  ['--preset', 'strict', '--release=12.6(2)', '--fail-on', 'warning', '--max-warnings', '0', 'a.reg'],
  ['--rule', 'desk/unused:off', '--rule=reg/second-header:error', 'a.reg'],
  ['--no-config', '--no-color', '--no-progress', 'a.reg'],
  ['--config', 'lab.yaml', '--color', '--quiet', 'a.reg'],
  ['-c', 'a.yaml', '-c', 'b.yaml', 'a.reg'],
  ['--stdin', '--stdin-filename', 'a.reg'],
  ['a.reg', '--', '-odd.reg', '--help'],
  ['1e3', '0x10'],
]

/** Command lines that yargs has to read: other commands, help, mistakes. */
const OTHERS = [
  ['--help'], ['-h'], ['--version'], ['inspect', 'a.reg'], ['rules'], ['explain', 'agents', 'logged', 'out'],
  ['--formt', 'json'], ['--format'], ['-f', '--quiet'], ['--preset', 'loud'], ['--quiet=maybe'], ['-x'], ['-'], ['-fjson', 'a.reg'],
  ['--release='], ['--__proto__', 'x'], ['--constructor', 'x'],
]

describe('the short way through the command line', () => {
  test.each(PLAIN.map((argv) => [argv.join(' ') || '(nothing)', argv] as const))('means the same as yargs: %s', async (_name, argv) => {
    const plain = plainLint(argv)
    expect(plain).toBeDefined()
    expect(plain).toEqual(await parseArguments(argv, 80))
  })

  test.each(OTHERS.map((argv) => [argv.join(' '), argv] as const))('leaves to yargs: %s', (_name, argv) => {
    expect(plainLint(argv)).toBeUndefined()
  })
})
