import type { LintInput } from '../../../src/core/engine/options.js'
import { runRules } from '../../../src/core/engine/run-rules.js'
import { textOf } from '../../../src/core/decode/source.js'
import { estateOf, readInputs } from '../../../src/core/lint.js'
import { tracingExcerpt } from '../../../src/core/rules/reg/_examples.js'
import { rule as encodingRejected } from '../../../src/core/rules/reg/encoding-rejected.js'
import { rule as headerImportsNothing } from '../../../src/core/rules/reg/header-imports-nothing.js'
import { rule as headerRejected } from '../../../src/core/rules/reg/header-rejected.js'

describe(encodingRejected.meta.id, () => {
  const text = tracingExcerpt('Windows Registry Editor Version 5.00', '"MaxFiles"=dword:00000005')
  const utf16le = Buffer.from(text, 'utf16le')
  const twice = Buffer.from(utf16le.toString('latin1'), 'utf16le')
  const lines = (bytes: Buffer): LintInput[] => [{ path: 'a.reg', bytes: new Uint8Array(bytes) }]

  test.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`, 'utf8'), /UTF-8 byte order mark/],
    ['UTF-16 BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), /UTF-16 BE/],
    ['UTF-16 BE without a mark', Buffer.from(text, 'utf16le').swap16(), /UTF-16 BE/],
    ['UTF-16 without a mark', utf16le, /without a byte order mark/],
    ['UTF-16 encoded twice', Buffer.concat([Buffer.from([0xff, 0xfe]), twice]), /encoded as UTF-16 twice/],
  ])('%s: one finding, at the first line', async (_name, bytes, message) => {
    const findings = await lintHeader(lines(bytes))
    expect(findings.map(({ ruleId, message: found }) => [ruleId, found])).toEqual([
      ['reg/encoding-rejected', expect.stringMatching(message) as string],
    ])
    expect(findings[0]?.message).toMatch(
      /: .*\. Save it as UTF-16 LE with byte order mark \(.*\)\.(?: What follows is checked as if the first line were right\.)?$/,
    )
    expect(findings.map(({ place }) => textOf(place).replaceAll('\0', ''))).toEqual(['Windows Registry Editor Version 5.00'])
  })

  test.each([
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['8-bit text', Buffer.from(text, 'latin1')],
    ['8-bit text with umlauts', Buffer.from(`${text}; Änderung\n`, 'latin1')],
  ])('is quiet: %s', async (_name, bytes) => {
    expect(await lintHeader(lines(bytes))).toEqual([])
  })
})

async function lintHeader(inputs: readonly LintInput[]) {
  const reads = await readInputs(inputs)
  return runRules([headerRejected, headerImportsNothing, encodingRejected], reads, estateOf(reads, {}), {}).findings
}
