// generated from schemas/pim-parameters.schema.json by npm run generate
import type { KnownPim, KnownPimParameter, KnownPimRegistryValue, ParameterElsewhere } from '../rules/pim/_facts.js'

export const PIM_PARAMETERS: readonly KnownPimParameter[] = [
  { name: 'LOAD', pim: 'any', values: ['0', '1'], absent: 'Not Ready, as with 0' },
  { name: 'defworkmode', pim: 'avaya' },
  { name: 'defskilllevel', pim: 'avaya' },
  { name: 'r1pref', pim: 'avaya' },
  { name: 'r2pref', pim: 'avaya' },
  { name: 'monitoragent', pim: 'avaya', values: ['y', 'n'], default: 'y', agentsWithCms: 1000 },
  { name: 'UseTrunkOverANIInCallingField', pim: 'avaya', values: ['y', 'n'], default: 'n' },
  { name: 'UseTrunkOverANIInCallingFieldForOutboundCalls', pim: 'avaya', values: ['y', 'n'], default: 'n' },
]

export const PIMS: readonly KnownPim[] = [
  { name: 'cucm', title: 'Enterprise Agent (CUCM)', clientTypes: [30], agents: true },
  { name: 'avaya', title: 'Avaya', clientTypes: [], agents: true },
  { name: 'vru', title: 'VRU', clientTypes: [13, 15], agents: false },
  { name: 'incrp', title: 'INCRP NIC', clientTypes: [16], agents: false },
  { name: 'mr', title: 'media routing', clientTypes: [47], agents: false },
]

export const PARAMETERS_ELSEWHERE: readonly ParameterElsewhere[] = [
  { name: 'customerID', field: 'Configuration Parameters of the routing client' },
  { name: 'PIM', field: 'Call Control Variable Map' },
  { name: 'CTI', field: 'Call Control Variable Map' },
  { name: 'RREQ', field: 'Call Control Variable Map' },
  { name: 'RRES', field: 'Call Control Variable Map' },
]

export const PIM_REGISTRY_VALUES: readonly KnownPimRegistryValue[] = [
  { name: 'AccountLockoutThreshold', kind: 'EAGENT', section: 'Dynamic', default: 3 },
  { name: 'AccountLockoutDuration', kind: 'EAGENT', section: 'Dynamic', default: 15, unit: 'min' },
  { name: 'IgnoreInvalidCMSRecord', kind: 'ATT', section: 'Dynamic', default: 0 },
]
