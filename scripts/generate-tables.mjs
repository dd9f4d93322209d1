/** Turns the vendor knowledge in schemas/tables into typed constants, so that no schema is read at run time. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const target = 'src/core/records/generated/tables.ts'

/** The order decides between tables that a header fits equally well. */
const order = [
  'agent-desk-settings', 'peripheral', 'agent', 'person', 'agent-team', 'agent-team-member', 'agent-team-supervisor',
  'skill-group', 'skill-group-member',
]

/** @returns {{ path: string, text: string }[]} the generated files, paths relative to the repository */
export function generateTables() {
  const schemas = order.map((name) => JSON.parse(readFileSync(new URL(`schemas/tables/${name}.schema.json`, root), 'utf8')))
  const stored = readdirSync(new URL('schemas/tables/', root)).filter((file) => file.endsWith('.schema.json'))
  if (stored.length !== order.length) throw new Error(`schemas/tables holds ${stored.length} schemas, ${order.length} are known`)
  const lines = [
    '// generated from schemas/tables by npm run generate',
    "import type { Table } from '../table.js'",
    '',
    'export const TABLES: readonly Table[] = [',
    ...schemas.flatMap(tableLines),
    ']',
    '',
  ]
  return [{ path: target, text: lines.join('\n') }]
}

function tableLines(schema) {
  const identity = schema['x-identified-by']
  const head = {
    name: schema.title,
    kind: schema['x-kind'],
    identity: { any: identity.any, and: identity.and },
    restElement: schema['x-rest-element'],
    tool: schema['x-tool'],
    restIgnored: schema['x-rest-ignored'] ?? [],
    rowKeys: schema['x-row-keys'],
    takesEffect: schema['x-takes-effect'],
  }
  return [
    '  {',
    ...Object.entries(head).filter(([, value]) => value !== undefined).map(([key, value]) => `    ${key}: ${literal(value)},`),
    '    columns: [',
    ...Object.entries(schema.properties).flatMap(([name, property]) => columnLines(name, property)),
    '    ],',
    '  },',
  ]
}

function columnLines(name, property) {
  const column = {
    name,
    type: property.type,
    nullable: property['x-null'] ?? true,
    minimum: property.minimum,
    maximum: property.maximum,
    maxLength: property.maxLength,
    maxDigits: property['x-max-digits'],
    pattern: property.pattern,
    enum: property.enum,
    enumIn: property['x-enum-in'],
    default: property.default,
    unit: property['x-unit'],
    flag: property['x-flag'],
    rest: property['x-rest'],
    restAlso: property['x-rest-also'],
    restFlag: property['x-rest-flag'],
    restAbsent: property['x-rest-absent'],
    restList: property['x-rest-list'],
    aliases: property['x-aliases'],
    label: property['x-label'],
    labelPcce: property['x-label-pcce'],
    since: property['x-since'],
    reserved: property['x-reserved'],
    reservedFrom: property['x-reserved-from'],
    reservedBefore: property['x-reserved-before'],
    secret: property['x-secret'],
    pseudo: property['x-pseudo'],
    bookkeeping: property['x-bookkeeping'],
    remark: property['x-remark'],
    takesEffect: property['x-takes-effect'],
    contradiction: property['x-contradiction'],
  }
  const parts = Object.entries(column)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${literal(value)}`)
  return wrap(parts, '      ')
}

/** One object literal, filled up to 130 characters a line. */
function wrap(parts, indent) {
  const single = `${indent}{ ${parts.join(', ')} },`
  if (single.length <= 130) return [single]
  const lines = [`${indent}{`]
  let line = `${indent} `
  for (const part of parts) {
    if (line.length + part.length + 2 > 130 && line.trim() !== '') {
      lines.push(line)
      line = `${indent} `
    }
    line += ` ${part},`
  }
  lines.push(line, `${indent}},`)
  return lines
}

function literal(value) {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object') return `{ ${Object.entries(value).map(([key, one]) => `${key}: ${literal(one)}`).join(', ')} }`
  return String(value)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { path, text } of generateTables()) writeFileSync(new URL(path, root), text)
}
