import { decode } from '../../../src/core/decode/decode.js'
import type { LintInput } from '../../../src/core/engine/options.js'
import { fixInputs } from '../../../src/core/fix/fix-inputs.js'
import { inspect } from '../../../src/core/inspect.js'
import { lint } from '../../../src/core/lint.js'
import { reviewStates } from '../../../src/core/review/review-states.js'
import { fixReport } from '../../../src/report/fix-report.js'
import { FORMATS, FORMAT_NAMES, type FormatName } from '../../../src/report/formats.js'
import { inspectText } from '../../../src/report/inspect-text.js'
import { reviewReporter } from '../../../src/report/review/review-formats.js'
import { PLAIN, report } from '../../helpers/results.js'
import { chosen } from '../make.js'
import { mutated } from '../mutate.js'
import type { Random } from '../random.js'
import type { SeedPool } from '../seeds.js'
import { hold, type Case, type Target } from '../target.js'
import { ALL_TOKENS } from './engine.js'

const SECRET = 'Tr0ub4dor-zq'
const OPTIONS = { preset: 'strict' } as const

/** By what it is, how a password stands in an export, and what may stand before and behind it. */
const WRITTEN = [
  ['reg', '\r\n', `"ClientPassword"="${SECRET}"`],
  ['reg', '\n', `"DefaultPassword"="${SECRET}"`],
  ['query', '\r\n', `    ClientPassword    REG_SZ    ${SECRET}`],
  ['xml', '\n', `<password>${SECRET}</password>`],
] as const

/** A password that stands whole in an input, on a line of its own, is in no report, whatever else is broken around it. */
export const secretsTarget: Target = {
  name: 'secrets',
  share: 3,
  make: (random: Random, seeds: SeedPool): Case => {
    const [kind, lineEnd, line] = random.pick(WRITTEN)
    const { text } = decode(mutated(random, { seeds: seeds[kind], tokens: ALL_TOKENS }))
    const ends = [...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index)
    const at = ends.length > 0 ? random.pick(ends) : text.length
    const whole = `${text.slice(0, at)}${lineEnd}${line}${lineEnd}${text.slice(at)}`
    const bytes = random.oneIn(2) ? Buffer.from(`\ufeff${whole}`, 'utf16le') : Buffer.from(whole, 'utf8')
    return { files: [new Uint8Array(bytes)], variant: random.word() }
  },
  check: async ({ files: [bytes = new Uint8Array()], variant }) => {
    const inputs = [{ path: 'input', bytes }]
    const way = chosen(variant, 0, WAYS)
    const text = await way(inputs, chosen<FormatName>(variant, 1, FORMAT_NAMES))
    const at = text.indexOf(SECRET)
    const lines = decode(bytes).text.split(/\r\n|\r|\n/)
    // A case that is made smaller must not lose what makes it a secret.
    const isWhole = WRITTEN.some(([, , line]) => lines.includes(line))
    hold(at < 0 || !isWhole, `secret-shown-by-${way.name}`, () => text.slice(Math.max(0, at - 200), at + 40))
  },
}

/** All that is printed about an input. */
const WAYS: ReadonlyArray<(inputs: readonly LintInput[], format: FormatName) => Promise<string>> = [
  async function lints(inputs, format) {
    return report(await FORMATS[format](), await lint(inputs, OPTIONS))
  },
  async function lintsForPeople(inputs) {
    return report(await FORMATS.pretty(), await lint(inputs, OPTIONS))
  },
  async function inspects(inputs) {
    const inspection = await inspect(inputs, OPTIONS)
    return inspectText(inspection, PLAIN) + JSON.stringify(inspection)
  },
  async function reviews(inputs, format) {
    const before = { inputs: [], options: OPTIONS }
    return [...(await reviewReporter(format))(await reviewStates(before, { inputs, options: OPTIONS }), { ...PLAIN, all: true })].join('')
  },
  async function fixes(inputs) {
    const outcome = await fixInputs(inputs, { unsafe: true, lint: OPTIONS })
    return [...fixReport({ outcome, left: outcome.result, mode: 'dry-run', unsafe: true, deployment: {} }, PLAIN)].join('')
  },
]
