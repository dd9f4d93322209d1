import { appendFileSync, statSync, writeFileSync } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { largeFile } from '../../src/cli/large-file.js'
import { nodeFiles } from '../../src/cli/node-files.js'
import { lint } from '../../src/core/lint.js'
import { rangeOf } from '../../src/core/decode/source.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { HEADER_5, utf16 } from '../support/registry-files.js'

const CISCO = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'
const many = (vendor: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `[HKEY_LOCAL_MACHINE\\SOFTWARE\\${vendor}\\Key ${i}]\r\n"Path"="C:\\\\Program Files\\\\${i}"\r\n\r\n`).join('')
const FAULTY = `[${CISCO}\\Server\\Agent]\r\n"AgentChatLevel"="Everyone"\r\n"x"=dword:0x1\r\n\r\n`
/** More than is read at once. */
const LARGE = utf16(`${HEADER_5}\r\n\r\n${many('A', 40_000)}${FAULTY}${many('B', 40_000)}junk\r\n`)

test('a large export has the findings of one that is read as a whole, at the same places', async () => {
  const folder = folderWith({ 'large.reg': LARGE })
  const { bytes, file } = await nodeFiles.readOrOpen(join(folder, 'large.reg'))
  expect([bytes.length < LARGE.length, file?.size]).toEqual([true, LARGE.length])
  const { stdout, code } = await run(['-f', 'json', 'large.reg'], { cwd: folder })
  const { findings } = JSON.parse(stdout) as { findings: Array<{ ruleId: string; message: string; range: unknown; fingerprint: string }> }
  const whole = await lint([{ path: 'large.reg', bytes: LARGE }], { whole: true })
  expect(findings.map(({ ruleId, message, range, fingerprint }) => [ruleId, message, range, fingerprint])).toEqual(
    whole.findings.map(({ ruleId, message, place, fingerprint }) => [ruleId, message, rangeOf(place), fingerprint]),
  )
  expect([code, findings.length]).toEqual([1, 3])
})

test('its frames show the lines by their numbers in the file', async () => {
  const folder = folderWith({ 'large.reg': LARGE })
  const { stdout } = await run(['large.reg'], { cwd: folder })
  expect(stdout).toContain('120005 │ "x"=dword:0x1')
})

test('a file that changes while it is read is no file that was read', async () => {
  const folder = folderWith({ 'large.reg': LARGE })
  const path = join(folder, 'large.reg')
  const files = {
    readOrOpen: async (name: string) => {
      const opened = await nodeFiles.readOrOpen(name)
      appendFileSync(path, utf16('more', false))
      return opened
    },
  }
  const { stdout, code } = await run(['-f', 'json', 'large.reg'], { cwd: folder, files })
  expect(code).toBe(2)
  expect((JSON.parse(stdout) as { inputs: unknown[] }).inputs).toEqual([
    { path: 'large.reg', kind: null, encoding: null, status: 'failed', reason: 'it changed while it was read' },
  ])
})

test('nor is one that changes while its last window is read', async () => {
  const folder = folderWith({ x: 'abcdef' })
  const path = join(folder, 'x')
  const file = largeFile(path, statSync(path))
  const handles = Object.getPrototypeOf(await open(path).then(async (opened) => opened.close().then(() => opened))) as FileHandle
  const plain = Reflect.get(handles, 'read') as (...args: unknown[]) => unknown
  jest.spyOn(handles, 'read').mockImplementation(function (this: FileHandle, ...args: unknown[]) {
    appendFileSync(path, 'more')
    return plain.apply(this, args)
  } as never)
  await expect(file.read(0, new Uint8Array(6))).rejects.toThrow('it changed while it was read')
  jest.restoreAllMocks()
})

test('a large file of another kind is read as a whole', async () => {
  const rows = Array.from({ length: 200_000 }, (_, i) => `${5000 + i},Desk_${i},900,a description that is long enough`)
  const folder = folderWith({ 'desk.csv': `AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime,Description\r\n${rows.join('\r\n')}\r\n` })
  const { bytes, file } = await nodeFiles.readOrOpen(join(folder, 'desk.csv'))
  expect([bytes.length > 8 * 1024 * 1024, file]).toEqual([true, undefined])
})

test('windows end where the file does', async () => {
  const folder = folderWith({})
  writeFileSync(join(folder, 'x'), 'abcdef')
  const { size, mtimeMs, ino } = statSync(join(folder, 'x'))
  const file = largeFile(join(folder, 'x'), { size, mtimeMs, ino } as Parameters<typeof largeFile>[1])
  const into = new Uint8Array(10)
  expect(await file.read(4, into)).toBe(2)
  expect(Buffer.from(into.subarray(0, 2)).toString()).toBe('ef')
})
