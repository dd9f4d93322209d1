import type { Source } from '../../decode/source.js'
import { isBlank } from './characters.js'
import { judgeKeyLine } from './key-line.js'
import type { LostLine } from './loss.js'
import type { RegistryFile } from './model.js'
import { foldName } from './names.js'
import { RegistryState, type RegistryKey } from './state.js'
import {
  REG_BINARY, REG_DWORD, REG_EXPAND_SZ, REG_MULTI_SZ, REG_NONE, REG_QWORD, REG_SZ, RegistryValue, type DataForm,
} from './value.js'

const TYPES = new Map<string, { type: number; form: DataForm }>([
  ['REG_SZ', { type: REG_SZ, form: 'string' }],
  ['REG_EXPAND_SZ', { type: REG_EXPAND_SZ, form: 'string' }],
  ['REG_MULTI_SZ', { type: REG_MULTI_SZ, form: 'listed-strings' }],
  ['REG_DWORD', { type: REG_DWORD, form: 'dword' }],
  ['REG_DWORD_LITTLE_ENDIAN', { type: REG_DWORD, form: 'dword' }],
  ['REG_QWORD', { type: REG_QWORD, form: 'qword' }],
  ['REG_BINARY', { type: REG_BINARY, form: 'bare-hex' }],
  ['REG_NONE', { type: REG_NONE, form: 'bare-hex' }],
  ['REG_LINK', { type: 6, form: 'bare-hex' }],
  ['REG_RESOURCE_LIST', { type: 8, form: 'bare-hex' }],
  ['REG_FULL_RESOURCE_DESCRIPTOR', { type: 9, form: 'bare-hex' }],
  ['REG_RESOURCE_REQUIREMENTS_LIST', { type: 10, form: 'bare-hex' }],
])

/**
 * Reads what `reg query … /s` prints: key lines, and below them `    name    REG_TYPE    data`. It is no file to import,
 * but it says what the registry holds.
 */
export function readRegQuery(source: Source, entries = Infinity): RegistryFile {
  const registry = new RegistryState()
  const lost: LostLine[] = []
  const { text, lineStarts } = source
  let key: RegistryKey | undefined
  let keyLines = 0
  let valuesSet = 0
  let cutAt: number | undefined
  for (let line = 1; line <= lineStarts.length; line++) {
    const start = lineStarts[line - 1] as number
    const content = source.lineText(line)
    const end = start + content.length
    if (content.trim() === '') continue
    if (/^HKEY_/i.test(content)) {
      const verdict = judgeKeyLine(content.trimEnd(), false)
      if ('fault' in verdict) {
        key = undefined
      } else if (keyLines + valuesSet >= entries) {
        cutAt = start
        break
      } else {
        key = registry.openKey(verdict.path, source, start)
        keyLines++
      }
      continue
    }
    if (isFooter(content) || isUnset(content)) continue
    const value = key && valueOf(key, source, text, start, end)
    if (key && value && keyLines + valuesSet >= entries) {
      cutAt = start
      break
    }
    if (key && value) {
      key.values.set(foldName(value.name), value)
      valuesSet++
    } else {
      const first = start + content.length - content.trimStart().length
      const place = source.place(first, start + content.trimEnd().length)
      lost.push({ kind: 'other', reason: 'unreadable', line, place, linePlace: place, followers: [] })
    }
  }
  return {
    source, form: 'reg-query', header: { verdict: 'accepted', version: null }, headerPlace: source.place(0, 0),
    registry, deletedKeys: [], deletedValues: [], lost, notes: [], keyLines, valuesSet,
    ...(cutAt !== undefined && { cutAt }),
  }
}

function valueOf(key: RegistryKey, source: Source, text: string, start: number, end: number): RegistryValue | undefined {
  const line = text.slice(start, end)
  // The name may hold blanks, so the type is looked for: the first REG_ word with four blanks on both sides. Behind it
  // they are missing where there is no data and an editor cut them.
  const type = / {4}(REG_[A-Z_]+)(?: {4}| *$)/.exec(line)
  const known = type && TYPES.get(type[1] as string)
  const indent = /^ +/.exec(line)?.[0].length ?? 0
  if (!type || !known || type.index < indent) return undefined
  const name = line.slice(indent, type.index)
  const isDefault = /^\((?:Default|Standard|par défaut|predeterminado|Predefinito)\)$/i.test(name)
  let dataStart = start + type.index + type[0].length
  if (known.form === 'dword' || known.form === 'qword') dataStart += text.startsWith('0x', dataStart) ? 2 : 0
  let dataEnd = end
  while (known.form !== 'string' && dataEnd > dataStart && isBlank(text.charCodeAt(dataEnd - 1))) dataEnd--
  if (PATTERNS[known.form]?.test(text.slice(dataStart, dataEnd)) === false) return undefined
  return new RegistryValue(
    key, source, isDefault ? '' : name, known.type, known.form, start + indent, start + type.index, dataStart, dataEnd,
  )
}

/** What the data of a form looks like, where not any text will do. */
const PATTERNS: Partial<Record<DataForm, RegExp>> = {
  dword: /^[0-9a-f]{1,8}$/i,
  qword: /^[0-9a-f]{1,16}$/i,
  'bare-hex': /^(?:[0-9a-f]{2})*$/i,
}

/** "(Default)    REG_SZ    (value not set)", in any language. */
function isUnset(line: string): boolean {
  return line.length < 400 && /^\s*\(.*\)\s+REG_\w+\s+\(.*\)\s*$/.test(line)
}

/** "End of search: 12 match(es) found.", in whatever words: it holds a colon and a digit. */
function isFooter(line: string): boolean {
  return /^\S.*:\s*\d+\b/.test(line)
}
