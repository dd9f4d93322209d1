import { Source, textOf } from '../../decode/source.js'
import type { Fix } from '../../findings/finding.js'
import type { LossReason, LostLine } from '../../parse/registry/loss.js'
import { longRootOf } from '../../parse/registry/names.js'
import { readRegistry } from '../../parse/registry/reader.js'

/** What to write instead, for the faults that have one meaning only. */
const REPAIRS: Partial<Record<LossReason, (line: string) => string>> = {
  'name-curly-quotes': straightQuotes,
  'data-curly-quotes': straightQuotes,
  'type-letter-case': (line) =>
    line.replace(/(=\s*)(dword:|hex(?:\([0-9a-f]*\))?:)/i, (_, before: string, type: string) => before + type.toLowerCase()),
  'dword-0x': (line) => line.replace(/(=\s*dword:\s*)0x/i, '$1'),
  'number-without-type': (line) =>
    line.replace(
      /(=\s*)0x([0-9a-f]{1,8})(?=\s*(?:;.*)?$)/i,
      (_, before: string, digits: string) => `${before}dword:${digits.padStart(8, '0')}`,
    ),
  'dword-too-long': (line) => line.replace(/(=\s*dword:\s*)0+(?=[0-9a-f]{8}(?![0-9a-f]))/i, '$1'),
  'hash-comment': semicolonForHash,
  'equals-missing': (line) => line.replace(/^("(?:[^"\\]|\\.)*"|@)\s*(?=dword:|hex[:(]|")/, '$1='),
  'key-short-root': (line) =>
    line.replace(/^\[(-?)(\w+)/, (_, minus: string, root: string) => `[${minus}${longRootOf(root) ?? root}`),
  'key-blank-after-bracket': (line) => line.replace(/^\[[ \t]+(?!-)/, '['),
}

/** Beyond this a line is no typing error. */
const MAX_LENGTH = 4096

/**
 * The line of a value or key as it was meant, where only one thing can have been meant; undefined where that is open. A line may have more
 * than one fault, and what comes out is read again to be sure.
 */
export function repairedLine(lost: LostLine): string | undefined {
  const written = textOf(lost.linePlace)
  if (written.length > MAX_LENGTH) return undefined
  let line = written
  for (let round = 0; round < 4; round++) {
    const fault = faultOf(line)
    if (fault === undefined) return line === written ? undefined : line
    const next = REPAIRS[fault]?.(line)
    if (next === undefined || next === line) return undefined
    line = next
  }
  return undefined
}

/** The repair as an edit of nothing but the characters that differ. */
export function repairOf(lost: LostLine): Fix | undefined {
  const line = repairedLine(lost)
  if (line === undefined) return undefined
  const written = textOf(lost.linePlace)
  const shorter = Math.min(line.length, written.length)
  let head = 0
  while (head < shorter && line[head] === written[head]) head++
  let tail = 0
  while (tail < shorter - head && line[line.length - 1 - tail] === written[written.length - 1 - tail]) tail++
  const { source, start, end } = lost.linePlace
  const edit = { place: source.place(start + head, end - tail), text: line.slice(head, line.length - tail) }
  return { safe: true, description: DESCRIPTIONS[lost.reason] ?? 'Write the line as regedit reads it', edits: [edit] }
}

const DESCRIPTIONS: Partial<Record<LossReason, string>> = {
  'name-curly-quotes': 'Write straight quotes',
  'data-curly-quotes': 'Write straight quotes',
  'type-letter-case': 'Write the data type in small letters',
  'dword-0x': 'Remove the 0x',
  'number-without-type': 'Write dword: before the digits',
  'dword-too-long': 'Remove the leading zeros beyond eight digits',
  'hash-comment': 'Start the comment with a semicolon',
  'equals-missing': 'Write the = behind the name',
  'key-short-root': 'Write the full name of the root',
  'key-blank-after-bracket': 'Remove the blank behind the bracket',
}

/** Why an import loses a line on its own below a key, undefined where it keeps it. */
function faultOf(line: string): LossReason | undefined {
  return readRegistry(new Source('', `REGEDIT4\n[HKEY_LOCAL_MACHINE\\K]\n${line}\n`, 'utf8'), false).lost[0]?.reason
}

function straightQuotes(line: string): string {
  return line.replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
}

/** The first # that is not inside quotes becomes a semicolon. */
function semicolonForHash(line: string): string {
  let inside = false
  for (let i = 0; i < line.length; i++) {
    const character = line[i]
    if (character === '\\' && inside) i++
    else if (character === '"') inside = !inside
    else if (character === '#' && !inside) return `${line.slice(0, i)};${line.slice(i + 1)}`
  }
  return line
}
