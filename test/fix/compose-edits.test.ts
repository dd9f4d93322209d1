import fc from 'fast-check'
import { applyEdits } from '../../src/core/fix/apply-edits.js'
import { composeEdits, offsetsBefore } from '../../src/core/fix/compose-edits.js'
import { inConflict, type TextEdit } from '../../src/core/fix/text-edit.js'
import { applied, inTwoRounds } from './support.js'

const edit = (start: number, end: number, text: string): TextEdit => ({ start, end, text })

test.each<[string, TextEdit[], TextEdit[], TextEdit[]]>([
  ['nothing', [], [], []],
  ['only the first', [edit(2, 3, 'xy')], [], [edit(2, 3, 'xy')]],
  ['only the second', [], [edit(2, 3, 'xy')], [edit(2, 3, 'xy')]],
  ['the second before the first', [edit(5, 6, 'xy')], [edit(0, 1, '')], [edit(0, 1, ''), edit(5, 6, 'xy')]],
  ['the second behind a longer first', [edit(1, 2, 'xyz')], [edit(7, 8, '-')], [edit(1, 2, 'xyz'), edit(5, 6, '-')]],
  ['the second within new text', [edit(1, 2, 'xyz')], [edit(2, 3, '-')], [edit(1, 2, 'x-z')]],
  ['the second across the end of new text', [edit(1, 2, 'xyz')], [edit(3, 5, '-')], [edit(1, 3, 'xy-')]],
  ['the second where text was taken out', [edit(1, 4, '')], [edit(1, 1, '-')], [edit(1, 4, '-')]],
  ['the second around all', [edit(1, 2, 'x'), edit(4, 4, 'y')], [edit(0, 11, 'all')], [edit(0, 10, 'all')]],
])('%s', (_name, first, second, whole) => {
  expect(composeEdits(applied('0123456789', first), first, second)).toEqual(whole)
})

test('what comes out is the same, in order, and nothing outside of both is touched', () => {
  fc.assert(
    fc.property(inTwoRounds(), ({ text, first, second }) => {
      const between = applied(text, first)
      const whole = composeEdits(between, first, second)
      expect(applyEdits(text, whole)).toBe(applied(between, second))
      whole.slice(1).forEach((one, i) => expect(inConflict(whole[i] as TextEdit, one)).toBe(false))
    }),
    { seed: 4711, numRuns: 1000 },
  )
})

test('offsets of kept text go back to where it stood', () => {
  fc.assert(
    fc.property(inTwoRounds(), ({ text, first }) => {
      const now = applied(text, first)
      let shift = 0
      let at = 0
      for (const { start, end, text: added } of [...first, edit(text.length, text.length, '')]) {
        for (; at < start; at++) expect(offsetsBefore(first)(at + shift)).toBe(at)
        for (let i = 0; i < added.length; i++) expect(offsetsBefore(first)(start + shift + i)).toBe(start)
        at = end
        shift += added.length - (end - start)
      }
      expect(now.length).toBe(text.length + shift)
    }),
    { seed: 4711 },
  )
})

test('many offsets behind many edits cost little each', () => {
  const edits = Array.from({ length: 100_000 }, (_, i) => ({ start: 10 * i, end: 10 * i + 1, text: 'xyz' }))
  const before = offsetsBefore(edits)
  // Going through all edits for each of them would take minutes.
  for (let i = 0; i < edits.length; i++) expect([before(12 * i), before(12 * i + 3)]).toEqual([10 * i, 10 * i + 1])
})
