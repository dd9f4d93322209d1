import type { RuleMeta } from '../../core/rules/rule.js'
import { colors } from '../../report/colors.js'
import { safeJson } from '../../report/safe-text.js'
import { plural } from '../../report/summary.js'
import { wrapAfter } from '../../report/text-width.js'
import type { RulesArguments } from '../argument-types.js'
import { layoutWidth, wantsColor } from '../color.js'
import { EXIT_CLEAN } from '../exit-codes.js'
import type { Io } from '../io.js'

/** Prints the rule table. */
export async function rulesCommand(args: RulesArguments, io: Io): Promise<number> {
  const { RULES } = await import('../../core/rules/index.js')
  const rules = RULES.map((rule) => rule.meta)
  await io.stdout.write(args.format === 'json' ? json(rules) : table(rules, args, io))
  return EXIT_CLEAN
}

function json(rules: readonly RuleMeta[]): string {
  const rows = rules.map(({ id, severity, preset, summary, needs, symptom, sources }) => ({
    id,
    severity,
    preset,
    summary,
    needs,
    symptom,
    sources,
  }))
  return `${safeJson(JSON.stringify(rows, null, 2))}\n`
}

/** A block a rule, below a heading for each family: the ids are too long for columns beside a summary. */
function table(rules: readonly RuleMeta[], args: RulesArguments, io: Io): string {
  const paint = colors(wantsColor(io.stdout, io.env, args.color))
  const width = layoutWidth(io.stdout)
  const paintSeverity = { error: paint.red, warning: paint.yellow, info: paint.cyan }
  const idWidth = Math.max(0, ...rules.map(({ id }) => id.length))
  const lines: string[] = []
  let family = ''
  for (const { id, severity, preset, symptom, summary } of rules) {
    const own = id.slice(0, id.indexOf('/'))
    if (own !== family) lines.push(...(family ? [''] : []), paint.bold(own))
    family = own
    const facts = `${paintSeverity[severity](severity.padEnd(7))}  ${preset.padEnd(11)}  ${paint.dim(symptom ?? '')}`
    lines.push(`  ${paint.bold(id.padEnd(idWidth))}  ${facts}`.trimEnd(), ...wrapAfter('      ', summary, width))
  }
  lines.push('', `${plural(rules.length, 'rule')}. icmlint explain RULE-ID shows the page of one.`)
  return lines.map((line) => `${line}\n`).join('')
}
