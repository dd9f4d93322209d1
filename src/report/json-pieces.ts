import { safeJson } from './safe-text.js'

/** A value as JSON.stringify writes it, its lines behind the first one indented, nothing in it that a terminal acts on. */
export function jsonText(value: unknown, indent: string): string {
  return safeJson(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`)
}

/** An array as JSON, one piece for each item, so that no report is too long for one string. */
export function* jsonArray<T>(items: Iterable<T>, toJson: (item: T) => unknown, indent: string): Iterable<string> {
  let before = '[\n'
  for (const item of items) {
    yield `${before}${indent}  ${jsonText(toJson(item), `${indent}  `)}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]' : `\n${indent}]`
}

/** A member of the outermost object of a report. */
export function member(name: string, value: unknown, end = ',\n'): string {
  return `  "${name}": ${jsonText(value, '  ')}${end}`
}

/** A member that is an array. */
export function* list<T>(name: string, items: readonly T[], toJson: (item: T) => object): Iterable<string> {
  yield `  "${name}": `
  yield* jsonArray(items, toJson, '  ')
  yield ',\n'
}
