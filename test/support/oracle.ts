import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { RegistryValue } from '../../src/core/parse/registry/value.js'
import type { RegistryState } from '../../src/core/parse/registry/state.js'
import { typeName } from '../../src/core/parse/registry/value.js'
import { CORPUS, hasCorpus } from './corpus.js'
import { hexOf } from './registry-files.js'

/** A small file, what may stand in the registry before, and the state that importing it on Windows leaves behind. */
export interface OracleCase {
  readonly id: string
  readonly title: string
  readonly encoding: 'ansi' | 'utf16le-bom' | 'utf16le-nobom'
  readonly importFirst: string | null
  readonly text: string
  readonly expectExit: number
  readonly expectValues: Record<string, 'absent' | OracleValue>
  readonly underKey: string
  readonly expectKeys: readonly string[]
  readonly expectNoKeys: readonly string[]
}

interface OracleValue {
  readonly type: string
  readonly text?: string
  readonly number?: number
  readonly list?: readonly string[]
  readonly bytes?: string
  readonly text_without_final_double_nul?: string
}

/** The bytes of a case's text. */
export function encode(text: string, encoding: OracleCase['encoding']): Uint8Array {
  if (encoding === 'ansi') return new Uint8Array(Buffer.from(text, 'latin1'))
  return new Uint8Array(Buffer.from((encoding === 'utf16le-bom' ? '\ufeff' : '') + text, 'utf16le'))
}

export const cases: readonly OracleCase[] = hasCorpus
  ? (JSON.parse(readFileSync(resolve(CORPUS, 'reg-oracle/cases.json'), 'utf8')) as { cases: OracleCase[] }).cases
  : []

function expectValue(value: RegistryValue | undefined, expected: OracleValue): void {
  if (!value) throw new Error('the value was not stored')
  expect(typeName(value.type)).toBe(expected.type)
  if (expected.text !== undefined) expect(value.text).toBe(expected.text)
  if (expected.number !== undefined) expect(value.number).toBe(expected.number)
  if (expected.list !== undefined) expect(value.texts).toEqual(expected.list)
  if (expected.bytes !== undefined) expect(hexOf(value.bytes)).toBe(expected.bytes.toLowerCase())
  const unterminated = expected.text_without_final_double_nul
  if (unterminated !== undefined) expect(hexOf(value.bytes)).toBe(Buffer.from(`${unterminated}\0`, 'utf16le').toString('hex'))
}

/** Checks a registry against everything that a case foretells; undefined stands for one that nothing was imported into. */
export function expectState(state: RegistryState | undefined, oracle: OracleCase): void {
  const key = state?.key(oracle.underKey)
  for (const [name, expected] of Object.entries(oracle.expectValues)) {
    const value = key?.value(name === '@' ? '' : name)
    if (expected === 'absent') expect(value).toBeUndefined()
    else expectValue(value, expected)
  }
  for (const name of oracle.expectKeys) expect(state?.key(`${oracle.underKey}\\${name}`)).toBeDefined()
  for (const name of oracle.expectNoKeys) expect(state?.key(`${oracle.underKey}\\${name}`)).toBeUndefined()
}
