import type { LintInput } from '../../src/core/engine/options.js'

/** File name → content, with LF; `‹` and `›` may mark what a finding is expected to point at. */
export type EstateFiles = Readonly<Record<string, string>>

/** How the files of a test are written to bytes. */
export interface Writing {
  readonly name: string
  readonly lineEnd: '\n' | '\r\n' | '\r'
  /** For `.reg`; other files are UTF-8, with a mark where the name says so. */
  readonly registry: 'utf16le' | 'utf8'
  readonly others: 'utf8' | 'utf8-mark' | 'utf16le'
}

/** As regedit and Windows tools write files. */
export const WINDOWS: Writing = { name: 'as Windows writes it', lineEnd: '\r\n', registry: 'utf16le', others: 'utf8-mark' }
/** As an editor on another system leaves them. */
export const PLAIN: Writing = { name: 'plain', lineEnd: '\n', registry: 'utf8', others: 'utf8' }

export interface MarkedRange {
  readonly path: string
  readonly start: number
  readonly end: number
}

/** Takes the marks out of the files and tells where they stood, sorted by path and position. */
export function takeMarks(files: EstateFiles, writing: Writing): { files: EstateFiles; ranges: MarkedRange[] } {
  const clean: Record<string, string> = {}
  const ranges: MarkedRange[] = []
  for (const [path, marked] of Object.entries(files)) {
    const open: number[] = []
    const here: MarkedRange[] = []
    let text = ''
    for (const character of marked.replaceAll('\n', writing.lineEnd)) {
      if (character === '‹') open.push(text.length)
      else if (character === '›') here.push({ path, start: open.pop() ?? Number.NaN, end: text.length })
      else text += character
    }
    clean[path] = text
    ranges.push(...here.sort((a, b) => a.start - b.start || a.end - b.end))
  }
  ranges.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  return { files: clean, ranges }
}

/** Writes files, whose line ends are right already, to bytes. */
export function toInputs(files: EstateFiles, writing: Writing): LintInput[] {
  return Object.entries(files).map(([path, text]) => ({ path, bytes: toBytes(path, text, writing) }))
}

export function toBytes(path: string, text: string, writing: Writing): Uint8Array {
  const encoding = path.endsWith('.reg') ? writing.registry : writing.others
  if (encoding === 'utf16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
  return new Uint8Array(Buffer.from(encoding === 'utf8-mark' ? `\ufeff${text}` : text, 'utf8'))
}
