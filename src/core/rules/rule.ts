import type { Place, Source } from '../decode/source.js'
import type { Deployment } from '../model/deployment.js'
import type { PresetName } from '../model/preset.js'
import type { Release } from '../model/release.js'
import type { Fix, RelatedPlaces, Severity } from '../findings/finding.js'
import type { Estate, ConnectionProfile, CtiosServer, Peripheral, DeskSettings, Agent, Team } from '../estate/model.js'
import type { ReadInput } from '../read/read-input.js'
import type { RegistryFile } from '../parse/registry/model.js'

export type { Release }

/** What an agent or an engineer notices when the setting is wrong. `not-checked`: the linter could not see everything. */
export type Symptom =
  | 'logged-out'
  | 'logged-out-intermittently'
  | 'cannot-log-in'
  | 'logout-button'
  | 'stuck-agent-state'
  | 'lost-failover'
  | 'setting-not-applied'
  | 'invalid-value'
  | 'secret'
  | 'not-checked'

/**
 * What a rule must have to look at anything. A need that nothing among the inputs meets puts the rule on the
 * "not checked" list, with how to export what is missing.
 */
export type Need =
  | 'reg'
  | 'profiles'
  | 'servers'
  | 'two-servers'
  | 'pim'
  | 'two-pim'
  | 'pim-registry'
  | 'desk'
  | 'peripherals'
  | 'agents'
  | 'teams'
  | 'skills'

/** A document that a rule rests on: its key in the vendor source list, and where in it. */
export interface SourceCitation {
  /** Key in schemas/sources.json, for example `DW`, `COS`, `DSH15`. */
  readonly document: string
  /** What of the document, for example "ConnectionProfiles table". */
  readonly part?: string
}

/** An example estate: file name → content. `.reg` content is written here with LF and saved as UTF-16LE with CRLF when linted. */
export type Example = Readonly<Record<string, string>>

/** The page of a rule. All texts are Markdown; the first sentence of `what` is self-contained. */
export interface RuleDocs {
  /** What it checks. */
  readonly what: string
  /** What it does to agents, and why. */
  readonly why: string
  /** An estate that the rule flags, and only this rule under the preset it belongs to. */
  readonly flagged: Example
  /** The same estate repaired: no finding. */
  readonly repaired: Example
  /** Options the examples need (release, deployment, rule options), as a config file would say them. */
  readonly exampleConfig?: Readonly<Record<string, unknown>>
  /** What to do, in Cisco's own tools: Configuration Manager path, regedit key, service restart. */
  readonly remedy: string
  /** The releases it holds for. */
  readonly release: string
  /** Where sources contradict each other: both sides, and which the rule follows. */
  readonly contradiction?: string
}

/** One option of a rule, as JSON Schema with a default and a description. */
export interface OptionSchema {
  readonly type: 'number' | 'integer' | 'boolean' | 'array'
  readonly default: unknown
  readonly description: string
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: { readonly type: 'string' | 'integer' }
}

export interface RuleMeta {
  /** `family/name`; stable. */
  readonly id: string
  /** Default severity. */
  readonly severity: Severity
  /** The smallest preset that switches it on. */
  readonly preset: Exclude<PresetName, 'logout'>
  /** One line for the rule table. */
  readonly summary: string
  readonly needs: readonly Need[]
  /** Facts of the configuration it needs beside inputs; for the page. */
  readonly needsFacts?: readonly ('release' | 'deployment')[]
  readonly symptom: Symptom | null
  readonly sources: readonly SourceCitation[]
  readonly options?: Readonly<Record<string, OptionSchema>>
}

/** What a rule reports; the engine adds rule id, severity, fingerprint and the cited page. */
export interface Report {
  readonly subject: string
  readonly place: Place
  readonly message: string
  /** All of them; the engine shows the first. Where many findings have many, they share them, or make them as they are asked. */
  readonly related?: RelatedPlaces
  readonly scenario?: readonly string[]
  readonly fix?: Fix
  /** Where the rule's severity depends on the case. */
  readonly severity?: Severity
}

/** What a rule may look at and do while it checks. */
export interface RuleContext {
  readonly estate: Estate
  /** Parsed release, or null when unknown. */
  readonly release: Release | null
  readonly deployment: Deployment
  /** Which presets are on: `strict` switches on infos inside a rule that has a severity of its own by default. */
  readonly preset: PresetName
  /** The value of one of the rule's options for an input, with its default filled in. */
  option<T>(name: string, source: Source): T
  /** The same of another rule, for rules that share a value between them and must agree on whose it is. */
  optionOf<T>(rule: Rule, name: string, source: Source): T
  /** Whether another rule may report anything in an input. */
  isOn(rule: Rule, source: Source): boolean
  report(report: Report): void
  /** Says that a subject could not be checked, and why; counted by reason. */
  notChecked(reason: string): void
}

/** What a rule looks at: it is called once for each. */
export interface RuleVisitors {
  readonly input?: (input: ReadInput, context: RuleContext) => void
  readonly registryFile?: (file: RegistryFile, context: RuleContext) => void
  readonly server?: (server: CtiosServer, context: RuleContext) => void
  readonly profile?: (profile: ConnectionProfile, context: RuleContext) => void
  readonly peripheral?: (peripheral: Peripheral, context: RuleContext) => void
  readonly deskSettings?: (settings: DeskSettings, context: RuleContext) => void
  /**
   * The same for a rule that decides by what desk settings set alone: by no column that tells rows apart (`likeness` of their
   * record). Of rows that set the same it is shown one, and the others only if it reports that one. Its report may name the row.
   */
  readonly deskValues?: (settings: DeskSettings, context: RuleContext) => void
  readonly agent?: (agent: Agent, context: RuleContext) => void
  readonly team?: (team: Team, context: RuleContext) => void
  /** Once a run, for rules that compare many. */
  readonly estate?: (estate: Estate, context: RuleContext) => void
}

/** A rule as one module: metadata, documentation, check. */
export interface Rule {
  readonly meta: RuleMeta
  readonly docs: RuleDocs
  readonly check: RuleVisitors
}

/** Names the parts of a rule; the type says which are missing. */
export function defineRule(rule: Rule): Rule {
  return rule
}
