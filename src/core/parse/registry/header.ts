/** What regedit does with a file by its first line: imports it, refuses it (exit code 1), or imports nothing (exit code 0). */
export type ImportVerdict = 'accepted' | 'rejected' | 'nothing'

export type RegistryVersion = '3.1' | '4' | '5'

export interface Header {
  readonly verdict: ImportVerdict
  readonly version: RegistryVersion | null
}

/** Judges a first line: blanks may stand before it, nothing behind it, and letters count by case. */
export function judgeHeader(line: string): Header {
  const text = line.replace(/^[ \t]+/, '')
  if (text === 'Windows Registry Editor Version 5.00') return { verdict: 'accepted', version: '5' }
  if (text === 'REGEDIT4') return { verdict: 'accepted', version: '4' }
  if (text === 'REGEDIT') return { verdict: 'accepted', version: '3.1' }
  if (text.startsWith('REGEDIT')) return { verdict: 'nothing', version: null }
  return { verdict: 'rejected', version: null }
}

/** Whether a line in the middle of a file is a header: two exports were joined. */
export function isHeaderLine(line: string): boolean {
  return /^[ \t\ufeff]*(?:Windows Registry Editor Version \d|REGEDIT\d?[ \t]*$)/i.test(line)
}
