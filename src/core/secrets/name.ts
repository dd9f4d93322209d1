import { boundedDistance, closest } from '../text/closest.js'

/**
 * Whether a value, column or element of this name holds a secret: `ClientPassword`, `DefaultPassword`, and whatever is
 * named `password` or ends in `Password` or `Pwd`; the same with `Secret`, `Passphrase`, `Token` and names of keys that
 * are kept to oneself. Letter case does not count.
 */
export function isSecretName(name: string): boolean {
  // Most names are ruled out by their last letters, and exports hold millions of them.
  const { length } = name
  switch (((name.charCodeAt(length - 2) | 32) << 8) | name.charCodeAt(length - 1) | 32) {
    case RD:
    case WD:
      return /(?:password|pwd)$/i.test(name)
    case ET:
      return /secret$/i.test(name)
    case SE:
      return /passphrase$/i.test(name)
    case EN:
      // .NET says with a PublicKeyToken whose public key it is.
      return /(?<!public_?key_?)token$/i.test(name)
    case EY:
      return /(?:private|secret|secret[_-]?access|shared|api|signing|encryption|cipher|aes|ssh)[_-]?key$/i.test(name)
    default:
      return false
  }
}

const [RD, WD, ET, SE, EN, EY] = ['rd', 'wd', 'et', 'se', 'en', 'ey'].map((end) => (end.charCodeAt(0) << 8) | end.charCodeAt(1))

/** Names that are long enough for a misspelt one to be known. */
const KNOWN = ['ClientPassword', 'DefaultPassword']

/** Whether a name is a secret's, or was most likely meant to be one: a typing error gives nothing away. */
export function seemsSecret(name: string): boolean {
  const known = judged.get(name)
  if (known !== undefined) return known
  const verdict = judge(name)
  if (judged.size >= MOST_JUDGED) judged.clear()
  judged.set(name, verdict)
  return verdict
}

/** Whether a registry value holds a secret, by its name; by its key's, where it is the key's default value and has none. */
export function isSecretValue({ name, key }: { readonly name: string; readonly key: { readonly path: string } }): boolean {
  return seemsSecret(name === '' ? lastSegment(key.path) : name)
}

function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('\\') + 1)
}

/** The names of an export repeat from key to key. */
const judged = new Map<string, boolean>()
const MOST_JUDGED = 4096

function judge(name: string): boolean {
  if (isSecretName(name)) return true
  const bare = bareLetters(name)
  if (isSecretName(bare)) return true
  // Whatever is near one of them keeps one of these pieces; most names hold none.
  if (!/pas|ord|swd|cli|ent|wor|def|ult/i.test(bare)) return false
  const end = bare.slice(-16).toLowerCase()
  if (end.endsWith('passwd') || closest(bare, KNOWN) !== undefined) return true
  // `Passwords` and `Password2` are spelt right, and something else.
  return [7, 8, 9].some((length) => {
    const word = end.slice(-length)
    return word.length === length && !word.startsWith('password') && boundedDistance(word, 'password', 1) <= 1
  })
}

/** Without what takes no room, full-width letters as plain ones. */
function bareLetters(name: string): string {
  // SQL Server puts names in brackets.
  const trimmed = name.trim().replace(/^\[|\]$/g, '')
  return /^[\x20-\x7e]*$/.test(trimmed) ? trimmed : trimmed.normalize('NFKC').replace(/[\p{Cc}\p{Cf}]/gu, '')
}
