import type { Finding } from '../../core/findings/finding.js'
import type { FindingState } from './finding.js'

/** The anchors of the findings of a review: numbers behind a letter for each state, never anything from an input. */
export class FindingAnchors {
  readonly #anchors = new Map<Finding, string>()
  /** A change may hold a finding in other words than the list does. */
  readonly #byFingerprint = new Map<string, string>()

  constructor(states: Readonly<Record<FindingState, readonly Finding[]>>) {
    for (const [state, findings] of Object.entries(states)) {
      for (const [i, finding] of findings.entries()) {
        const anchor = `${state[0] ?? ''}${i + 1}`
        this.#anchors.set(finding, anchor)
        this.#byFingerprint.set(`${state} ${finding.fingerprint}`, anchor)
      }
    }
  }

  of(finding: Finding, state: FindingState): string | undefined {
    return this.#anchors.get(finding) ?? this.#byFingerprint.get(`${state} ${finding.fingerprint}`)
  }
}
