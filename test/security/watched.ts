import { spawnSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { folderWith } from '../helpers/folder.js'
import { BIN, cleanEnv } from '../helpers/process.js'

const WATCH = join(__dirname, 'watch.cjs')
/** Whether strace is there, which sees what Node does not tell. */
export const isTraceable = process.platform === 'linux' && spawnSync('strace', ['-f', '-e', 'trace=none', 'true']).status === 0

/** What a run did, as the program asked for it and, where strace is installed, as the kernel was asked. */
export interface Watched {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** Absolute paths of files and folders that were opened, without Node's own. */
  readonly opened: readonly string[]
  /** Everything else that a linter has no business with: foreign modules, connections, processes, code that is evaluated, writing. */
  readonly strange: readonly string[]
}

export interface WatchSettings {
  readonly cwd: string
  readonly env?: Record<string, string>
}

/** Runs the built command and watches it. */
export function watched(argv: readonly string[], { cwd, env = {} }: WatchSettings): Watched {
  const folder = folderWith({ 'watch.log': '', 'trace.log': '' })
  const [log, trace] = [join(folder, 'watch.log'), join(folder, 'trace.log')]
  const node = ['--require', WATCH, BIN, ...argv]
  const command = isTraceable ? ['strace', ...TRACE, trace, process.execPath, ...node] : [process.execPath, ...node]
  const { status, stdout, stderr } = spawnSync(command[0] as string, command.slice(1), {
    cwd, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 25_000, env: { ...cleanEnv(env), WATCH_LOG: log },
  })
  const notes = readFileSync(log, 'utf8').split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Note]))
  const calls = readFileSync(trace, 'utf8').split('\n')
  const asked = notes.flatMap(({ what, detail }) => (what === 'open' && !/^\d+$/.test(detail) ? [resolve(cwd, detail)] : []))
  const traced = calls.flatMap((line) => openedBy(line, cwd))
  const loaded = notes.flatMap(({ what, detail }) => (what === 'module' && !isOwnModule(detail) ? [`module ${detail}`] : []))
  const others = notes.flatMap(({ what, detail }) => (['net', 'process', 'eval', 'write'].includes(what) ? [`${what} ${detail}`] : []))
  const kernel = calls.filter((line) => /\b(?:connect|bind|sendto)\(\d+, \{sa_family=AF_INET|\bexecve\(/.test(line)).slice(isTraceable ? 1 : 0)
  const own = [WATCH, log, ...nodesOwn()]
  const opened = [...new Set([...asked, ...traced])].filter((path) => !own.includes(path) && !isOurs(path) && !isNodes(path))
  return { status, stdout, stderr, opened, strange: [...loaded, ...others, ...kernel] }
}

interface Note {
  readonly what: string
  readonly detail: string
}

const TRACE = ['-f', '-qq', '-s', '4096', '-e', 'trace=open,openat,openat2,execve,connect,bind,sendto', '-o']

function openedBy(line: string, cwd: string): string[] {
  const path = /\b(?:open|openat2?)\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)*)"/.exec(line)?.[1]
  // What is not there was not read. Bytes beyond ASCII are written in octal.
  if (path === undefined || / = -1 E(?:NOENT|NOTDIR)\b/.test(line)) return []
  const bytes = path.replace(/\\([0-7]{1,3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)))
  return [resolve(cwd, Buffer.from(bytes.replace(/\\n/g, '\n').replace(/\\(["\\])/g, '$1'), 'latin1').toString('utf8'))]
}

/** What Node itself opens to run anything at all. */
function nodesOwn(): readonly string[] {
  if (known) return known
  const script = folderWith({ 'nothing.cjs': 'process.stdin; process.stdout; require("node:fs/promises").readFile(__filename)', 'trace.log': '' })
  if (isTraceable) spawnSync('strace', [...TRACE, join(script, 'trace.log'), process.execPath, join(script, 'nothing.cjs')])
  known = readFileSync(join(script, 'trace.log'), 'utf8').split('\n').flatMap((line) => openedBy(line, script))
  return known
}

let known: readonly string[] | undefined

/** Kernel's and system's own. */
function isNodes(path: string): boolean {
  return /^\/(?:proc|sys\/(?:fs|devices))\/|^\/dev\/(?:null|urandom|pts\/\d+)$/.test(path)
}

const DIST = dirname(realpathSync(BIN))

/** The program's own files; Node looks for a package.json beside and above each. */
function isOurs(path: string): boolean {
  return path.startsWith(`${DIST}/`) || path === DIST || path === join(dirname(DIST), 'package.json')
}

function isOwnModule(name: string): boolean {
  return BUILT_IN.has(name.replace(/^node:/, '')) || isOurs(name) || isOurs(resolve(DIST, name)) || isOurs(resolve(DIST, 'parts', name))
}

/** Node's modules without those that reach for other programs, machines or threads. */
const BUILT_IN = new Set(builtinModules.filter((name) => !/^_?(?:net|tls|https?2?|http_|dgram|dns|child_process|cluster|worker_threads|inspector|repl)\b/.test(name)))
