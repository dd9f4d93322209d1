import type { Source } from '../decode/source.js'

/** A comment of an input, as offsets into its text. */
export interface Comment {
  /** With its marks. */
  readonly start: number
  readonly end: number
  /** Without them. */
  readonly from: number
  readonly to: number
}

/**
 * The lines that are comments because of how they begin.
 * @param begin what they begin with, up to their mark of one character
 * @param isOther whether a line, counted from 1, is something else for all that
 */
export function lineComments(source: Source, begin: RegExp, isOther: (line: number) => boolean = () => false): Comment[] {
  const comments: Comment[] = []
  for (let line = 1; line <= source.lineStarts.length; line++) {
    const text = source.lineText(line)
    const mark = begin.exec(text)?.[0].length
    if (mark === undefined || isOther(line)) continue
    const lineStart = source.lineStarts[line - 1] as number
    const end = lineStart + text.length
    comments.push({ start: lineStart + mark - 1, end, from: lineStart + mark, to: end })
  }
  return comments
}
