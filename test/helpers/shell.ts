import { spawnSync } from 'node:child_process'
import type { SpawnSyncReturns } from 'node:child_process'

/** Runs a script as a GitHub runner runs a step with `shell: bash`. */
export function bash(script: string, cwd: string, env: Readonly<Record<string, string>> = {}): SpawnSyncReturns<string> {
  return spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 20_000,
  })
}

/** What bash finds wrong with the syntax of a script. */
export function syntaxErrors(script: string): string {
  const { stderr, status } = spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })
  return status === 0 ? '' : stderr || `exit ${status}`
}

/** The calls of icmlint in a script, as words; variables stand for themselves. */
export function icmlintCalls(script: string): string[][] {
  return script
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .flatMap((line) => {
      const call = /^(?:npx --yes )?icmlint(?:@[\d.]+)?(?: (.*))?$/.exec(line)
      return call ? [words(call[1] ?? '')] : []
    })
}

/** Words of a command line, without expansion. */
function words(line: string): string[] {
  return [...line.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) => word.replaceAll(/["']/g, ''))
}
