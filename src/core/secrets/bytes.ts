import { latin1ToString } from '../decode/bytes-to-string.js'
import { holdsData, secretsOnLine } from './named-secrets.js'
import { HIDDEN } from './hidden.js'
import { hexOf } from '../text/hex-of.js'

/**
 * Whether bytes are a text that names a secret, as connection strings do: in UTF-16 of either byte order or with one byte to a
 * letter, ended by NULs or parted by them.
 */
export function bytesSpellSecret(bytes: Uint8Array): boolean {
  const text = latin1ToString(bytes)
  // Of UTF-16 every other byte is a NUL; of one byte to a letter they stand between texts.
  return namesSecret(text.replace(/\0{2,}/g, ' ').replaceAll('\0', '')) || namesSecret(text.replaceAll('\0', ' '))
}

function namesSecret(text: string): boolean {
  return secretsOnLine(text).some((secret) => holdsData(text, secret))
}

/** Bytes as they may be shown, two digits to each. */
export function hexWithoutSecrets(bytes: Uint8Array): string {
  return bytesSpellSecret(bytes) ? HIDDEN : hexOf(bytes)
}
