import type { SourceDocument } from '../core/generated/sources.js'
import type { Finding, Severity } from '../core/findings/finding.js'
import type { Rule, RuleMeta } from '../core/rules/rule.js'
import { colors } from './colors.js'
import { plainMarkdown } from './plain-markdown.js'
import { ruleMarkdown } from './rule-markdown.js'
import { rulePage } from './rule-page.js'
import { webAddress } from './uri.js'

/** As long as code scanning reads them. */
const MAX_DESCRIPTION = 1024
const WIDTH = 100

export const SARIF_LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** What code scanning calls the severity of a rule. */
const PROBLEM_SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
}

/** The rules that findings name, as SARIF describes them, and the index of each. */
export class SarifRules {
  readonly descriptors: readonly object[]
  readonly #indices = new Map<string, number>()

  constructor(findings: readonly Finding[], rules: readonly Rule[], documents: Readonly<Record<string, SourceDocument>>) {
    const addresses = new Map(findings.map(({ ruleId, helpUri }) => [ruleId, helpUri]))
    const known = new Map(rules.map((rule) => [rule.meta.id, rule]))
    const ids = [...addresses.keys()].sort()
    for (const [index, id] of ids.entries()) this.#indices.set(id, index)
    this.descriptors = ids.map((id) => {
      const rule = known.get(id)
      const address = webAddress(addresses.get(id) ?? '')
      return { id, ...(rule && description(rule, documents)), ...(address !== undefined && { helpUri: address }) }
    })
  }

  indexOf(ruleId: string): number {
    return this.#indices.get(ruleId) ?? -1
  }
}

function description(rule: Rule, documents: Readonly<Record<string, SourceDocument>>): object {
  const { meta, docs } = rule
  return {
    shortDescription: { text: shortened(meta.summary) },
    fullDescription: { text: shortened(plainMarkdown(docs.what, Infinity, '', colors(false)).join('\n')) },
    help: { text: rulePage(rule, documents, { color: false, width: WIDTH }), markdown: ruleMarkdown(rule, documents) },
    defaultConfiguration: { level: SARIF_LEVELS[meta.severity], enabled: meta.preset === 'recommended' },
    properties: {
      tags: tags(meta),
      // Rules are exact; those that weigh a risk may be right and still not worth a change.
      precision: meta.severity === 'error' ? 'very-high' : 'high',
      'problem.severity': PROBLEM_SEVERITIES[meta.severity],
      preset: meta.preset,
    },
  }
}

function tags({ id, symptom }: RuleMeta): string[] {
  const family = id.split('/')[0] ?? id
  return [family, ...(symptom === null ? [] : [symptom]), ...(symptom === 'secret' ? ['security'] : [])]
}

function shortened(text: string): string {
  return text.length <= MAX_DESCRIPTION ? text : `${text.slice(0, MAX_DESCRIPTION - 1).toWellFormed()}…`
}
