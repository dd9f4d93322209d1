import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { decode } from '../../src/core/decode/decode.js'
import { Source } from '../../src/core/decode/source.js'
import type { InputForm } from '../../src/core/read/read-input.js'
import { recognise } from '../../src/core/recognise/recognise.js'
import { RULES } from '../../src/core/rules/index.js'
import { bodyOf, changes, exported } from '../import/generated-registries.js'
import { forms, thoughtEstates, writeEstate } from '../properties/written-estates.js'
import { PLAIN, toBytes, WINDOWS } from '../support/estate-files.js'
import { hostileEstate } from '../support/hostile-estate.js'
import { BASELINES, CONFIGS, EXPORTS } from './seed-texts.js'

/** The sound inputs that mutations start from, by what they are. */
export interface SeedPool {
  readonly reg: readonly Uint8Array[]
  readonly query: readonly Uint8Array[]
  readonly xml: readonly Uint8Array[]
  readonly delimited: readonly Uint8Array[]
  readonly bulk: readonly Uint8Array[]
  readonly native: readonly Uint8Array[]
  readonly config: readonly Uint8Array[]
  readonly baseline: readonly Uint8Array[]
  /** All exports, whatever they are. */
  readonly all: readonly Uint8Array[]
}

const POOL_OF: Readonly<Record<InputForm, Exclude<keyof SeedPool, 'config' | 'baseline' | 'all'>>> = {
  'reg': 'reg', 'reg-query': 'query', 'xml': 'xml', 'delimited': 'delimited', 'bulk': 'bulk', 'yaml': 'native', 'json': 'native',
}

/** Larger files would take the time that many small ones need. */
const LARGEST_SEED = 24 * 1024

/**
 * Brings the seeds together: the examples, those of the rules' pages, estates and registries as a person would write them.
 * @param corpus a folder of real files, where there is one
 */
export function loadSeeds(root: string, corpus?: string): SeedPool {
  const pool: Record<keyof SeedPool, Uint8Array[]> = {
    reg: [], query: [], xml: [], delimited: [], bulk: [], native: [], config: [], baseline: [], all: [],
  }
  const add = (bytes: Uint8Array): void => {
    if (bytes.length > LARGEST_SEED) return
    const { text, encoding } = decode(bytes)
    const recognised = recognise(new Source('seed', text, encoding))
    if (recognised.form === null) return
    pool[POOL_OF[recognised.form]].push(bytes)
    pool.all.push(bytes)
  }
  for (const bytes of filesBelow(join(root, 'examples'))) add(bytes)
  for (const { docs } of RULES) {
    for (const [path, text] of [...Object.entries(docs.flagged), ...Object.entries(docs.repaired)]) {
      if (path === '.icmlintrc.yaml') pool.config.push(utf8(text))
      else for (const writing of [WINDOWS, PLAIN]) add(toBytes(path, text.replaceAll('\n', writing.lineEnd), writing))
    }
  }
  for (const text of EXPORTS) for (const bytes of [utf8(text), utf8(text.replaceAll('\n', '\r\n')), utf16(text)]) add(bytes)
  for (const { bytes } of hostileEstate()) add(bytes)
  for (const text of generatedTexts()) for (const bytes of [utf8(text), utf16(text.replaceAll('\n', '\r\n'))]) add(bytes)
  for (const bytes of corpus === undefined ? [] : filesBelow(corpus)) add(bytes)
  pool.config.push(...CONFIGS.map(utf8))
  pool.baseline.push(...BASELINES.map(utf8))
  return pool
}

const GENERATED = { seed: 20261125 }

function generatedTexts(): string[] {
  const estates = fc.sample(fc.tuple(thoughtEstates, forms), { ...GENERATED, numRuns: 60 })
  const registries = fc.sample(fc.tuple(exported, changes), { ...GENERATED, numRuns: 40 })
  return [
    ...estates.flatMap(([estate, written]) => Object.values(writeEstate(estate, written))),
    ...registries.flat().map((steps) => `Windows Registry Editor Version 5.00\r\n\r\n${bodyOf(steps)}`),
  ]
}

function filesBelow(folder: string): Uint8Array[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:md|tsv)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => new Uint8Array(readFileSync(path)))
}

function utf8(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf8'))
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
}
