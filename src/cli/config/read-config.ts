import { basename, extname, relative } from 'node:path'
import { ConfigError, documentOfValue, problemAt } from '../../config/document.js'
import type { ConfigDocument } from '../../config/document.js'
import { parseConfig, parsePackageConfig } from '../../config/parse-config.js'
import { toSlashes } from '../../config/paths.js'
import { decode } from '../../core/decode/decode.js'
import { Source } from '../../core/decode/source.js'
import { withFile } from '../node-files.js'

/** How a file is named in messages: relative to the working directory. */
export function displayPath(file: string, cwd: string): string {
  const path = relative(cwd, file)
  return toSlashes(path === '' ? file : path)
}

/** Reads a config that is data. Notepad and PowerShell save UTF-16: that is read as well. */
export async function readConfigFile(file: string, cwd: string): Promise<ConfigDocument> {
  if (isScript(file)) throw new Error('a script runs only when it is named with --config')
  return parseConfig(await readText(file), toSlashes(file), displayPath(file, cwd))
}

/** Reads the `icmlint` key of a package.json; null where there is none. */
export async function readPackageFile(file: string, cwd: string): Promise<ConfigDocument | null> {
  return parsePackageConfig(await readText(file), toSlashes(file), displayPath(file, cwd))
}

/** Runs a config that is a script: only ever one that was named on the command line. */
export async function runConfigScript(file: string, cwd: string): Promise<ConfigDocument> {
  const path = displayPath(file, cwd)
  try {
    const { importScript } = await import('./import-script.js')
    const loaded = await importScript(file)
    const value = loaded.default ?? loaded
    return documentOfValue(value, toSlashes(file), path)
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

/** Twice as many bytes as a configuration may have characters, and a mark. */
const MOST_BYTES = 2 * 1024 * 1024 + 2

async function readText(file: string): Promise<string> {
  return withFile(file, async (handle, { size }) => {
    if (size > MOST_BYTES && basename(file) !== 'package.json') throw new Error('it is too long for a configuration')
    return decode(await handle.readFile()).text
  })
}
