import type { ReviewResult } from '../../../src/core/review/result.js'
import { reviewChange } from '../../../src/core/review/review-change.js'
import { reviewStates } from '../../../src/core/review/review-states.js'
import { FORMAT_NAMES, type FormatName } from '../../../src/report/formats.js'
import { reviewReporter } from '../../../src/report/review/review-formats.js'
import { PLAIN } from '../../helpers/results.js'
import { readBytes } from '../../support/registry-files.js'
import { checkPlace, checkReport, checkResult, checkSame, checkUnpolluted } from '../checks.js'
import { casesOf, chosen } from '../make.js'
import { mutated } from '../mutate.js'
import type { Random } from '../random.js'
import type { SeedPool } from '../seeds.js'
import { hold, type Case, type Target } from '../target.js'
import { REGISTRY_TOKENS } from '../tokens.js'
import { ALL_TOKENS, OPTIONS } from './engine.js'

/** Two states of an estate, the second a mutation of the first; none against itself changes anything. */
export const statesTarget: Target = {
  name: 'states',
  share: 2,
  make: (random: Random, seeds: SeedPool): Case => {
    const before = mutated(random, { seeds: seeds.all, tokens: ALL_TOKENS })
    return { files: [before, mutated(random, { seeds: [before], tokens: ALL_TOKENS })], variant: random.word() }
  },
  check: async ({ files: [before = new Uint8Array(), after = new Uint8Array()], variant }) => {
    const state = (bytes: Uint8Array) => ({ inputs: [{ path: 'input', bytes }], options: chosen(variant, 0, OPTIONS) })
    await checkReview(await reviewStates(state(before), state(after)), variant)
    if (variant % 4 !== 0) return
    const same = await reviewStates(state(before), state(before))
    hold(same.changes.length === 0 && same.new.length === 0 && same.fixed.length === 0, 'changes-of-nothing', () => `${same.changes.length} changes, ${same.new.length} new`)
  },
}

/** Changes imported into a base, with the file that takes them back. */
export const changeTarget: Target = {
  name: 'change',
  share: 2,
  make: casesOf(['reg', 'reg'], REGISTRY_TOKENS),
  check: async ({ files: [base = new Uint8Array(), change = new Uint8Array()], variant }) => {
    const { result, rollback } = await reviewChange([{ path: 'base.reg', bytes: base }], [{ path: 'change.reg', bytes: change }], chosen(variant, 0, OPTIONS))
    await checkReview(result, variant)
    for (const { bytes } of rollback()) {
      const { lost } = readBytes(bytes)
      hold(lost.length === 0, 'rollback-loses', () => lost.map(({ reason, line }) => `${line} ${reason}`).join(', '))
    }
  },
}

async function checkReview(review: ReviewResult, variant: number): Promise<void> {
  checkResult({ ...review, findings: review.new, inputs: [] })
  for (const { place, before, after } of review.changes) {
    checkPlace(place, 'change')
    if (before) checkPlace(before.place, 'before')
    if (after) checkPlace(after.place, 'after')
  }
  for (const { place } of [...review.idle, ...review.lost, ...review.differences.flatMap(({ sides }) => sides)]) checkPlace(place, 'review')
  const format = chosen<FormatName>(variant, 1, FORMAT_NAMES)
  const reporter = await reviewReporter(format)
  const context = { ...PLAIN, all: chosen(variant, 2, [false, true]), quiet: chosen(variant, 3, [false, false, true]) }
  const text = [...reporter(review, context)].join('')
  checkReport(format, text)
  if (variant % 4 === 0) checkSame([...reporter(review, context)].join(''), text, 'report-differs')
  checkUnpolluted()
}
