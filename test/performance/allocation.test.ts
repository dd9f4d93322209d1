import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** A young generation that large holds all that is made: nothing is collected, so what the heap grew by was allocated. */
const HEAP = ['--min-semi-space-size=512', '--max-semi-space-size=512']

test('a key of a large export that is passed over allocates nothing', () => {
  const output = execFileSync(process.execPath, [...HEAP, join(__dirname, 'allocation.mjs')], { cwd: join(__dirname, '../..'), encoding: 'utf8' })
  const { perKey } = JSON.parse(output) as { readonly perKey: number }
  // Tables of hashes lie outside the heap; a single object for a key would have at least 16 bytes.
  expect(perKey).toBeLessThan(12)
})
