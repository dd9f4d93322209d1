/** A file that `icmlint init` writes. */
export interface StarterFile {
  /** Below the folder in which it is run, with `/`. */
  readonly path: string
  readonly text: string
  /** Other tools look for it at the root of a repository only. */
  readonly rootOnly: boolean
}

/** What npm is told to install. */
export function packageSpec(version: string): string {
  return `icmlint@${version}`
}
