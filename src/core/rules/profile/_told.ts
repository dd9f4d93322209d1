import type { ConnectionProfile } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'

/** Nobody has more to learn from the next one, and a hundred servers of thousands of profiles would fill a disk. */
const MOST_TOLD = 5

/** For the page of a rule that counts so. */
export const AT_MOST = 'Of one profile, at most five other servers are reported.'

/** Counts what a rule says of each profile about other servers, and says once that it says no more. */
export class Told {
  readonly #counts = new Map<ConnectionProfile, number>()

  constructor(private readonly context: RuleContext) {}

  /** Whether there is enough about one of some profiles. */
  isEnough(...profiles: readonly ConnectionProfile[]): boolean {
    if (!profiles.some((profile) => (this.#counts.get(profile) ?? 0) >= MOST_TOLD)) return false
    this.context.notChecked(`a profile is not the same on more than ${MOST_TOLD} other servers, of which only the first were looked at`)
    return true
  }

  add(...profiles: readonly ConnectionProfile[]): void {
    for (const profile of profiles) this.#counts.set(profile, (this.#counts.get(profile) ?? 0) + 1)
  }
}
