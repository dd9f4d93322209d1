/** Turns what is known of symptoms and their causes into typed constants, so that no schema is read at run time. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const source = 'schemas/symptoms.json'
const target = 'src/core/generated/symptoms.ts'
const WIDTH = 130

/** @returns {{ path: string, text: string }[]} the generated files, paths relative to the repository */
export function generateSymptoms() {
  const { fillers, concepts, symptoms } = JSON.parse(readFileSync(new URL(source, root), 'utf8'))
  check(concepts, symptoms)
  const lines = [
    `// generated from ${source} by npm run generate`,
    "import type { Symptom } from '../symptoms/symptom.js'",
    '',
    `export const FILLERS: readonly string[] = ${literal(fillers, '')}`,
    '',
    `export const CONCEPTS: Readonly<Record<string, readonly string[]>> = ${literal(concepts, '')}`,
    '',
    `export const SYMPTOMS: readonly Symptom[] = ${literal(symptoms.map(symptomOf), '')}`,
    '',
  ]
  return [{ path: target, text: lines.join('\n') }]
}

function symptomOf({ id, title, covers, words, causes }) {
  return { id, title, covers, words, causes: causes.map(causeOf) }
}

function causeOf({ cause, rules, codes = [], look, sources }) {
  return { cause, rules, codes, ...(look === undefined ? {} : { look }), sources }
}

/** A word list that names no concept would never be found; a cause without rule and hint helps nobody. */
function check(concepts, symptoms) {
  for (const { id, words, causes } of symptoms) {
    const unknown = words.flat().filter((word) => !Object.hasOwn(concepts, word))
    if (unknown.length > 0) throw new Error(`${source}: ${id} is to be found by ${unknown.join(', ')}, which is no concept`)
    for (const { cause, rules, look } of causes) {
      if (rules.length === 0 && look === undefined) throw new Error(`${source}: ${id}: nothing checks “${cause}”, and nothing says where to look`)
    }
  }
}

function literal(value, indent) {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const parts = isList ? value.map((one) => literal(one, inner)) : Object.entries(value).map(([key, one]) => `${key}: ${literal(one, inner)}`)
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  const space = isList || parts.length === 0 ? '' : ' '
  const single = `${open}${space}${parts.join(', ')}${space}${close}`
  if (!single.includes('\n') && indent.length + single.length <= WIDTH - 20) return single
  return [open, ...parts.map((part) => `${inner}${part},`), `${indent}${close}`].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { path, text } of generateSymptoms()) writeFileSync(new URL(path, root), text)
}
