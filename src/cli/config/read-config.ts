import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname, relative } from 'node:path'
import { ConfigError, documentOfValue, problemAt } from '../../config/document.js'
import type { ConfigDocument } from '../../config/document.js'
import { MAX_CONFIG_LENGTH, TOO_LONG, parseConfig, parsePackageConfig } from '../../config/parse-config.js'
import { decode } from '../../core/decode/decode.js'
import { Source } from '../../core/decode/source.js'
import { MAX_INPUT_BYTES, requireRegular, requireSize, withFile } from '../node-files.js'
import { withSlashes } from '../paths.js'
import { UserError, reasonOf } from '../user-error.js'

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
    requireRegular(await stat(file))
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

/** Throws for what must not be opened or is too long to be a configuration. */
export async function requireReadable(file: string): Promise<void> {
  checkOf(file)(await stat(file))
}

function checkOf(file: string): (found: Stats) => void {
  return (found) => {
    requireRegular(found)
    // A package.json is not only ours: the rest of it may be long.
    if (basename(file) === 'package.json') requireSize(found.size, MAX_INPUT_BYTES)
    else if (found.size > MAX_CONFIG_LENGTH) throw new UserError(TOO_LONG)
  }
}

function readText(file: string): Promise<string> {
  return withFile(file, async (handle) => decode(await handle.readFile()).text, checkOf(file))
}
