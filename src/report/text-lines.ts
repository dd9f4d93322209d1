import { leadingCount } from '../core/text/leading-count.js'

/** A text in lines as diffs count them: each ends with LF, and the last one may lack it. */
export interface TextLines {
  readonly count: number
  /** A 0-based line with its end. */
  line(index: number): string
  /** The offset at which a line begins; of the one behind the last, the end of the text. */
  startOf(index: number): number
  /** The line that an offset stands in; behind the end of the last one, the one that would follow. */
  lineAt(offset: number): number
}

export function textLines(text: string): TextLines {
  const starts: number[] = []
  for (let at = 0; at < text.length;) {
    starts.push(at)
    const end = text.indexOf('\n', at)
    at = end < 0 ? text.length : end + 1
  }
  const startOf = (index: number): number => starts[index] ?? text.length
  return {
    count: starts.length,
    startOf,
    line: (index) => text.slice(startOf(index), startOf(index + 1)),
    lineAt(offset) {
      if (offset >= text.length && (text === '' || text.endsWith('\n'))) return starts.length
      return Math.max(0, leadingCount(starts.length, (index) => (starts[index] as number) <= offset) - 1)
    },
  }
}
