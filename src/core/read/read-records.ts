import type { Source } from '../decode/source.js'
import type { InputKind } from '../model/input.js'
import { DEFAULT_LIMITS, type Limits } from '../model/limits.js'
import type { Recognised } from '../recognise/recognise.js'
import type { ParsedRecords } from '../records/record.js'

export interface ReadRecords extends ParsedRecords {
  readonly kind: InputKind | null
}

/**
 * Reads the records of a text that is no registry export. What is no export at all fails with one `not-an-export`
 * problem: at the fault, for XML that is not well-formed. The readers are loaded when they are needed.
 */
export async function readRecords(
  source: Source, recognised: Exclude<Recognised, { kind: 'registry' }>, limits: Limits = DEFAULT_LIMITS,
): Promise<ReadRecords> {
  const { kind } = recognised
  const { entries, nesting } = limits
  switch (recognised.form) {
    case 'delimited': {
      const { recordsFromTable } = await import('../records/from-table.js')
      return { kind, ...recordsFromTable(source, entries) }
    }
    case 'bulk': {
      const { recordsFromBulk } = await import('../records/from-bulk.js')
      return { kind, ...recordsFromBulk(source, entries) }
    }
    case 'yaml': {
      const { readYaml } = await import('../parse/native/read-yaml.js')
      const { recordsFromNative } = await import('../records/from-native.js')
      return { kind, ...recordsFromNative(source, readYaml(source.text, nesting), 'YAML', entries) }
    }
    case 'json': {
      const { readJson } = await import('../parse/native/read-json.js')
      const { recordsFromNative } = await import('../records/from-native.js')
      return { kind, ...recordsFromNative(source, readJson(source.text, nesting), 'JSON', entries) }
    }
    case 'xml': {
      const { faultOfXml, recordsFromXml } = await import('../records/from-xml.js')
      if (recognised.kind !== null) return { kind, ...recordsFromXml(source, recognised.shape, limits) }
      const refusal = { kind: 'not-an-export', place: recognised.place, what: recognised.what } as const
      const problem = faultOfXml(source, recognised.what, nesting) ?? refusal
      return { kind: null, records: [], problems: [problem], failed: true }
    }
    case null: {
      const { place, what } = recognised
      return { kind: null, records: [], problems: [{ kind: 'not-an-export', place, what }], failed: true }
    }
  }
}
