/** Which machine an input comes from, and which names one machine goes by. */
export interface ServerNames {
  /** Host name → whether an input's path is an export of that machine. */
  readonly hosts?: ReadonlyArray<{ readonly host: string; readonly matches: (path: string) => boolean }>
  /** Host name → other names and addresses of the same machine. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
}
