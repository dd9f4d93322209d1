import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../../src/core/decode/decode.js'
import { byteOffsetsOf } from '../../src/core/fix/byte-offsets.js'
import { fixInputs } from '../../src/core/fix/fix-inputs.js'
import { kindOf } from '../../src/core/fix/fix-pass.js'
import type { ChangedInput } from '../../src/core/fix/fix-result.js'
import { CORPUS, corpusBytes, describeWithCorpus, hasCorpus } from '../support/corpus.js'

const files = hasCorpus
  ? ['reg', 'ctios'].flatMap((folder) =>
      readdirSync(join(CORPUS, folder)).filter((name) => !/\.(?:tsv|md)$/.test(name)).map((name) => `${folder}/${name}`))
  : []

describeWithCorpus('real files', () => {
  let fixedFiles = 0

  test.each(files)('%s', async (path) => {
    const options = { unsafe: true, lint: { preset: 'strict' } } as const
    const { first, changed, result } = await fixInputs([{ path, bytes: corpusBytes(path) }], options)
    if (changed.length === 0) return
    fixedFiles++
    const [input] = changed as [ChangedInput]
    expectOnlyEdits(input)
    // The findings that were repaired are gone, each of them.
    for (const { finding } of input.fixed) {
      const count = ({ findings }: typeof first) => findings.filter((one) => kindOf(one) === kindOf(finding)).length
      expect(count(result)).toBeLessThan(Math.max(1, count(first)))
    }
    const again = await fixInputs([{ path, bytes: input.after }], options)
    expect(again.changed).toEqual([])
  })

  test('there is something to repair among them', () => {
    expect(fixedFiles).toBeGreaterThan(10)
  })
})

/** Walks through both files side by side: whatever no edit replaces is the same, byte for byte. */
function expectOnlyEdits({ before, after, edits }: ChangedInput): void {
  const [old, now] = [decode(before), decode(after)]
  const oldAt = byteOffsetsOf(before, old)
  const nowAt = byteOffsetsOf(after, now)
  let shift = 0
  let from = 0
  let to = 0
  for (const { start, end, text } of [...edits, { start: old.text.length, end: old.text.length, text: '' }]) {
    const oldStart = oldAt(start) as number
    const nowStart = nowAt(start + shift) as number
    expect(Buffer.compare(before.subarray(from, oldStart), after.subarray(to, nowStart))).toBe(0)
    from = oldAt(end) as number
    shift += text.length - (end - start)
    to = nowAt(end + shift) as number
  }
  expect(Buffer.compare(before.subarray(from), after.subarray(to))).toBe(0)
}
