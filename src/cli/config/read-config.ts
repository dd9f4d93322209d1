import { stat } from 'node:fs/promises'
import { extname, relative } from 'node:path'
import { ConfigError, documentOfValue, problemAt } from '../../config/document.js'
import type { ConfigDocument } from '../../config/document.js'
import { parseConfig, parsePackageConfig } from '../../config/parse-config.js'
import { decode } from '../../core/decode/decode.js'
import { Source } from '../../core/decode/source.js'
import { withFile } from '../node-files.js'
import { withSlashes } from '../paths.js'

/** Nobody writes more; a reader of YAML would be busy with it for long. */
const MAX_CONFIG_BYTES = 4 * 1024 * 1024

/** How a file is named in messages: relative to the working directory. */
export function displayPath(file: string, cwd: string): string {
  const path = relative(cwd, file)
  return withSlashes(path === '' ? file : path, process)
}

/** Reads a config that is data. Notepad and PowerShell save UTF-16: that is read as well. */
export async function readConfigFile(file: string, cwd: string): Promise<ConfigDocument> {
  if (isScript(file)) throw new Error('a script runs only when it is named with --config')
  return parseConfig(await readText(file), withSlashes(file, process), displayPath(file, cwd))
}

/** Reads the `icmlint` key of a package.json; null where there is none. */
export async function readPackageFile(file: string, cwd: string): Promise<ConfigDocument | null> {
  return parsePackageConfig(await readText(file), withSlashes(file, process), displayPath(file, cwd))
}

/** Runs a config that is a script: only ever one that was named on the command line. */
export async function runConfigScript(file: string, cwd: string): Promise<ConfigDocument> {
  const path = displayPath(file, cwd)
  try {
    await requireFile(file)
    const { importScript } = await import('./import-script.js')
    const loaded = await importScript(file)
    const value = loaded.default ?? loaded
    return documentOfValue(value, withSlashes(file, process), path)
  } catch (error) {
    throw new ConfigError([problemAt(new Source(path, '', 'utf8'), 0, `the script failed: ${reasonOf(error)}`)])
  }
}

export function isScript(file: string): boolean {
  return /^\.[cm]?[jt]sx?$/.test(extname(file))
}

const FILE_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a loop of symbolic links',
}

/** Why something failed, in words; the file system's own message would name the absolute path. */
export function reasonOf(error: unknown): string {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown
    message?: unknown
  }
  if (typeof code === 'string' && Object.hasOwn(FILE_ERRORS, code)) return FILE_ERRORS[code] as string
  return typeof message === 'string' ? message : String(error)
}

/** A pipe would be waited for, and a device may go on for ever. */
export async function requireFile(file: string): Promise<void> {
  const found = await stat(file)
  if (!found.isFile() && !found.isDirectory()) throw new Error('it is a pipe, device or socket')
  if (found.size > MAX_CONFIG_BYTES) throw new Error(`it is larger than ${MAX_CONFIG_BYTES / 1024 / 1024} MiB`)
}

async function readText(file: string): Promise<string> {
  await requireFile(file)
  return withFile(file, async (handle) => decode(await handle.readFile()).text)
}
