import type { RegistryFile } from '../../../src/core/parse/registry/model.js'
import { fixNumber } from '../../../src/core/rules/_shared/registry-fix.js'
import type { RuleContext } from '../../../src/core/rules/rule.js'
import { HEADER_5, KEY, readText } from '../../support/registry-files.js'

/** The text after the fix, with what the fix says. */
function repair(text: string, number: number, others: readonly RegistryFile[] = []) {
  const file = readText(text)
  const key = file.registry.key(KEY)
  if (!key) throw new Error('no such key')
  const section = { keys: [key], value: (name: string) => key.values.get(name.toLowerCase()) }
  const context = { estate: { registryFiles: [...others, file] } } as unknown as RuleContext
  const { fix } = fixNumber(context, section, 'Number', number, { safe: true })
  if (!fix) return undefined
  expect(fix.safe).toBe(true)
  const [edit, ...more] = fix.edits ?? []
  expect(more).toEqual([])
  if (!edit) throw new Error('no edit')
  return { says: fix.description, text: text.slice(0, edit.place.start) + edit.text + text.slice(edit.place.end) }
}

const file = (...lines: string[]) => `${HEADER_5}\r\n\r\n[${KEY}]${lines.map((line) => `\r\n${line}`).join('')}`

describe('a number that is set', () => {
  test.each([
    ['dword:00000005', 0, 'dword:00000000', 'dword:00000000'],
    ['dword:5', 9, 'dword:00000009', 'dword:00000009'],
    ['dword:00000005', 10, 'dword:0000000a', 'dword:0000000a (10)'],
    ['hex(4):05,00,00,00', 0x12345678, 'hex(4):78,56,34,12', 'dword:12345678 (305419896)'],
  ])('%s to %d', (before, number, after, said) => {
    expect(repair(file(`"Number"=${before}`), number)).toEqual({ says: `Set Number to ${said}`, text: file(`"Number"=${after}`) })
  })
})

describe('a number that is missing', () => {
  const inserted = '"Number"=dword:00000001'

  test.each([
    ['behind the key’s line', file('"Other"=dword:00000002', ''), file(inserted, '"Other"=dword:00000002', '')],
    ['with the line ends that are there', file('').replaceAll('\r\n', '\n'), file(inserted, '').replaceAll('\r\n', '\n')],
    ['with a line end that stands alone', file('').replaceAll('\r\n', '\r'), file(inserted, '').replaceAll('\r\n', '\r')],
    ['with the line end there, whatever the first one is', file('').replace('\r\n', '\n'), file(inserted, '').replace('\r\n', '\n')],
    ['behind blanks on the key’s line', file('').replace(']\r\n', '] \r\n'), file(inserted, '').replace(']\r\n', '] \r\n')],
    ['at the end of the file, as lines end above', file().replaceAll('\r\n', '\n'), file(inserted).replaceAll('\r\n', '\n')],
    ['where the same value of another key is lost', file('[HKEY_CURRENT_USER\\B]', '"Number"=dword:x'), file(inserted, '[HKEY_CURRENT_USER\\B]', '"Number"=dword:x')],
    ['where another value is lost', file('"Other"=dword:x'), file(inserted, '"Other"=dword:x')],
    ['where another value is deleted', file('"Other"=-'), file(inserted, '"Other"=-')],
  ])('is written %s', (_name, before, after) => {
    expect(repair(before, 1)).toEqual({ says: 'Set Number to dword:00000001', text: after })
  })

  test.each([
    ['a line of the file that is lost means to set it', file('"NUMBER"=dword:x')],
    ['the file deletes it', file('"Number"=-')],
  ])('is left to a person where %s', (_name, text) => {
    expect(repair(text, 1)).toBeUndefined()
  })

  test('is written into its own file', () => {
    const other = readText('Not a registry file\r\n')
    expect(repair(file(), 1, [{ ...other, form: 'reg-query', source: { ...other.source, path: 'other.txt' } } as unknown as RegistryFile])?.text)
      .toBe(file(inserted))
  })
})
