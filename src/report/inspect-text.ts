import type { InspectedInput, InspectedLine, InspectedRegistry, InspectedValue, Inspection } from '../core/inspect.js'
import type { Colors } from './colors.js'
import { colors } from './colors.js'
import { noCommand, safe } from './safe-text.js'
import { plural } from './summary.js'
import { wrapAfter } from './text-width.js'

const LISTING = 'a reg query listing, not a file to import'
const IMPORT = {
  accepted: 'regedit imports it',
  rejected: 'regedit rejects it: nothing is imported',
  nothing: 'regedit reports success but imports nothing',
} as const

/** Longer data is cut: a text for people is no place for a kilobyte of hex. */
const MAX_DATA = 200

/** What the linter understood, for a terminal. */
export function inspectText(
  { inputs, estate }: Inspection,
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const paint = colors(color)
  const lines = inputs.flatMap((input) => [...inputLines(input, width, paint), ''])
  const facts = treeLines(estate, '  ', width)
  lines.push(paint.bold('Estate'), ...(facts.length > 0 ? facts : ['  nothing']))
  return lines.map((line) => `${noCommand(line)}\n`).join('')
}

function inputLines(
  { path, kind, encoding, status, reason, registry, records }: InspectedInput,
  width: number,
  paint: Colors,
): string[] {
  const facts = [
    kind ?? 'not an export',
    ...(encoding === null ? [] : [encoding]),
    ...(status === 'partial' ? ['read in part'] : []),
  ]
  if (status === 'skipped') return wrapAfter(`${safe(path)}  `, safe(`skipped: ${reason ?? 'not an export'}`), width).map(paint.dim)
  return [
    `${paint.bold(safe(path))}  ${paint.dim(facts.join(', '))}`,
    ...(reason === undefined ? [] : wrapAfter('  ', safe(reason), width).map(paint.red)),
    ...(registry ? registryLines(registry, width, paint) : []),
    ...rowLines(records ?? []),
  ]
}

/** How many rows of which table. */
function rowLines(records: NonNullable<InspectedInput['records']>): string[] {
  const rows = new Map<string, number>()
  for (const { table } of records) rows.set(table, (rows.get(table) ?? 0) + 1)
  return [...rows].map(([table, count]) => `  ${safe(table)}: ${plural(count, 'row')}`)
}

function registryLines(registry: InspectedRegistry, width: number, paint: Colors): string[] {
  const accepted = registry.import === 'accepted'
  const state = registry.form === 'reg' ? IMPORT[registry.import] : LISTING
  return [
    `  ${accepted ? paint.dim(state) : paint.red(state)}`,
    ...registry.keys.flatMap(({ path, values }) => [
      '',
      `  [${safe(path)}]`,
      ...values.flatMap((value) => valueLines(value, width)),
    ]),
    ...section(
      'Deleted keys',
      registry.deletedKeys.map((key) => `[${key}]`),
      width,
      paint,
    ),
    ...section(
      'Deleted values',
      registry.deletedValues.map(({ key, name }) => `[${key}] ${name}`),
      width,
      paint,
    ),
    ...section(
      'Lines lost',
      registry.dropped.map(lineText),
      width,
      paint,
    ),
    ...section('Lines swallowed', registry.swallowed.map(lineText), width, paint),
  ]
}

function lineText({ line, reason }: InspectedLine): string {
  return `line ${line}: ${reason}`
}

function valueLines({ name, type, data, hex }: InspectedValue, width: number): string[] {
  const shown = data === undefined ? (hex ?? '') : typeof data === 'object' ? data.join(' | ') : dataText(data)
  const cut = shown.length > MAX_DATA ? `${shown.slice(0, MAX_DATA)}…` : shown
  return wrapAfter(`    ${safe(name)}  ${type}  `, safe(cut), width)
}

/** A DWORD as a file writes it, and in decimal. */
function dataText(data: string | number): string {
  return typeof data === 'number' ? `0x${data.toString(16).padStart(8, '0')} (${data})` : data
}

function section(title: string, items: readonly string[], width: number, paint: Colors): string[] {
  if (items.length === 0) return []
  return ['', `  ${paint.bold(title)}`, ...items.flatMap((item) => wrapAfter('    ', safe(item), width))]
}

/** Any JSON value as an indented list. */
function treeLines(value: unknown, indent: string, width: number): string[] {
  if (typeof value !== 'object' || value === null) return wrapAfter(indent, leafText(value), width)
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const label = Array.isArray(value) ? '-' : `${safe(key)}:`
    if (typeof child !== 'object' || child === null) return wrapAfter(`${indent}${label} `, leafText(child), width)
    const below = treeLines(child, `${indent}  `, width)
    if (below.length === 0) return [`${indent}${label} none`]
    // The first line of a list's item stands beside its dash.
    return label === '-' ? [`${indent}- ${(below[0] as string).trimStart()}`, ...below.slice(1)] : [indent + label, ...below]
  })
}

function leafText(value: unknown): string {
  return typeof value === 'string' ? safe(value) : value === null ? 'unknown' : JSON.stringify(value)
}
