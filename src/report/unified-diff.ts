import type { Source } from '../core/decode/source.js'
import { applyEdits } from '../core/fix/apply-edits.js'
import type { TextEdit } from '../core/fix/text-edit.js'
import type { Colors } from './colors.js'
import { HIDDEN } from '../core/secrets/hidden.js'
import { hiddenParts } from './mask-secrets.js'
import { noCommand, safe } from './safe-text.js'
import { textLines, type TextLines } from './text-lines.js'

/** Unchanged lines around a change. */
const CONTEXT = 3

/** An input before and after edits, which are in order and do not overlap. */
export interface EditedSource {
  readonly before: Source
  readonly after: Source
  readonly edits: readonly TextEdit[]
}

/** Lines that are replaced, by 0-based numbers on both sides, ends exclusive. */
interface Change {
  readonly before: Span
  readonly after: Span
}

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The edits as a unified diff, which `patch` and `git apply` take. What no report may show is hidden, and a line with such a
 * part is not for them.
 */
export function* unifiedDiff({ before, after, edits }: EditedSource, paint: Colors): Iterable<string> {
  const old = textLines(before.text)
  const now = textLines(after.text)
  const changes = changesOf(before.text, old, edits)
  if (changes.length === 0) return
  // Behind a tab, both programs look for no more of the name.
  const path = `${noCommand(safe(before.path))}${/\s/.test(before.path) ? '\t' : ''}`
  yield `${paint.bold(`--- a/${path}`)}\n${paint.bold(`+++ b/${path}`)}\n`
  for (const hunk of hunksOf(changes, old.count)) {
    yield `${paint.cyan(`@@ -${numbers(hunk.before)} +${numbers(hunk.after)} @@`)}\n`
    let at = hunk.before.from
    for (const change of hunk.changes) {
      yield* linesOf(' ', before, old, { from: at, to: change.before.from }, (line) => line)
      yield* linesOf('-', before, old, change.before, paint.red)
      yield* linesOf('+', after, now, change.after, paint.green)
      at = change.before.to
    }
    yield* linesOf(' ', before, old, { from: at, to: hunk.before.to }, (line) => line)
  }
}

/** Whole lines that differ. */
function changesOf(text: string, lines: TextLines, edits: readonly TextEdit[]): Change[] {
  const changes: Change[] = []
  let grown = 0
  for (const { from, to, edits: own } of regionsOf(lines, edits)) {
    const start = lines.startOf(from)
    const piece = text.slice(start, lines.startOf(to))
    const added = applyEdits(piece, own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })))
    const [head, tail] = commonLines(piece, added)
    const count = textLines(added).count
    const before = { from: from + head, to: to - tail }
    const after = { from: from + grown + head, to: from + grown + count - tail }
    if (before.from < before.to || after.from < after.to) changes.push({ before, after })
    grown += count - (to - from)
  }
  return changes
}

interface Region extends Span {
  readonly edits: TextEdit[]
}

/** The lines that edits reach into; edits of neighbouring lines are one region. */
function regionsOf(lines: TextLines, edits: readonly TextEdit[]): Region[] {
  const regions: Array<{ from: number; to: number; edits: TextEdit[] }> = []
  for (const edit of edits) {
    const from = lines.lineAt(edit.start)
    const to = Math.min(lines.lineAt(edit.end) + 1, lines.count)
    const last = regions.at(-1)
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to)
      last.edits.push(edit)
    } else regions.push({ from, to, edits: [edit] })
  }
  return regions
}

/** How many lines two texts share at their beginning and, of the others, at their end. */
function commonLines(a: string, b: string): readonly [head: number, tail: number] {
  const left = textLines(a)
  const right = textLines(b)
  const shorter = Math.min(left.count, right.count)
  let head = 0
  while (head < shorter && left.line(head) === right.line(head)) head++
  let tail = 0
  while (tail < shorter - head && left.line(left.count - 1 - tail) === right.line(right.count - 1 - tail)) tail++
  return [head, tail]
}

interface Hunk {
  readonly before: Span
  readonly after: Span
  readonly changes: readonly Change[]
}

/** Changes with the lines around them; where these would meet, they are one hunk. */
function hunksOf(changes: readonly Change[], count: number): Hunk[] {
  const groups: Change[][] = []
  for (const change of changes) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && change.before.from - last.before.to <= 2 * CONTEXT) group.push(change)
    else groups.push([change])
  }
  return groups.map((group) => {
    const [first, last] = [group[0] as Change, group.at(-1) as Change]
    const above = Math.min(CONTEXT, first.before.from)
    const below = Math.min(CONTEXT, count - last.before.to)
    return {
      before: { from: first.before.from - above, to: last.before.to + below },
      after: { from: first.after.from - above, to: last.after.to + below },
      changes: group,
    }
  })
}

/** `12,7`; of no lines, the one above counts. */
function numbers({ from, to }: Span): string {
  return `${to > from ? from + 1 : from},${to - from}`
}

function* linesOf(
  sign: ' ' | '-' | '+', source: Source, lines: TextLines, { from, to }: Span, paint: (line: string) => string,
): Iterable<string> {
  for (let line = from; line < to; line++) {
    const end = lines.startOf(line + 1)
    const ended = source.text.charAt(end - 1) === '\n'
    yield `${paint(noCommand(sign + shown(source, lines.startOf(line), ended ? end - 1 : end)))}\n`
    if (!ended) yield '\\ No newline at end of file\n'
  }
}

/** A piece of a text without secrets and what a terminal would act on; tabs and the CR of a line end are harmless, and belong to it. */
function shown(source: Source, start: number, end: number): string {
  const stop = end > start && source.text.startsWith('\r\n', end - 1) ? end - 1 : end
  const printed = withoutSecrets(source, start, stop).split('\t').map(safe).join('\t')
  return printed + source.text.slice(stop, end)
}

/** The piece may be of more than one line where a file has lone CRs. */
function withoutSecrets(source: Source, start: number, end: number): string {
  let text = ''
  let at = start
  for (let line = source.lineOf(start); line <= source.lineOf(Math.max(start, end - 1)); line++) {
    const lineStart = source.lineStarts[line - 1] ?? 0
    for (const part of hiddenParts(source, line)) {
      const from = Math.max(at, lineStart + part.start)
      const to = Math.min(end, lineStart + part.end)
      if (to <= from) continue
      text += source.text.slice(at, from) + HIDDEN
      at = to
    }
  }
  return text + source.text.slice(at, end)
}
