import { HashSet } from '../../src/core/parse/registry/skim/hash-set.js'

test('a set of pairs holds what was added, whatever its size, zeros and neighbours among them', () => {
  for (const capacity of [2, 4, 64]) {
    const set = new HashSet(capacity)
    const known = new Set<string>()
    // Pairs that fall on the same place, differ in one half only, or are zeros.
    const pairs = Array.from({ length: 60 }, (_, i) => [(i % 5) * capacity * (i % 3 === 0 ? 0 : 1), i % 7] as const)
    const more = Array.from({ length: 40 }, (_, i) => [i - 20, i * 3] as const)
    for (const round of [1, 2]) {
      for (const [a, b] of [...pairs, [0, 0] as const, ...more]) {
        const key = `${a} ${b}`
        expect([round, key, set.has(a, b)]).toEqual([round, key, known.has(key)])
        expect([round, key, set.add(a, b)]).toEqual([round, key, !known.has(key)])
        known.add(key)
        expect(set.has(a, b)).toBe(true)
        expect(set.has(a + 1000, b)).toBe(false)
        expect(set.has(a, b + 1000)).toBe(false)
      }
      for (const key of known) expect(set.has(...(key.split(' ').map(Number) as [number, number]))).toBe(true)
      set.clear()
      for (const key of known) expect(set.has(...(key.split(' ').map(Number) as [number, number]))).toBe(false)
      known.clear()
    }
    expect(set.add(0, 0)).toBe(true)
    set.clear()
    expect([set.has(0, 0), set.add(0, 0), set.add(0, 0)]).toEqual([false, true, false])
  }
})

test('where too many stand in one row, one is said to be there that may not be', () => {
  const set = new HashSet(8)
  const pairs = Array.from({ length: 1000 }, (_, i) => [0x100000, i + 1] as const)
  const added = pairs.filter(([a, b]) => set.add(a, b))
  expect(added).toHaveLength(128)
  expect(pairs.every(([a, b]) => set.has(a, b))).toBe(true)
  expect(set.has(0x100000, 5000)).toBe(true)
  expect(set.has(0x200300, 1)).toBe(false)
})

test('what has grown is small again when it is emptied, and holds nothing', () => {
  const set = new HashSet(8)
  for (let round = 0; round < 3; round++) {
    for (let i = 1; i <= 1000; i++) expect(set.add(i * 0x9e3779b1 | 0, i)).toBe(true)
    expect(set.has(0x9e3779b1 | 0, 1)).toBe(true)
    set.clear()
    expect(set.has(0x9e3779b1 | 0, 1)).toBe(false)
    expect(set.add(5, 5)).toBe(true)
    set.clear()
  }
})
