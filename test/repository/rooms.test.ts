import { dirname, join, relative, resolve } from 'node:path'
import { importsOf, listFiles } from '../helpers/source-files.js'

const CORE = join(__dirname, '../../src/core')

/**
 * The rooms of src/core in the way the data takes: each may import from those before it, none from one behind it. Files
 * that stand in no folder are rooms of their own.
 */
const ORDER = [
  'text', 'decode', 'secrets', 'model', 'parse', 'records', 'findings', 'recognise', 'read', 'estate', 'rules',
  'symptoms', 'engine', 'suppress', 'baseline', 'lint.ts', 'inspect.ts', 'import',
  'review', 'fix',
]
/** Generated data: anyone may read it, and it takes its types from who does. */
const DATA = 'generated'

interface Import {
  readonly file: string
  readonly from: string
  readonly to: string
}

const imports = listFiles(CORE).flatMap((path): Import[] => {
  const file = relative(CORE, path)
  return importsOf(path)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => ({ file, from: roomOf(file), to: roomOf(relative(CORE, resolve(dirname(path), specifier))) }))
    .filter(({ from, to }) => from !== to && from !== DATA && to !== DATA)
})

function roomOf(file: string): string {
  const [first = ''] = file.split(/[/\\]/)
  return first.replace(/\.js$/, '.ts')
}

test('every room has its place', () => {
  const rooms = new Set(listFiles(CORE).map((path) => roomOf(relative(CORE, path))))
  rooms.delete(DATA)
  expect([...rooms].sort()).toEqual([...ORDER].sort())
})

test('no room reaches back', () => {
  const back = imports.filter(({ from, to }) => ORDER.indexOf(to) > ORDER.indexOf(from))
  expect(back.map(({ file, to }) => `${file} imports from ${to}`)).toEqual([])
})

test('no two rooms import from each other, by whatever way around', () => {
  const reach = new Map<string, Set<string>>()
  for (const { from, to } of imports) reach.set(from, (reach.get(from) ?? new Set<string>()).add(to))
  const inCircle = ORDER.filter((start) => {
    const seen = new Set<string>()
    const left = [...(reach.get(start) ?? [])]
    for (let room = left.pop(); room !== undefined; room = left.pop()) {
      if (seen.has(room)) continue
      seen.add(room)
      left.push(...(reach.get(room) ?? []))
    }
    return seen.has(start)
  })
  expect(inCircle).toEqual([])
})
