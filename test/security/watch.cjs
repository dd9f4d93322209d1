// Loaded before the command: writes down, a JSON line each, what a program asks of the machine besides its own files.
'use strict'
const fs = require('node:fs')
const Module = require('node:module')

const log = fs.openSync(process.env['WATCH_LOG'], 'a')
const write = fs.writeSync
function note(what, detail) {
  write(log, `${JSON.stringify({ what, detail: String(detail) })}\n`)
}

function watch(owner, name, what) {
  const original = owner[name]
  owner[name] = function (...args) {
    note(what, typeof args[0] === 'object' && args[0] !== null && !(args[0] instanceof URL) ? JSON.stringify(args[0]) : args[0])
    return original.apply(this, args)
  }
  if (original.native) owner[name].native = original.native
}

const OPENING = ['open', 'openSync', 'readFile', 'readFileSync', 'readdir', 'readdirSync', 'opendir', 'opendirSync', 'createReadStream']
for (const name of OPENING) {
  if (name in fs) watch(fs, name, 'open')
  if (name in fs.promises) watch(fs.promises, name, 'open')
}
for (const name of ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync', 'createWriteStream', 'mkdir', 'mkdirSync', 'rename', 'renameSync', 'unlink', 'rm']) {
  if (name in fs) watch(fs, name, 'write')
  if (name in fs.promises) watch(fs.promises, name, 'write')
}
watch(require('node:net').Socket.prototype, 'connect', 'net')
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']) watch(require('node:child_process'), name, 'process')
if (globalThis.fetch) watch(globalThis, 'fetch', 'net')
watch(Module, '_load', 'module')
watch(globalThis, 'eval', 'eval')
