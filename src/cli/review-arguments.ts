import type { ReviewArguments } from './argument-types.js'
import { maxWarnings, outputs } from './argument-values.js'
import { color, configArguments, flag, list, positionals, single, type Values } from './lint-arguments.js'
import { UsageError } from './user-error.js'

/** What the review command is asked to do. */
export function reviewArguments(values: Values): ReviewArguments {
  const paths = positionals(values, 'paths')
  const changes = list(values, 'change')
  const rollback = single(values, 'rollback')
  const failOn = single(values, 'fail-on') as ReviewArguments['failOn']
  const warnings = maxWarnings(single(values, 'max-warnings'))
  if (changes.some((change) => change === '')) throw new UsageError('--change needs the name of a .reg file')
  if (changes.length === 0) {
    if (rollback !== undefined) throw new UsageError('--rollback goes with --change: two states do not say what is to be taken back')
    if (paths.length !== 2) throw new UsageError('review takes two states, BEFORE and AFTER; or --change CHANGE.reg and the exports of today')
  } else if (paths.length === 0) {
    throw new UsageError('review --change needs the exports that the change is for: icmlint review --change CHANGE.reg BASE…')
  }
  return {
    ...configArguments(values),
    ...color(values),
    ...(failOn !== undefined && { failOn }),
    ...(warnings !== undefined && { maxWarnings: warnings }),
    ...(rollback !== undefined && { rollback }),
    paths,
    changes,
    all: flag(values, 'all') ?? false,
    outputs: outputs(list(values, 'format'), single(values, 'output-file')),
    quiet: flag(values, 'quiet') ?? false,
    progress: flag(values, 'progress') ?? true,
  }
}
