import type { FixArguments } from './argument-types.js'
import { color, configArguments, flag, positionals, single, type Values } from './lint-arguments.js'
import { UsageError } from './user-error.js'

/** What the fix command is asked to do. */
export function fixArguments(values: Values): FixArguments {
  const patch = single(values, 'patch')
  const rollback = single(values, 'rollback')
  const failOn = single(values, 'fail-on') as FixArguments['failOn']
  const dryRun = flag(values, 'dry-run') ?? false
  if (rollback !== undefined && patch === undefined) throw new UsageError('--rollback goes with --patch')
  if (patch !== undefined && patch === rollback) throw new UsageError('--patch and --rollback name the same file')
  if (patch !== undefined && dryRun) {
    throw new UsageError('--dry-run writes nothing and --patch writes a change beside the inputs: give one of the two')
  }
  return {
    ...configArguments(values),
    ...color(values),
    ...(failOn !== undefined && { failOn }),
    ...(patch !== undefined && { patch }),
    ...(rollback !== undefined && { rollback }),
    paths: positionals(values, 'paths'),
    unsafe: flag(values, 'unsafe') ?? false,
    dryRun,
  }
}
