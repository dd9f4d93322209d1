import { Source } from '../../src/core/decode/source.js'
import { chooseEdits } from '../../src/core/fix/choose-edits.js'
import type { TextEdit } from '../../src/core/fix/text-edit.js'
import { findingAt } from '../helpers/results.js'

const A = new Source('a.reg', '0123456789', 'utf8')
const B = new Source('b.reg', '0123456789', 'utf8')

type Written = readonly [start: number, end: number, text: string, source?: Source]

/** Findings by name, each with its edits → the names of those chosen, and the edits of `a.reg`. */
function choose(findings: Readonly<Record<string, readonly Written[]>>): { chosen: string[]; edits: readonly TextEdit[] } {
  const choice = chooseEdits(
    Object.entries(findings).map(([subject, edits]) => ({
      finding: findingAt(A.place(0, 0), { subject }),
      edits: edits.map(([start, end, text, source = A]) => ({ place: source.place(start, end), text })),
    })),
  )
  return { chosen: choice.chosen.map(({ finding }) => finding.subject), edits: choice.edits.get('a.reg') ?? [] }
}

test.each<[string, Readonly<Record<string, readonly Written[]>>, string[]]>([
  ['apart', { x: [[0, 2, '-']], y: [[5, 6, '-']] }, ['x', 'y']],
  ['side by side', { x: [[0, 2, '-']], y: [[2, 4, '+']] }, ['x', 'y']],
  ['side by side, the later one first', { x: [[2, 4, '-']], y: [[0, 2, '+']] }, ['x', 'y']],
  ['overlapping', { x: [[0, 3, '-']], y: [[2, 4, '+']] }, ['x']],
  ['one within the other', { x: [[0, 9, '-']], y: [[4, 5, '+']] }, ['x']],
  ['one around the other', { x: [[4, 5, '-']], y: [[0, 9, '+']] }, ['x']],
  ['around more than one', { x: [[2, 3, '-']], y: [[5, 6, '-']], z: [[0, 9, '+']] }, ['x', 'y']],
  ['insertions at one place', { x: [[3, 3, '-']], y: [[3, 3, '+']] }, ['x']],
  ['insertions at two places', { x: [[3, 3, '-']], y: [[4, 4, '+']] }, ['x', 'y']],
  ['an insertion where a replacement begins', { x: [[3, 5, '-']], y: [[3, 3, '+']] }, ['x']],
  ['an insertion where a replacement ends', { x: [[3, 5, '-']], y: [[5, 5, '+']] }, ['x']],
  ['a replacement behind an insertion', { x: [[3, 3, '-']], y: [[3, 5, '+']] }, ['x']],
  ['a replacement before an insertion', { x: [[5, 5, '-']], y: [[3, 5, '+']] }, ['x']],
  ['the same edit twice', { x: [[3, 5, '-']], y: [[3, 5, '-']] }, ['x', 'y']],
  ['the same insertion twice', { x: [[3, 3, '-']], y: [[3, 3, '-']] }, ['x', 'y']],
  ['the same place with another text', { x: [[3, 5, '-']], y: [[3, 5, '+']] }, ['x']],
  ['all or none', { x: [[5, 6, '-']], y: [[0, 1, '+'], [5, 6, '+']], z: [[0, 1, '*']] }, ['x', 'z']],
  ['all or none over two inputs', { x: [[5, 6, '-', B]], y: [[0, 1, '+'], [5, 6, '+', B]], z: [[0, 1, '*']] }, ['x', 'z']],
  ['against itself', { x: [[0, 3, '-'], [2, 4, '+']], y: [[0, 1, '*']] }, ['y']],
  ['one edit of its own twice', { x: [[0, 3, '-'], [0, 3, '-']] }, ['x']],
  ['no edits at all', { x: [] }, ['x']],
])('%s', (_name, findings, chosen) => {
  expect(choose(findings).chosen).toEqual(chosen)
})

test('edits come in the order of their places, each once', () => {
  const { edits } = choose({ x: [[7, 8, 'c'], [0, 1, 'a']], y: [[3, 3, 'b']], z: [[7, 8, 'c']] })
  expect(edits).toEqual([
    { start: 0, end: 1, text: 'a' },
    { start: 3, end: 3, text: 'b' },
    { start: 7, end: 8, text: 'c' },
  ])
})
