/** How far the first line with anything on it is looked for. */
const HEAD = 8192

const HEADER = /^[\s\ufeff]*(?:windows\s*registry\s*editor|regedit\s*(?:\d|[\r\n]|$)|wine\s+registry)/i
const ROOT = '(?:HKEY_?[A-Z_]*|HKLM|HKCU|HKCR|HKU|HKCC)'
const SPOILT_HEADER = /^\s*[^\r\n]{0,80}(?:regedit|registry editor)/i
const KEY_LINE = new RegExp(`^\\s*\\[-?\\s*${ROOT}`, 'im')
const BRACKETED_KEY = new RegExp(`^\\[-?\\s*${ROOT}`, 'i')
const BARE_KEY = new RegExp(`^HKEY_[A-Z_]+(?:\\\\|$)`, 'i')
const VALUE = /^(?:"[^"]*"|@)\s*=/
const QUERY_VALUE = /^\s+\S.*?\s{2,}REG_[A-Z_]+(?:\s|$)/

/**
 * Which registry text this is, or null: regedit's (by its header in any spelling, or, in an excerpt, by a key or value
 * line before anything else) or what `reg query /s` prints.
 */
export function registryForm(text: string): 'reg' | 'reg-query' | null {
  // Text that was encoded twice has a NUL after each character.
  const head = text.slice(0, HEAD).replace(/\0/g, '')
  if (HEADER.test(head)) return 'reg'
  // A header with something in front of it, which regedit refuses, is an attempt at an export all the same.
  if (SPOILT_HEADER.test(head) && KEY_LINE.test(head)) return 'reg'
  let bareKey = false
  for (const line of head.split(/\r\n|\r|\n/)) {
    const trimmed = line.replace(/^[\s\ufeff]+|\s+$/g, '')
    if (trimmed === '' || trimmed.startsWith(';')) continue
    if (bareKey) return QUERY_VALUE.test(line.slice(0, 400)) || BARE_KEY.test(trimmed) ? 'reg-query' : null
    if (BRACKETED_KEY.test(trimmed)) return 'reg'
    if (VALUE.test(trimmed.slice(0, 1000))) return 'reg'
    if (!BARE_KEY.test(trimmed)) return null
    bareKey = true
  }
  return bareKey ? 'reg-query' : null
}
