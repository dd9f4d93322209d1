import type { Source } from '../core/decode/source.js'
import { nameAt } from '../core/parse/registry/value-line.js'
import { leadingCount } from '../core/text/leading-count.js'

/** Data may run over many lines; beyond so many only the key is named. */
const MAX_LINES_OF_VALUE = 100

/** Where in the registry a place of an export belongs. */
export interface RegistryPath {
  readonly key: string
  /** `@` for the default value; undefined for a place that belongs to no value. */
  readonly value?: string
}

/** Tells to which key and value of an export, or of a `reg query` listing, an offset belongs. */
export function registryPaths(source: Source): (offset: number) => RegistryPath | undefined {
  const keys: { readonly line: number; readonly path: string }[] = []
  for (let line = 1; line <= source.lineStarts.length; line++) {
    const path = keyOfLine(source, line)
    if (path !== undefined) keys.push({ line, path })
  }
  return (offset) => {
    const line = source.lineOf(offset)
    const key = keys[lastUpTo(keys, line)]
    if (!key) return undefined
    const value = key.line === line ? undefined : valueOfLine(source, line, key.line)
    return { key: key.path, ...(value !== undefined && { value }) }
  }
}

function keyOfLine(source: Source, line: number): string | undefined {
  const start = source.lineStarts[line - 1] ?? 0
  // Most lines are ruled out without taking them out of the text.
  if (!/[ \t[H]/.test(source.text[start] ?? '')) return undefined
  const text = source.lineText(line)
  if (/^HKEY_/.test(text)) return text.trimEnd()
  const bracketed = /^[ \t]*\[-?(.*)$/s.exec(text)?.[1]
  if (bracketed === undefined) return undefined
  const end = bracketed.lastIndexOf(']')
  return end < 0 ? bracketed : bracketed.slice(0, end)
}

function valueOfLine(source: Source, line: number, keyLine: number): string | undefined {
  let first = line
  while (first - 1 > keyLine && line - first < MAX_LINES_OF_VALUE && source.lineText(first - 1).trimEnd().endsWith('\\')) first--
  const text = source.lineText(first)
  const listed = /^ {4}(\S.*?) {4}REG_[A-Z_]+(?: {4}|$)/.exec(text)?.[1]
  if (listed !== undefined) return listed
  const at = text.search(/[^ \t]/)
  return text[at] === '"' || text[at] === '@' ? nameAt(text, at, text.length) : undefined
}

/** The index of the last key at or before a line; -1 where there is none. */
function lastUpTo(keys: readonly { readonly line: number }[], line: number): number {
  return leadingCount(keys.length, (index) => (keys[index]?.line ?? 0) <= line) - 1
}
