import type { ResolvedConfig } from '../config/resolved-config.js'
import type { Deployment, LintOptions, OverrideSetting, RuleOverride, Suppression } from '../core/engine/options.js'
import type { Severity } from '../core/findings/finding.js'
import type { ConfigArguments } from './argument-types.js'
import type { ConfigSource } from './config-source.js'
import { commonFolder } from './config-source.js'
import { sharedDeployment, sharedRelease } from './shared-facts.js'
import type { FoundInput } from './find-inputs.js'
import type { Io } from './io.js'
import { OwnPaths } from './own-paths.js'
import { folderOf } from './paths.js'
import { withRuleLevels } from './rule-levels.js'

/** The configuration of a run: what all folders share, and the rules of each through overrides. */
export interface RunConfig {
  readonly options: LintOptions
  readonly failOn: Severity | 'never'
  readonly maxWarnings?: number
}

/** A configuration and the inputs, as reports show them, that it holds for. */
interface Group {
  readonly config: ResolvedConfig
  readonly paths: Set<string>
}

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
  const merged = others.length === 0 ? ofOne(only.config) : await mergeGroups(groups, top, args)
  const options = withRuleLevels(merged.options, args.rules)
  return {
    options: {
      ...options,
      ...(args.preset !== undefined && { preset: args.preset }),
      ...(args.release !== undefined && { release: args.release }),
    },
    failOn: merged.failOn,
    ...(merged.maxWarnings !== undefined && { maxWarnings: merged.maxWarnings }),
  }
}

function ofOne({ options, suppressions, failOn, maxWarnings }: ResolvedConfig): RunConfig {
  return { options: { ...options, suppressions }, failOn, ...(maxWarnings !== undefined && { maxWarnings }) }
}

async function groupByConfig(inputs: readonly FoundInput[], source: ConfigSource, io: Io): Promise<Group[]> {
  const groups = new Map<ResolvedConfig, Group>()
  for (const { path, absolute } of inputs) {
    const config = await source(folderOf(absolute, io))
    const group = groups.get(config)
    if (group) group.paths.add(path)
    else groups.set(config, { config, paths: new Set([path]) })
  }
  return [...groups.values()]
}

/**
 * One run sees one estate, whatever folders it comes from: facts about it must agree. The configuration of the folder
 * above all inputs gives what counts once a run; the rules of the others hold for their own inputs.
 */
async function mergeGroups(groups: readonly Group[], top: ResolvedConfig, args: ConfigArguments): Promise<RunConfig> {
  const configs = groups.map((group) => group.config)
  const release = args.release ?? sharedRelease(configs) ?? top.options.release
  const deployment: Deployment = { ...top.options.deployment, ...sharedDeployment(configs) }
  const maxWarnings = top.maxWarnings
  const overrides: RuleOverride[] = []
  const suppressions: Suppression[] = []
  const [ofOverrides, ofSuppressions] = [new OwnPaths(), new OwnPaths()]
  for (const { config, paths } of groups) {
    // Findings about its suppressions point into the configuration itself, or into what it extends.
    const own = ofOverrides.scope([...paths, ...config.suppressions.map(({ place }) => place.source.path)])
    if (config !== top) {
      const options = args.preset === undefined ? config.options : { ...config.options, preset: args.preset }
      overrides.push({ matches: own.within(() => true), rules: await allRules(options) })
    }
    for (const { matches, rules } of config.options.overrides ?? []) overrides.push({ matches: own.within(matches), rules })
    const inGroup = ofSuppressions.scope(paths)
    for (const one of config.suppressions) suppressions.push({ ...one, matchesPath: inGroup.within(one.matchesPath) })
  }
  return {
    options: {
      ...top.options,
      overrides,
      deployment,
      ...(release !== undefined && { release }),
      servers: {
        hosts: configs.flatMap((config) => config.options.servers?.hosts ?? []),
        aliases: Object.assign({}, ...configs.map((config) => config.options.servers?.aliases ?? {})) as Record<string, string[]>,
      },
      suppressions,
    },
    failOn: top.failOn,
    ...(maxWarnings !== undefined && { maxWarnings }),
  }
}

/** A setting for every rule, so that nothing of another folder's configuration shines through. */
async function allRules(options: LintOptions): Promise<Record<string, OverrideSetting>> {
  const { RULES } = await import('../core/rules/index.js')
  const { RuleSettings } = await import('../core/engine/rule-settings.js')
  const settings = new RuleSettings(options)
  return Object.fromEntries(
    RULES.map((rule) => {
      const { level, options: ofRule } = settings.base(rule)
      return [rule.meta.id, [level, ofRule]]
    }),
  )
}
