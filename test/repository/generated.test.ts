import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

test('generated files are what generating gives', () => {
  const root = join(__dirname, '../..')
  const run = (): string => {
    try {
      return execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      })
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string }
      return stdout + stderr
    }
  }
  expect(run()).toBe('')
})
