import type { Source } from '../../decode/source.js'
import { BLANK, EQUALS, HASH, SEMICOLON } from './characters.js'
import { skipBlanks } from './hex-data.js'
import type { Importer } from './importer.js'
import { judgeKeyLine } from './key-line.js'
import type { LossLog } from './loss-log.js'
import { REG_SZ } from './value.js'

const ROOT = 'HKEY_CLASSES_ROOT'

/** What the lines of a file do, and where it shows. */
interface Target {
  readonly source: Source
  readonly importer: Importer
  readonly losses: LossLog
}

/** Imports a line of the Windows 3.1 form: a key, and behind blanks and an optional = the text of its default value. */
export function readWindows31Line({ source, importer, losses }: Target, line: number, start: number, end: number): void {
  const { text } = source
  const first = skipBlanks(text, start, end)
  const code = text.charCodeAt(first)
  if (first === end || code === SEMICOLON || code === HASH) return
  if (!text.startsWith(ROOT, start) || start + ROOT.length > end) {
    losses.lose('other', 'other-root', line, first, end)
    return
  }
  if (text.slice(start, end).includes('\0')) {
    losses.lose('key', 'nul-character', line, start, end)
    return
  }
  let keyEnd = start
  while (keyEnd < end && !/\s/.test(text.charAt(keyEnd))) keyEnd++
  const verdict = judgeKeyLine(text.slice(start, keyEnd), false)
  if ('fault' in verdict) {
    losses.lose('key', verdict.fault, line, start, end, { keyPath: verdict.path })
    return
  }
  let data = skipBlanks(text, keyEnd, end)
  if (data < end && text.charCodeAt(data) === EQUALS) data++
  if (data < end && text.charCodeAt(data) === BLANK) data++
  importer.openKey(verdict.path, start)
  importer.setValue({ name: '', nameStart: start, nameEnd: keyEnd, first: start, end, line }, REG_SZ, 'string', data, end)
}
