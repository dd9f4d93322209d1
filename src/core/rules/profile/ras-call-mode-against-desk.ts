import type { Agent, ConnectionProfile, CtiosServer } from '../../estate/model.js'
import type { Field } from '../../records/record.js'
import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { perEstate } from '../_shared/per-estate.js'
import { profileExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { listed, plural, quoted } from '../_shared/words.js'
import { defineRule, type RuleContext } from '../rule.js'
import { agentsByPeripheral, knownProfileValue, profileRemedy } from './_shared.js'

const NAME = 'RasCallMode'
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
      const value = profile.section.value(NAME)
      const mode = value?.number
      if (!value || mode === undefined || knownProfileValue(NAME)?.enum?.includes(mode) !== true) return
      const offered = offeredModes(profile, context)
      const mobile = profile.peripheralId === undefined ? undefined : mobileAgents(context.estate).get(profile.peripheralId)
      if (!mobile) return
      const { byMode, hidden } = mobile
      if (hidden !== undefined) {
        context.notChecked(hidden)
        return
      }
      const left = [...byMode].flatMap(([wanted, agents]) => (offered.has(wanted) ? [] : agents))
      const [first] = left
      if (!first) return
      const labels = left.map(({ agent }) => agent.loginId ?? agent.name ?? agent.subject.slice('agent:'.length))
      const wanted = [...new Set(left.map((one) => one.wanted))]
      const meaning = new Map(knownProfileValue(NAME)?.meanings)
      context.report({
        subject: profile.subject,
        place: value.place,
        message:
          `${NAME} is ${mode} (${meaning.get(mode) ?? ''}) in profile ${quoted(profile.name)}, but ` +
          `${plural(left.length, 'mobile agent')} of its peripheral (${listed(labels)}) ` +
          `may only use ${listed(wanted.map((one) => meaning.get(one) ?? String(one)))} by the desk settings, and cannot log ` +
          `in with it. Set it to ${listed(wanted.map(String), 'or')}, or add a profile.`,
        related: left
          .slice(0, 3)
          .map(({ field, agent, type }) => ({ place: field.place, message: `${COLUMN} is ${type} for ${agent.subject}` })),
        ...(wanted.length === 1 && byMode.size === 1
          ? fixNumber(context, profile.section, NAME, first.wanted, { safe: false })
          : {}),
      })
    },
  },
})

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
    const mode = section.number(NAME)
    if (mode !== undefined) found.set(peripheralId, (found.get(peripheralId) ?? new Set()).add(mode))
  }
  return found
}

interface MobileAgent {
  readonly agent: Agent
  readonly field: Field
  readonly type: number
  readonly wanted: number
}

/** The mobile agents of each peripheral, by the call mode that their desk settings ask for. */
const mobileAgents = perEstate((estate) => {
  const byMode = (agents: readonly Agent[]): ReadonlyMap<number, readonly MobileAgent[]> => {
    const found = new Map<number, MobileAgent[]>()
    for (const agent of agents) {
      const type = estate.effectiveDeskSettings(agent)?.number(COLUMN)
      const wanted = type?.state === 'number' ? MODE_OF_TYPE.get(type.value) : undefined
      if (type?.state !== 'number' || wanted === undefined) continue
      const group = found.get(wanted) ?? []
      group.push({ agent, field: type.field, type: type.value, wanted })
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
