import { folderAbove, SearchRoots } from '../../src/cli/config/search-places.js'

const DEEP = '/repo' + '/d'.repeat(1000)

/** A machine that counts how often it is asked. */
function counting(there: (path: string) => boolean) {
  const asked: string[] = []
  const exists = (path: string): boolean => {
    asked.push(path)
    return there(path)
  }
  return { asked, machine: { platform: 'linux' as const, exists } }
}

test('files 2: of folders below one another, each is looked at once', () => {
  for (const repository of ['/repo/.git', 'none']) {
    const { asked, machine } = counting((path) => path === repository)
    const roots = new SearchRoots('/repo', machine)
    const folders = Array.from({ length: 1000 }, (_, depth) => DEEP.slice(0, '/repo'.length + 2 * depth))
    expect(new Set([...folders, ...folders.map((folder) => `${folder}/x`)].map((folder) => roots.of(folder)))).toEqual(new Set(['/repo']))
    expect(asked).toHaveLength(new Set(asked).size)
  }
})

test('a repository below another one is the root of what stands in it', () => {
  const { machine } = counting((path) => path === '/repo/.git' || path === '/repo/sub/.git')
  const roots = new SearchRoots('/elsewhere', machine)
  const folders = ['/repo/sub/a/b', '/repo/a', '/repo/sub', '/repo', '/far/a', '/far']
  expect(folders.map((folder) => roots.of(folder))).toEqual(['/repo/sub', '/repo', '/repo/sub', '/repo', '/far/a', '/far'])
  expect([folderAbove('/repo/sub/a', '/repo/sub'), folderAbove('/repo/sub', '/repo/sub'), folderAbove('/', '/x')]).toEqual(['/repo/sub', undefined, undefined])
})
