import type { Finding, Severity } from '../../core/findings/finding.js'
import { SEVERITIES } from '../../core/findings/finding.js'
import { serverOf } from './server-of.js'

/** One thing to filter by: what it is called, and how many findings have it. Pages refer to it by its place in the list. */
export interface Facet {
  readonly name: string | null
  readonly count: number
}

/** By what the findings of a page can be filtered. */
export class Facets {
  readonly severities: ReadonlyArray<{ readonly name: Severity; readonly count: number }>
  readonly servers: readonly Facet[]
  readonly rules: readonly Facet[]
  readonly #serverNumbers: ReadonlyMap<string | null, number>
  readonly #ruleNumbers: ReadonlyMap<string | null, number>

  constructor(findings: readonly Finding[]) {
    this.severities = SEVERITIES.map((name) => ({ name, count: findings.filter(({ severity }) => severity === name).length }))
    this.servers = facetsOf(findings.map(({ subject }) => serverOf(subject)))
    this.rules = facetsOf(findings.map(({ ruleId }) => ruleId))
    this.#serverNumbers = numbered(this.servers)
    this.#ruleNumbers = numbered(this.rules)
  }

  server({ subject }: Finding): number {
    return this.#serverNumbers.get(serverOf(subject)) ?? 0
  }

  rule({ ruleId }: Finding): number {
    return this.#ruleNumbers.get(ruleId) ?? 0
  }
}

/** By name, what belongs to none last. */
function facetsOf(names: readonly (string | null)[]): Facet[] {
  const counts = new Map<string | null, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => order(a.name, b.name))
}

function order(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

function numbered(facets: readonly Facet[]): ReadonlyMap<string | null, number> {
  return new Map(facets.map(({ name }, i) => [name, i]))
}
