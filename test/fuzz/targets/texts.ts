import { Source } from '../../../src/core/decode/source.js'
import { decode } from '../../../src/core/decode/decode.js'
import { SEVERITIES, type Finding } from '../../../src/core/findings/finding.js'
import { RULES } from '../../../src/core/rules/index.js'
import { FORMATS, FORMAT_NAMES, type FormatName } from '../../../src/report/formats.js'
import { reviewReporter } from '../../../src/report/review/review-formats.js'
import { findingAt, PLAIN, report, resultOf } from '../../helpers/results.js'
import { changeOf, reviewOf } from '../../helpers/reviews.js'
import { checkReport } from '../checks.js'
import { chosen, chosenBelow } from '../make.js'
import { mutated } from '../mutate.js'
import type { Random } from '../random.js'
import type { SeedPool } from '../seeds.js'
import type { Case, Target } from '../target.js'
import { ALL_TOKENS } from './engine.js'

/** Reports of findings whose every word is mutated: whatever a rule might repeat of an input. */
export const textsTarget: Target = {
  name: 'texts',
  share: 4,
  make: (random: Random, seeds: SeedPool): Case => {
    const tokens = ALL_TOKENS
    const words = Array.from({ length: 3 }, () => Buffer.from(Array.from({ length: 1 + random.below(6) }, () => random.pick(tokens)).join(''), 'utf16le'))
    const source = mutated(random, { seeds: seeds.all, tokens })
    return { files: [source.subarray(0, 1000), ...words.map((word) => new Uint8Array(word))], variant: random.word() }
  },
  check,
}

async function check({ files, variant }: Case): Promise<void> {
  const [bytes = new Uint8Array(), ...words] = files
  // Two bytes a character, so that halves of characters come through.
  const [one = '', two = '', three = ''] = words.map((word) => Buffer.from(word).toString('utf16le'))
  const { text, encoding } = decode(bytes)
  const source = new Source(`${one}.reg`, text, encoding)
  const at = chosenBelow(variant, 0, text.length + 1)
  const place = source.place(at, Math.min(text.length, at + chosen(variant, 1, [0, 1, 5, 400])))
  const findings = SEVERITIES.map((severity, i): Finding => findingAt(place, {
    ruleId: chosen(variant, 2, RULES).meta.id,
    severity,
    message: `${one} is ${two}`,
    subject: `desk:${three}`,
    related: [{ place, message: two }],
    scenario: [one, two, three],
    fix: { safe: false, description: three },
    fingerprint: `000000000000000${i}`,
  }))
  const format = chosen<FormatName>(variant, 3, FORMAT_NAMES)
  const context = { ...PLAIN, width: chosen(variant, 4, [80, 20, 1, 300]), color: chosen(variant, 5, [false, true]) }
  const inputs = [
    { path: source.path, kind: 'registry', encoding, status: 'read' },
    { path: `${two}/x`, kind: null, encoding: null, status: 'failed', reason: three },
  ] as const
  const notChecked = [{ ruleId: 'desk/unused', reason: two, subjects: 2 }]
  const suppressed = [{ finding: findingAt(place, { message: three, fingerprint: 'f000000000000000' }), by: 'inline', reason: one }] as const
  checkReport(format, report(await FORMATS[format](), resultOf(findings, { inputs, notChecked, suppressed, release: '7.5' }), context))
  const state = { data: two, text: three, place }
  const change = changeOf({ key: `desk:${one}`, title: two, server: three }, { place, name: one, before: state, after: { ...state, data: [one, three] }, brings: findings, takesEffect: one, noEffect: two })
  const review = reviewOf({
    inputs: inputs.map((input) => ({ ...input, side: 'after' })), changes: [change], new: findings, notChecked, suppressed,
    fixed: [findingAt(place, { message: two, fingerprint: 'e000000000000000' })],
    unjudged: [{ finding: findingAt(place, { message: one }), reason: three }],
    idle: [{ place, key: one, name: two, reason: 'already has this data' }], astray: [three],
    differences: [{ title: one, name: two, sides: [{ server: three, text: one, place }] }], notices: [two],
    sources: new Map([[source.path, source]]),
  })
  checkReport(format, [...(await reviewReporter(format))(review, { ...context, all: variant % 2 === 0 })].join(''))
}
