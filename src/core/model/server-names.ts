import { Matching, type Matcher } from '../text/matchers.js'
import { oncePer } from '../text/once-per.js'

/** Which machine an input comes from, and which names one machine goes by. */
export interface ServerNames {
  /** Host name → whether an input's path is an export of that machine. */
  readonly hosts?: ReadonlyArray<{ readonly host: string; readonly matches: Matcher }>
  /** Host name → other names and addresses of the same machine. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>
}

const matchingOf = oncePer((hosts: NonNullable<ServerNames['hosts']>) => new Matching(hosts.map(({ matches }) => matches)))

/** The host that an input is said to come from, by its path: the first that matches. */
export function hostListed({ hosts }: ServerNames, path: string): string | undefined {
  if (!hosts) return undefined
  const [first] = matchingOf(hosts).of(path)
  return first === undefined ? undefined : hosts[first]?.host
}
