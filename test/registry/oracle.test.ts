import { decode } from '../../src/core/decode/decode.js'
import { Source } from '../../src/core/decode/source.js'
import { isDroppedLine } from '../../src/core/parse/registry/loss.js'
import type { RegistryFile } from '../../src/core/parse/registry/model.js'
import { readRegistry } from '../../src/core/parse/registry/reader.js'
import { corpusBytes, corpusTable, describeWithCorpus } from '../support/corpus.js'
import { cases, encode, expectState } from '../support/oracle.js'

function read(bytes: Uint8Array, path = 'case.reg'): RegistryFile {
  const decoded = decode(bytes)
  return readRegistry(new Source(path, decoded.text, decoded.encoding), decoded.mark)
}

describeWithCorpus('what Windows does with small files', () => {
  test.each(cases.map((oracle) => [oracle.id, oracle] as const))('%s', (_id, oracle) => {
    const file = read(encode(oracle.text, oracle.encoding))
    expect(file.header.verdict === 'rejected' ? 1 : 0).toBe(oracle.expectExit)
    expectState(file.header.verdict === 'accepted' ? file.registry : undefined, oracle)
  })
})

const ENCODING_VERDICTS = new Set(['1', '1(utf8 bom)'])

describeWithCorpus('real files of the corpus', () => {
  const rows = corpusTable('reg/MANIFEST.tsv')
  test.each(rows.map((row) => [row.file as string, row] as const))('%s', (name, row) => {
    const file = read(corpusBytes(`reg/${name}`), name)
    const rejected = ENCODING_VERDICTS.has(row.strict_exit as string)
    expect(file.header.verdict).toBe(rejected ? 'rejected' : 'accepted')
    if (rejected) return
    const counts = {
      keys: file.keyLines,
      values_set: file.valuesSet,
      values_deleted: file.deletedValues.length,
      keys_deleted: file.deletedKeys.length,
      lines_regedit_would_drop: file.lost.filter(isDroppedLine).length,
    }
    expect(counts).toEqual({
      keys: Number(row.keys),
      values_set: Number(row.values_set),
      values_deleted: Number(row.values_deleted),
      keys_deleted: Number(row.keys_deleted),
      lines_regedit_would_drop: Number(row.lines_regedit_would_drop),
    })
  })
})
