import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What npm would publish. */
export function packageRow({ row, CLI }) {
  const root = join(dirname(CLI), '..')
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const [{ unpackedSize, size }] = JSON.parse(packed)
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const count = Object.keys(dependencies).length
  row('unpacked npm package', '≤ 2 MB', `${(unpackedSize / 1e6).toFixed(2)} MB`, unpackedSize <= 2e6, `${(size / 1e6).toFixed(2)} MB to download`)
  row('packages installed with it', '0', String(count), count === 0, 'all that runs is bundled')
}
