import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { diagnostic, diagnostics } from '../../src/cli/diagnostic.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { listFiles } from '../helpers/source-files.js'
import { HOSTILE_NAMES } from '../support/hostile-estate.js'
import { profileKey } from '../support/fix-files.js'
import { regFile, serverExport } from '../support/review-files.js'

const COMMAND = '##vso[task.setvariable variable=x]boo'
const posix = process.platform === 'win32' ? test.skip : test

/** Whether each line is one of ours, and nothing that a terminal or a runner acts on. */
function expectInert(stderr: string): void {
  const [last, ...others] = stderr.split('\n').reverse()
  expect(last).toBe('')
  for (const line of others) expect(line).toMatch(/^icmlint: /)
  expect(stderr.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]|##\[|##vso\[/u)
}

test('a line is one line, and printable text stays', () => {
  for (const name of HOSTILE_NAMES) expectInert(diagnostic(name))
  expectInert(diagnostics(HOSTILE_NAMES))
  expect(diagnostic('wrote a b.reg (für 顧客)')).toBe('icmlint: wrote a b.reg (für 顧客)\n')
})

test('no other file makes such lines', () => {
  const files = listFiles(join(__dirname, '../../src/cli')).filter((file) => /['`]icmlint: /.test(readFileSync(file, 'utf8')))
  expect(files.map((file) => basename(file))).toEqual(['diagnostic.ts'])
})

describe('names from a change are inert', () => {
  const key = profileKey('Agents').replace(/\\EnterpriseDesktopSettings.*/, `\\Server\\${COMMAND}`)

  test('in a review, where the rollback tells them', async () => {
    const cwd = folderWith({ 'base.reg': serverExport(1), 'c.reg': regFile(`[${key}]`, '"a"="b"') })
    const { stderr } = await run(['review', '--change', 'c.reg', '--rollback', 'back.reg', 'base.reg'], { cwd })
    expect(stderr).toContain('back.reg deletes [')
    expect(stderr).toContain('\\u0023#vso[task.setvariable')
    expectInert(stderr)
  })

  posix('in the names of files that cannot be fixed, read, written or found', async () => {
    const name = `${COMMAND.replaceAll(' ', '_')}.reg`
    const cwd = folderWith({ [name]: serverExport(0) })
    const refused = await run(['fix'], { cwd, files: { replace: () => Promise.reject(new Error(COMMAND)) } })
    const unread = await run([name], { cwd, files: { read: () => Promise.reject(new Error('::error::boo')) } })
    const unwritten = await run(['-f', `json=no/such/${COMMAND}`], { cwd })
    const missing = await run([`${COMMAND}.reg`], { cwd })
    const usage = await run([`--${COMMAND}`], { cwd })
    for (const { code, stderr } of [refused, unread, unwritten, missing, usage]) {
      expect([code, stderr]).toEqual([2, expect.stringContaining('\\u0023#vso[')])
      expectInert(stderr)
    }
  })

  posix('in a configuration', async () => {
    const cwd = folderWith({ 'a.reg': serverExport(0), 'icmlint.config.yaml': `rules: { "${COMMAND}": off }\n` })
    const { code, stderr } = await run(['a.reg'], { cwd })
    expect([code, stderr]).toEqual([2, expect.stringContaining('\\u0023#vso[')])
    expectInert(stderr)
  })
})
