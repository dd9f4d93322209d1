import type { ResolvedConfig } from '../../config/resolved-config.js'
import type { ConfigArguments } from '../argument-types.js'
import type { FoundInput } from '../find-inputs.js'
import type { Io } from '../io.js'
import { folderOf } from '../paths.js'
import { withRuleLevels } from '../rule-levels.js'
import type { ConfigSource } from './config-source.js'
import { commonFolder } from './config-source.js'
import type { Group, RunConfig } from './run-config-types.js'

/** Brings the configurations of the inputs' folders together, with what the command line says on top. */
export async function runConfig(
  args: ConfigArguments,
  inputs: readonly FoundInput[],
  source: ConfigSource,
  io: Io,
): Promise<RunConfig> {
  const groups = await groupByConfig(inputs, source, io)
  const top = await source(
    commonFolder(
      inputs.map((input) => input.absolute),
      io,
    ),
  )
  const [only = { config: top, paths: new Set<string>() }, ...others] = groups
  // Most runs have one configuration, and do not load what bringing several together takes.
  const run = others.length === 0 ? ofOne(only.config) : await (await import('./merge-configs.js')).mergeGroups(groups, top, args)
  const options = withRuleLevels(run.options, args.rules)
  return {
    options: {
      ...options,
      ...(args.preset !== undefined && { preset: args.preset }),
      ...(args.release !== undefined && { release: args.release }),
    },
    failOn: run.failOn,
    ...(run.maxWarnings !== undefined && { maxWarnings: run.maxWarnings }),
  }
}

function ofOne({ options, suppressions, failOn, maxWarnings }: ResolvedConfig): RunConfig {
  return { options: { ...options, suppressions }, failOn, ...(maxWarnings !== undefined && { maxWarnings }) }
}

async function groupByConfig(inputs: readonly FoundInput[], source: ConfigSource, io: Io): Promise<Group[]> {
  const groups = new Map<ResolvedConfig, Group & { readonly paths: Set<string> }>()
  for (const { path, absolute } of inputs) {
    const config = await source(folderOf(absolute, io))
    const group = groups.get(config)
    if (group) group.paths.add(path)
    else groups.set(config, { config, paths: new Set([path]) })
  }
  return [...groups.values()]
}
