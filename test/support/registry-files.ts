import { decode } from '../../src/core/decode/decode.js'
import { Source, textOf } from '../../src/core/decode/source.js'
import { isDroppedLine } from '../../src/core/parse/registry/loss.js'
import type { RegistryFile } from '../../src/core/parse/registry/model.js'
import { readRegistry } from '../../src/core/parse/registry/reader.js'
import { typeName, type RegistryValue } from '../../src/core/parse/registry/value.js'

export const KEY = 'HKEY_CURRENT_USER\\Software\\LintCase'
export const HEADER_5 = 'Windows Registry Editor Version 5.00'

export function latin1(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

export function utf16(text: string, mark = true): Uint8Array {
  return new Uint8Array(Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le'))
}

export function readBytes(bytes: Uint8Array, path = 'case.reg'): RegistryFile {
  const { text, encoding, mark } = decode(bytes)
  return readRegistry(new Source(path, text, encoding), mark)
}

/** Reads a text that is decoded already, as what an editor on another system saves. */
export function readText(text: string): RegistryFile {
  return readRegistry(new Source('case.reg', text, 'utf8'), false)
}

export type Data = string | number | bigint | readonly string[] | undefined

/** A stored value as a person reads it; bytes as `[aabb]` where the type has no other reading. */
export function dataOf(value: RegistryValue): Data {
  return value.text ?? value.texts ?? value.number ?? value.bigNumber ?? `[${hexOf(value.bytes)}]`
}

export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

/** Name → type, data, and what the value's place covers. */
export function valuesOf(file: RegistryFile, path = KEY): Record<string, readonly [string, Data, string]> | undefined {
  const key = file.registry.key(path)
  if (!key) return undefined
  return Object.fromEntries(
    [...key.values.values()].map((value) => [value.label, [typeName(value.type), dataOf(value), textOf(value.place)]]),
  )
}

/** The lines that an import drops: line, reason, and what the place covers. */
export function droppedOf(file: RegistryFile): Array<readonly [number, string, string]> {
  return file.lost.filter(isDroppedLine).map(({ line, reason, place }) => [line, reason, textOf(place)])
}

export function swallowedOf(file: RegistryFile): Array<readonly [number, string]> {
  return file.lost.filter(({ kind }) => kind === 'swallowed').map(({ line, place }) => [line, textOf(place)])
}

export function keysOf(file: RegistryFile): string[] {
  return [...file.registry.keys].map(({ path }) => path)
}
