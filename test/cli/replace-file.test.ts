import { chmodSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
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

test.each(['access', 'lstat', 'open', 'open.writeFile', 'open.stat', 'open.chmod', 'open.sync', 'open.close', 'readFile', 'rename'])(
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

/** The steps up to one of them: as after a kill, none of those behind it happens, and no cleaning up. */
function killedAfter(last: number, half: boolean): { readonly steps: ReplaceSteps; readonly names: string[] } {
  const names: string[] = []
  const wrap = <T extends object>(target: T): T => new Proxy(target, {
    get(of, property) {
      const value = Reflect.get(of, property, of) as unknown
      if (typeof value !== 'function' || typeof property !== 'string') return value
      return async (...args: unknown[]) => {
        names.push(property)
        const killed = names.length > last
        // The machine closes what a killed process had open.
        if (killed && property !== 'close') throw new Error('killed')
        const given = half && names.length === last && property === 'writeFile' ? [(args[0] as Uint8Array).subarray(0, 2)] : args
        const done = await (value as (...all: unknown[]) => Promise<unknown>).apply(of, given)
        if (killed) throw new Error('killed')
        return property === 'open' ? wrap(done as FileHandle) : done
      }
    },
  })
  return { steps: wrap<ReplaceSteps>(fs), names }
}

describe('killed at every step', () => {
  const STEPS = 20

  test.each([0o600, 0o644])('a file of mode %o is the old one or the new one; what is left beside it is open to no more', async (mode) => {
    const seen = new Set<string>()
    for (const half of [false, true]) {
      for (let last = 0; last <= STEPS; last++) {
        const { folder, file } = old()
        chmodSync(file, mode)
        const { steps, names } = killedAfter(last, half)
        await replaceFile(file, NEW, OLD, steps).catch(() => undefined)
        seen.add(names.length > last ? String(bytesOf(file)) : 'done')
        expect([[...OLD], [...NEW]]).toContainEqual(bytesOf(file))
        expect(statSync(file).mode & 0o777).toBe(mode)
        const left = readdirSync(folder).filter((name) => name !== 'a.reg')
        for (const name of left) {
          expect(name).toMatch(/^\.a\.reg\.icmlint-[0-9a-f]{12}\.tmp$/)
          expect(statSync(join(folder, name)).mode & 0o777 & ~mode).toBe(0)
        }
        expect(left.length).toBeLessThanOrEqual(1)
        if (String(bytesOf(file)) === String([...NEW])) expect(left).toEqual([])
      }
    }
    expect(seen).toEqual(new Set([String([...OLD]), String([...NEW]), 'done']))
  })
})

test('while it is written, nobody may read it who is not the owner', async () => {
  const { folder, file } = old()
  chmodSync(file, 0o664)
  const modes: number[] = []
  const open = async (...args: Parameters<typeof fs.open>): Promise<FileHandle> => {
    const opened = await fs.open(...args)
    for (const name of readdirSync(folder)) if (name !== 'a.reg') modes.push(statSync(join(folder, name)).mode & 0o777)
    return opened
  }
  await replaceFile(file, NEW, OLD, { ...fs, open })
  expect(modes).toEqual(process.platform === 'win32' ? [expect.any(Number)] : [0o600])
})

test('a name as long as names can be', async () => {
  const name = `${'x'.repeat(251)}.reg`
  const folder = folderWith({ [name]: OLD })
  await replaceFile(join(folder, name), NEW, OLD)
  expect(bytesOf(join(folder, name))).toEqual([...NEW])
})

test('another name of the same file keeps the old bytes', async () => {
  const { folder, file } = old()
  linkSync(file, join(folder, 'b.reg'))
  await replaceFile(file, NEW, OLD)
  expect([bytesOf(file), bytesOf(join(folder, 'b.reg'))]).toEqual([[...NEW], [...OLD]])
})

const root = process.getuid?.() === 0 ? test : test.skip
root('root gives the file to the one who had it, and keeps others out where that fails', async () => {
  const { file } = old()
  await fs.chown(file, 12345, 23456)
  chmodSync(file, 0o640)
  await replaceFile(file, NEW, OLD)
  expect(statSync(file)).toMatchObject({ uid: 12345, gid: 23456 })
  const open = async (...args: Parameters<typeof fs.open>): Promise<FileHandle> => {
    const opened = await fs.open(...args)
    if (args[1] !== 'r') opened.chown = fail
    return opened
  }
  chmodSync(file, 0o664)
  await replaceFile(file, OLD, NEW, { ...fs, open })
  expect(statSync(file).mode & 0o777).toBe(0o644)
})
