/** Every input was read, and nothing is at or above `--fail-on`. */
export const EXIT_CLEAN = 0
/** Findings at or above `--fail-on`, or more warnings than `--max-warnings`. */
export const EXIT_FINDINGS = 1
/** The work could not be done: bad usage, bad configuration, something that cannot be read, an internal error. */
export const EXIT_FAILURE = 2
