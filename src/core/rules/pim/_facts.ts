import { PIM_PARAMETERS, PIM_REGISTRY_VALUES, PIMS } from '../../generated/pim-parameters.js'

/** A parameter of Peripheral.ConfigParam as Cisco's documents name it. */
export interface KnownPimParameter {
  readonly name: string
  /** The PIM it is documented for; `any` where no document narrows it. */
  readonly pim: string
  /** The values there are; left out where they are free. */
  readonly values?: readonly string[]
  readonly default?: string
  /** What the PIM does without it. */
  readonly absent?: string
  /** With CMS and more agents than these, it is to be switched off. */
  readonly agentsWithCms?: number
}

/** A kind of PIM, and the client types that are known to be of it. */
export interface KnownPim {
  readonly name: string
  readonly title: string
  readonly clientTypes: readonly number[]
  /** Whether agents log in to such a peripheral. */
  readonly agents: boolean
}

/** Written with a slash like a PIM parameter, but in another field. */
export interface ParameterElsewhere {
  readonly name: string
  readonly field: string
}

/** A registry value of a PIM that decides about logins and logouts. */
export interface KnownPimRegistryValue {
  readonly name: string
  readonly kind: string
  readonly section: string
  readonly default: number
  readonly unit?: string
}

/** The kind of PIM of a client type; undefined where the type is unknown, or no document gives its number. */
export function pimOfClientType(clientType: number | undefined): KnownPim | undefined {
  return clientType === undefined ? undefined : PIMS.find((pim) => pim.clientTypes.includes(clientType))
}

/** A documented parameter by its name, which must be in this list. */
export function parameterFact(name: string): KnownPimParameter {
  return PIM_PARAMETERS.find((known) => known.name === name) as KnownPimParameter
}

/** A documented registry value by its name, which must be in this list. */
export function registryFact(name: string): KnownPimRegistryValue {
  return PIM_REGISTRY_VALUES.find((known) => known.name === name) as KnownPimRegistryValue
}
