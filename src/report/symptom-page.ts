import type { SourceDocument } from '../core/generated/sources.js'
import type { Cause, Symptom } from '../core/symptoms/symptom.js'
import type { Colors } from './colors.js'
import { colors } from './colors.js'
import { safe } from './safe-text.js'
import { wrapAfter } from './text-width.js'

/** The causes of a symptom for a terminal, in the order in which to check them. */
export function symptomPage(
  { title, causes }: Symptom,
  documents: Readonly<Record<string, SourceDocument>>,
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const paint = colors(color)
  const lines = [
    paint.bold(title),
    ...causes.flatMap((cause, i) => ['', ...causeLines(cause, `${String(i + 1).padStart(2)}. `, width, paint)]),
    '',
    paint.bold('Sources'),
    ...documentsOf(causes).flatMap((key) => wrapAfter('  • ', titleOf(key, documents), width)),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function causeLines({ cause, rules, codes, look }: Cause, number: string, width: number, paint: Colors): string[] {
  const indent = ' '.repeat(number.length)
  const codeWords = `${codes.length === 1 ? 'code' : 'codes'} ${codes.join(', ')}`
  return [
    ...wrapAfter(number, safe(cause), width),
    ...(codes.length > 0 ? wrapAfter(indent, codeWords, width).map((line) => paint.dim(line)) : []),
    ...rules.map((rule) => `${indent}  ${paint.bold(rule)}`),
    ...(look === undefined ? [] : wrapAfter(indent, safe(`not visible in an export: look at ${look}`), width)),
  ]
}

/** Each document once, in the order of the causes. */
function documentsOf(causes: readonly Cause[]): string[] {
  return [...new Set(causes.flatMap(({ sources }) => sources))]
}

function titleOf(key: string, documents: Readonly<Record<string, SourceDocument>>): string {
  const known = Object.hasOwn(documents, key) ? documents[key] : undefined
  return safe(known ? `${known.title}, ${known.release}` : key)
}
