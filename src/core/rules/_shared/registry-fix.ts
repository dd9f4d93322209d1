import type { Source } from '../../decode/source.js'
import type { Section } from '../../estate/model.js'
import type { Fix } from '../../findings/finding.js'
import { foldName } from '../../parse/registry/names.js'
import type { RegistryFile } from '../../parse/registry/model.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { oncePer } from '../../text/once-per.js'
import type { RuleContext } from '../rule.js'
import { namesByPath } from './names-by-path.js'
import { perEstate } from './per-estate.js'

/** A fix that sets a DWORD of a key, whether the key has it already or not; nothing where the file is no .reg file. */
export function fixNumber(
  context: RuleContext,
  section: Pick<Section, 'keys' | 'value'>,
  name: string,
  number: number,
  { safe }: { readonly safe: boolean },
): { readonly fix?: Fix } {
  const value = section.value(name)
  const edit = value ? replaceNumber(context, value, number) : insertNumber(context, section, name, number)
  return edit ? { fix: { safe, description: `Set ${name} to ${dwordText(number)}${readAs(number)}`, edits: [edit] } } : {}
}

/** A DWORD as a .reg file writes it. */
export function dwordText(number: number): string {
  return `dword:${hex8(number)}`
}

/** The number behind its hexadecimal form where the two differ. */
function readAs(number: number): string {
  return number > 9 ? ` (${number})` : ''
}

function replaceNumber(context: RuleContext, value: RegistryValue, number: number) {
  if (regFile(context, value.source) === undefined) return undefined
  return { place: value.place, text: value.form === 'dword' ? hex8(number) : bytesOf(number) }
}

/**
 * A new line behind the key's line. A file that deletes the value later on would undo it, and a line that is lost may set
 * another.
 */
function insertNumber(context: RuleContext, section: Pick<Section, 'keys'>, name: string, number: number) {
  const [key] = section.keys
  const file = key && regFile(context, key.source)
  if (!key || !file) return undefined
  if (unsetValues(file).get(key.folded)?.has(foldName(name)) === true) return undefined
  const { text } = key.source
  const at = lineEndAt(text, key.pathPlace.end)
  return { place: key.source.place(at, at), text: `${lineEndOf(text, at)}"${name}"=${dwordText(number)}` }
}

/** The values that lost lines of a file mean and that it deletes. */
const unsetValues = oncePer(({ lost, deletedValues }: RegistryFile) => namesByPath([...lost, ...deletedValues]))

function regFile({ estate }: RuleContext, { path }: Source): RegistryFile | undefined {
  return regFiles(estate).get(path)
}

/** By path; of two of one path, the first. */
const regFiles = perEstate(({ registryFiles }) =>
  new Map(registryFiles.filter(({ form }) => form === 'reg').map((file) => [file.source.path, file] as const).reverse()))

function lineEndAt(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charAt(at) !== '\r' && text.charAt(at) !== '\n') at++
  return at
}

/** The line end that stands there, or the file's first one. */
function lineEndOf(text: string, at: number): string {
  return /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0] ?? /\r\n|\r|\n/.exec(text)?.[0] ?? '\r\n'
}

function hex8(number: number): string {
  return number.toString(16).padStart(8, '0')
}

/** Little-endian, as `hex(4):` wants it. */
function bytesOf(number: number): string {
  const [a = '', b = '', c = '', d = ''] = hex8(number).match(/../g) ?? []
  return [d, c, b, a].join(',')
}
