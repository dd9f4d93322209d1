import { noCommand, safe } from '../report/safe-text.js'
import { diagnostic } from './diagnostic.js'
import { EXIT_FAILURE } from './exit-codes.js'
import { VERSION } from './version.js'

process.on('uncaughtException', fail)
run().then((code) => {
  process.exitCode = code
}, fail)

function fail(error: unknown): void {
  process.exitCode = EXIT_FAILURE
  process.stderr.write(describe(error))
}

async function run(): Promise<number> {
  const argv = process.argv.slice(2)
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) {
    process.stdout.on('error', () => undefined)
    process.stdout.write(`${VERSION}\n`)
    return 0
  }
  const [{ main }, { nodeIo }] = await Promise.all([import('./main.js'), import('./node-io.js')])
  return main(argv, nodeIo())
}

function describe(error: unknown): string {
  if (process.env['ICMLINT_DEBUG'] === '1' && error instanceof Error) return stack(error)
  return diagnostic(`internal error: ${error instanceof Error ? error.message : String(error)} (ICMLINT_DEBUG=1 shows where)`)
}

function stack(error: Error): string {
  const [first = '', ...others] = (error.stack ?? error.message).split('\n')
  return diagnostic(first) + others.map((line) => `${noCommand(safe(line))}\n`).join('')
}
