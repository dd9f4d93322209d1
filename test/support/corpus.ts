import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Real inputs with oracles, which stand beside the checkout where they are at hand and are never committed. */
export const CORPUS = resolve(__dirname, '../../../shared/corpus')

export const hasCorpus = existsSync(CORPUS)

/** `describe` where the corpus is at hand, else a visibly skipped one. */
export const describeWithCorpus: typeof describe = (hasCorpus ? describe : describe.skip)

export function corpusBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(CORPUS, path)))
}

/** The rows of a tab-separated file with a header line, as records. */
export function corpusTable(path: string): ReadonlyArray<Readonly<Record<string, string>>> {
  if (!hasCorpus) return []
  const [header = '', ...lines] = readFileSync(resolve(CORPUS, path), 'utf8').split('\n').filter((line) => line !== '')
  const columns = header.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']))
  })
}
