import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, openSync, closeSync, constants, readdirSync, readFileSync, readSync, readlinkSync, statSync, symlinkSync } from 'node:fs'
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { createWholeFile, writeWholeFile, type WriteSteps } from '../../src/cli/write-file.js'
import { folderWith } from '../helpers/folder.js'

const TEXT = ['one ', 'two']
const WHOLE = TEXT.join('')
const posix = process.platform === 'win32' ? test.skip : test

const failing = (code: string) => (): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }))
const textOf = (...path: string[]): string => readFileSync(join(...path), 'utf8')

function* thenFails(): Iterable<string> {
  yield 'half'
  throw new Error('the reporter broke')
}

describe('a file is written whole or not at all', () => {
  test('a new one, with the permissions that new files have', async () => {
    const folder = folderWith({ plain: '' })
    await writeWholeFile(join(folder, 'r.json'), TEXT)
    expect([readdirSync(folder), textOf(folder, 'r.json')]).toEqual([['plain', 'r.json'], WHOLE])
    expect(statSync(join(folder, 'r.json')).mode).toBe(statSync(join(folder, 'plain')).mode)
  })

  posix('in the place of another, with its permissions', async () => {
    const folder = folderWith({ 'r.json': 'something much longer' })
    chmodSync(join(folder, 'r.json'), 0o640)
    await writeWholeFile(join(folder, 'r.json'), TEXT)
    expect([readdirSync(folder), textOf(folder, 'r.json')]).toEqual([['r.json'], WHOLE])
    expect(statSync(join(folder, 'r.json')).mode & 0o777).toBe(0o640)
  })

  posix('a report is no program, whatever had its name', async () => {
    const folder = folderWith({ 'r.json': '#!/bin/sh' })
    chmodSync(join(folder, 'r.json'), 0o6755)
    await writeWholeFile(join(folder, 'r.json'), TEXT)
    expect(statSync(join(folder, 'r.json')).mode & 0o7777).toBe(0o644)
  })

  test.each([[{}], [{ 'r.json': 'old' }]])('where what makes it breaks, %j stays', async (files) => {
    const folder = folderWith(files)
    await expect(writeWholeFile(join(folder, 'r.json'), thenFails())).rejects.toThrow('the reporter broke')
    expect(readdirSync(folder)).toEqual(Object.keys(files))
    if ('r.json' in files) expect(textOf(folder, 'r.json')).toBe('old')
  })

  test.each(['open', 'rename', 'stat'] as const)('where %s fails, nothing is left behind', async (step) => {
    for (const files of [{}, { 'r.json': 'old' }]) {
      const folder = folderWith(files)
      const steps: WriteSteps = { ...fs, [step]: failing('ENOSPC') }
      await expect(writeWholeFile(join(folder, 'r.json'), TEXT, steps)).rejects.toThrow('ENOSPC')
      expect(readdirSync(folder).map((name) => textOf(folder, name))).toEqual(Object.values(files))
    }
  })

  test('one that nobody may write is not replaced', async () => {
    const folder = folderWith({ 'r.json': 'old' })
    chmodSync(join(folder, 'r.json'), 0o444)
    await expect(writeWholeFile(join(folder, 'r.json'), TEXT)).rejects.toThrow('write-protected')
    expect([readdirSync(folder), textOf(folder, 'r.json')]).toEqual([['r.json'], 'old'])
  })
})

describe('links are followed', () => {
  posix('to a file, and to one that does not exist yet', async () => {
    const folder = folderWith({ 'sub/r.json': 'old' })
    symlinkSync('sub/r.json', join(folder, 'there'))
    symlinkSync('sub/new.json', join(folder, 'not-yet'))
    await writeWholeFile(join(folder, 'there'), TEXT)
    await writeWholeFile(join(folder, 'not-yet'), TEXT)
    expect(readdirSync(join(folder, 'sub'))).toEqual(['new.json', 'r.json'])
    expect([textOf(folder, 'sub/r.json'), textOf(folder, 'sub/new.json')]).toEqual([WHOLE, WHOLE])
    expect(readlinkSync(join(folder, 'there'))).toBe('sub/r.json')
  })

  posix('but not in circles', async () => {
    const folder = folderWith({})
    symlinkSync('loop', join(folder, 'loop'))
    await expect(writeWholeFile(join(folder, 'loop'), TEXT)).rejects.toThrow(/ELOOP/)
  })
})

