import type { Agent, ConnectionProfile, CtiosServer, DeskSettings } from '../../estate/model.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import type { Field } from '../../records/record.js'
import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { perEstate } from '../_shared/per-estate.js'
import { titleOfPeripheral } from '../_shared/peripherals.js'
import { inOrder } from '../_shared/places.js'
import { profileExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { agentLabel, deskTitle } from '../_shared/titles.js'
import { quoted } from '../_shared/quoted.js'
import { listed, plural } from '../../text/words.js'
import { defineRule, type RuleContext } from '../rule.js'
import { agentsByPeripheral, CALL_MODE, isCallMode, knownProfileValue, profileRemedy } from './_shared.js'

const COLUMN = 'RemoteAgentType'

/** RemoteAgentType of the desk settings → RasCallMode of the profile. 0 is a local agent, who needs none. */
const MODE_OF_TYPE: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [2, 2],
  [3, 0],
])

const DESK = (type: number): string => `AgentDeskSettingsID,EnterpriseName,${COLUMN}\n5000,Mobile,${type}\n`
const AGENTS =
  'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName,AgentDeskSettingsID\n5001,5000,1001,CUCM_PIM_1.Doe_Jane,5000\n'

export const rule = defineRule({
  meta: {
    id: 'profile/ras-call-mode-against-desk',
    severity: 'error',
    preset: 'recommended',
    summary: 'RasCallMode contradicts RemoteAgentType in the desk settings of the mobile agents of that peripheral',
    needs: ['profiles', 'desk', 'agents'],
    symptom: 'cannot-log-in',
    sources: [
      { document: 'COS', part: 'ConnectionProfiles registry key, RasCallMode' },
      { document: 'DSH15', part: 'Agent_Desk_Settings, RemoteAgentType' },
    ],
  },
  docs: {
    what:
      'Takes the mobile agents of a profile’s peripheral, those whose desk settings (their own, or the default of the ' +
      'peripheral) have `RemoteAgentType` 1, 2 or 3, and looks for one whose call mode no profile of the CTI OS server ' +
      'offers: `RasCallMode` 1 goes with type 1 (call by call), 2 with 2 (nailed up), 0 with 3 (agent chooses). Where several ' +
      'profiles share the work, nothing is reported.',
    why:
      'The profile says which call mode the login dialog offers, the desk settings which one the agent is allowed. If they ' +
      'differ, the mobile agent asks for a mode that is refused, and cannot log in. That both enumerations exist is ' +
      'documented; that they clash follows from them and was not tried on a live system.',
    flagged: {
      'ctios-a.reg': profileExport({ ShowFieldBitMask: 0xa3, RasCallMode: 1 }),
      'desk.csv': DESK(2),
      'agents.csv': AGENTS,
    },
    repaired: {
      'ctios-a.reg': profileExport({ ShowFieldBitMask: 0xa3, RasCallMode: 2 }),
      'desk.csv': DESK(2),
      'agents.csv': AGENTS,
    },
    remedy: profileRemedy(
      'Set `RasCallMode` to the mode of the agents, or add a profile for the others; or change **Remote agent type** of the ' +
        'desk settings in Configuration Manager, Agent Desk Settings List.',
    ),
    release: CTIOS_RELEASES,
  },
  check: {
    profile(profile, context) {
      const value = profile.section.value(CALL_MODE)
      const mode = value?.number
      if (!value || mode === undefined || !isCallMode(mode)) return
      const mobile = profile.peripheralId === undefined ? undefined : mobileAgents(context.estate).get(profile.peripheralId)
      if (!mobile) return
      const { byMode, hidden } = mobile
      if (hidden !== undefined) {
        context.notChecked(hidden)
        return
      }
      const offered = offeredModes(profile, context)
      const left = [...byMode].flatMap(([wanted, agents]) => (offered.has(wanted) ? [] : agents))
      if (left.length > 0) report(profile, value, left, byMode.size === 1, context)
    },
  },
})

