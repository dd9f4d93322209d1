// Measures what the project promises, prints each figure with its goal: npm run bench [-- cold registry tables estate package others]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { coldStartRows } from './rows/cold-start.mjs'
import { estateRows } from './rows/estate.mjs'
import { otherLinterRows } from './rows/others.mjs'
import { packageRow } from './rows/package.mjs'
import { registryRows } from './rows/registry.mjs'
import { csvRow, manyFilesRow, rulesShareRow, xmlRow } from './rows/tables.mjs'

const PARTS = {
  cold: [coldStartRows],
  registry: [registryRows],
  tables: [csvRow, xmlRow, manyFilesRow, rulesShareRow],
  estate: [estateRows],
  package: [packageRow],
  others: [otherLinterRows],
}

const CLI = fileURLToPath(new URL('../dist/icmlint.cjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'icmlint-bench-'))
const missed = []

function row(what, goal, figure, met, detail) {
  if (!met) missed.push(what)
  console.log(`${met ? 'met ' : 'MISS'}  ${what}: ${figure} (goal ${goal}; ${detail})`)
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name))
if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`)
try {
  for (const [name, rows] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const measure of rows) {
      const own = join(folder, `${name}-${measure.name}`)
      mkdirSync(own)
      measure({ folder: own, row, CLI })
      rmSync(own, { recursive: true, force: true })
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(missed.length === 0 ? 'all goals met' : `${missed.length} goals missed`)
