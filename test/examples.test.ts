import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './helpers/memory-io.js'
import { expectGolden } from './helpers/golden.js'

const root = join(__dirname, '..')

describe('the example estates', () => {
  test('the faulty one gives what its page says, and no more', async () => {
    const { code, stdout, stderr } = await run(['-f', 'compact', 'examples/faulty'], { cwd: root })
    expect(stderr).toBe('')
    expect(code).toBe(1)
    expectGolden('examples/faulty.compact.txt', stdout)
    const page = readFileSync(join(root, 'examples/README.md'), 'utf8').split('## repaired')[0] as string
    const listed = [...page.matchAll(/^\| `([a-z]+\/[a-z-]+)` \| (.*?) \|/gm)].flatMap(([, rule = '', files = '']) =>
      [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => `${file} ${rule}`),
    )
    const found = [...stdout.matchAll(/^examples\/faulty\/([^:]+):.*\[([^\]]+)\]$/gm)].map(([, file = '', rule = '']) => `${file} ${rule}`)
    expect([...new Set(found)].sort()).toEqual(listed.sort())
  })

  test('the repaired one is clean', async () => {
    expect(await run(['-f', 'compact', 'examples/repaired'], { cwd: root })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('the repaired one has under strict only the infos that its page lists', async () => {
    const { code, stdout } = await run(['-f', 'compact', '--preset', 'strict', 'examples/repaired'], { cwd: root })
    expect(code).toBe(0)
    const page = readFileSync(join(root, 'examples/README.md'), 'utf8').split('## repaired')[1] as string
    const listed = [...page.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map(([, rule]) => rule)
    const found = [...stdout.matchAll(/: info: .*\[([^\]]+)\]$/gm)].map(([, rule]) => rule)
    expect(stdout.split('\n').filter((line) => line !== '')).toHaveLength(found.length)
    expect([...new Set(found)].sort()).toEqual(listed.sort())
  })

  test('the README shows what the tool prints', async () => {
    const { stdout } = await run(['--no-color', 'examples/faulty'], { cwd: root })
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const screenful = readme.slice(readme.indexOf('<!-- screenful'), readme.indexOf('## Try it'))
    const pieces = [...screenful.matchAll(/```\n([^]*?)```/g)].map(([, piece]) => piece as string)
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces) expect(stdout).toContain(piece.trimEnd())
  })
})
