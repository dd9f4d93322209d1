import fc from 'fast-check'
import { boundedDistance, closest } from '../../src/core/text/closest.js'

test.each([
  ['extend', ['ignore', 'extends'], 'extends'],
  ['RULES', ['rules'], 'rules'],
  ['desk/unsued', ['desk/unused', 'desk/reserved-in-use'], 'desk/unused'],
  ['teh', ['the'], 'the'],
  ['ab', ['ac'], undefined],
  ['profile/nothing', ['desk/unused'], undefined],
  ['', ['a'], undefined],
])('%s', (word, candidates, expected) => {
  expect(closest(word, candidates)).toBe(expected)
})

test('the first of equally near ones', () => {
  expect(closest('desk/x', ['desk/a', 'desk/b'])).toBe('desk/a')
})

/** The same distance by the book, without a bound. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, rows[i - 2]![j - 2]! + 1)
      rows[i]![j] = value
    }
  }
  return rows[a.length]![b.length]!
}

test('the bound changes nothing up to the bound', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 6 }), (a, b, limit) => {
      const real = distance(a, b)
      const bounded = boundedDistance(a, b, limit)
      return real <= limit ? bounded === real : bounded > limit
    }),
    { seed: 1, numRuns: 2000 },
  )
})
