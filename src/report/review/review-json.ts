import type { Change, IdleLine, ReviewedInput, ServerDifference, UnjudgedFinding } from '../../core/review/result.js'
import { isDroppedLine, lossText, type LostLine } from '../../core/parse/registry/loss.js'
import { findingJson, inputJson, notCheckedJson, placeJson } from '../json.js'
import { list, member } from '../json-pieces.js'
import { countSeverities } from '../summary.js'
import type { ReviewReporter } from './review-reporter.js'

/** The envelope of schemas/review.schema.json. */
export const reviewJson: ReviewReporter = function* (review, context) {
  yield '{\n'
  yield member('version', 1)
  yield member('tool', { name: 'icmlint', version: context.version })
  yield member('release', review.release)
  yield* list('inputs', review.inputs, reviewedInputJson)
  yield* list('changes', review.changes, changeJson)
  yield* list('new', review.new, findingJson)
  yield* list('fixed', review.fixed, findingJson)
  yield* list('unchanged', review.unchanged, findingJson)
  yield* list('unjudged', review.unjudged, unjudgedJson)
  yield* list('lost', review.lost, lostJson)
  yield* list('withoutEffect', review.idle, idleJson)
  yield* list('differences', review.differences, differenceJson)
  yield member('notices', review.notices)
  yield* list('notChecked', review.notChecked, notCheckedJson)
  const baselined = review.suppressed.filter(({ by }) => by === 'baseline').length
  yield member('summary', {
    ...countSeverities(review.new),
    suppressed: review.suppressed.length - baselined,
    baselined,
    changes: review.changes.length,
    new: review.new.length,
    fixed: review.fixed.length,
    unchanged: review.unchanged.length,
    lost: review.lost.length,
    files: review.inputs.filter(({ status }) => status === 'read' || status === 'partial').length,
  }, '\n')
  yield '}\n'
}

function reviewedInputJson(input: ReviewedInput): object {
  return { ...inputJson(input), side: input.side }
}

function changeJson({ kind, entity, name, before, after, place, takesEffect, noEffect, brings, repairs }: Change): object {
  return {
    kind,
    key: entity.key,
    title: entity.title,
    server: entity.server,
    name,
    before: before?.data ?? null,
    after: after?.data ?? null,
    beforeText: before?.text ?? null,
    afterText: after?.text ?? null,
    takesEffect,
    noEffect,
    ...placeJson(place),
    brings: brings.map(({ fingerprint }) => fingerprint),
    repairs: repairs.map(({ fingerprint }) => fingerprint),
  }
}

function unjudgedJson({ finding, reason }: UnjudgedFinding): object {
  return { finding: findingJson(finding), reason }
}

function lostJson(lost: LostLine): object {
  return { ...placeJson(lost.place), line: lost.line, reason: lossText(lost.reason), swallowed: !isDroppedLine(lost) }
}

function idleJson({ place, key, name, reason }: IdleLine): object {
  return { ...placeJson(place), key, name, reason }
}

function differenceJson({ title, name, sides }: ServerDifference): object {
  return { title, name, sides: sides.map(({ server, text, place }) => ({ server, text, ...placeJson(place) })) }
}
