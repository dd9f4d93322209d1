import type { Place, Source } from '../../decode/source.js'
import { BACKSLASH, isBlank } from './characters.js'
import type { LossKind, LossReason, LostLine } from './loss.js'

/** What lines that cannot be read on their own may still belong to: a value or key that a lost line began. */
interface Tail {
  readonly owner: LostLine
  readonly form: TailForm
  /** Whether the last line of it ended in a backslash. */
  backslash: boolean
}

/** How a thing that began on a lost line may go on: more bytes, up to a quote, up to a bracket, or only behind a backslash. */
export type TailForm = 'hex' | 'string' | 'key' | 'any'

export interface LossDetails {
  readonly name?: string
  readonly keyPath?: string | undefined
  readonly cause?: LostLine | Place
  /** The part at fault; left out, the whole line. */
  readonly at?: number
  readonly to?: number
}

/** Keeps the lines that an import loses, and knows which of them only go on with what a lost line began. */
export class LossLog {
  readonly #text: string
  readonly #lost: LostLine[] = []
  #tail: Tail | undefined

  constructor(private readonly source: Source) {
    this.#text = source.text
  }

  /** In the order of the file. */
  get lost(): readonly LostLine[] {
    return this.#lost
  }

  lose(kind: LossKind, reason: LossReason, line: number, first: number, end: number, details: LossDetails = {}): LostLine {
    let last = end
    while (last > first && isBlank(this.#text.charCodeAt(last - 1))) last--
    const { at = first, to = last, name, keyPath, cause } = details
    const lost: LostLine = {
      kind, reason, line, place: this.source.place(at, to), linePlace: this.source.place(first, last), followers: [],
      ...(name === undefined ? {} : { name }),
      ...(keyPath === undefined ? {} : { keyPath }),
      ...(cause === undefined ? {} : { cause }),
    }
    this.#lost.push(lost)
    return lost
  }

  /** What a lost line began may go on below it, whose last line ends at an offset. */
  follow(owner: LostLine, form: TailForm, end: number): void {
    this.#tail = { owner, form, backslash: this.endsInBackslash(end) }
  }

  /** A line that stands on its own ends whatever a lost line began. */
  endTail(): void {
    this.#tail = undefined
  }

  /** Takes a line that goes on with what a lost line began; false where it does not. */
  takeTail(line: number, first: number, end: number): boolean {
    const tail = this.#tail
    if (!tail || !this.belongs(tail, first, end)) {
      this.#tail = undefined
      return false
    }
    tail.backslash = this.endsInBackslash(end)
    // Broken hex data counts once, at its first line; what else is split over lines is lost line by line.
    if (tail.form !== 'hex') {
      const reason = tail.form === 'key' ? 'key-split' : 'value-split'
      tail.owner.followers.push(this.lose('fragment', reason, line, first, end, { cause: tail.owner }))
    }
    const closes = tail.form === 'key' ? ']' : tail.form === 'string' ? '"' : ''
    if (closes !== '' && this.#text.slice(first, end).includes(closes)) this.#tail = undefined
    return true
  }

  private belongs(tail: Tail, first: number, end: number): boolean {
    if (tail.backslash) return true
    const line = this.#text.slice(first, end)
    if (tail.form === 'hex') return /^[0-9a-fA-F,\s\\]+$/.test(line)
    if (tail.form === 'string') return line.includes('"')
    return tail.form === 'key' && line.includes(']')
  }

  endsInBackslash(end: number): boolean {
    let last = end - 1
    while (last >= 0 && isBlank(this.#text.charCodeAt(last))) last--
    return this.#text.charCodeAt(last) === BACKSLASH
  }
}
