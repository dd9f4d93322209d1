import type { Source } from '../decode/source.js'
import type { InputKind } from '../model/input.js'
import type { Recognised } from '../recognise/recognise.js'
import type { ParsedRecords } from '../records/record.js'

export interface ReadRecords extends ParsedRecords {
  readonly kind: InputKind | null
}

/**
 * Reads the records of a text that is no registry export. What is no export at all fails with one `not-an-export`
 * problem: at the fault, for XML that is not well-formed. The readers are loaded when they are needed.
 */
export async function readRecords(source: Source, recognised: Exclude<Recognised, { kind: 'registry' }>): Promise<ReadRecords> {
  const { kind } = recognised
  switch (recognised.form) {
    case 'delimited': {
      const { recordsFromTable } = await import('../records/from-table.js')
      return { kind, ...recordsFromTable(source) }
    }
    case 'bulk': {
      const { recordsFromBulk } = await import('../records/from-bulk.js')
      return { kind, ...recordsFromBulk(source) }
    }
    case 'yaml': {
      const { readYaml } = await import('../parse/native/read-yaml.js')
      const { recordsFromNative } = await import('../records/from-native.js')
      return { kind, ...recordsFromNative(source, readYaml(source.text), 'YAML') }
    }
    case 'json': {
      const { readJson } = await import('../parse/native/read-json.js')
      const { recordsFromNative } = await import('../records/from-native.js')
      return { kind, ...recordsFromNative(source, readJson(source.text), 'JSON') }
    }
    case 'xml': {
      const { faultOfXml, recordsFromXml } = await import('../records/from-xml.js')
      if (recognised.kind !== null) return { kind, ...recordsFromXml(source, recognised.shape) }
      const refusal = { kind: 'not-an-export', place: recognised.place, what: recognised.what } as const
      const problem = faultOfXml(source, recognised.what) ?? refusal
      return { kind: null, records: [], problems: [problem], failed: true }
    }
    case null: {
      const { place, what } = recognised
      return { kind: null, records: [], problems: [{ kind: 'not-an-export', place, what }], failed: true }
    }
  }
}
