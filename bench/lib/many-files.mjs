import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { registryExport } from './registry-file.mjs'

const KILOBYTES = 10

/** Registry exports of many machines, 10 KB each, in folders two deep. */
export function writeManyFiles(folder, count) {
  for (let i = 0; i < count; i++) {
    const inside = join(folder, `site-${Math.floor(i / 200)}`, `host-${Math.floor(i / 20) % 10}`)
    mkdirSync(inside, { recursive: true })
    writeFileSync(join(inside, `export-${i}.reg`), registryExport(KILOBYTES / 1024, i))
  }
}
