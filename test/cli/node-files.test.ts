import { appendFileSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { nodeFiles } from '../../src/cli/node-files.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { serverExport } from '../support/review-files.js'

const SIZE = 3 * 1024 * 1024
const FAULTY = serverExport(0)

/** A folder with a file that is not read at once, and the prototype of what opens it. */
async function folderAndHandles(): Promise<{ cwd: string; path: string; handles: FileHandle }> {
  const cwd = folderWith({ 'a.reg': FAULTY, 'large.reg': FAULTY.padEnd(SIZE, '\n') })
  const file = await open(join(cwd, 'a.reg'))
  await file.close()
  return { cwd, path: join(cwd, 'large.reg'), handles: Object.getPrototypeOf(file) as FileHandle }
}

type Read = (this: FileHandle, into: Uint8Array, offset: number, length: number, position: number) => Promise<{ bytesRead: number }>

/** Reads the first part of the large file in another way. */
function onceReading(handles: FileHandle, other: (plain: Read) => Read): void {
  jest.restoreAllMocks()
  const plain = Reflect.get(handles, 'read') as unknown as Read
  let done = false
  const read: Read = function (into, offset, length, position) {
    if (done || length < SIZE) return plain.call(this, into, offset, length, position)
    done = true
    return other(plain).call(this, into, offset, length, position)
  }
  jest.spyOn(handles, 'read').mockImplementation(read as never)
}

/** Does something in the middle of reading it. */
function whileRead(handles: FileHandle, happens: () => void): void {
  onceReading(handles, (plain) => async function (into, offset, _length, position) {
    const first = await plain.call(this, into, offset, 1000, position)
    happens()
    return first
  })
}

afterEach(() => jest.restoreAllMocks())

describe('files 2: a file that changes while it is read', () => {
  test.each<readonly [what: string, happens: (path: string) => void]>([
    ['is cut short', (path) => truncateSync(path, 2000)],
    ['is emptied', (path) => truncateSync(path)],
    ['grows', (path) => appendFileSync(path, 'more')],
    ['is written over', (path) => writeFileSync(path, 'x'.repeat(SIZE))],
  ])('one that %s is no file that was read; the others are', async (_what, happens) => {
    const { cwd, path, handles } = await folderAndHandles()
    for (const way of ['read', 'readOrOpen'] as const) {
      writeFileSync(path, FAULTY.padEnd(SIZE, '\n'))
      whileRead(handles, () => happens(path))
      await expect(nodeFiles[way](path)).rejects.toThrow('it changed while it was read')
    }
    writeFileSync(path, FAULTY.padEnd(SIZE, '\n'))
    whileRead(handles, () => happens(path))
    const { code, stderr, stdout } = await run(['-f', 'compact'], { cwd })
    expect([code, stderr]).toEqual([2, 'icmlint: large.reg: it changed while it was read\n'])
    expect(stdout).toMatch(/^a\.reg:4:33: error: .*already-logged-in\]$/m)
  })

  test('one that another takes the place of is read as it was', async () => {
    const { cwd, path, handles } = await folderAndHandles()
    const before = readFileSync(path)
    writeFileSync(join(cwd, 'new'), 'new')
    whileRead(handles, () => renameSync(join(cwd, 'new'), path))
    expect(Buffer.compare(await nodeFiles.read(path), before)).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe('new')
  })

  test('one that has vanished since it was found', async () => {
    const cwd = folderWith({ 'a.reg': FAULTY, 'gone.reg': FAULTY })
    const list: typeof nodeFiles.list = async (folder) => [...(await nodeFiles.list(folder)), { name: 'was.reg', kind: 'file' }]
    const { code, stderr } = await run(['-f', 'compact'], { cwd, files: { list } })
    expect([code, stderr]).toEqual([2, 'icmlint: was.reg: no such file or folder\n'])
  })
})

test.each([
  ['EIO', 'the device reports a read error'],
  ['ESTALE', 'the server does not know the file any more'],
])('a disk that fails with %s in the middle: the others are checked', async (code, said) => {
  const { cwd, handles } = await folderAndHandles()
  for (const argv of [['-f', 'compact'], ['fix', '--dry-run']]) {
    onceReading(handles, () => () => Promise.reject(Object.assign(new Error(code), { code })))
    const { code: exit, stderr, stdout } = await run(argv, { cwd })
    expect([exit, stderr, stdout.includes('a.reg')]).toEqual([2, `icmlint: large.reg: ${said}\n`, true])
  }
})

const linux = process.platform === 'linux' ? test : test.skip
linux('a file that does not say how long it is', async () => {
  expect((await nodeFiles.read('/proc/self/status')).length).toBeGreaterThan(100)
})
