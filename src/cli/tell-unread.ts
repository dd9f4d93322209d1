import type { LintResult } from '../core/engine/result.js'
import { unreadInputs, unreadMessage } from '../report/unread-inputs.js'
import { diagnostics } from './diagnostic.js'
import type { Io } from './io.js'

/** Names the inputs that are no exports and of which no finding says so: the exit code is theirs, and not every report names them. */
export async function tellUnread(result: Pick<LintResult, 'inputs' | 'findings'>, io: Io): Promise<void> {
  await io.stderr.write(diagnostics(unreadInputs(result).map((input) => `${input.path}: ${unreadMessage(input)}`)))
}
