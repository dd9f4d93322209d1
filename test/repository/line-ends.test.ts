import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../..')
const git = (args: readonly string[], input = ''): string =>
  spawnSync('git', args, { cwd: root, input, encoding: 'utf8', maxBuffer: 1 << 26 }).stdout ?? ''

const isCheckout = existsSync(join(root, '.git')) && git(['ls-files', 'package.json']).trim() === 'package.json'

// Outside of a checkout of git, nothing says what git would do.
;(isCheckout ? describe : describe.skip)('a checkout on Windows', () => {
  const files = git(['ls-files', '-z']).split('\0').filter((file) => file !== '' && existsSync(join(root, file)))

  test('has the same bytes: what is no text with line feeds is left alone, all else gets line feeds', () => {
    const attributes = git(['check-attr', '-z', '--stdin', 'text', 'eol'], `${files.join('\0')}\0`).split('\0')
    const of = new Map<string, Record<string, string>>()
    for (let i = 0; i + 2 < attributes.length; i += 3) {
      const [file, name, value] = attributes.slice(i, i + 3) as [string, string, string]
      of.set(file, { ...of.get(file), [name]: value })
    }
    expect(files.length).toBeGreaterThan(500)
    for (const file of files) {
      const bytes = readFileSync(join(root, file))
      const { text, eol } = of.get(file) ?? {}
      if (bytes.includes(13) || bytes.includes(0)) expect([file, text]).toEqual([file, 'unset'])
      else if (text !== 'unset') expect([file, eol]).toEqual([file, 'lf'])
    }
  })
})
