import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile, type ReplaceSteps } from '../../src/cli/replace-file.js'
import { folderWith } from '../helpers/folder.js'

const OLD = new Uint8Array([1, 2, 3])
const NEW = new Uint8Array([4, 5, 6, 7])

function old(): { readonly folder: string; readonly file: string } {
  const folder = folderWith({ 'a.reg': OLD })
  return { folder, file: join(folder, 'a.reg') }
}

const bytesOf = (file: string): number[] => [...readFileSync(file)]

test('the new bytes take the place of the old ones, and nothing else is left', async () => {
  const { folder, file } = old()
  await replaceFile(file, NEW, OLD)
  expect(bytesOf(file)).toEqual([...NEW])
  expect(readdirSync(folder)).toEqual(['a.reg'])
})

test.each([0o600, 0o640, 0o664, 0o755])('permissions %o stay', async (mode) => {
  const { file } = old()
  chmodSync(file, mode)
  await replaceFile(file, NEW, OLD)
  expect(statSync(file).mode & 0o7777).toBe(mode)
})

test.each([
  ['another content', [9, 9, 9]],
  ['more of it', [1, 2, 3, 4]],
  ['none', []],
])('a file that holds %s by now stays as it is', async (_name, now) => {
  const { folder, file } = old()
  writeFileSync(file, new Uint8Array(now))
  await expect(replaceFile(file, NEW, OLD)).rejects.toThrow('it changed while icmlint ran')
  expect(bytesOf(file)).toEqual(now)
  expect(readdirSync(folder)).toEqual(['a.reg'])
})

test('what is no regular file stays as it is', async () => {
  const { folder, file } = old()
  symlinkSync(file, join(folder, 'link.reg'))
  mkdirSync(join(folder, 'folder.reg'))
  await expect(replaceFile(join(folder, 'link.reg'), NEW, OLD)).rejects.toThrow('not a file')
  await expect(replaceFile(join(folder, 'folder.reg'), NEW, OLD)).rejects.toThrow('not a file')
  await expect(replaceFile(join(folder, 'gone.reg'), NEW, OLD)).rejects.toThrow(/ENOENT/)
  expect(bytesOf(file)).toEqual([...OLD])
})

test.each([0o444, 0o555, 0o400])('a file that nobody may write (%o) stays as it is, for root too', async (mode) => {
  const { folder, file } = old()
  chmodSync(file, mode)
  await expect(replaceFile(file, NEW, OLD)).rejects.toThrow('it is write-protected')
  expect([bytesOf(file), readdirSync(folder)]).toEqual([[...OLD], ['a.reg']])
})

const fail = (): Promise<never> => Promise.reject(new Error('no space left'))

/** The steps of the machine, but for one that fails; of an open file likewise. */
function failing(step: string): ReplaceSteps {
  const [name, method] = step.split('.') as [keyof ReplaceSteps, string | undefined]
  if (method === undefined) return { ...fs, [name]: fail }
  const open = async (...args: Parameters<typeof fs.open>): Promise<FileHandle> => {
    const file = await fs.open(...args)
    if (args[1] === 'r') return file
    return new Proxy(file, {
      get(target, property) {
        if (property === method) return async () => { await (property === 'close' ? target.close() : undefined); return fail() }
        const value = Reflect.get(target, property, target) as unknown
        return typeof value === 'function' ? value.bind(target) as unknown : value
      },
    })
  }
  return { ...fs, open }
}

test.each(['access', 'lstat', 'open', 'open.writeFile', 'open.chmod', 'open.sync', 'open.close', 'readFile', 'rename'])(
  'when %s fails, the old bytes are there and nothing is left behind',
  async (step) => {
    const { folder, file } = old()
    await expect(replaceFile(file, NEW, OLD, failing(step))).rejects.toThrow('no space left')
    expect(bytesOf(file)).toEqual([...OLD])
    expect(readdirSync(folder)).toEqual(['a.reg'])
  },
)

test('at every step the file is whole', async () => {
  const { folder, file } = old()
  const seen: number[][] = []
  const watching = new Proxy<ReplaceSteps>(fs, {
    get(target, name: keyof ReplaceSteps) {
      return async (...args: unknown[]) => {
        const done = await (target[name] as (...all: unknown[]) => Promise<unknown>)(...args)
        seen.push(bytesOf(file))
        return done
      }
    },
  })
  await replaceFile(file, NEW, OLD, watching)
  expect(seen.length).toBeGreaterThan(4)
  for (const bytes of seen) expect([[...OLD], [...NEW]]).toContainEqual(bytes)
  expect(existsSync(join(folder, 'a.reg'))).toBe(true)
})
