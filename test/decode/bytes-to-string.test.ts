import fc from 'fast-check'
import * as withBuffer from '../../src/core/decode/bytes-to-string.js'

type Module = typeof withBuffer

/** The module as a browser loads it. */
function loadWithoutBuffer(): Module {
  const scope = globalThis as { Buffer?: typeof Buffer }
  const hidden = scope.Buffer
  let loaded: Module | undefined
  try {
    delete scope.Buffer
    jest.isolateModules(() => {
      loaded = jest.requireActual<Module>('../../src/core/decode/bytes-to-string.js')
    })
  } finally {
    scope.Buffer = hidden as typeof Buffer
  }
  return loaded as Module
}

const withoutBuffer = loadWithoutBuffer()
const NAMES = ['latin1ToString', 'utf16leToString', 'utf16beToString'] as const

test('the two are not the same module', () => {
  expect(withoutBuffer.latin1ToString).not.toBe(withBuffer.latin1ToString)
})

test.each(NAMES)('%s reads the same with and without Buffer', (name) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(5), (bytes, from) => {
      const view = bytes.subarray(Math.min(from, bytes.length))
      expect(withoutBuffer[name](view)).toBe(withBuffer[name](view))
    }),
    { seed: 4711, numRuns: 200 },
  )
})

test.each(NAMES)('%s reads more than one chunk', (name) => {
  for (const length of [8191, 8192, 8193, 16_384, 16_385, 100_001]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) % 256)
    expect(withoutBuffer[name](bytes)).toBe(withBuffer[name](bytes))
  }
})

test('byte order, lone surrogates and an odd last byte', () => {
  for (const { latin1ToString, utf16leToString, utf16beToString } of [withBuffer, withoutBuffer]) {
    expect(latin1ToString(Uint8Array.of(0x41, 0xff, 0x80))).toBe('A\u00ff\u0080')
    expect(utf16leToString(Uint8Array.of(0x41, 0, 0, 0xd8, 0x42))).toBe('A\ud800')
    expect(utf16beToString(Uint8Array.of(0, 0x41, 0xd8, 0, 0x42))).toBe('A\ud800')
    expect([latin1ToString, utf16leToString, utf16beToString].map((read) => read(new Uint8Array()))).toEqual(['', '', ''])
  }
})
