import type { FileAccess } from '../../../src/cli/io.js'
import { FORMAT_NAMES } from '../../../src/report/formats.js'
import { run, type Run } from '../../helpers/memory-io.js'
import { HOSTILE_NAMES } from '../../support/hostile-estate.js'
import { checkReport, checkSame, checkText, checkUnpolluted } from '../checks.js'
import { chosen, isRunTwice } from '../make.js'
import { hold, type Case, type Target } from '../target.js'
import { estatesOf } from './engine.js'
import { withoutBlanksOfDiffs } from './fix.js'

const FOLDER = '/estate'
const NAMES = ['a.reg', 'b.xml', '-c', 'd e.csv', ...HOSTILE_NAMES.filter((name) => name.trim() === name && !/[\\/\0*?{}[\]()!]|^-|^$/.test(name))]

/** The whole command, with files in memory: every run ends with a code of the contract, and says why where it cannot work. */
export const commandTarget: Target = {
  name: 'command',
  share: 1,
  make: estatesOf(2),
  check,
}

async function check(given: Case): Promise<void> {
  const { variant } = given
  const files = new Map(given.files.map((bytes, i) => [`${FOLDER}/${i}${chosen(variant, i, NAMES)}`, bytes]))
  const format = chosen(variant, 2, FORMAT_NAMES)
  const [first = '', second = first] = files.keys()
  const argv = chosen(variant, 3, [
    ['lint', '--no-config', '-f', format, '--preset', 'strict', '--', ...files.keys()],
    ['--no-config', '-f', format, '--fail-on', 'never', '--', first, '/estate/gone.reg'],
    ['--no-config', '-f', 'json', '--max-warnings', '0', '--', ...files.keys()],
    ['review', '--no-config', '-f', format, '--', first, second],
    ['review', '--no-config', '-f', format, '--change', second, '--', first],
    ['fix', '--no-config', '--dry-run', '--unsafe', '--', ...files.keys()],
    ['inspect', '--no-config', '-f', 'json', '--', ...files.keys()],
    ['inspect', '--no-config', '--', ...files.keys()],
    ['--no-config', '-f', format, '--baseline', second, '--', first],
    ['--no-config', '-f', format, '--rule', 'input/not-an-export:off', '--', ...files.keys()],
    ['--no-config', '--stdin', '--stdin-filename', first, '-f', format],
  ])
  const outcome = await runIn(files, argv)
  const what = argv.join(' ')
  hold([0, 1, 2].includes(outcome.code), 'exit-code-unknown', () => `${outcome.code} of ${what}`)
  hold(outcome.code !== 2 || outcome.stderr !== '' || outcome.stdout !== '', 'failed-in-silence', () => what)
  const isReport = argv[0] !== 'fix' && argv[0] !== 'inspect'
  if (isReport && outcome.stdout !== '') checkReport(argv.includes('json') ? 'json' : format, outcome.stdout)
  else checkText(withoutBlanksOfDiffs(outcome.stdout), what)
  checkText(outcome.stderr, `standard error of ${what}`)
  if (argv.includes('--max-warnings') && outcome.stdout !== '') checkCode(outcome)
  if (isRunTwice(given)) checkSame(await runIn(files, argv), outcome, 'run-differs')
  checkUnpolluted()
}

/** What the JSON report says, the exit code says. */
function checkCode({ code, stdout }: Run): void {
  const { inputs, summary } = JSON.parse(stdout) as { inputs: Array<{ status: string }>; summary: { errors: number; warnings: number } }
  if (inputs.some(({ status }) => status === 'failed')) hold(code === 2, 'exit-code-wrong', () => `${code} with an input that failed`)
  else hold(code === 2 || code === Number(summary.errors + summary.warnings > 0), 'exit-code-wrong', () => `${code} ${JSON.stringify(summary)}`)
}

function runIn(files: ReadonlyMap<string, Uint8Array>, argv: readonly string[]): Promise<Run> {
  const [first = new Uint8Array()] = files.values()
  return run(argv, { cwd: FOLDER, stdin: first, files: inMemory(files) })
}

/** Files that are nowhere but here; none can be written. */
function inMemory(files: ReadonlyMap<string, Uint8Array>): FileAccess {
  const gone = (): Error => Object.assign(new Error('ENOENT'), { code: 'ENOENT' })
  const read = (path: string): Promise<Uint8Array> => {
    const bytes = files.get(path)
    return bytes ? Promise.resolve(bytes) : Promise.reject(gone())
  }
  const refuse = (): Promise<never> => Promise.reject(Object.assign(new Error('EROFS'), { code: 'EROFS' }))
  return {
    status: async (path) => ({ kind: 'file', size: (await read(path)).length }),
    isLink: () => Promise.resolve(false),
    list: refuse,
    read,
    readOrOpen: async (path) => ({ bytes: await read(path) }),
    write: refuse,
    create: refuse,
    replace: refuse,
    stageSecret: refuse,
    realPath: (path) => Promise.resolve(path),
  }
}
