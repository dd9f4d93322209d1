import { checkedRead, checkLineEnds, checkReadAgain } from '../checks-of-reads.js'
import { casesOf } from '../make.js'
import type { SeedPool } from '../seeds.js'
import type { Case, Target } from '../target.js'
import { BULK_TOKENS, DELIMITED_TOKENS, NATIVE_TOKENS, XML_TOKENS } from '../tokens.js'

/** XML of the REST API and of SQL Server. */
export const xmlTarget = recordsTarget('xml', 10, XML_TOKENS)
/** CSV and TSV, with what sqlcmd adds. */
export const delimitedTarget = recordsTarget('delimited', 13, DELIMITED_TOKENS)
/** The bulk tool's text. */
export const bulkTarget = recordsTarget('bulk', 8, BULK_TOKENS)
/** The native form, in YAML and JSON. */
export const nativeTarget = recordsTarget('native', 8, NATIVE_TOKENS)

function recordsTarget(name: keyof SeedPool, share: number, tokens: readonly string[]): Target {
  return { name, share, make: casesOf([name], tokens), check }
}

async function check({ files: [bytes = new Uint8Array()], variant }: Case): Promise<void> {
  const read = await checkedRead(bytes)
  if (variant % 8 === 0) await checkReadAgain(read, bytes)
  if (variant % 4 === 2) await checkLineEnds(read)
}
