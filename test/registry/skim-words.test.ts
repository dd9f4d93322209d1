import { mayConcernCisco } from '../../src/core/parse/registry/skim/key-words.js'
import { holdsPieceOfSecret } from '../../src/core/parse/registry/skim/secret-pieces.js'

const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))

describe('a name that may be one of a secret', () => {
  const PIECES = ['pas', 'wor', 'swd', 'pwd', 'cli', 'ent', 'def', 'ult', 'ord', 'sec', 'tok', 'key']
  const holds = (name: string) => holdsPieceOfSecret(unitsOf(name), 0, name.length)
  /** What one letter of a piece is changed to makes no other one. */
  const changed = PIECES.flatMap((piece) => [0, 1, 2].flatMap((at) => ['z', 'a', 'b', 't', '9', '\u0170']
    .map((other) => piece.slice(0, at) + other + piece.slice(at + 1))))
    .filter((text) => !PIECES.includes(text))

  test.each(PIECES)('holds %s, wherever and in whatever letters', (piece) => {
    expect([piece, `x${piece}`, `${piece}x`, `xx ${piece.toUpperCase()} xx`, `x${piece.slice(0, 1)}${piece}`].filter((name) => !holds(name))).toEqual([])
  })

  test('holds no piece that is not whole', () => {
    expect([...changed, ...changed.map((text) => `x${text}x`), '', 'p', 'pa', 'xpa', 'ppa', 'Path', 'Value'].filter(holds)).toEqual([])
    expect(holdsPieceOfSecret(unitsOf('"Pas"="x"'), 1, 3)).toBe(false)
    expect(holdsPieceOfSecret(unitsOf('"Pas"="x"'), 2, 5)).toBe(false)
  })
})

describe('a key that some rule may have something to say about', () => {
  const concerns = (text: string, at = 0, end = text.length) => mayConcernCisco(unitsOf(text), at, end)

  test.each(['cisco', 'CISCO Systems', 'CTIOS', 'cti os', 'CTI-OS', 'cti\u00a0os', 'CTI{OS', 'CTI[OS', 'CTI/OS', 'CTI:OS', 'CTI Desktop', 'CtiDesktop', 'ConnectionProfiles', 'connection_profiles', 'Enterprise Desktop', 'EnterpriseDesktopSettings'])('%j', (text) => {
    expect(concerns(text)).toBe(true)
  })

  test.each(['cisc', 'cisxo', 'xcisco', 'ctixos', 'cti0os', 'cti9os', 'ctiAos', 'ctizos', 'cti  os', 'cti ', 'cti', 'connection  profiles', 'connection', 'enterprise', 'clsid', ''])('not %j', (text) => {
    expect(concerns(text)).toBe(false)
  })

  test('where the word begins and where the line ends', () => {
    expect(concerns('a\\Cisco]', 2, 7)).toBe(true)
    expect(concerns('a\\Cisco]', 2, 6)).toBe(false)
    expect(concerns('a\\CTI OS', 2, 6)).toBe(false)
    expect(concerns('a\\CTIOS', 2, 5)).toBe(false)
  })
})
