import type { SourceDocument } from '../core/generated/sources.js'
import type { Example, Need, Rule, RuleDocs, RuleMeta, SourceCitation } from '../core/rules/rule.js'

type Documents = Readonly<Record<string, SourceDocument>>

const NEEDS: Readonly<Record<Need, string>> = {
  reg: 'a registry export',
  profiles: 'a registry export with connection profiles',
  servers: 'a registry export of a CTI OS server',
  'two-servers': 'registry exports of two CTI OS servers',
  pim: 'a peripheral export, or the native form',
  'two-pim': 'two peripherals',
  'pim-registry': 'a registry export of a peripheral gateway',
  desk: 'an agent desk settings export',
  peripherals: 'a peripheral export',
  agents: 'an agent export',
  teams: 'an agent team export',
  skills: 'a skill group export',
}

const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['reg', 'reg'],
  ['xml', 'xml'],
  ['csv', 'csv'],
  ['tsv', 'tsv'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['json', 'json'],
])

/** The page of a rule as Markdown, without a heading of its own: docs/rules, and the help that SARIF carries. */
export function ruleMarkdown({ meta, docs }: Rule, documents: Documents): string {
  const sections: readonly (readonly [heading: string, text: string | undefined])[] = [
    ['What it checks', docs.what],
    ['What it does to agents', docs.why],
    ['Flagged', example(docs.flagged)],
    ['Repaired', example(docs.repaired)],
    ['Configuration of the examples', docs.exampleConfig && fence(JSON.stringify(docs.exampleConfig, null, 2), 'json')],
    ['What to do', docs.remedy],
    ['Options', options(meta)],
    ['Where sources differ', docs.contradiction],
    ['Sources', meta.sources.map((citation) => `- ${cite(citation, documents)}`).join('\n')],
  ]
  const body = sections.flatMap(([heading, text]) => (text ? [`## ${heading}\n\n${text.trim()}\n`] : []))
  return [`${meta.summary}\n`, `${facts(meta, docs)}\n`, ...body].join('\n')
}

function facts(meta: RuleMeta, docs: RuleDocs): string {
  const needs = [
    ...meta.needs.map((need) => NEEDS[need]),
    ...(meta.needsFacts ?? []).map((fact) => `the ${fact}, in the configuration`),
  ]
  return [
    `**Severity:** ${meta.severity}`,
    `**Preset:** ${meta.preset}`,
    `**Needs:** ${needs.length > 0 ? needs.join('; ') : 'nothing'}`,
    `**Symptom:** ${meta.symptom ?? 'none'}`,
    `**Release:** ${docs.release}`,
  ].join(' · ')
}

function example(files: Example): string {
  return Object.entries(files)
    .map(([name, text]) => `\`${name}\`\n\n${fence(text, languageOf(name))}`)
    .join('\n\n')
}

/** Longer than any run of backticks in the text. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const mark = '`'.repeat(longest + 1)
  return `${mark}${language}\n${text.replace(/\n$/, '')}\n${mark}`
}

function languageOf(name: string): string {
  return LANGUAGES.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'text'
}

function options({ id, severity, options }: RuleMeta): string | undefined {
  const entries = Object.entries(options ?? {})
  if (entries.length === 0) return undefined
  const rows = entries.map(([name, option]) => {
    const cells = [`\`${name}\``, typeOf(option), `\`${JSON.stringify(option.default)}\``, option.description]
    return `| ${cells.map(tableCell).join(' | ')} |`
  })
  const defaults = Object.fromEntries(entries.map(([name, option]) => [name, option.default]))
  const usage = fence(JSON.stringify({ rules: { [id]: [severity, defaults] } }, null, 2), 'json')
  return `| option | type | default | meaning |\n|---|---|---|---|\n${rows.join('\n')}\n\n${usage}`
}

function typeOf({ type, minimum, maximum, items }: NonNullable<RuleMeta['options']>[string]): string {
  const range = [minimum === undefined ? '' : `from ${minimum}`, maximum === undefined ? '' : `to ${maximum}`]
  return [type === 'array' ? `array of ${items?.type ?? 'values'}` : type, ...range].filter(Boolean).join(' ')
}

function cite({ document, part }: SourceCitation, documents: Documents): string {
  const known = Object.hasOwn(documents, document) ? documents[document] : undefined
  const title = known ? `${known.title}, ${known.release}` : document
  const linked = known?.url ? `[${title}](${known.url})` : title
  return part ? `${linked}: ${part}` : linked
}

/** Text of ours for the cell of a table. */
export function tableCell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
