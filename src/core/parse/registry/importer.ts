import type { Place, Source } from '../../decode/source.js'
import type { HexData } from './hex-data.js'
import type { LossLog } from './loss-log.js'
import type { LossReason, LostLine } from './loss.js'
import type { DeletedKey, DeletedValue, RegistryNote } from './model.js'
import { foldName } from './names.js'
import { RegistryState, type RegistryKey } from './state.js'
import { REG_DWORD, REG_MULTI_SZ, REG_QWORD, RegistryValue, type DataForm } from './value.js'

/** A value line: its name without quotes, where the name stands, and where the line does. */
export interface ValueLine {
  name: string
  nameStart: number
  nameEnd: number
  /** Without outer blanks. */
  first: number
  end: number
  /** 1-based. */
  line: number
}

/** Does to a registry what the lines of a file say, and loses what an import loses for want of a key. */
export class Importer {
  readonly notes: RegistryNote[] = []
  readonly deletedKeys: DeletedKey[] = []
  readonly deletedValues: DeletedValue[] = []
  keyLines = 0
  valuesSet = 0
  /** Where the first key or value stands that was one too many; -1 while there is none. */
  cutAt = -1
  #key: RegistryKey | undefined
  /** Why there is no current key: none came yet, its line was lost, or it was a deletion. */
  #noKey: { kind: 'none' } | { kind: 'lost'; by: LostLine } | { kind: 'deleted'; by: Place; path: string } = { kind: 'none' }

  constructor(
    private readonly source: Source,
    private readonly losses: LossLog,
    /** How many keys and values are taken. */
    private readonly most = Infinity,
    readonly registry = new RegistryState(),
  ) {}

  /** The path of the key that values go to. */
  get keyPath(): string | undefined {
    return this.#key?.path
  }

  openKey(path: string, start: number): void {
    if (this.isFull(start)) return
    this.#key = this.registry.openKey(path, this.source, start)
    this.keyLines++
  }

  deleteKey(path: string, start: number): void {
    const place = this.source.place(start, start + path.length)
    this.registry.deleteKey(path)
    this.deletedKeys.push({ path, place })
    this.#key = undefined
    this.#noKey = { kind: 'deleted', by: place, path }
  }

  /** A key line was lost: values below it go nowhere, and not to the key before. */
  loseKey(by: LostLine): void {
    this.#key = undefined
    this.#noKey = { kind: 'lost', by }
  }

  setValue(at: ValueLine, type: number, form: DataForm, dataStart: number, dataEnd: number): RegistryValue | undefined {
    const key = this.#key
    if (!key) {
      this.loseWithoutKey(at, dataStart, dataEnd)
      return undefined
    }
    if (this.isFull(at.first)) return undefined
    const { name, nameStart, nameEnd } = at
    const folded = foldName(name)
    const earlier = key.values.get(folded)
    const value = new RegistryValue(
      key, this.source, name, type, form, nameStart, nameEnd, dataStart, dataEnd, earlier?.storedName ?? name,
    )
    if (earlier) this.notes.push({ kind: 'duplicate-value', value, earlier })
    key.values.set(folded, value)
    this.valuesSet++
    return value
  }

  /** Notes what is odd about hex data that a value stands in: NULs that are missing at its end, a length its type has not. */
  noteHexData(value: RegistryValue, data: HexData, unit: 1 | 2): void {
    const { count } = data
    if (value.isStringType) {
      const wanted = value.type === REG_MULTI_SZ ? 2 : 1
      let present = 0
      while (present < wanted && data.endsInZeros((present + 1) * unit)) present++
      if (present < wanted && count > 0) this.notes.push({ kind: 'missing-terminator', value, missing: wanted - present })
    }
    const wanted = value.type === REG_DWORD ? 4 : value.type === REG_QWORD ? 8 : count
    if (count !== wanted) this.notes.push({ kind: 'wrong-length', value, bytes: count, wanted })
  }

  deleteValue(at: ValueLine): void {
    const { name, nameStart, nameEnd } = at
    if (!this.#key) {
      this.loseWithoutKey(at, nameStart, nameEnd)
      return
    }
    this.#key.values.delete(foldName(name))
    this.deletedValues.push({ keyPath: this.#key.path, name, place: this.source.place(nameStart, nameEnd) })
  }

  /** Loses a value for a fault of its own line. */
  loseValue(at: ValueLine, reason: LossReason, from: number, to = at.end): LostLine {
    return this.losses.lose('value', reason, at.line, at.first, at.end, {
      name: labelOf(at), keyPath: this.keyPath, at: from, to: Math.max(from, to),
    })
  }

  /** Whether no entry is taken any more, such as the one that stands there. */
  private isFull(start: number): boolean {
    if (this.keyLines + this.valuesSet < this.most) return false
    if (this.cutAt < 0) this.cutAt = start
    return true
  }

  private loseWithoutKey(at: ValueLine, from: number, to: number): void {
    const noKey = this.#noKey
    const { line, first, end } = at
    const details = { name: labelOf(at), at: from, to }
    if (noKey.kind === 'lost') {
      const by = { ...details, cause: noKey.by }
      noKey.by.followers.push(this.losses.lose('value-under-lost-key', 'under-lost-key', line, first, end, by))
    } else if (noKey.kind === 'deleted') {
      const by = { ...details, cause: noKey.by, keyPath: noKey.path }
      this.losses.lose('value-under-deleted-key', 'under-deleted-key', line, first, end, by)
    } else {
      this.losses.lose('value', 'no-key', line, first, end, details)
    }
  }
}

function labelOf(at: ValueLine): string {
  return at.name === '' ? '@' : at.name
}
