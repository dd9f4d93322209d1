import { PathSet } from '../../src/core/parse/registry/path-set.js'

test('a set of paths tells whether one of them is at a path or above it', () => {
  const set = new PathSet()
  set.add('a\\b')
  set.add('a\\c\\d')
  set.add('')
  const held = ['a\\b', 'a\\b\\x', 'a\\b\\x\\y', 'a\\c\\d', '', '\\x']
  const others = ['a', 'a\\c', 'a\\bb', 'ab', 'b', 'a\\c\\x', 'c\\d', 'x\\a\\b']
  expect([...held, ...others].filter((path) => set.holdsAtOrAbove(path))).toEqual(held)
})

test('an empty set holds nothing', () => {
  expect(['', 'a', 'a\\b'].filter((path) => new PathSet().holdsAtOrAbove(path))).toEqual([])
})
