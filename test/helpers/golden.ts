import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FOLDER = join(__dirname, '..', 'golden')

/** Compares a text with the golden file of that name; with UPDATE_GOLDEN=1 the file is written instead. */
export function expectGolden(name: string, text: string): void {
  const file = join(FOLDER, name)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  expect(text).toBe(readFileSync(file, 'utf8'))
}
