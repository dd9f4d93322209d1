import { PROFILE_KEYS } from '../../estate/ctios-keys.js'
import { PROFILE_PATH } from '../../estate/ctios-knowledge.js'
import type { Agent, ConnectionProfile, Estate } from '../../estate/model.js'
import type { KnownValue } from '../../estate/registry-knowledge.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { addToGroup } from '../../text/add-to-group.js'
import { isDeleted } from '../_shared/columns.js'
import { knownDefault, knownValue } from '../_shared/known-values.js'
import { perEstate } from '../_shared/per-estate.js'
import { titleOfPeripheral } from '../_shared/peripherals.js'
import { CUSTOM_PAIR, type LoginPair } from '../_shared/second-login.js'
import { shownName } from '../_shared/titles.js'
import { lacksValue } from '../_shared/whole-profile.js'
import { quoted } from '../_shared/quoted.js'
import type { RuleContext } from '../rule.js'

/** The remedy of a rule on a ConnectionProfile: where to do it, and when it acts. */
export function profileRemedy(change: string): string {
  return (
    'On each CTI OS server that holds the profile, open regedit at `HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, ' +
    `Inc.\\Ctios\\CTIOS_<instance>\\<server>\\${PROFILE_KEYS}\\<profile>\`. ` +
    `${change} Restart the CTI OS processes, one server after the other; desktops read the profile when an agent logs in.`
  )
}

/** What agents of this pair sit at. */
export function desktopName(pair: LoginPair): string {
  return pair === CUSTOM_PAIR ? 'desktop' : 'CTI Toolkit'
}

/** How the second desktop's logout becomes the first one's, with the estate's names. */
export function duplicateLoginScenario(profile: ConnectionProfile, estate: Estate, pair: LoginPair): string[] {
  const agent = agentOf(profile, estate)
  const silent = profile.section.number(pair.warn) === 0
  const where = profile.hosts.map(({ host }) => shownName(host)).join(' or ')
  return [
    `${agent} logs in with profile ${quoted(profile.name)}${where === '' ? '' : ` through ${where}`}.`,
    `A second ${desktopName(pair)} logs in with the same agent and the same instrument. ${pair.reject} does not forbid it, ` +
      `so it is let in${silent ? ', without even a warning' : ' after a warning that can be confirmed'}.`,
    'The second desktop logs out, or is closed by whoever opened it.',
    `${agent} is logged out at the first desktop, too, and gets no calls.`,
  ]
}

function agentOf({ peripheralId }: ConnectionProfile, estate: Estate): string {
  const agent = peripheralId === undefined ? undefined : agentsByPeripheral(estate).get(peripheralId)?.[0]
  const label = agent?.loginId ?? agent?.name
  if (label !== undefined) return `Agent ${shownName(label)}`
  return peripheralId === undefined ? 'An agent' : `An agent of ${titleOfPeripheral(estate, peripheralId)}`
}

/** The exported agents of each peripheral, without those that are marked as deleted. */
export const agentsByPeripheral = perEstate((estate): ReadonlyMap<number, readonly Agent[]> => {
  const found = new Map<number, Agent[]>()
  for (const agent of estate.agents) {
    if (agent.peripheralId !== undefined && !isDeleted(agent)) addToGroup(found, agent.peripheralId, agent)
  }
  return found
})

/** What the guide says of a value of a ConnectionProfile. */
export function knownProfileValue(name: string): KnownValue | undefined {
  return knownValue(PROFILE_PATH, name)
}

/** The documented default of a DWORD that a profile may leave out. */
export function defaultNumber(name: string): number | undefined {
  return knownDefault(PROFILE_PATH, name)
}

/** A DWORD of the profile, or what the guide says an absent one counts as; undefined where neither tells. */
export function effectiveNumber(profile: ConnectionProfile, name: string, context: RuleContext): number | undefined {
  const value = profile.section.value(name)
  if (value) return value.number
  return lacksValue(profile, name, context) ? defaultNumber(name) : undefined
}

/** The two CTI OS servers of a profile. */
export const SIDES = ['A', 'B'] as const

/** Whether a number is a TCP port. */
export function isPort(number: number): boolean {
  const { minimum = 1, maximum = 65535 } = knownProfileValue('PortA') ?? {}
  return number >= minimum && number <= maximum
}

/** The documented spelling, and that of the samples. */
export const SILENT_MONITOR_NAMES = ['IPCCSilentMonitorEnabled', 'UCCESilentMonitorEnabled'] as const

/** About how long a desktop waits for a server that does not answer; undefined where a value is missing, 0 or of another type. */
export function failover(
  profile: ConnectionProfile,
): { readonly heartbeat: RegistryValue; readonly maxHeartbeats: RegistryValue; readonly total: number } | undefined {
  const heartbeat = profile.section.value('Heartbeat')
  const maxHeartbeats = profile.section.value('MaxHeartbeats')
  if (!heartbeat?.number || !maxHeartbeats?.number) return undefined
  return { heartbeat, maxHeartbeats, total: heartbeat.number * (maxHeartbeats.number + 1) }
}

/** What mobile agents are offered at login. */
export const CALL_MODE = 'RasCallMode'

export function isCallMode(mode: number): boolean {
  return knownProfileValue(CALL_MODE)?.enum?.includes(mode) === true
}

/** Bits of ShowFieldBitMask that rules ask for. */
export const LOGIN_FIELDS = { agentId: 0x20, loginName: 0x40, mobileAgent: 0x80 } as const

export function hasBit(mask: number, bit: number): boolean {
  return (mask & bit) !== 0
}

/** What is wrong with a mask of login fields, as a sentence; undefined where nothing is. */
export function loginFieldFault(mask: number): string | undefined {
  const known = (knownProfileValue('ShowFieldBitMask')?.bits ?? []).reduce((all, [bit]) => all | bit, 0)
  const unknown = (mask & ~known) >>> 0
  if (known !== 0 && unknown !== 0) {
    const digits = mask.toString(16)
    const decimal =
      /^\d+$/.test(digits) && Number(digits) <= known
        ? ` If ${digits} is meant as a decimal number, that is 0x${Number(digits).toString(16)}.`
        : ''
    const field = `0x${unknown.toString(16)}`
    return `the guide knows no login field for ${field}, and what the login dialog shows is left to chance.${decimal}`
  }
  if (hasBit(mask, LOGIN_FIELDS.agentId) || hasBit(mask, LOGIN_FIELDS.loginName)) return undefined
  return 'the login dialog shows neither agent ID (0x20) nor login name (0x40), and agents cannot say who they are.'
}
