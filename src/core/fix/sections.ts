import type { Source } from '../decode/source.js'
import { addToGroup } from '../text/add-to-group.js'
import { kept } from '../text/kept.js'
import { leadingCount } from '../text/leading-count.js'

/** The keys of a registry export as its text has them: a header each, and the lines below. */
export class Sections {
  /** Where each header begins. */
  readonly starts: readonly number[]
  readonly #lines = new Map<number, ReadonlyMap<string, readonly number[]>>()

  constructor(readonly source: Source) {
    const starts = source.text.startsWith('[') ? [0] : []
    for (let at = source.text.indexOf('\n['); at >= 0; at = source.text.indexOf('\n[', at + 1)) starts.push(at + 1)
    this.starts = starts
  }

  /** The header above an offset, or that it stands in. */
  above(offset: number): number | undefined {
    return this.starts[leadingCount(this.starts.length, (index) => (this.starts[index] as number) <= offset) - 1]
  }

  /** The line that begins at an offset, its line end included: files of other ones are not alike. */
  line(start: number): string {
    return this.source.text.slice(start, this.lineEnd(start))
  }

  lineStart(offset: number): number {
    return this.source.text.lastIndexOf('\n', offset - 1) + 1
  }

  lineEnd(offset: number): number {
    const end = this.source.text.indexOf('\n', offset)
    return end < 0 ? this.source.text.length : end + 1
  }

  /** Where lines stand below a header, if only once. */
  only(header: number, lines: string): number | undefined {
    const first = lines.slice(0, lines.indexOf('\n') + 1 || undefined)
    const [at, ...more] = kept(this.#lines, header, () => this.#linesBelow(header)).get(first) ?? []
    if (at === undefined || more.length > 0 || !this.source.text.startsWith(lines, at)) return undefined
    return this.lineEnd(at + lines.length - 1) === at + lines.length ? at : undefined
  }

  #linesBelow(header: number): Map<string, number[]> {
    const below = leadingCount(this.starts.length, (index) => (this.starts[index] as number) <= header)
    const end = this.starts[below] ?? this.source.text.length
    const lines = new Map<string, number[]>()
    for (let at = this.lineEnd(header); at < end; at = this.lineEnd(at)) addToGroup(lines, this.line(at), at)
    return lines
  }
}
