import type { ServerNames } from '../model/server-names.js'
import { addToSet } from '../text/add-to-set.js'

/** Tells which host names mean the same machine. */
export interface HostNames {
  /** One name for all names of a machine, folded; equal for two names exactly if they mean the same machine. */
  canonical(host: string): string
  same(a: string, b: string): boolean
}

/**
 * Host names compare without case; a short name equals the one full name that starts with it (two different full names
 * leave it on its own); the configuration's aliases join names and addresses.
 * @param names every host name of the estate
 */
export function hostNames(names: Iterable<string>, configured: ServerNames | undefined): HostNames {
  const groups = new Groups()
  for (const name of names) groups.add(fold(name))
  for (const { host } of configured?.hosts ?? []) groups.add(fold(host))
  for (const [host, aliases] of Object.entries(configured?.aliases ?? {})) {
    for (const alias of [host, ...aliases]) groups.join(fold(host), fold(alias))
  }
  const fullNamesOf = new Map<string, Set<string>>()
  const known = groups.names
  for (const name of known) {
    const dot = name.indexOf('.')
    if (dot < 0 || isAddress(name)) continue
    const short = name.slice(0, dot)
    addToSet(fullNamesOf, short, groups.of(name))
  }
  for (const [short, full] of fullNamesOf) {
    const [only] = full
    if (only !== undefined && full.size === 1 && known.has(short)) groups.join(only, short)
  }
  const canonical = (host: string): string => groups.of(fold(host))
  return { canonical, same: (a, b) => canonical(a) === canonical(b) }
}

/** Sets of names that mean the same machine; each goes by the name that joined first. */
class Groups {
  readonly #leader = new Map<string, string>()

  get names(): ReadonlySet<string> {
    return new Set(this.#leader.keys())
  }

  add(name: string): void {
    if (!this.#leader.has(name)) this.#leader.set(name, name)
  }

  of(name: string): string {
    let leader = name
    for (let next = this.#leader.get(leader); next !== undefined && next !== leader; next = this.#leader.get(leader)) {
      leader = next
    }
    this.#shorten(name, leader)
    return leader
  }

  /** Has all names on the way lead there at once: aliases of aliases may make a way of thousands. */
  #shorten(name: string, leader: string): void {
    let at = name
    for (let next = this.#leader.get(at); next !== undefined && next !== leader; next = this.#leader.get(at)) {
      this.#leader.set(at, leader)
      at = next
    }
  }

  /** Puts two names into one set, which goes by the leader of the first. */
  join(name: string, other: string): void {
    this.add(name)
    this.add(other)
    this.#leader.set(this.of(other), this.of(name))
  }
}

function fold(host: string): string {
  return host.trim().toLowerCase().replace(/\.$/, '')
}

function isAddress(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.includes(':')
}
