import type { Finding, NotChecked } from '../findings/finding.js'
import type { Source } from '../decode/source.js'
import type { DeskSettings, Estate } from '../estate/model.js'
import type { Report, Rule, RuleContext, RuleVisitors } from '../rules/rule.js'
import { groupAlike } from './alike.js'
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
  const notChecked = new Map<Rule, NotChecked>()
  const runs: RuleRun[] = []
  for (const rule of rules) {
    if (!settings.isOn(rule)) continue
    const missing = missingNeeds(rule.meta.needs, estate)
    if (missing.length > 0) {
      notChecked.set(rule, { ruleId: rule.meta.id, reason: missing.join('; ') })
    } else runs.push(new RuleRun(rule, settings, options, estate, log))
  }
  visit(runs, inputs, estate)
  for (const run of runs) {
    const unchecked = run.notCheckedEntry()
    if (unchecked) notChecked.set(run.rule, unchecked)
  }
  return { findings: log.take(), notChecked: rules.flatMap((rule) => notChecked.get(rule) ?? []) }
}

function visit(runs: readonly RuleRun[], inputs: readonly ReadInput[], estate: Estate): void {
  visitEach('input', inputs, runs)
  visitEach('registryFile', estate.registryFiles, runs)
  visitEach('server', estate.servers, runs)
  visitEach('profile', estate.profiles, runs)
  visitEach('peripheral', estate.peripherals, runs)
  visitEach('deskSettings', estate.deskSettings, runs)
  visitAlike('deskValues', estate.deskSettings, runs)
  visitEach('agent', estate.agents, runs)
  visitEach('team', estate.teams, runs)
  visitEach('estate', [estate], runs)
}

type Visitor<Thing> = (thing: Thing, context: RuleContext) => void
type ThingOf<Kind extends keyof RuleVisitors> = Parameters<NonNullable<RuleVisitors[Kind]>>[0]

/** All rules look at one thing before the next one's turn: what one of them has read of it is at hand for the others. */
function visitEach<Kind extends keyof RuleVisitors>(kind: Kind, things: readonly ThingOf<Kind>[], runs: readonly RuleRun[]): void {
  const visitors = visitorsOf(kind, runs)
  for (const thing of things) for (const { check, run } of visitors) check(thing, run)
}

/** A large contact centre has thousands of desk settings, most of them alike: what is fine in one is fine in the others. */
function visitAlike(kind: 'deskValues', things: readonly DeskSettings[], runs: readonly RuleRun[]): void {
  const visitors = visitorsOf(kind, runs)
  if (visitors.length === 0) return
  for (const alike of groupAlike(things)) for (const { check, run } of visitors) run.checkAlike(check, alike)
}

function visitorsOf<Kind extends keyof RuleVisitors>(
  kind: Kind, runs: readonly RuleRun[],
): { readonly check: Visitor<ThingOf<Kind>>; readonly run: RuleRun }[] {
  return runs.flatMap((run) => {
    const check = run.rule.check[kind] as Visitor<ThingOf<Kind>> | undefined
    return check ? [{ check, run }] : []
  })
}

class RuleRun implements RuleContext {
  readonly release
  readonly deployment
  readonly preset
  readonly #unchecked = new Map<string, number>()
  /** Of the last reason, which is mostly the next one as well: how often in a row. */
  #last: string | undefined
  #count = 0
  /** For how many things what it says now holds. */
  #speaksFor = 1
  #reported = 0

  constructor(
    readonly rule: Rule,
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
    this.#reported++
    this.log.report(this.rule, report)
  }

  notChecked(reason: string): void {
    if (reason === this.#last) {
      this.#count += this.#speaksFor
      return
    }
    this.#countLast()
    this.#last = reason
    this.#count = this.#speaksFor
  }

  /** Looks at the first of things that are alike, and at the others only if there is something to report of each. */
  checkAlike<Thing>(check: Visitor<Thing>, alike: readonly Thing[]): void {
    const before = this.#reported
    this.#speaksFor = alike.length
    for (const thing of alike) {
      check(thing, this)
      if (this.#reported === before) break
      // What could not be checked was said for all of them.
      this.#speaksFor = 0
    }
    this.#speaksFor = 1
  }

  #countLast(): void {
    if (this.#last !== undefined) this.#unchecked.set(this.#last, (this.#unchecked.get(this.#last) ?? 0) + this.#count)
  }

  notCheckedEntry(): NotChecked | undefined {
    this.#countLast()
    this.#last = undefined
    if (this.#unchecked.size === 0) return undefined
    let subjects = 0
    for (const count of this.#unchecked.values()) subjects += count
    return { ruleId: this.rule.meta.id, reason: [...this.#unchecked.keys()].join('; '), subjects }
  }
}
