/** A release as Cisco writes it: 12.6(2) → major 12, minor 6, maintenance 2. */
export interface Release {
  readonly text: string
  readonly major: number
  readonly minor: number
  readonly maintenance: number
  /** Negative, zero or positive as this release is before, the same as or after `major.minor`. */
  compare(major: number, minor: number): number
}
