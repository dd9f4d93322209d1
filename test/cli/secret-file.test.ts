import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { stageSecretFile } from '../../src/cli/secret-file.js'
import { folderWith } from '../helpers/folder.js'

const OLD = new Uint8Array([1, 2, 3])
const NEW = new Uint8Array([4, 5, 6, 7])
const modeOf = (file: string): number => statSync(file).mode & 0o777

test('a file appears when it is put in its place, for its owner only', async () => {
  const folder = folderWith({})
  const file = join(folder, 'p.reg')
  const staged = await stageSecretFile(file, NEW)
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^\.p\.reg\.icmlint-\w+\.tmp$/)])
  await staged.commit()
  expect([readdirSync(folder), [...readFileSync(file)]]).toEqual([['p.reg'], [...NEW]])
  if (process.platform !== 'win32') expect(modeOf(file)).toBe(0o600)
  await staged.discard()
  expect(readdirSync(folder)).toEqual(['p.reg'])
})

test('it takes the place of another, whoever could read that', async () => {
  const folder = folderWith({ 'p.reg': OLD })
  chmodSync(join(folder, 'p.reg'), 0o666)
  await (await stageSecretFile(join(folder, 'p.reg'), NEW)).commit()
  expect([...readFileSync(join(folder, 'p.reg'))]).toEqual([...NEW])
  if (process.platform !== 'win32') expect(modeOf(join(folder, 'p.reg'))).toBe(0o600)
})

test('discarded, it leaves nothing, and what was there stays', async () => {
  const folder = folderWith({ 'p.reg': OLD })
  await (await stageSecretFile(join(folder, 'p.reg'), NEW)).discard()
  expect([readdirSync(folder), [...readFileSync(join(folder, 'p.reg'))]]).toEqual([['p.reg'], [...OLD]])
})

test('it follows no link and replaces no folder', async () => {
  const folder = folderWith({ 'a.reg': OLD })
  symlinkSync('a.reg', join(folder, 'link.reg'))
  mkdirSync(join(folder, 'folder.reg'))
  for (const name of ['link.reg', 'folder.reg']) {
    await expect(stageSecretFile(join(folder, name), NEW)).rejects.toThrow('something of that name that is no file')
  }
  expect(readdirSync(folder).sort()).toEqual(['a.reg', 'folder.reg', 'link.reg'])
})

test('it does not take the place of one that nobody may write', async () => {
  const folder = folderWith({ 'p.reg': OLD })
  chmodSync(join(folder, 'p.reg'), 0o444)
  await expect(stageSecretFile(join(folder, 'p.reg'), NEW)).rejects.toThrow('it is write-protected')
  expect([readdirSync(folder), [...readFileSync(join(folder, 'p.reg'))]]).toEqual([['p.reg'], [...OLD]])
})

test('where it cannot be written, nothing is left behind', async () => {
  const folder = folderWith({})
  const open: typeof fs.open = async (path) => {
    await fs.writeFile(path, 'half')
    throw new Error('no space left')
  }
  await expect(stageSecretFile(join(folder, 'p.reg'), NEW, { ...fs, open })).rejects.toThrow('no space left')
  expect(readdirSync(folder)).toEqual([])
})
