import type { SourceDocument } from '../core/generated/sources.js'
import type { Example, Rule, SourceCitation } from '../core/rules/rule.js'
import type { Colors } from './colors.js'
import { colors } from './colors.js'
import { plainMarkdown } from './plain-markdown.js'
import { safe } from './safe-text.js'
import { wrap, wrapAfter } from './text-width.js'

const INDENT = '  '

/** The page of a rule for a terminal. */
export function rulePage(
  { meta, docs }: Rule,
  documents: Readonly<Record<string, SourceDocument>>,
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const paint = colors(color)
  const text = (markdown: string) => plainMarkdown(markdown, width, INDENT, paint)
  const section = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', paint.bold(title), ...lines] : [])
  const facts = [meta.severity, `preset ${meta.preset}`, ...(meta.symptom === null ? [] : [`symptom ${meta.symptom}`])]
  const lines = [
    paint.bold(meta.id),
    paint.dim(facts.join(', ')),
    '',
    ...wrap(safe(meta.summary), width),
    ...section('What it checks', text(docs.what)),
    ...section('Why it matters', text(docs.why)),
    ...section('What to do', text(docs.remedy)),
    ...section('Flagged', exampleLines(docs.flagged, paint)),
    ...section('Repaired', exampleLines(docs.repaired, paint)),
    ...section(
      'Needs',
      [...meta.needs, ...(meta.needsFacts ?? [])].length > 0
        ? [INDENT + [...meta.needs, ...(meta.needsFacts ?? [])].join(', ')]
        : [],
    ),
    ...section('Options', optionLines(meta.options, width)),
    ...section('Releases', text(docs.release)),
    ...section('Where sources disagree', docs.contradiction === undefined ? [] : text(docs.contradiction)),
    ...section(
      'Sources',
      meta.sources.flatMap((source) => sourceLines(source, documents, width)),
    ),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function exampleLines(example: Example, paint: Colors): string[] {
  return Object.entries(example).flatMap(([name, content], i) => [
    ...(i > 0 ? [''] : []),
    `${INDENT}${paint.underline(safe(name))}`,
    ...content
      .replace(/\s+$/, '')
      .split(/\r?\n/)
      .map((line) => `${INDENT}${INDENT}${safe(line)}`.trimEnd()),
  ])
}

function optionLines(options: Rule['meta']['options'], width: number): string[] {
  return Object.entries(options ?? {}).flatMap(([name, option]) =>
    wrapAfter(
      `${INDENT}${name}: `,
      safe(`${option.description} (${option.type}, default ${JSON.stringify(option.default)})`),
      width,
    ),
  )
}

function sourceLines(
  { document, part }: SourceCitation,
  documents: Readonly<Record<string, SourceDocument>>,
  width: number,
): string[] {
  const known = Object.hasOwn(documents, document) ? documents[document] : undefined
  const title = known ? `${known.title}, ${known.release}` : document
  const lines = wrapAfter(`${INDENT}• `, safe(part === undefined ? title : `${title}: ${part}`), width)
  return known?.url === undefined ? lines : [...lines, `${INDENT}  ${safe(known.url)}`]
}
