import type { Encoding } from '../../decode/source.js'

/** What regedit does with a file by its first line: imports it, refuses it (exit code 1), or imports nothing (exit code 0). */
export type ImportVerdict = 'accepted' | 'rejected' | 'nothing'

export type RegistryVersion = '3.1' | '4' | '5'

export interface Header {
  readonly verdict: ImportVerdict
  readonly version: RegistryVersion | null
}

/**
 * Judges a first line: blanks may stand before it, nothing behind it, and letters count by case. An import knows UTF-16LE
 * with its mark, and else takes bytes for characters: another encoding spoils the line.
 */
export function judgeHeader(line: string, encoding: Encoding, marked: boolean): Header {
  const isReadable = encoding === 'utf16le' ? marked : encoding !== 'utf16be' && !marked
  if (!isReadable) return { verdict: 'rejected', version: null }
  const text = line.replace(/^[ \t]+/, '')
  if (text === 'Windows Registry Editor Version 5.00') return { verdict: 'accepted', version: '5' }
  if (text === 'REGEDIT4') return { verdict: 'accepted', version: '4' }
  if (text === 'REGEDIT') return { verdict: 'accepted', version: '3.1' }
  if (text.startsWith('REGEDIT')) return { verdict: 'nothing', version: null }
  return { verdict: 'rejected', version: null }
}

/** Whether a line in the middle of a file is a header, with or without the mark of its file: two exports were joined. */
export function isHeaderLine(line: string): boolean {
  return /^(?:\ufeff|\u00ef\u00bb\u00bf|\u00ff\u00fe)?[ \t]*(?:Windows Registry Editor Version \d|REGEDIT\d?[ \t]*$)/i.test(line)
}

/** Whether a file speaks of what icmlint checks, so that reading on behind a refused first line is worth it. */
export function mentionsCisco(text: string): boolean {
  return /cisco|ctios|connectionprofiles/i.test(text)
}
