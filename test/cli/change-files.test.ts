import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { heartbeatChange, serverExport } from '../support/review-files.js'

/** Three changes of one setting: the last one that is imported decides. */
const FILES = {
  'base.reg': serverExport(1),
  'changes/c10.reg': heartbeatChange(7), 'changes/c2.reg': heartbeatChange(8), 'changes/c1.reg': heartbeatChange(6),
}

interface Change {
  readonly after: unknown
  readonly path: string
}

async function review(changes: readonly string[]): Promise<{ code: number; changes: readonly Change[]; stderr: string }> {
  const argv = changes.flatMap((change) => ['--change', change])
  const { code, stdout, stderr } = await run(['review', ...argv, 'base.reg', '-f', 'json'], { cwd: folderWith(FILES) })
  const { changes: found } = JSON.parse(stdout) as { changes: readonly Change[] }
  return { code, stderr, changes: found.map(({ after, path }) => ({ after, path })) }
}

test('changes are imported in the order of the command line', async () => {
  expect(await review(['changes/c2.reg', 'changes/c1.reg'])).toEqual({ code: 0, stderr: '', changes: [{ after: 6, path: 'changes/c1.reg' }] })
  expect((await review(['changes/c1.reg', 'changes/c2.reg'])).changes).toEqual([{ after: 8, path: 'changes/c2.reg' }])
})

test('those of a pattern are imported in the order of their names', async () => {
  // By code units: c1, c10, c2.
  expect(await review(['changes/*.reg'])).toEqual({ code: 0, stderr: '', changes: [{ after: 8, path: 'changes/c2.reg' }] })
  expect((await review(['changes/c1*.reg'])).changes).toEqual([{ after: 7, path: 'changes/c10.reg' }])
})

test('a file that is named like a pattern is that file', async () => {
  const cwd = folderWith({ 'base.reg': serverExport(1), 'c[1].reg': heartbeatChange(6), 'c1.reg': heartbeatChange(7) })
  const { stdout } = await run(['review', '--change', 'c[1].reg', 'base.reg', '-f', 'json'], { cwd })
  expect((JSON.parse(stdout) as { changes: Change[] }).changes).toMatchObject([{ after: 6, path: 'c[1].reg' }])
})

test.each([
  ['changes', 'the change changes is a folder: name its .reg files in the order in which they are to be imported'],
  ['changes/', 'the change changes/ is a folder: name its .reg files in the order in which they are to be imported'],
  ['changes/*.txt', 'no file matches changes/*.txt'],
  ['gone.reg', 'the change gone.reg cannot be read: no such file or folder'],
])('%s cannot be reviewed, and nothing is', async (change, said) => {
  for (const others of [[], ['--change', 'changes/c1.reg']]) {
    const argv = ['review', ...others, '--change', change, 'base.reg', '--rollback', 'back.reg']
    expect(await run(argv, { cwd: folderWith(FILES) })).toEqual({ code: 2, stdout: '', stderr: `icmlint: ${said}\n` })
  }
})

test('a change that is there and cannot be read is no review either', async () => {
  const { nodeFiles } = await import('../../src/cli/node-files.js')
  const read: typeof nodeFiles.read = async (path) => {
    if (path.endsWith('c2.reg')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
    return nodeFiles.read(path)
  }
  const { code, stdout, stderr } = await run(['review', '--change', 'changes/*.reg', 'base.reg'], { cwd: folderWith(FILES), files: { read } })
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('the change changes/c2.reg cannot be read: permission denied')
})

describe('links that a pattern matches', () => {
  const review = (cwd: string, change: string) =>
    run(['review', '--change', change, 'base.reg', '-f', 'json', '--rollback', 'back.reg'], { cwd })

  test.each([
    ['out of the folder', '../../secret.reg'],
    ['to a file beside it', '../base.reg'],
    ['into a hidden folder', '.hidden/h.reg'],
    ['to a folder elsewhere', '../..'],
  ])('are not followed %s', async (_where, target) => {
    const top = folderWith({ 'secret.reg': heartbeatChange(9), 'in/changes/.hidden/h.reg': heartbeatChange(9), ...inFolder(FILES) })
    symlinkSync(target, join(top, 'in/changes/x.reg'))
    const opened: string[] = []
    const { nodeFiles } = await import('../../src/cli/node-files.js')
    const read: typeof nodeFiles.read = async (path) => (opened.push(path), nodeFiles.read(path))
    const argv = ['review', '--change', 'changes/*.reg', 'base.reg', '--rollback', 'back.reg']
    const { code, stdout, stderr } = await run(argv, { cwd: join(top, 'in'), files: { read } })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toBe('icmlint: the change changes/x.reg cannot be read: a link that leads out of what was searched; name it to have it read\n')
    expect(opened).toEqual([])
  })

  test('are followed to another change, which then comes in the place of the link', async () => {
    const cwd = folderWith(FILES)
    symlinkSync('c10.reg', join(cwd, 'changes/c3.reg'))
    const { code, stdout } = await review(cwd, 'changes/*.reg')
    expect(code).toBe(0)
    expect((JSON.parse(stdout) as { changes: Change[] }).changes).toMatchObject([{ after: 7, path: 'changes/c3.reg' }])
  })

  test('and wherever they lead where they are named, or the folder is', async () => {
    const top = folderWith({ 'far.reg': heartbeatChange(9), ...inFolder(FILES) })
    symlinkSync('../../far.reg', join(top, 'in/changes/x.reg'))
    symlinkSync('changes', join(top, 'in/same'))
    expect((await review(join(top, 'in'), 'changes/x.reg')).code).toBe(0)
    expect((await review(join(top, 'in'), 'same/c1*.reg')).code).toBe(0)
  })
})

function inFolder(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [`in/${name}`, text]))
}
