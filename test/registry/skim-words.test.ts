import fc from 'fast-check'
import { mayConcernCisco } from '../../src/core/parse/registry/skim/key-words.js'
import { mayBeSecret } from '../../src/core/parse/registry/skim/secret-name.js'
import { seemsSecret } from '../../src/core/secrets/name.js'

const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))

describe('a name that may be one of a secret', () => {
  const PIECES = ['pas', 'wor', 'swd', 'cli', 'ent', 'def', 'ult', 'ord']
  const ENDS = ['rd', 'wd', 'et', 'se', 'en', 'ey']
  const mayBe = (name: string) => mayBeSecret(unitsOf(name), 0, name.length)
  const OTHERS = ['z', 'a', 'b', 'r', 't', '9', '\u0170']
  const changed = (word: string) => [...word].flatMap((_, at) => OTHERS.map((other) => word.slice(0, at) + other + word.slice(at + 1)))

  test.each(PIECES)('holds %s, wherever and in whatever letters', (piece) => {
    const names = [piece, `${piece}1`, `x${piece}1`, `xx ${piece.toUpperCase()} xx`, `${piece.slice(0, 1)}${piece}1`]
    expect(names.filter((name) => !mayBe(name))).toEqual([])
  })

  test.each(ENDS)('or ends in %s', (ending) => {
    expect([ending, `x${ending}`, `x ${ending.toUpperCase()}  `].filter((name) => !mayBe(name))).toEqual([])
    expect([`${ending}1`, `${ending}x `, ending.slice(1), `${ending.slice(0, 1)} `].filter(mayBe)).toEqual([])
  })

  test('and has no such piece or ending by half', () => {
    const pieces = PIECES.flatMap(changed).filter((text) => !PIECES.includes(text)).flatMap((text) => [`${text}1`, `x${text}1`])
    const ends = ENDS.flatMap(changed).filter((text) => !ENDS.includes(text)).flatMap((text) => [text, `x${text}`])
    expect([...pieces, ...ends, '', ' ', 'p', 'pa', 'xpa', 'ppa', 'Path', 'Value', 'Key1', 'Tokens'].filter(mayBe)).toEqual([])
    expect(mayBeSecret(unitsOf('"Pas"="x"'), 1, 3)).toBe(false)
    expect(mayBeSecret(unitsOf('"Pas1"="x"'), 2, 6)).toBe(false)
    expect(mayBeSecret(unitsOf('"Key"="x"'), 1, 4)).toBe(true)
    expect(mayBeSecret(unitsOf('"Key"="x"'), 3, 4)).toBe(false)
  })

  test('is every name that is taken for a secret', () => {
    const secrets = ['Password', 'Pwd', 'ClientPassword', 'DefaultPassword', 'Secret', 'Passphrase', 'AuthToken', 'ApiKey', 'private_key', 'passwd']
    const letters = fc.constantFrom('', ' ', '_', 'x', 's', 'd', 'W', '0')
    const parts = fc.tuple(fc.constantFrom(...secrets), fc.nat(16), letters, fc.nat(16), letters, fc.boolean())
    const misspelt = parts.map(([word, at, one, place, other, upper]) => {
      const once = word.slice(0, at) + one + word.slice(at + 1)
      const twice = once.slice(0, place) + other + once.slice(place)
      return upper ? twice.toUpperCase() : twice
    })
    fc.assert(fc.property(misspelt, (name) => { expect(!seemsSecret(name) || mayBe(name)).toBe(true) }), { numRuns: 5000, seed: 20261125 })
  })
})

describe('a key that some rule may have something to say about', () => {
  const concerns = (text: string, at = 0, end = text.length) => mayConcernCisco(unitsOf(text), at, end)

  test.each([
    'cisco', 'CISCO Systems', 'CTIOS', 'cti os', 'CTI-OS', 'cti\u00a0os', 'CTI{OS', 'CTI[OS', 'CTI/OS', 'CTI:OS', 'CTI Desktop', 'CtiDesktop',
    'ConnectionProfiles', 'connection_profiles', 'Enterprise Desktop', 'EnterpriseDesktopSettings',
  ])('%j', (text) => {
    expect(concerns(text)).toBe(true)
  })

  test.each([
    'cisc', 'cisxo', 'xcisco', 'ctixos', 'cti0os', 'cti9os', 'ctiAos', 'ctizos', 'cti  os', 'cti ', 'cti', 'connection  profiles', 'connection',
    'enterprise', 'clsid', '',
  ])('not %j', (text) => {
    expect(concerns(text)).toBe(false)
  })

  test('where the word begins and where the line ends', () => {
    expect(concerns('a\\Cisco]', 2, 7)).toBe(true)
    expect(concerns('a\\Cisco]', 2, 6)).toBe(false)
    expect(concerns('a\\CTI OS', 2, 6)).toBe(false)
    expect(concerns('a\\CTIOS', 2, 5)).toBe(false)
  })
})
