import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { decode } from '../../src/core/decode/decode.js'
import { Source } from '../../src/core/decode/source.js'
import { isDroppedLine } from '../../src/core/parse/registry/loss.js'
import type { RegistryFile } from '../../src/core/parse/registry/model.js'
import { readRegistry } from '../../src/core/parse/registry/reader.js'
import { typeName, type RegistryValue } from '../../src/core/parse/registry/value.js'
import { CORPUS, corpusBytes, corpusTable, describeWithCorpus, hasCorpus } from '../support/corpus.js'

interface OracleCase {
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

function read(bytes: Uint8Array, path = 'case.reg'): RegistryFile {
  const decoded = decode(bytes)
  return readRegistry(new Source(path, decoded.text, decoded.encoding), decoded.mark)
}

function encode(text: string, encoding: OracleCase['encoding']): Uint8Array {
  if (encoding === 'ansi') return new Uint8Array(Buffer.from(text, 'latin1'))
  return new Uint8Array(Buffer.from((encoding === 'utf16le-bom' ? '\ufeff' : '') + text, 'utf16le'))
}

const cases: readonly OracleCase[] = hasCorpus
  ? (JSON.parse(readFileSync(resolve(CORPUS, 'reg-oracle/cases.json'), 'utf8')) as { cases: OracleCase[] }).cases
  : []

describeWithCorpus('what Windows does with small files', () => {
  test.each(cases.map((oracle) => [oracle.id, oracle] as const))('%s', (_id, oracle) => {
    const file = read(encode(oracle.text, oracle.encoding))
    expect(file.header.verdict === 'rejected' ? 1 : 0).toBe(oracle.expectExit)
    const imported = file.header.verdict === 'accepted'
    const key = imported ? file.registry.key(oracle.underKey) : undefined
    for (const [name, expected] of Object.entries(oracle.expectValues)) {
      const value = key?.value(name === '@' ? '' : name)
      if (expected === 'absent') expect(value).toBeUndefined()
      else expectValue(value, expected)
    }
    for (const name of oracle.expectKeys) expect(file.registry.key(`${oracle.underKey}\\${name}`)).toBeDefined()
    for (const name of oracle.expectNoKeys) expect(file.registry.key(`${oracle.underKey}\\${name}`)).toBeUndefined()
  })
})

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

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

const ENCODING_VERDICTS = new Set(['1', '1(utf8 bom)'])

describeWithCorpus('real files of the corpus', () => {
  const rows = corpusTable('reg/MANIFEST.tsv')
  test.each(rows.map((row) => [row.file as string, row] as const))('%s', (name, row) => {
    const file = read(corpusBytes(`reg/${name}`), name)
    const rejected = ENCODING_VERDICTS.has(row.strict_exit as string)
    expect(file.header.verdict).toBe(rejected ? 'rejected' : 'accepted')
    if (rejected) return
    const counts = {
      keys: file.keyLines,
      values_set: file.valuesSet,
      values_deleted: file.deletedValues.length,
      keys_deleted: file.deletedKeys.length,
      lines_regedit_would_drop: file.lost.filter(isDroppedLine).length,
    }
    expect(counts).toEqual({
      keys: Number(row.keys),
      values_set: Number(row.values_set),
      values_deleted: Number(row.values_deleted),
      keys_deleted: Number(row.keys_deleted),
      lines_regedit_would_drop: Number(row.lines_regedit_would_drop),
    })
  })
})
