import type { PimRegistry } from '../../estate/model.js'
import type { RegistryKey } from '../../parse/registry/state.js'
import { EXPORT_ICM } from '../_shared/reg-export.js'
import { dwordText } from '../_shared/registry-fix.js'
import type { KnownPimRegistryValue } from './_facts.js'

/** The key of a PIM's registry where a documented value stands; undefined where the PIM is of another kind. */
export function registrySection(
  registry: PimRegistry, fact: KnownPimRegistryValue,
): { readonly key: RegistryKey | undefined } | undefined {
  if (registry.kind.toLowerCase() !== fact.kind.toLowerCase()) return undefined
  return { key: registry.sections.get(fact.section.toLowerCase()) }
}

/** `pim1 on PG1A` */
export function registryTitle({ gateway, pim }: PimRegistry): string {
  return `${pim} on ${gateway}`
}

export function sectionNotExported({ kind, section }: KnownPimRegistryValue): string {
  return `the ${kind}Data\\${section} key of a PIM is not exported (${EXPORT_ICM})`
}

/** The registry of a PIM as regedit exports it, with one value or (null) without. */
export function registryExample({ kind, section, name }: KnownPimRegistryValue, number: number | null): string {
  const pims = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\ICM\\cust1\\PG1A\\PG\\CurrentVersion\\PIMS'
  const key = `${pims}\\pim1\\${kind}Data\\${section}`
  const line = number === null ? '' : `"${name}"=${dwordText(number)}\n`
  return `Windows Registry Editor Version 5.00\n\n[${key}]\n${line}`
}
