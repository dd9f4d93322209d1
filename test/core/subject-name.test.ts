import { subjectName } from '../../src/core/findings/subject-name.js'

const LONG = 'k'.repeat(501)

test('a name of any real length stays as it is', () => {
  const name = 'k'.repeat(500)
  expect(subjectName(name)).toBe(name)
})

test('of a much longer one the beginning is left, and a hash that tells it apart', () => {
  expect(subjectName(LONG)).toMatch(/^k{400}…[0-9a-f]{16}$/)
  expect(subjectName(`${LONG}a`)).not.toBe(subjectName(`${LONG}b`))
  expect(subjectName(LONG.toUpperCase()).toLowerCase()).toBe(subjectName(LONG))
})

test('a secret in it is hidden, and the hash does not depend on it', () => {
  const named = (secret: string): string => subjectName(`${LONG} Password=${secret}`)
  expect(named('one')).toBe(named('two'))
  expect(subjectName('Password=one')).toBe('Password=***')
})
