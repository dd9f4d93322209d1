import { Source } from '../../src/core/decode/source.js'
import { readRegistry } from '../../src/core/parse/registry/reader.js'
import { readRegQuery } from '../../src/core/parse/registry/reg-query.js'
import { expectGoldenCases } from '../helpers/golden.js'
import { HEADER_5, KEY } from '../support/registry-files.js'
import { sayRegistry } from '../support/say-registry.js'
import { HEX_ROWS } from './rows/hex-rows.js'
import { KEY_ROWS } from './rows/key-rows.js'
import { ODD_FILES, ODD_LINES, ODD_LISTINGS } from './rows/odd-lines.js'
import { CURLY_ROWS, TEXT_ROWS } from './rows/text-rows.js'

/** Reads texts that are decoded already, and holds all that comes of them to a golden file. */
function expectReadings(golden: string, texts: readonly string[], read: (text: string) => string): void {
  expectGoldenCases(`registry/${golden}.txt`, texts.map((text) => ({ title: JSON.stringify(text), text: read(text) })))
}

const readFile = (text: string): string => sayRegistry(readRegistry(new Source('a.reg', text, 'utf8'), false))
const below = (header: string) => (text: string): string => readFile(`${header}\n[%K]\n${text}`.replaceAll('%K', KEY))

describe('all that the reader says, to the letter', () => {
  test('of the lines whose import is known', () => {
    const rows = [...TEXT_ROWS, ...CURLY_ROWS, ...HEX_ROWS, ...KEY_ROWS]
    expectReadings('rows', rows.map(({ text }) => text), below('REGEDIT4'))
  })

  test('of lines of every kind', () => {
    expectReadings('lines', ODD_LINES, below('REGEDIT4'))
  })

  test('of hex data whose strings are wide', () => {
    expectReadings('wide', [...ODD_LINES.filter((line) => /^"a"=hex\(/.test(line))], below(HEADER_5))
  })

  test('of whole files', () => {
    expectReadings('files', ODD_FILES, readFile)
  })

  test('of listings', () => {
    expectReadings('listings', ODD_LISTINGS, (text) =>
      sayRegistry(readRegQuery(new Source('a.txt', `\r\n${KEY}\r\n${text.replaceAll('\n', '\r\n')}\r\n`, 'utf8'))))
  })
})
