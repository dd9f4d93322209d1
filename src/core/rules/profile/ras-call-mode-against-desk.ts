import type { Agent, ConnectionProfile, CtiosServer, DeskSettings, Estate } from '../../estate/model.js'
import type { RelatedPlace, RelatedPlaces } from '../../findings/finding.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import type { Field } from '../../records/record.js'
import { CTIOS_RELEASES } from '../_shared/ctios-words.js'
import { perEstate } from '../_shared/per-estate.js'
import { titleOfPeripheral } from '../_shared/peripherals.js'
import { comparePlaces } from '../_shared/places.js'
import { profileExport } from '../_shared/registry-example.js'
import { joinedRelated, partOf } from '../_shared/related.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { agentLabel, deskTitle } from '../_shared/titles.js'
import { quoted } from '../_shared/quoted.js'
import { addToGroup } from '../../text/add-to-group.js'
import { addToSet } from '../../text/add-to-set.js'
import { kept } from '../../text/kept.js'
import { leadingCount } from '../../text/leading-count.js'
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
      const { hidden } = mobile
      if (hidden !== undefined) {
        context.notChecked(hidden)
        return
      }
      const left = mobile.leftBy(offeredModes(profile, context))
      if (left) report(profile, value, left, context)
    },
  },
})

function report(profile: ConnectionProfile, value: RegistryValue, left: LeftAgents, context: RuleContext): void {
  const { agents, count, wanted, types, rows, alike } = left
  const own = { place: value.place, message: `${CALL_MODE} of profile ${quoted(profile.name)} is ${called(value.number ?? 0)}` }
  const { first, related } = placed(own, rows)
  context.report({
    subject: profile.subject,
    place: first.place,
    message:
      `${CALL_MODE} is ${called(value.number ?? 0)} in profile ${quoted(profile.name)}, but ${plural(count, 'mobile agent')} ` +
      `of ${titleOfPeripheral(context.estate, profile.peripheralId ?? 0)}, ${agents}, ` +
      `${count === 1 ? 'needs' : 'need'} ${listed(wanted.map(called), 'or')} by ${types}, and cannot log in with ` +
      `it. Set it to ${listed(wanted.map(String), 'or')}, or add a profile.`,
    related,
    ...(alike && wanted[0] !== undefined ? fixNumber(context, profile.section, CALL_MODE, wanted[0], { safe: false }) : {}),
  })
}

function called(mode: number): string {
  const meanings = new Map(knownProfileValue(CALL_MODE)?.meanings)
  return `${mode} (${meanings.get(mode) ?? ''})`
}

/** The finding's place and the others, in the order of reports. Thousands of profiles share the rows. */
function placed(
  own: RelatedPlace, rows: readonly RelatedPlace[],
): { readonly first: RelatedPlace; readonly related: RelatedPlaces } {
  const before = leadingCount(rows.length, (index) => comparePlaces((rows[index] as RelatedPlace).place, own.place) < 0)
  const [first = own] = rows
  if (before === 0) return { first: own, related: rows }
  return { first, related: joinedRelated(partOf(rows, 1, before), [own], partOf(rows, before, rows.length)) }
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
    if (mode !== undefined) addToSet(found, peripheralId, mode)
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

/** The mobile agents of a peripheral whose call mode a server does not offer, as findings speak of them. */
interface LeftAgents {
  readonly count: number
  readonly agents: string
  readonly wanted: readonly number[]
  readonly types: string
  /** Their desk settings, in the order of reports. */
  readonly rows: readonly RelatedPlace[]
  /** Whether all mobile agents of the peripheral need one mode, to which the profile can then be set. */
  readonly alike: boolean
}

/** The mobile agents of one peripheral. */
class MobileAgents {
  /** By the call mode that their desk settings ask for. */
  readonly #byMode = new Map<number, MobileAgent[]>()
  readonly #left = new Map<string, LeftAgents | undefined>()

  /** @param hidden why nothing can be said of them */
  constructor(agents: readonly Agent[], estate: Estate, readonly hidden: string | undefined) {
    for (const agent of agents) {
      const settings = estate.effectiveDeskSettings(agent)
      const type = settings?.number(COLUMN)
      const wanted = type?.state === 'number' ? MODE_OF_TYPE.get(type.value) : undefined
      if (!settings || type?.state !== 'number' || wanted === undefined) continue
      addToGroup(this.#byMode, wanted, { agent, settings, field: type.field, type: type.value, wanted })
    }
  }

  /** Those that a server of some modes leaves, undefined where it leaves none. */
  leftBy(offered: ReadonlySet<number>): LeftAgents | undefined {
    const wanted = [...this.#byMode.keys()].filter((mode) => !offered.has(mode))
    const key = wanted.join()
    return kept(this.#left, key, () => this.#describe(wanted.flatMap((mode) => this.#byMode.get(mode) ?? []), wanted))
  }

  #describe(left: readonly MobileAgent[], wanted: readonly number[]): LeftAgents | undefined {
    if (left.length === 0) return undefined
    const bySettings = new Map<DeskSettings, MobileAgent[]>()
    for (const one of left) addToGroup(bySettings, one.settings, one)
    const groups = [...bySettings].map(([settings, agents]) => ({ settings, agents, one: agents[0] as MobileAgent }))
    return {
      count: left.length,
      agents: labelsOf(left),
      wanted,
      types: listed(groups.map(({ settings, one }) => `${COLUMN} ${one.type} of ${deskTitle(settings)}`)),
      rows: groups.map(({ settings, agents, one }): RelatedPlace => ({
        place: one.field.place,
        message:
          `${COLUMN} of ${deskTitle(settings)} is ${one.type}, for ${agents.length === 1 ? 'agent' : 'agents'} ` +
          labelsOf(agents),
      })).sort((a, b) => comparePlaces(a.place, b.place)),
      alike: this.#byMode.size === 1,
    }
  }
}

function labelsOf(agents: readonly MobileAgent[]): string {
  return listed(agents.map(({ agent }) => agentLabel(agent)))
}

const mobileAgents = perEstate((estate): ReadonlyMap<number, MobileAgents> => {
  const noColumn = estate.deskSettings.length > 0 && estate.deskSettings.every((row) => row.field(COLUMN) === undefined)
  const hidden = (agents: readonly Agent[]): string | undefined => {
    if (noColumn) return `the desk settings export has no ${COLUMN} (SELECT * FROM Agent_Desk_Settings)`
    const named = agents.some(({ deskSettings }) => deskSettings.state !== 'unknown')
    return named ? undefined : 'the agent export does not name desk settings (SELECT * FROM Agent)'
  }
  return new Map([...agentsByPeripheral(estate)].map(([id, agents]) => [id, new MobileAgents(agents, estate, hidden(agents))]))
})