/** @param alike whether all mobile agents of the peripheral need one mode, to which the profile can then be set */
function report(
  profile: ConnectionProfile, value: RegistryValue, left: readonly MobileAgent[], alike: boolean, context: RuleContext,
): void {
  const meanings = new Map(knownProfileValue(CALL_MODE)?.meanings)
  const called = (mode: number): string => `${mode} (${meanings.get(mode) ?? ''})`
  const mode = value.number ?? 0
  const wanted = [...new Set(left.map((one) => one.wanted))]
  const rows = [...groupBySettings(left)].map(([settings, agents]) => ({ settings, agents, one: agents[0] as MobileAgent }))
  const [first, ...others] = inOrder([
    { place: value.place, message: `${CALL_MODE} of profile ${quoted(profile.name)} is ${called(mode)}` },
    ...rows.map(({ settings, agents, one }) => ({
      place: one.field.place,
      message:
        `${COLUMN} of ${deskTitle(settings)} is ${one.type}, for ${agents.length === 1 ? 'agent' : 'agents'} ` +
        listed(agents.map(({ agent }) => agentLabel(agent))),
    })),
  ])
  const types = rows.map(({ settings, one }) => `${COLUMN} ${one.type} of ${deskTitle(settings)}`)
  context.report({
    subject: profile.subject,
    place: first.place,
    message:
      `${CALL_MODE} is ${called(mode)} in profile ${quoted(profile.name)}, but ${plural(left.length, 'mobile agent')} of ` +
      `${titleOfPeripheral(context.estate, profile.peripheralId ?? 0)}, ${listed(left.map(({ agent }) => agentLabel(agent)))}, ` +
      `${left.length === 1 ? 'needs' : 'need'} ${listed(wanted.map(called), 'or')} by ${listed(types)}, and cannot log in with ` +
      `it. Set it to ${listed(wanted.map(String), 'or')}, or add a profile.`,
    related: others,
    ...(alike && wanted[0] !== undefined ? fixNumber(context, profile.section, CALL_MODE, wanted[0], { safe: false }) : {}),
  })
}

function groupBySettings(agents: readonly MobileAgent[]): ReadonlyMap<DeskSettings, readonly MobileAgent[]> {
  const found = new Map<DeskSettings, MobileAgent[]>()
  for (const one of agents) {
    const group = found.get(one.settings)
    if (group) group.push(one)
    else found.set(one.settings, [one])
  }
  return found
}

/** The call modes of all profiles that the server has for the peripheral. */
function offeredModes({ server, peripheralId }: ConnectionProfile, { estate }: RuleContext): ReadonlySet<number> {
  return modesOfServers(estate).get(server)?.get(peripheralId) ?? new Set()
}

const modesOfServers = perEstate(
  ({ servers }) =>
    new Map(servers.map((server): [CtiosServer, ReturnType<typeof modesByPeripheral>] => [server, modesByPeripheral(server)])),
)

function modesByPeripheral({ profiles }: CtiosServer): ReadonlyMap<number | undefined, ReadonlySet<number>> {
  const found = new Map<number | undefined, Set<number>>()
  for (const { peripheralId, section } of profiles) {
    const mode = section.number(CALL_MODE)
    if (mode !== undefined) found.set(peripheralId, (found.get(peripheralId) ?? new Set()).add(mode))
  }
  return found
}

interface MobileAgent {
  readonly agent: Agent
  readonly settings: DeskSettings
  readonly field: Field
  readonly type: number
  readonly wanted: number
}

/** The mobile agents of each peripheral, by the call mode that their desk settings ask for. */
const mobileAgents = perEstate((estate) => {
  const byMode = (agents: readonly Agent[]): ReadonlyMap<number, readonly MobileAgent[]> => {
    const found = new Map<number, MobileAgent[]>()
    for (const agent of agents) {
      const settings = estate.effectiveDeskSettings(agent)
      const type = settings?.number(COLUMN)
      const wanted = type?.state === 'number' ? MODE_OF_TYPE.get(type.value) : undefined
      if (!settings || type?.state !== 'number' || wanted === undefined) continue
      const group = found.get(wanted) ?? []
      group.push({ agent, settings, field: type.field, type: type.value, wanted })
      found.set(wanted, group)
    }
    return found
  }
  const noColumn = estate.deskSettings.length > 0 && estate.deskSettings.every((row) => row.field(COLUMN) === undefined)
  const hidden = (agents: readonly Agent[]): string | undefined => {
    if (noColumn) return `the desk settings export has no ${COLUMN} (SELECT * FROM Agent_Desk_Settings)`
    const named = agents.some(({ deskSettings }) => deskSettings.state !== 'unknown')
    return named ? undefined : 'the agent export does not name desk settings (SELECT * FROM Agent)'
  }
  return new Map([...agentsByPeripheral(estate)].map(([id, agents]) => [id, { byMode: byMode(agents), hidden: hidden(agents) }]))
})
