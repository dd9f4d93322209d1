import type { ConnectionProfile } from '../../estate/model.js'
import { serversOfInstance } from '../_shared/server-pairs.js'
import type { RuleContext } from '../rule.js'

/** In an instance of no more servers, every pair of them is told of. No real one has more. */
const MOST_SERVERS_IN_FULL = 20

/** Nobody has more to learn from the next one, and a hundred servers of thousands of profiles would fill a disk. */
const MOST_TOLD = 5

/** For the page of a rule that counts so. */
export const AT_MOST =
  `Where an instance has more than ${MOST_SERVERS_IN_FULL} CTI OS servers, at most ${MOST_TOLD} other servers are reported ` +
  'of one profile.'

/** Counts what a rule says of each profile about other servers, and says once that it says no more. */
export class Told {
  readonly #counts = new Map<ConnectionProfile, number>()

  /** @param verb what is said of a profile and other servers */
  constructor(private readonly verb: 'differs on' | 'is missing on', private readonly context: RuleContext) {}

  /** Whether there is enough about one of some profiles of one instance. */
  isEnough(...profiles: readonly [ConnectionProfile, ...ConnectionProfile[]]): boolean {
    if (!profiles.some((profile) => (this.#counts.get(profile) ?? 0) >= MOST_TOLD)) return false
    const count = serversOfInstance(this.context.estate, profiles[0].server)
    if (count <= MOST_SERVERS_IN_FULL) return false
    this.context.notChecked(
      `in an instance of ${count} CTI OS servers, a profile ${this.verb} more than ${MOST_TOLD} other servers, of which only ` +
      'the first are reported',
    )
    return true
  }

  add(...profiles: readonly ConnectionProfile[]): void {
    for (const profile of profiles) this.#counts.set(profile, (this.#counts.get(profile) ?? 0) + 1)
  }
}
