import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcessWithoutNullStreams, SpawnSyncReturns } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The built command; ICMLINT_BIN names another one. */
export const BIN = process.env['ICMLINT_BIN'] ?? join(__dirname, '../../dist/icmlint.cjs')

beforeAll(() => {
  if (!existsSync(BIN)) throw new Error(`${BIN} is missing: run "npm run build" first`)
})

interface Settings {
  readonly cwd: string
  readonly input?: string
  readonly env?: Record<string, string>
}

/** Runs the built command to its end. */
export function icmlint(argv: readonly string[], { cwd, input = '', env = {} }: Settings): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [BIN, ...argv], {
    cwd,
    input,
    env: cleanEnv(env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 20_000,
  })
}

/** Starts the built command. */
export function startIcmlint(argv: readonly string[], { cwd, env = {} }: Settings): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [BIN, ...argv], { cwd, env: cleanEnv(env) })
}

/** Without what the surroundings of the tests say about colours. */
export function cleanEnv(env: Record<string, string>): NodeJS.ProcessEnv {
  const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, ICMLINT_DEBUG: _debug, ...rest } = process.env
  return { ...rest, ...env }
}
