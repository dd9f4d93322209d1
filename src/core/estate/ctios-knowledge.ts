import { CTIOS_KEYS, ICM_KEYS } from '../generated/ctios-registry.js'
import { PROFILE_KEYS } from './ctios-keys.js'
import { RegistryKnowledge } from './registry-knowledge.js'

/** Below `…\Cisco Systems, Inc.\Ctios\<instance>\<server>`. */
export const ctiosKnowledge = new RegistryKnowledge(CTIOS_KEYS)

/** Below `…\Cisco Systems, Inc.\ICM\<instance>\<component>`, for example `PG\CurrentVersion\PIMS\pim1\EAGENTData\Dynamic`. */
export const icmKnowledge = new RegistryKnowledge(ICM_KEYS)

/** The path of connection profiles; a `*` stands for the profile's name. */
export const PROFILE_PATH = `${PROFILE_KEYS}\\*`
