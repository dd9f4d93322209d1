import type { ResolvedConfig } from '../../config/resolved-config.js'
import type { Deployment, LintOptions, OverrideSetting, RuleOverride, Suppression } from '../../core/engine/options.js'
import { RuleSettings } from '../../core/engine/rule-settings.js'
import type { ConfigArguments } from '../argument-types.js'
import type { Group, RunConfig } from './run-config-types.js'
import { ScopedMatchers } from './scoped-matchers.js'
import { sharedDeployment, sharedRelease } from './shared-facts.js'

/**
 * One run sees one estate, whatever folders it comes from: facts about it must agree. The configuration of the folder
 * above all inputs gives what counts once a run; the rules of the others hold for their own inputs.
 */
export async function mergeGroups(groups: readonly Group[], top: ResolvedConfig, args: ConfigArguments): Promise<RunConfig> {
  const configs = groups.map((group) => group.config)
  const release = args.release ?? sharedRelease(configs) ?? top.options.release
  const deployment: Deployment = { ...top.options.deployment, ...sharedDeployment(configs) }
  const maxWarnings = top.maxWarnings
  const overrides: RuleOverride[] = []
  const suppressions: Suppression[] = []
  const [ofOverrides, ofSuppressions] = [new ScopedMatchers(), new ScopedMatchers()]
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
  const { RULES } = await import('../../core/rules/index.js')
  const settings = new RuleSettings(options)
  return Object.fromEntries(
    RULES.map((rule) => {
      const { level, options: ofRule } = settings.base(rule)
      return [rule.meta.id, [level, ofRule]]
    }),
  )
}
