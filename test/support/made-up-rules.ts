import type { LintOptions } from '../../src/core/engine/options.js'
import { runRules } from '../../src/core/engine/run-rules.js'
import type { Finding, NotChecked } from '../../src/core/findings/finding.js'
import { estateOf, readInputs } from '../../src/core/lint.js'
import { defineRule, type Rule, type RuleContext, type RuleMeta } from '../../src/core/rules/rule.js'
import type { RegistryFile } from '../../src/core/parse/registry/model.js'
import { HEADER_5, KEY, utf16 } from './registry-files.js'

/** A rule with nothing but what a test is about; it looks at each registry file. */
export function madeUpRule(
  meta: Partial<RuleMeta>,
  check: (file: RegistryFile, context: RuleContext) => void = reportValues,
): Rule {
  return defineRule({
    meta: {
      id: 'made/up',
      severity: 'warning',
      preset: 'recommended',
      summary: 'a rule for a test',
      needs: [],
      symptom: null,
      sources: [],
      ...meta,
    },
    docs: { what: '', why: '', flagged: {}, repaired: {}, remedy: '', release: '' },
    check: { registryFile: check },
  })
}

/** Reports every value of a file, with its name as the subject. */
export function reportValues(file: RegistryFile, context: RuleContext): void {
  for (const key of file.registry.keys) {
    for (const value of key.values.values())
      context.report({ subject: value.name, place: value.place, message: `${value.label} is set` })
  }
}

/** Runs rules over registry files, given as the lines below one key. */
export async function runOver(
  rules: readonly Rule[],
  files: Readonly<Record<string, string>>,
  options: LintOptions = {},
): Promise<{ findings: readonly Finding[]; notChecked: readonly NotChecked[] }> {
  const inputs = Object.entries(files).map(([path, lines]) => ({
    path,
    bytes: utf16(`${HEADER_5}\r\n\r\n[${KEY}]\r\n${lines}\r\n`),
  }))
  const reads = await readInputs(inputs)
  return runRules(rules, reads, estateOf(reads, options), options)
}
