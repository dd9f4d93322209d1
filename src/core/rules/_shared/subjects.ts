import type { Place, Source } from '../../decode/source.js'
import { subjectName } from '../../findings/subject-name.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { shownText } from '../../secrets/lines.js'
import { quoted } from './quoted.js'

export function inputSubject(source: Source): string {
  return `input:${source.path}`
}

/** `registry:<key>\<value>`; the file where no key is known. */
export function registrySubject(source: Source, keyPath: string | undefined, name?: string): string {
  if (keyPath === undefined || keyPath === '') return inputSubject(source)
  return `registry:${subjectName(keyPath)}${name === undefined ? '' : `\\${subjectName(name)}`}`
}

export function valueSubject(value: RegistryValue): string {
  return registrySubject(value.source, value.key.path, value.label)
}

/** Far more than is shown: lines of a hostile file may be as long as the file. */
const MOST = 400

/** A name inside a message: in quotes, not too long. What is unprintable in it is left to the reporters. */
export function named(text: string): string {
  return quoted(text)
}

/** A line of the file inside a message, in the same way; secrets on it are hidden, and so is what belongs to one above. */
export function quotedLine({ source, start, end }: Place): string {
  return quoted(shownText(source.place(start, Math.min(end, start + MOST))))
}