describe('a file that must keep its place', () => {
  test.each(['EACCES', 'EPERM', 'EROFS'])('in a folder that takes no other (%s) is written to', async (code) => {
    const folder = folderWith({ 'r.json': 'something much longer' })
    const open: typeof fs.open = (path, flags, mode) => (flags === 'wx' ? failing(code)() : fs.open(path, flags, mode))
    await writeWholeFile(join(folder, 'r.json'), TEXT, { ...fs, open })
    expect([readdirSync(folder), textOf(folder, 'r.json')]).toEqual([['r.json'], WHOLE])
    await expect(writeWholeFile(join(folder, 'r.json'), thenFails(), { ...fs, open })).rejects.toThrow('the reporter broke')
    expect(textOf(folder, 'r.json')).toBe('')
    await expect(writeWholeFile(join(folder, 'new.json'), TEXT, { ...fs, open })).rejects.toThrow(code)
  })

  test.each(['EBUSY', 'EPERM', 'EXDEV'])('since it is a mount point or the like (%s) is written to', async (code) => {
    const folder = folderWith({ 'r.json': 'something much longer' })
    await writeWholeFile(join(folder, 'r.json'), TEXT, { ...fs, rename: failing(code) })
    expect([readdirSync(folder), textOf(folder, 'r.json')]).toEqual([['r.json'], WHOLE])
    const steps = { ...fs, rename: failing(code), copyFile: failing('ENOSPC') }
    await expect(writeWholeFile(join(folder, 'r.json'), TEXT, steps)).rejects.toThrow('ENOSPC')
    expect([readdirSync(folder), textOf(folder, 'r.json')]).toEqual([['r.json'], ''])
  })
})

describe('what is no file', () => {
  test('a folder is refused', async () => {
    const folder = folderWith({})
    mkdirSync(join(folder, 'x'))
    await expect(writeWholeFile(join(folder, 'x'), TEXT)).rejects.toThrow('a folder, not a file')
  })

  posix('a named pipe without a reader is refused, one with a reader takes the text', async () => {
    const folder = folderWith({})
    const pipe = join(folder, 'pipe')
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0)
    await expect(writeWholeFile(pipe, TEXT)).rejects.toThrow('a named pipe that nobody reads')
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
    await writeWholeFile(pipe, TEXT)
    const bytes = Buffer.alloc(100)
    expect(bytes.toString('utf8', 0, readSync(reader, bytes))).toBe(WHOLE)
    closeSync(reader)
    expect(readdirSync(folder)).toEqual(['pipe'])
  })

  const full = process.platform === 'linux' ? test : test.skip
  full('a device says what it says', async () => {
    await writeWholeFile('/dev/null', TEXT)
    await expect(writeWholeFile('/dev/full', TEXT)).rejects.toThrow(/ENOSPC/)
  })
})

describe('a file that must not exist yet', () => {
  test('is written', async () => {
    const folder = folderWith({})
    await createWholeFile(join(folder, 'a.yaml'), WHOLE)
    expect([readdirSync(folder), textOf(folder, 'a.yaml')]).toEqual([['a.yaml'], WHOLE])
  })

  test.each([[fs], [{ ...fs, link: failing('EPERM') }]])('takes the place of nothing, with and without second names', async (steps) => {
    const folder = folderWith({ 'a.yaml': 'old' })
    await expect(createWholeFile(join(folder, 'a.yaml'), WHOLE, steps)).rejects.toThrow(/EEXIST|exists already/)
    expect([readdirSync(folder), textOf(folder, 'a.yaml')]).toEqual([['a.yaml'], 'old'])
    await createWholeFile(join(folder, 'b.yaml'), WHOLE, steps)
    expect([readdirSync(folder), textOf(folder, 'b.yaml')]).toEqual([['a.yaml', 'b.yaml'], WHOLE])
  })

  test.each(['open', 'rename'] as const)('leaves nothing behind where %s fails', async (step) => {
    const folder = folderWith({})
    const steps: WriteSteps = { ...fs, link: failing('EPERM'), [step]: failing('ENOSPC') }
    await expect(createWholeFile(join(folder, 'a.yaml'), WHOLE, steps)).rejects.toThrow('ENOSPC')
    expect(readdirSync(folder)).toEqual([])
  })
})
