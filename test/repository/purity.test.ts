import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { listFiles, parseSource, specifierOf } from '../helpers/source-files.js'

const root = join(__dirname, '../..')
const NODE_GLOBALS = new Set(['process', 'Buffer', '__dirname', '__filename', 'require', 'setImmediate', 'global'])

/** What must run in browsers → the rooms it may import from. */
const ROOMS: Record<string, string[]> = {
  'src/core': ['src/core'],
  'src/config': ['src/config', 'src/core'],
  'src/report': ['src/report', 'src/core'],
}

const files = Object.keys(ROOMS).flatMap((room) =>
  listFiles(join(root, room)).map((file) => [room, relative(root, file)] as const),
)

interface Uses {
  readonly imports: string[]
  readonly globals: string[]
}

function usesOf(file: string): Uses {
  const uses: Uses = { imports: [], globals: [] }
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node)
    if (specifier !== undefined) uses.imports.push(specifier)
    if (ts.isIdentifier(node) && NODE_GLOBALS.has(node.text) && isFree(node)) uses.globals.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(parseSource(join(root, file)))
  return uses
}

/** Not the name of a property, as in `globalThis.Buffer`, nor of a type's member. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node
  const isMemberName = ts.isPropertyAccessExpression(parent) && parent.name === node
  return (
    !isMemberName &&
    !ts.isPropertySignature(parent) &&
    !ts.isPropertyAssignment(parent) &&
    !ts.isMethodSignature(parent)
  )
}

test.each(files)('%s: %s uses nothing of Node', (room, file) => {
  const { imports, globals } = usesOf(file)
  expect(globals).toEqual([])
  for (const specifier of imports) {
    if (specifier.startsWith('.')) {
      const target = relative(root, resolve(root, dirname(file), specifier))
      expect([specifier, ROOMS[room]?.some((allowed) => target.startsWith(`${allowed}/`))]).toEqual([specifier, true])
      expect(specifier).toMatch(/\.js$/)
    } else {
      const name = specifier.replace(/^node:/, '').split('/')[0] as string
      expect([specifier, builtinModules.includes(name) || specifier === '(computed)']).toEqual([specifier, false])
    }
  }
})
