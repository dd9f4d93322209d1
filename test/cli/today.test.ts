import { today } from '../../src/cli/today.js'

const CLOCK = new Date('2026-06-15T23:59:59Z')

test.each([
  [undefined, '2026-06-15'],
  ['', '2026-06-15'],
  ['0', '1970-01-01'],
  ['1806451199', '2027-03-30'],
  ['1806451200', '2027-03-31'],
  ['253402300799', '9999-12-31'],
])('SOURCE_DATE_EPOCH=%s is %s', (epoch, day) => {
  expect(today({ SOURCE_DATE_EPOCH: epoch }, CLOCK)).toBe(day)
})

test.each(['yesterday', '-1', '1.5', '253402300800', '999999999999999', ' 1'])('SOURCE_DATE_EPOCH=%s is refused', (epoch) => {
  expect(() => today({ SOURCE_DATE_EPOCH: epoch }, CLOCK)).toThrow(/not a number of seconds/)
})
