import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderWith } from '../helpers/folder.js'
import { BIN } from '../helpers/process.js'

const REG_QUERY =
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_c\\CTIOS1\r\n    (par d\u00e9faut)    REG_SZ    abc\r\n    Port    REG_DWORD    0x1\r\n\r\n'
const BROKEN = 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco]\r\n"a"=hex:01,\\\r\n  zz\r\n"b"="x"\r\n'

/** The command as npm publishes it: without the code that V8 made when it was built. */
function withoutCode(): string {
  const dist = folderWith({})
  cpSync(dirname(BIN), dist, { recursive: true })
  for (const name of readdirSync(join(dist, 'parts'))) if (name.endsWith('.code')) rmSync(join(dist, 'parts', name))
  return join(dist, 'icmlint.cjs')
}

const parts = readdirSync(join(dirname(BIN), 'parts'))

test('the build keeps the code of what small lints load', () => {
  const kept = parts.filter((name) => name.endsWith('.code')).map((name) => name.split('.cjs')[0])
  expect(kept).toEqual(expect.arrayContaining(['program']))
})

test.each([
  [['inspect', '--format', 'json', 'fr.txt']],
  [['-f', 'html', 'broken.reg']],
  [['-f', 'json', '.']],
  [['explain', 'agents', 'are', 'logged', 'out']],
])('kept code changes nothing: %j', (argv) => {
  const cwd = folderWith({ 'fr.txt': REG_QUERY, 'broken.reg': BROKEN })
  const run = (bin: string): unknown => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: 'utf8' })
    return { status, stdout, stderr }
  }
  const kept = run(BIN)
  expect(kept).toEqual(run(withoutCode()))
  expect(kept).toHaveProperty('stdout', expect.stringMatching(/./))
})
