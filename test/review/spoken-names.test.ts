import fc from 'fast-check'
import { SpokenNames } from '../../src/core/review/spoken-names.js'

test('a name is spoken of where it stands as a word of its own', () => {
  const names = new SpokenNames(['Heartbeat', null, 'Max', 'Max Heart', '-flag', 'Max'])
  const said = ['MaxHeartbeat', 'x Max Heartx', 'a "Max Heart"', 'no', 'Heartbeat', 'a--flag', 'aflag'].map((text) => names.firstIn([text]))
  expect(said).toEqual([undefined, 2, 2, undefined, 0, 4, undefined])
  expect([names.firstIn(['no', 'a Heartbeat', 'Max']), names.firstWithout, new SpokenNames(['Max']).firstWithout]).toEqual([0, 1, undefined])
})

test('however many names there are, they are found as if each was looked for', () => {
  const text = fc.array(fc.constantFrom('ab', 'b', ' ', '-', '_', 'ä', '1'), { maxLength: 12 }).map((parts) => parts.join(''))
  const name = fc.array(fc.constantFrom('ab', 'b', ' ', '-', 'ä'), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
  const speaksOf = (of: string, one: string): boolean =>
    one.length > 2 && /[\p{L}\p{N}_]/u.test(one) && Array.from({ length: of.length }, (_, at) => at).some((at) =>
      of.startsWith(one, at) && !/[\p{L}\p{N}_]/u.test(of.charAt(at - 1) + of.charAt(at + one.length)))
  fc.assert(fc.property(fc.array(name, { maxLength: 6 }), fc.array(text, { maxLength: 3 }), (names, texts) => {
    const expected = names.findIndex((one) => texts.some((of) => speaksOf(of, one)))
    expect(new SpokenNames(names).firstIn(texts)).toBe(expected < 0 ? undefined : expected)
  }), { seed: 4711, numRuns: 2000 })
})
