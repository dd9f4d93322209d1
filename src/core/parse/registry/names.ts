import { rememberLong } from '../../text/remember-long.js'

/** The registry's roots in small letters; regedit writes them in capitals and accepts any. */
export const ROOT_NAMES: readonly string[] = [
  'hkey_local_machine',
  'hkey_current_user',
  'hkey_classes_root',
  'hkey_users',
  'hkey_current_config',
]
const ROOTS = new Set(ROOT_NAMES)

/** Short root names that people write and that an import does not know. */
const SHORT_ROOTS = new Map([
  ['hklm', 'HKEY_LOCAL_MACHINE'],
  ['hkcu', 'HKEY_CURRENT_USER'],
  ['hkcr', 'HKEY_CLASSES_ROOT'],
  ['hku', 'HKEY_USERS'],
  ['hkcc', 'HKEY_CURRENT_CONFIG'],
])

export function isRoot(name: string): boolean {
  return ROOTS.has(foldName(name))
}

/** The full name of a short root (`HKLM`), undefined for any other text. */
export function longRootOf(name: string): string | undefined {
  return SHORT_ROOTS.get(foldName(name))
}

/** The part of a key path before the first backslash. */
export function rootOf(path: string): string {
  const backslash = path.indexOf('\\')
  return backslash < 0 ? path : path.slice(0, backslash)
}

/** The part of a key path behind the last backslash. */
export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('\\') + 1)
}

/** The path of the key above; empty for a root. */
export function parentPath(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('\\')))
}

/**
 * Folds a key path or value name so that two names which Windows takes for one compare equal. Windows compares
 * character by character and never folds a letter into ASCII (a Turkish dotless i stays itself).
 */
export const foldName = rememberLong((name) => {
  const lower = name.toLowerCase()
  if (isAscii(name)) return lower
  let folded = ''
  for (let i = 0; i < name.length; i++) {
    const character = name.charAt(i)
    const small = character.toLowerCase()
    const becomesAscii = character > '\x7f' && small <= '\x7f'
    folded += small.length === 1 && !becomesAscii ? small : character
  }
  return folded
})

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false
  return true
}
