import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith } from '../helpers/folder.js'
import { startIcmlint } from '../helpers/process.js'
import { serverExport } from '../support/review-files.js'

const ROUNDS = 8
const FIXES = 3
const NAMES = ['a.reg', 'b.reg', 'c.reg']
const state = (rejects: 0 | 1): Record<string, string> =>
  Object.fromEntries(NAMES.map((name, i) => [name, serverExport(rejects, `CTIOS${i + 1}`)]))

async function fix(cwd: string): Promise<{ code: number | null; stderr: string }> {
  const child = startIcmlint(['fix', '.'], { cwd })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text })
  child.stdout.resume()
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, stderr }
}

test('several fixes at once come to what one comes to', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const cwd = folderWith(state(0))
    const runs = await Promise.all(Array.from({ length: FIXES }, () => fix(cwd)))
    expect(Object.fromEntries(NAMES.map((name) => [name, readFileSync(join(cwd, name), 'latin1')]))).toEqual(state(1))
    expect(readdirSync(cwd).sort()).toEqual(NAMES)
    for (const { code, stderr } of runs) {
      const refused = stderr.split('\n').slice(0, -1)
      for (const line of refused) expect(line).toMatch(/^icmlint: [abc]\.reg: not changed: it changed while icmlint ran$/)
      expect(code).toBe(refused.length > 0 ? 2 : 0)
    }
  }
}, 120_000)
