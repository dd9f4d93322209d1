import type { InputReport } from '../core/engine/result.js'
import { SEARCH_PLACES } from './config/search-places.js'
import type { Io } from './io.js'
import { absolutePath, folderOf, isWithin, nameOf, shownPath, unusableName } from './paths.js'
import { realFile } from './real-file.js'
import { UsageError, UserError } from './user-error.js'

/** A file that a run is to write. */
export interface Target {
  /** As the user wrote it. */
  readonly file: string
  /** What goes there, as messages call it. */
  readonly what: 'the report' | 'a file to import' | 'the baseline'
}

/** The files that a run works with, which it does not write over. */
export interface KeptFiles {
  readonly inputs: readonly InputReport[]
  /** Those that configurations were read from. */
  readonly configFiles: Iterable<string>
  /** The one that the command line names. */
  readonly baseline?: string | undefined
}

/**
 * Looks at everything that a run is to write, before the first of it is written: each needs a file of its own, and none may be
 * one that the run works with.
 */
export async function checkTargets(targets: readonly Target[], kept: KeptFiles, io: Io): Promise<void> {
  if (targets.length === 0) return
  const byFile = new Map<string, Target>()
  for (const target of targets) {
    const absolute = absolutePath(target.file, io)
    const unusable = unusableName(absolute, io)
    if (unusable !== undefined) throw new UserError(`${target.file}: ${target.what} is not written there: ${unusable}`)
    const real = await realFile(absolute, io)
    const other = byFile.get(real)
    if (other) throw new UsageError(sameFile(other.file, target.file))
    byFile.set(real, target)
  }
  // Where nothing is, no file of the run is.
  const isThere = await Promise.all([...byFile.keys()].map((real) => io.files.status(real).then(() => true, () => false)))
  const uses = isThere.includes(true) ? await usesOf(kept, io) : new Map<string, string>()
  for (const [real, { file, what }] of byFile) {
    if (isConfigName(absolutePath(file, io), io) || isConfigName(real, io)) {
      throw new UserError(`${file}: is the name of a config file; ${what} is not written there`)
    }
    const use = uses.get(real)
    // A new baseline takes the place of the old one.
    if (use !== undefined && use !== what) throw new UserError(`${file}: is ${use}; ${what} is not written over it`)
    const link = await linkOnWay(absolutePath(file, io), io)
    if (link !== undefined) throw new UserError(`${file}: ${throughLink(link, io)}; ${what} is not written there`)
  }
}

/**
 * The link below the working directory through which a file would be written: the file itself or a folder above it. Among the files
 * that somebody sent, what is named like a report may lead to anything: outside, to a hook of Git, or to what is not there yet.
 */
export async function linkOnWay(absolute: string, io: Pick<Io, 'cwd' | 'files' | 'platform'>): Promise<string | undefined> {
  if (OPEN_FILE.test(absolute)) return undefined
  const cwd = await realFile(io.cwd, io)
  for (let at = absolute, folder = folderOf(at, io); folder !== at; at = folder, folder = folderOf(at, io)) {
    // Wherever the way begins: the link is one of the working directory's where it stands there.
    if ((await io.files.isLink(at)) && isWithin(await realFile(folder, io), cwd, io)) return at
  }
  return undefined
}

/** These are links of the machine, also where the working directory is the root of all. */
const OPEN_FILE = /^\/(?:dev\/(?:stdout|stderr|fd\/\d+)|proc\/self\/fd\/\d+)$/

/** Why nothing is written through a link, as a part of a sentence. */
export function throughLink(link: string, io: Io): string {
  return `${shownPath(link, io)} is a symbolic link, and none below the working directory is followed`
}

/** What the files are that the run works with. */
async function usesOf({ inputs, configFiles, baseline }: KeptFiles, io: Io): Promise<ReadonlyMap<string, string>> {
  const uses: Array<readonly [path: string, use: string]> = [
    ...(baseline === undefined ? [] : [[baseline, 'the baseline'] as const]),
    ...[...configFiles].map((file) => [file, 'a config file of this run'] as const),
    ...inputs.flatMap(({ path, status }) => (status === 'skipped' ? [] : [[path, 'an input'] as const])),
  ]
  return new Map(await Promise.all(uses.map(async ([path, use]) => [await realFile(absolutePath(path, io), io), use] as const)))
}

function sameFile(one: string, other: string): string {
  const named = one === other ? `${one} is named twice` : `${one} and ${other} are one file`
  return `${named}: whatever is written needs a file of its own`
}

function isConfigName(absolute: string, io: Io): boolean {
  return (SEARCH_PLACES as readonly string[]).includes(nameOf(absolute, io).toLowerCase())
}
