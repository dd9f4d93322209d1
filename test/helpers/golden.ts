import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FOLDER = join(__dirname, '..', 'golden')

/** A golden file of many cases: the first that differs is shown, and not all of the file. */
export function expectGoldenCases(name: string, cases: ReadonlyArray<{ readonly title: string; readonly text: string }>): void {
  const sections = cases.map(({ title, text }) => `## ${title}\n${text}\n`)
  const golden = readGolden(name, sections.join('')).split(/^(?=## )/m)
  const different = sections.findIndex((section, i) => section !== golden[i])
  if (different >= 0) expect(sections[different]).toBe(golden[different])
  expect(sections).toHaveLength(golden.length)
}

/** Compares a text with the golden file of that name; with UPDATE_GOLDEN=1 the file is written instead. */
export function expectGolden(name: string, text: string): void {
  expect(text).toBe(readGolden(name, text))
}

/** The golden file, as it is now if it may be written. */
function readGolden(name: string, text: string): string {
  const file = join(FOLDER, name)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return readFileSync(file, 'utf8')
}
