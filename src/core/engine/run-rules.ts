import type { Finding, NotChecked } from '../findings/finding.js'
import type { Source } from '../decode/source.js'
import type { Estate } from '../estate/model.js'
import type { Report, Rule, RuleContext, RuleVisitors } from '../rules/rule.js'
import { missingNeeds } from './coverage.js'
import { FindingLog } from './finding-log.js'
import type { LintOptions } from './options.js'
import type { ReadInput } from '../read/read-input.js'
import { parseRelease } from './release.js'
import { RuleSettings } from './rule-settings.js'

/** What the rules say about an estate. */
export interface RuleOutcome {
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
}

/** Runs the rules that the options switch on. Each thing of the estate is looked at once by each rule that cares for it. */
export function runRules(
  rules: readonly Rule[],
  inputs: readonly ReadInput[],
  estate: Estate,
  options: LintOptions,
): RuleOutcome {
  const settings = new RuleSettings(options)
  const log = new FindingLog(settings)
  const notChecked: NotChecked[] = []
  for (const rule of rules) {
    if (!settings.isOn(rule)) continue
    const missing = missingNeeds(rule.meta.needs, estate)
    if (missing.length > 0) {
      notChecked.push({ ruleId: rule.meta.id, reason: missing.join('; ') })
      continue
    }
    const run = new RuleRun(rule, settings, options, estate, log)
    visit(rule.check, inputs, estate, run)
    const unchecked = run.notCheckedEntry()
    if (unchecked) notChecked.push(unchecked)
  }
  return { findings: log.take(), notChecked }
}

function visit(check: RuleVisitors, inputs: readonly ReadInput[], estate: Estate, context: RuleContext): void {
  if (check.input) for (const input of inputs) check.input(input, context)
  if (check.registryFile) for (const file of estate.registryFiles) check.registryFile(file, context)
  if (check.server) for (const server of estate.servers) check.server(server, context)
  if (check.profile) for (const profile of estate.profiles) check.profile(profile, context)
  if (check.peripheral) for (const peripheral of estate.peripherals) check.peripheral(peripheral, context)
  if (check.deskSettings) for (const row of estate.deskSettings) check.deskSettings(row, context)
  if (check.agent) for (const agent of estate.agents) check.agent(agent, context)
  if (check.team) for (const team of estate.teams) check.team(team, context)
  check.estate?.(estate, context)
}

class RuleRun implements RuleContext {
  readonly release
  readonly deployment
  readonly preset
  readonly #unchecked = new Map<string, number>()

  constructor(
    private readonly rule: Rule,
    private readonly settings: RuleSettings,
    options: LintOptions,
    readonly estate: Estate,
    private readonly log: FindingLog,
  ) {
    this.release = options.release === undefined ? null : parseRelease(options.release)
    this.deployment = options.deployment ?? {}
    this.preset = settings.preset
  }

  option<T>(name: string, source: Source): T {
    return this.optionOf(this.rule, name, source)
  }

  optionOf<T>(rule: Rule, name: string, source: Source): T {
    const { options } = this.settings.of(rule, source.path)
    const value = Object.hasOwn(options, name) ? options[name] : rule.meta.options?.[name]?.default
    return value as T
  }

  isOn(rule: Rule, source: Source): boolean {
    return this.settings.of(rule, source.path).level !== 'off'
  }

  report(report: Report): void {
    this.log.report(this.rule, report)
  }

  notChecked(reason: string): void {
    this.#unchecked.set(reason, (this.#unchecked.get(reason) ?? 0) + 1)
  }

  notCheckedEntry(): NotChecked | undefined {
    if (this.#unchecked.size === 0) return undefined
    let subjects = 0
    for (const count of this.#unchecked.values()) subjects += count
    return { ruleId: this.rule.meta.id, reason: [...this.#unchecked.keys()].join('; '), subjects }
  }
}
