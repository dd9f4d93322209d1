import type { LintInput } from '../core/engine/options.js'
import type { InputReport } from '../core/engine/result.js'
import type { ConfigArguments } from './argument-types.js'
import { configSource, type ConfigSource } from './config/config-source.js'
import { runConfig } from './config/run-config.js'
import type { RunConfig } from './config/run-config-types.js'
import { diagnostic, diagnostics } from './diagnostic.js'
import { findInputs, NAME_STRAY, STRAY } from './find-inputs.js'
import type { FoundInput } from './find-inputs.js'
import type { Io } from './io.js'
import { MAX_INPUT_BYTES } from './node-files.js'
import { absolutePath, folderOf, shownPath } from './paths.js'
import type { Progress } from './progress.js'
import { readInputs, unreadContents, type Contents } from './read-inputs.js'
import { checkRuleIds } from './rule-levels.js'
import { UsageError } from './user-error.js'

/** All that a run works on. */
export interface Gathered {
  readonly inputs: readonly LintInput[]
  /** Inputs that could not be read, and links that were not followed. */
  readonly failed: readonly InputReport[]
  /** Whether something that was named could not be found or read; standard error has said so. */
  readonly incomplete: boolean
  readonly config: RunConfig
  /** The files that configurations were read from, with what these extend. */
  readonly configFiles: ReadonlySet<string>
}

export interface WhatToGather extends ConfigArguments {
  readonly paths: readonly string[]
  readonly stdin?: boolean
  readonly stdinFilename?: string
  /** Whether large files may be left to be read in part. */
  readonly inPart?: boolean
  /** Whether to name globs of the configurations that match nothing. */
  readonly tellUnmatched?: boolean
}

/** Finds the inputs, works out the configuration that holds for them, and reads them. */
export async function gather(wanted: WhatToGather, io: Io, progress: Progress): Promise<Gathered> {
  await checkRuleIds(wanted.rules)
  await checkRelease(wanted.release)
  const configFiles = new Set<string>()
  const source = configSource(wanted, io, configFiles)
  if (wanted.stdin) {
    const absolute = absolutePath(wanted.stdinFilename ?? 'stdin', io)
    const input: FoundInput = { path: shownPath(absolute, io), absolute, named: true }
    const config = await runConfig(wanted, [input], source, io)
    const most = Math.min(mostBytes(config) ?? Infinity, MAX_INPUT_BYTES)
    const contents = await io.stdin.read(most).then((bytes): Contents => ({ bytes }), unreadContents)
    return { inputs: [{ path: input.path, ...contents, named: true }], failed: [], incomplete: false, config, configFiles }
  }
  const isIgnored = async (absolute: string): Promise<boolean> =>
    (await source(folderOf(absolute, io))).ignores(shownPath(absolute, io))
  const found = await findInputs(wanted.paths, io, isIgnored)
  const config = await runConfig(wanted, found.inputs, source, io)
  const most = mostBytes(config)
  const { inputs, failed } = await readInputs(found.inputs, io, progress, wanted.inPart === true, most)
  const problems = [...found.problems, ...failed.map(({ path, reason }) => `${path}: ${reason}`)]
  if (problems.length === 0 && inputs.length === 0) await io.stderr.write(diagnostic('no exports found'))
  await io.stderr.write(diagnostics([...problems, ...found.strays.map((path) => `${path}: ${STRAY}; ${NAME_STRAY}`)]))
  if (wanted.tellUnmatched === true) await tellGlobs(wanted.paths, found.inputs, source, io)
  const strays = found.strays.map((path): InputReport => ({ path, kind: null, encoding: null, status: 'skipped', reason: STRAY }))
  return { inputs, failed: [...failed, ...strays], incomplete: problems.length > 0, config, configFiles }
}

async function tellGlobs(named: readonly string[], inputs: readonly FoundInput[], source: ConfigSource, io: Io): Promise<void> {
  const configs = new Set(await Promise.all(inputs.map(({ absolute }) => source(folderOf(absolute, io)))))
  if ([...configs].every(({ globs }) => globs.length === 0)) return
  const { tellUnmatched } = await import('./config/tell-unmatched.js')
  await tellUnmatched(configs, inputs, named, io)
}

/** How many bytes a file may have, where a configuration says it. */
function mostBytes({ options }: RunConfig): number | undefined {
  const fileSize = options.limits?.fileSize
  return fileSize === undefined ? undefined : fileSize * 1024 * 1024
}

async function checkRelease(release: string | undefined): Promise<void> {
  if (release === undefined) return
  const { parseRelease } = await import('../core/engine/release.js')
  if (!parseRelease(release)) throw new UsageError(`--release ${release}: not a release; write it like 7.5, 12.6(2) or 15.0`)
}
