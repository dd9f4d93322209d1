import type { LintResult } from '../../../src/core/engine/result.js'
import { lint } from '../../../src/core/lint.js'
import { checkResult, checkSame, checkUnpolluted } from '../checks.js'
import { mutated } from '../mutate.js'
import type { Random } from '../random.js'
import type { SeedPool } from '../seeds.js'
import type { Case, Target } from '../target.js'
import { ANY_TOKENS, BULK_TOKENS, NATIVE_TOKENS, REGISTRY_TOKENS, SUPPRESS_TOKENS, XML_TOKENS } from '../tokens.js'

const OF_FORMATS = [
  ['reg', REGISTRY_TOKENS],
  ['xml', XML_TOKENS],
  ['native', NATIVE_TOKENS],
  ['bulk', BULK_TOKENS],
] as const

/** Comments that silence findings: they take none away that is not told of as suppressed, and bring none but about themselves. */
export const suppressTarget: Target = {
  name: 'suppress',
  share: 3,
  make: (random: Random, seeds: SeedPool): Case => {
    const [kind, tokens] = random.pick(OF_FORMATS)
    const words = [...SUPPRESS_TOKENS, ...SUPPRESS_TOKENS, ...tokens, ...random.pick([[], ANY_TOKENS])]
    return { files: [mutated(random, { seeds: seeds[kind], tokens: words })], variant: random.word() }
  },
  check,
}

const WORD = 'icmlint-'
/** No word that speaks to icmlint, and of the same length. */
const OTHER_WORD = 'icmlimt-'

async function check({ files: [bytes = new Uint8Array()] }: Case): Promise<void> {
  const result = await lint([{ path: 'input', bytes }], { preset: 'strict' })
  checkResult(result)
  checkUnpolluted()
  // Of XML, a comment that is none may not be well-formed: two hyphens count in it.
  if (result.inputs[0]?.status === 'failed' || result.sources.get('input')?.text.trimStart().startsWith('<')) return
  const muted = withoutDirectives(bytes)
  if (!muted) return
  const without = await lint([{ path: 'input', bytes: muted }], { preset: 'strict' })
  checkSame(told(result), told(without), 'suppression-unbalanced')
}

function withoutDirectives(bytes: Uint8Array): Uint8Array | undefined {
  const before = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const after = Buffer.from(before)
  if (before.includes(OTHER_WORD) || before.includes(Buffer.from(OTHER_WORD, 'utf16le'))) return undefined
  for (const encoding of ['utf8', 'utf16le'] as const) {
    const length = Buffer.byteLength(WORD, encoding)
    for (let at = before.indexOf(WORD, 0, encoding); at >= 0; at = before.indexOf(WORD, at + length, encoding)) {
      after.write(OTHER_WORD, at, encoding)
    }
  }
  return before.equals(after) ? undefined : new Uint8Array(after)
}

function told({ findings, suppressed }: LintResult): string[] {
  return [...findings, ...suppressed.map(({ finding }) => finding)]
    .filter(({ ruleId }) => !ruleId.startsWith('config/'))
    .map(({ ruleId, place }) => `${ruleId} ${place.start}-${place.end}`)
    .sort()
}
