import type { Source } from '../decode/source.js'

/** One machine in both states: the texts that its values stand in before and after. */
export interface Home {
  readonly before: Iterable<Source>
  readonly after: Iterable<Source>
}

/** Names what each text belongs to; texts of no machine belong to nothing. */
export function homesOf(homes: readonly Home[]): Readonly<Record<keyof Home, (source: Source) => string>> {
  const named = (side: keyof Home): ((source: Source) => string) => {
    const names = new Map<Source, string>()
    for (const [index, home] of homes.entries()) for (const source of home[side]) names.set(source, `machine ${index}`)
    return (source) => names.get(source) ?? ''
  }
  return { before: named('before'), after: named('after') }
}

/** Paths below the folder that all inputs of a state stand in. */
export function pathsBelow(paths: readonly string[]): {
  readonly path: (source: Source) => string
  readonly paths: ReadonlySet<string>
} {
  const [first = '', ...others] = paths
  let folder = first.slice(0, first.lastIndexOf('/') + 1)
  for (const path of others) while (!path.startsWith(folder)) folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1)
  const below = (path: string): string => (path.startsWith(folder) ? path.slice(folder.length) : path)
  return { path: ({ path }) => below(path), paths: new Set(paths.map(below)) }
}
