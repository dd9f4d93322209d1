import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SmallFiles } from '../../src/cli/small-file.js'
import { folderWith } from '../helpers/folder.js'

const fine = (): void => undefined

test('a small file is read as it is, an empty one too', () => {
  const folder = folderWith({ 'a.reg': 'text', 'empty.reg': '' })
  const files = new SmallFiles()
  expect(Buffer.from(files.read(join(folder, 'a.reg'), fine) ?? []).toString()).toBe('text')
  expect(files.read(join(folder, 'empty.reg'), fine)).toHaveLength(0)
})

test('a large one, and one that grows while it is opened, is left to others', () => {
  const folder = folderWith({ 'large.reg': new Uint8Array(1024 * 1024 + 1), 'a.reg': 'text' })
  const path = join(folder, 'a.reg')
  let looks = 0
  const growing = (): void => {
    if (++looks === 2) writeFileSync(path, 'longer text')
  }
  expect(new SmallFiles().read(join(folder, 'large.reg'), fine)).toBeUndefined()
  expect(new SmallFiles().read(path, growing)).toBeUndefined()
})

test('after two slow ones in a row, none is read at once', () => {
  const folder = folderWith({ 'a.reg': 'text' })
  const files = new SmallFiles()
  const slow = (): void => {
    const until = performance.now() + 20
    while (performance.now() < until);
  }
  for (const look of [slow, fine, slow, slow]) expect(files.read(join(folder, 'a.reg'), look)).toHaveLength(4)
  expect(files.read(join(folder, 'a.reg'), fine)).toBeUndefined()
})

test('what is found wrong with a file is thrown', () => {
  const refuse = (): never => {
    throw new Error('a folder, not a file')
  }
  expect(() => new SmallFiles().read(folderWith({}), refuse)).toThrow('a folder, not a file')
  expect(() => new SmallFiles().read(join(folderWith({}), 'missing.reg'), fine)).toThrow('ENOENT')
})
