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
    const page = sectionOf('faulty')
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
    const page = sectionOf('repaired')
    const listed = [...page.matchAll(/`([a-z]+\/[a-z-]+)`/g)].map(([, rule]) => rule)
    const found = [...stdout.matchAll(/: info: .*\[([^\]]+)\]$/gm)].map(([, rule]) => rule)
    expect(stdout.split('\n').filter((line) => line !== '')).toHaveLength(found.length)
    expect([...new Set(found)].sort()).toEqual(listed.sort())
  })

  test('the README shows what the tool prints', async () => {
    const { stdout } = await run(['--no-color', 'examples/faulty'], { cwd: root })
    const screenful = between('<!-- screenful', '## Try it')
    const pieces = [...screenful.matchAll(/```\n([^]*?)```/g)].map(([, piece]) => piece as string)
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces) expect(stdout).toContain(piece.trimEnd())
  })

  test('the README shows the review of the ticket as the tool prints it', async () => {
    const [, command = '', shown = ''] = /<!-- review: icmlint (.*) -->\n```\n([^]*?)```\n/.exec(between('## Before a change', '## Use it')) ?? []
    const { code, stdout, stderr } = await run(command.split(' '), { cwd: root })
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toBe(shown)
  })
})

function between(start: string, end: string): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  return readme.slice(readme.indexOf(start), readme.indexOf(end))
}

/** A section of the examples' page. */
function sectionOf(title: string): string {
  const page = readFileSync(join(root, 'examples/README.md'), 'utf8')
  return page.split(/^## /m).find((section) => section.startsWith(`${title}\n`)) ?? ''
}
