#!/usr/bin/env node
// Runs icmlint from a checkout, which is built the first time: for the GitHub Action and for pre-commit, which check the
// repository out and know no build step of their own.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const command = join(root, 'dist/icmlint.cjs')

if (isBuilt() || build()) {
  process.argv[1] = command
  createRequire(import.meta.url)(command)
} else {
  process.stderr.write('icmlint: could not be built from its checkout; what npm says stands above\n')
  process.exitCode = 2
}

/** The declarations are what a build writes last: without them, it was broken off. */
function isBuilt() {
  return existsSync(command) && existsSync(join(root, 'dist/types/index.d.ts'))
}

/** Standard output is for reports, so that what npm prints goes to standard error. */
function build() {
  const install = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']
  return npm(...install) && npm('run', 'build') && isBuilt()
}

function npm(...args) {
  const { status } = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // On Windows npm is a script, which only a shell starts; nothing of the user's is among the arguments.
    shell: process.platform === 'win32',
  })
  return status === 0
}
