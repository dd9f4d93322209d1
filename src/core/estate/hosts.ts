import type { ServerNames } from '../engine/options.js'

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
  const aliasOf = new Map<string, string>()
  for (const [host, aliases] of Object.entries(configured?.aliases ?? {})) {
    for (const alias of [host, ...aliases]) aliasOf.set(fold(alias), fold(host))
  }
  const known = new Set<string>(aliasOf.keys())
  for (const { host } of configured?.hosts ?? []) known.add(fold(host))
  for (const name of names) known.add(fold(name))

  const fullNamesOf = new Map<string, Set<string>>()
  for (const name of known) {
    const dot = name.indexOf('.')
    if (dot < 0 || isAddress(name)) continue
    const short = name.slice(0, dot)
    const full = fullNamesOf.get(short) ?? new Set<string>()
    fullNamesOf.set(short, full.add(aliasOf.get(name) ?? name))
  }
  const canonical = (host: string): string => {
    const name = fold(host)
    const alias = aliasOf.get(name) ?? name
    if (alias.includes('.')) return shortEqual(alias) ?? alias
    const full = fullNamesOf.get(alias)
    if (full?.size !== 1) return alias
    const [only = alias] = full
    return only
  }
  // A full name that is the only one of its short name, where an alias already speaks of the short name.
  const shortEqual = (full: string): string | undefined => {
    if (isAddress(full)) return undefined
    const short = full.slice(0, full.indexOf('.'))
    return fullNamesOf.get(short)?.size === 1 ? aliasOf.get(short) : undefined
  }
  return { canonical, same: (a, b) => canonical(a) === canonical(b) }
}

function fold(host: string): string {
  return host.trim().toLowerCase().replace(/\.$/, '')
}

function isAddress(host: string): boolean {
  return /^[\d.]+$/.test(host) || host.includes(':')
}
