import { decode } from '../decode/decode.js'
import { Source } from '../decode/source.js'
import { readRegistry } from '../parse/registry/reader.js'
import { readRegQuery } from '../parse/registry/reg-query.js'
import { recogniseBytes } from '../recognise/bytes.js'
import { registryForm } from '../recognise/registry-text.js'
import type { LintInput } from '../model/input.js'
import { DEFAULT_LIMITS, limitText, MOST_HELD, type Limits, type ReachedLimit } from '../model/limits.js'
import type { InputProblem } from '../records/record.js'
import type { ReadInput } from './read-input.js'

/** Which keys of a registry export are read: all of them, or those that a rule may have something to say about. */
export type KeysToRead = 'all' | 'checked'

const MIB = 1024 * 1024

const TOO_LARGE = 'a file that is too large, and no regedit export as UTF-16, of which parts could be read'

/** Decodes, recognises and parses one input. Never throws for what the bytes hold. */
export async function readInput(input: LintInput, keys: KeysToRead = 'all', given: Partial<Limits> = {}): Promise<ReadInput> {
  const named = input.named ?? true
  const limits = { ...DEFAULT_LIMITS, ...given }
  const size = input.file?.size ?? input.bytes.length
  if (size > limits.fileSize * MIB) return beyond(new Source(input.path, '', 'utf8'), 0, { limit: 'fileSize', value: limits.fileSize })
  if (input.file && input.bytes.length === 0) {
    return beyond(new Source(input.path, '', 'utf8'), 0, { limit: 'fileSize', value: MOST_HELD, fixed: true })
  }
  const binary = recogniseBytes(input.bytes)
  if (binary !== null) return notAnExport(input.path, named, binary)
  if (keys === 'checked') {
    const { skimRegistry } = await import('./skim-registry.js')
    try {
      const skimmed = await skimRegistry(input, limits.entries)
      if (skimmed) return withinLimits(skimmed, limits)
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
    const registry = form === 'reg' ? readRegistry(source, mark, limits.entries) : readRegQuery(source, limits.entries)
    return withinLimits({ ...base, kind: 'registry', form, registry, failed: false }, limits)
  }
  // What recognises and reads the other kinds is loaded only when such an input is there.
  const { recogniseOther } = await import('../recognise/recognise.js')
  const recognised = recogniseOther(source)
  if (recognised.kind === null && recognised.form === null) {
    const { what, place } = recognised
    return { ...base, kind: null, form: null, problems: [{ kind: 'not-an-export', place, what }], failed: true, reason: what }
  }
  const { readRecords } = await import('./read-records.js')
  const parsed = await readRecords(source, recognised, limits)
  const reason = recognised.kind === null ? { reason: recognised.what } : {}
  return withinLimits({ ...base, form: recognised.form, ...parsed, kind: parsed.kind, ...reason }, limits)
}

/** The input, with what its reader left out for a limit said where it begins. */
function withinLimits(read: ReadInput, limits: Limits): ReadInput {
  const { source, registry, problems } = read
  const long = longLine(source, limits.lineLength)
  if (long !== undefined) return beyond(source, long, { limit: 'lineLength', value: limits.lineLength })
  const cut = registry?.cutAt
  const all = cut === undefined ? problems : [...problems, reached(source, cut, { limit: 'entries', value: limits.entries })]
  const first = all.find((problem) => problem.kind === 'limit-reached')
  return first ? { ...read, problems: all, reason: limitText(first) } : read
}

/** An input that is not read at all, for it is beyond a limit. Somebody means it to be read, named or not. */
function beyond(source: Source, at: number, limit: ReachedLimit): ReadInput {
  return {
    path: source.path, source, mark: false, oddities: [], kind: null, form: null, named: true, records: [],
    problems: [reached(source, at, limit)], failed: true, reason: limitText(limit),
  }
}

function reached(source: Source, at: number, limit: ReachedLimit): InputProblem {
  const place = source.place(Math.min(at, source.text.length), Math.min(at + 1, source.text.length))
  return { kind: 'limit-reached', place, ...limit }
}

/** Where a line goes on beyond the limit; undefined where none does. A text that is no longer has no such line. */
function longLine(source: Source, limit: number): number | undefined {
  if (source.text.length <= limit) return undefined
  const { lineStarts } = source
  for (const [index, start] of lineStarts.entries()) {
    const next = lineStarts[index + 1] ?? source.text.length
    if (next - start > limit && source.lineText(index + 1).length > limit) return start + limit
  }
  return undefined
}

function notAnExport(path: string, named: boolean, what: string): ReadInput {
  const source = new Source(path, '', 'utf8')
  return {
    path, source, mark: false, oddities: [], kind: null, form: null, named, records: [],
    problems: [{ kind: 'not-an-export', place: source.place(0, 0), what }], failed: true, reason: what,
  }
}
