import { folderWith } from '../helpers/folder.js'
import { heartbeatChange, serverExport } from '../support/review-files.js'
import { run } from '../helpers/memory-io.js'

describe('what is skipped in a folder and may be meant', () => {
  test('is named with the reason', async () => {
    const cwd = folderWith({
      'a.reg': serverExport(1), 'b.reg': '', 'c.REG': 'ERROR: The system was unable to find the specified registry key.\r\n', 'd.csv': 'a,b\n1,2\n',
      'e.xml': '<!doctype html><html></html>', 'f.yaml': 'peripheral:\n  - id: 5000\n', 'g.yml': 'stages: [test]\n', 'h.json': '{}', 'i.txt': 'hello',
      'j.xml': '<apiErrors><apiError><errorMessage>x</errorMessage></apiError></apiErrors>',
    })
    const { code, stderr } = await run(['--fail-on', 'never'], { cwd })
    expect(code).toBe(0)
    expect(stderr.trimEnd().split(/: (?=b\.reg)|, (?=\w+\.\w+ \(|and )/)).toEqual([
      'icmlint: skipped what is no export', 'b.reg (an empty file)', 'c.REG (a text in which no export is recognised)',
      'd.csv (a text in which no export is recognised)', 'e.xml (an HTML page)',
      'f.yaml (a list under the key “peripheral”, which icmlint does not know (did you mean peripherals?))', 'and 1 more (-f json names them)',
    ])
  })

  test('an error answer of the API is called one', async () => {
    const { stderr } = await run([], { cwd: folderWith({ 'j.xml': '<apiErrors><apiError><errorMessage>x</errorMessage></apiError></apiErrors>' }) })
    expect(stderr).toBe('icmlint: skipped what is no export: j.xml (an error answer of the REST API)\nicmlint: no exports found\n')
  })

  test('where nothing is an export, that is said', async () => {
    const { code, stderr } = await run([], { cwd: folderWith({ 'readme.txt': 'hello', 'x.json': '{}' }) })
    expect([code, stderr]).toEqual([0, 'icmlint: no exports found\n'])
  })

  test('a review says it of its base', async () => {
    const cwd = folderWith({ 'base/a.reg': '', 'base/b.reg': serverExport(1), 'c.reg': heartbeatChange(6) })
    expect((await run(['review', '--change', 'c.reg', 'base'], { cwd })).stderr).toBe('icmlint: skipped what is no export: base/a.reg (an empty file)\n')
  })
})

describe('too many warnings', () => {
  test('are said to be the reason, where nothing else is', async () => {
    const cwd = folderWith({ 'base/d.csv': 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5000,A,7200\n5001,B,7200\n' })
    const told = async (...argv: string[]) => {
      const { code, stderr } = await run(argv, { cwd })
      return [code, stderr]
    }
    const [warnings] = /\d+(?= warning)/.exec((await run(['base', '--fail-on', 'never'], { cwd })).stdout) ?? []
    expect(Number(warnings)).toBeGreaterThan(1)
    const said = `icmlint: ${warnings} warnings, more than the 0 that --max-warnings or the configuration permits\n`
    expect(await told('base', '--fail-on', 'never', '--max-warnings', '0')).toEqual([1, said])
    expect(await told('base', '--fail-on', 'never', '--max-warnings', '0', '--quiet')).toEqual([1, said])
    expect(await told('base', '--fail-on', 'warning', '--max-warnings', '0')).toEqual([1, ''])
    expect(await told('base', '--fail-on', 'never', '--max-warnings', warnings ?? '')).toEqual([0, ''])
  })
})

test('a review that shows errors only says what all findings come to', async () => {
  const cwd = folderWith({ 'base/a.reg': serverExport(0), 'c.reg': `${serverExport(1)}"Hertbeat"=dword:00000005\r\n` })
  for (const format of ['pretty', 'markdown', 'html']) {
    const { stdout } = await run(['review', '--change', 'c.reg', 'base', '--quiet', '-f', format], { cwd })
    expect(stdout).toContain('This change brings 1 new warning')
    expect(stdout).not.toContain('brings none')
  }
  expect((await run(['review', '--change', 'c.reg', 'base', '--quiet'], { cwd })).stdout).toContain('0 new, 1 fixed (1 error), 0 unchanged, 1 hidden')
})
