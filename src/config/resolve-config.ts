import type {
  Deployment, Limits, LintOptions, PresetName, RuleOverride, RuleSetting, Suppression,
} from '../core/engine/options.js'
import type { Severity } from '../core/findings/finding.js'
import type { Matcher } from '../core/text/matchers.js'
import { findNode, valuePlaceOf } from './document.js'
import type { ConfigDocument } from './document.js'
import { DocumentGlobs } from './document-globs.js'
import type { ConfigLayer } from './extends.js'
import type { IcmlintConfig } from './generated/config-types.js'
import type { PathGlobs } from './globs/paths.js'
import type { RunGlobs } from './globs/run-globs.js'
import type { InputGlobs, ResolvedConfig } from './resolved-config.js'

type Hosts = Map<string, Matcher>
type Settings = Record<string, RuleSetting>

/**
 * Merges what `collectLayers` found; later layers win. Globs are relative to the file they stand in, while the paths
 * of inputs are relative to the working directory.
 */
export function resolveConfig(layers: readonly ConfigLayer[], globs: RunGlobs): ResolvedConfig {
  const merge = new ConfigMerge(globs)
  for (const layer of layers) {
    if ('preset' in layer) merge.preset = layer.preset
    else merge.add(layer.document)
  }
  return merge.result()
}

class ConfigMerge {
  preset: PresetName | undefined
  readonly #run: RunGlobs
  readonly #globs: PathGlobs
  readonly #rules = emptyRecord<RuleSetting>()
  readonly #overrides: RuleOverride[] = []
  readonly #hosts: Hosts = new Map()
  readonly #aliases = emptyRecord<readonly string[]>()
  readonly #ignores: ((path: string) => boolean)[] = []
  readonly #suppressions: Suppression[] = []
  readonly #files: string[] = []
  /** Of the last file that was added. */
  #own: readonly InputGlobs[] = []
  #release: string | undefined
  #deployment: Deployment | undefined
  #limits: Partial<Limits> | undefined
  #failOn: Severity | 'never' = 'error'
  #maxWarnings: number | undefined

  constructor(run: RunGlobs) {
    this.#run = run
    this.#globs = run.paths()
  }

  add(document: ConfigDocument): void {
    // Checked against the schema that the type is made of.
    const config = document.root.value as IcmlintConfig
    const globs = new DocumentGlobs(document, this.#globs, this.#run)
    this.#files.push(document.file)
    this.#release = config.release ?? this.#release
    if (config.deployment) this.#deployment = { ...this.#deployment, ...(config.deployment as Deployment) }
    if (config.limits) this.#limits = { ...this.#limits, ...config.limits }
    mergeRules(this.#rules, config.rules as Settings | undefined)
    for (const [index, { files, rules }] of (config.overrides ?? []).entries()) {
      this.#overrides.push({ matches: globs.override(index, files), rules: mergeRules(emptyRecord(), rules as Settings) })
    }
    for (const [host, files] of entriesOf(config.servers?.hosts)) this.#hosts.set(host, globs.host(host, files))
    for (const [host, names] of entriesOf(config.servers?.aliases)) this.#aliases[host] = names
    if (config.ignore) this.#ignores.push(globs.ignores(config.ignore))
    this.#addSuppressions(document, config, globs)
    this.#failOn = config.failOn ?? this.#failOn
    this.#maxWarnings = config.maxWarnings ?? this.#maxWarnings
    this.#own = globs.lists
  }

  #addSuppressions(document: ConfigDocument, config: IcmlintConfig, globs: DocumentGlobs): void {
    for (const [index, { rule, subject, files, reason, expires }] of (config.suppressions ?? []).entries()) {
      const placeOfKey = (key: string) => {
        const node = findNode(document.root, ['suppressions', String(index), key])?.node ?? document.root
        return valuePlaceOf(document, node)
      }
      this.#suppressions.push({
        rule,
        ...(subject !== undefined && { subject }),
        reason,
        ...(expires !== undefined && { expires, expiresPlace: placeOfKey('expires') }),
        matchesSubject: globs.subject(index, subject),
        matchesPath: globs.suppression(index, files),
        place: placeOfKey('rule'),
      })
    }
  }

  result(): ResolvedConfig {
    const hosts = [...this.#hosts].map(([host, matches]) => ({ host, matches }))
    const options: LintOptions = {
      ...(this.preset && { preset: this.preset }),
      rules: this.#rules,
      overrides: this.#overrides,
      ...(this.#release !== undefined && { release: this.#release }),
      ...(this.#deployment && { deployment: this.#deployment }),
      servers: { hosts, aliases: this.#aliases },
      ...(this.#limits && { limits: this.#limits }),
    }
    return {
      file: this.#files.at(-1) ?? null,
      files: this.#files,
      options,
      failOn: this.#failOn,
      ...(this.#maxWarnings !== undefined && { maxWarnings: this.#maxWarnings }),
      ignores: (path) => this.#ignores.some((ignores) => ignores(path)),
      suppressions: this.#suppressions,
      globs: this.#own,
    }
  }
}

/** A level alone keeps the options that an earlier layer gave. */
function mergeRules(target: Settings, rules: Settings | undefined): Settings {
  for (const [id, setting] of entriesOf(rules)) {
    const before = Object.hasOwn(target, id) ? target[id] : undefined
    const keepsOptions = typeof setting === 'string' && setting !== 'off' && Array.isArray(before)
    target[id] = keepsOptions ? [setting, (before as readonly [unknown, Record<string, unknown>])[1]] : setting
  }
  return target
}

function entriesOf<T>(record: Readonly<Record<string, T | undefined>> | undefined): [string, T][] {
  return Object.entries(record ?? {}) as [string, T][]
}

/** Without prototype: a key such as `__proto__` is a key like any other. */
function emptyRecord<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>
}
