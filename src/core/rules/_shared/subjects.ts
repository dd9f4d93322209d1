import type { Source } from '../../decode/source.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { quoted } from './words.js'

export function inputSubject(source: Source): string {
  return `input:${source.path}`
}

/** `registry:<key>\<value>`; the file where no key is known. */
export function registrySubject(source: Source, keyPath: string | undefined, name?: string): string {
  if (keyPath === undefined || keyPath === '') return inputSubject(source)
  return `registry:${keyPath}${name === undefined ? '' : `\\${name}`}`
}

export function valueSubject(value: RegistryValue): string {
  return registrySubject(value.source, value.key.path, value.label)
}

/** A name or line of the file inside a message: in quotes, on one line, not too long. */
export function named(text: string): string {
  // Far more than is shown: lines of a hostile file may be as long as the file.
  return quoted(printable(text.slice(0, 400)))
}

/** With escapes for what would break the message's line. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- tabs, line ends and NULs of the file
  return text.replace(/[\x00-\x1f\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
