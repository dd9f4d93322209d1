/** Turns the vendor knowledge of PIM parameters into typed constants, so that no schema is read at run time. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const source = 'schemas/pim-parameters.schema.json'
const target = 'src/core/generated/pim-parameters.ts'

/** @returns {{ path: string, text: string }[]} the generated files, paths relative to the repository */
export function generatePim() {
  const schema = JSON.parse(readFileSync(new URL(source, root), 'utf8'))
  const lines = [
    `// generated from ${source} by npm run generate`,
    "import type { KnownPim, KnownPimParameter, KnownPimRegistryValue, ParameterElsewhere } from '../rules/pim/_facts.js'",
    '',
    ...list('PIM_PARAMETERS', 'KnownPimParameter', entries(schema.properties, parameterOf)),
    ...list('PIMS', 'KnownPim', entries(schema['x-pims'], pimOf)),
    ...list('PARAMETERS_ELSEWHERE', 'ParameterElsewhere', entries(schema['x-elsewhere'], (name, { field }) => ({ name, field }))),
    ...list('PIM_REGISTRY_VALUES', 'KnownPimRegistryValue', entries(schema['x-registry'], registryOf)),
  ]
  return [{ path: target, text: lines.join('\n') }]
}

function entries(map, make) {
  return Object.entries(map).filter(([name]) => name !== '$comment').map(([name, entry]) => make(name, entry))
}

function parameterOf(name, entry) {
  return { name, pim: entry['x-pim'], values: entry.enum, default: entry.default, absent: entry['x-absent'], agentsWithCms: entry['x-agents-with-cms'] }
}

function pimOf(name, { title, clientTypes, agents }) {
  return { name, title, clientTypes, agents }
}

function registryOf(name, { kind, section, unit, default: value }) {
  return { name, kind, section, default: value, unit }
}

function list(name, type, items) {
  const lines = items.map((item) => `  { ${Object.entries(item).filter(([, value]) => value !== undefined).map(pair).join(', ')} },`)
  return [`export const ${name}: readonly ${type}[] = [`, ...lines, ']', '']
}

function pair([key, value]) {
  return `${key}: ${literal(value)}`
}

function literal(value) {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  return Array.isArray(value) ? `[${value.map(literal).join(', ')}]` : String(value)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { path, text } of generatePim()) writeFileSync(new URL(path, root), text)
}
