import type { Place } from '../core/decode/source.js'
import { hiddenParts } from './mask-secrets.js'

/** Whether any of what a place covers is the data of a secret. */
export function coversSecret({ source, start, end }: Place): boolean {
  for (let line = source.lineOf(start); line <= source.lineOf(Math.max(start, end - 1)); line++) {
    const lineStart = source.lineStarts[line - 1] ?? 0
    const from = Math.max(0, start - lineStart)
    const to = Math.min(end - lineStart, source.lineText(line).length)
    if (hiddenParts(source, line).some((part) => part.start < to && part.end > from)) return true
  }
  return false
}
