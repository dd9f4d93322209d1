import { decode } from '../decode/decode.js'
import { Source } from '../decode/source.js'
import { readRegistry } from '../parse/registry/reader.js'
import { readRegQuery } from '../parse/registry/reg-query.js'
import { recogniseBytes } from '../recognise/bytes.js'
import { registryForm } from '../recognise/registry-text.js'
import type { LintInput } from '../model/input.js'
import type { ReadInput } from './read-input.js'

/** Which keys of a registry export are read: all of them, or those that a rule may have something to say about. */
export type KeysToRead = 'all' | 'checked'

const TOO_LARGE = 'a file that is too large, and no regedit export as UTF-16, of which parts could be read'

/** Decodes, recognises and parses one input. Never throws for what the bytes hold. */
export async function readInput(input: LintInput, keys: KeysToRead = 'all'): Promise<ReadInput> {
  const named = input.named ?? true
  const binary = recogniseBytes(input.bytes)
  if (binary !== null) return notAnExport(input.path, named, binary)
  if (keys === 'checked') {
    const { skimRegistry } = await import('./skim-registry.js')
    try {
      const skimmed = await skimRegistry(input)
      if (skimmed) return skimmed
    } catch (error) {
      return notAnExport(input.path, named, error instanceof Error ? error.message : String(error))
    }
  }
  if (input.file) return notAnExport(input.path, named, TOO_LARGE)
  const { text, encoding, mark, oddities } = decode(input.bytes)
  const source = new Source(input.path, text, encoding)
  const base = { path: input.path, source, mark, oddities, named, records: [], problems: [] }
  const form = registryForm(text)
  if (form) {
    const registry = form === 'reg' ? readRegistry(source, mark) : readRegQuery(source)
    return { ...base, kind: 'registry', form, registry, failed: false }
  }
  // What recognises and reads the other kinds is loaded only when such an input is there.
  const { recogniseOther } = await import('../recognise/recognise.js')
  const recognised = recogniseOther(source)
  if (recognised.kind === null && recognised.form === null) {
    const { what, place } = recognised
    return { ...base, kind: null, form: null, problems: [{ kind: 'not-an-export', place, what }], failed: true, reason: what }
  }
  const { readRecords } = await import('./read-records.js')
  const parsed = await readRecords(source, recognised)
  return { ...base, form: recognised.form, ...parsed, kind: parsed.kind }
}

function notAnExport(path: string, named: boolean, what: string): ReadInput {
  const source = new Source(path, '', 'utf8')
  return {
    path, source, mark: false, oddities: [], kind: null, form: null, named, records: [],
    problems: [{ kind: 'not-an-export', place: source.place(0, 0), what }], failed: true, reason: what,
  }
}
