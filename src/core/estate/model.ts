import type { Place, Source } from '../decode/source.js'
import type { RegistryFile } from '../parse/registry/model.js'
import type { RegistryKey } from '../parse/registry/state.js'
import type { RegistryValue } from '../parse/registry/value.js'
import type { ExportRecord, Field } from '../records/record.js'
import type { HostNames } from './hosts.js'
import type { PimParameters } from './pim-parameters.js'

/** A registry key of a server as the files of one machine give it, more than one file where they complement each other. */
export interface Section {
  /** Relative to the server's key, for example `Server\Agent`. */
  readonly path: string
  /** At least one; the one with most values first. */
  readonly keys: readonly RegistryKey[]
  /** The last segment of the key's path, in the file that holds most of its values. */
  readonly place: Place
  readonly values: Iterable<RegistryValue>
  value(name: string): RegistryValue | undefined
  /** A DWORD's number; undefined where the value is absent or no four-byte DWORD. */
  number(name: string): number | undefined
  text(name: string): string | undefined
}

/** The computer that registry exports come from. */
export interface Machine {
  /** Its host name as the configuration or its peers tell it, folded by `HostNames`; null where nothing tells. */
  readonly host: string | null
  /** The first file that shows it. */
  readonly source: Source
  /** Whether its file was compared with all that hold the same servers; of too many it may come from another machine as well. */
  readonly comparedWithAll: boolean
}

/** A CTI OS server's settings: `…\Ctios\<instance>\<server>` on one machine. */
export interface CtiosServer {
  /** `ctios:<instance>/<server>` */
  readonly subject: string
  readonly instance: string
  readonly name: string
  readonly keyPath: string
  /** The key's name as the first key line below it writes it: its last segment there. */
  readonly place: Place
  readonly machine: Machine
  readonly sources: readonly Source[]
  /** The key below the server's key, undefined where no export holds it: then its values are unknown, not absent. */
  section(path: string): Section | undefined
  /** All sections directly below a key, for example the peers below `Server\Peers`. */
  sectionsBelow(path: string): readonly Section[]
  readonly profiles: readonly ConnectionProfile[]
  readonly peers: readonly Peer[]
  /** The entries under `Server\Peripherals`. */
  readonly peripherals: readonly ServerPeripheral[]
  /** CTI Server side A and B as `host:port`, folded; null where CtiDriver\Config is not exported. */
  readonly ctiServer: CtiServerPair | null
}

export interface CtiServerPair {
  readonly sideA: string | null
  readonly sideB: string | null
}

/** A key under `Server\Peers`, named by the peer's host. */
export interface Peer {
  readonly host: string
  readonly section: Section
  readonly port: RegistryValue | undefined
}

/** A key under `Server\Peripherals`, named by the peripheral's logical name. */
export interface ServerPeripheral {
  readonly name: string
  readonly id: number | undefined
  /** PeripheralType of the CTI protocol: 17 is Enterprise Agent (UCCE). */
  readonly type: number | undefined
  readonly section: Section
}

/** A key under `…\Login\ConnectionProfiles\Name`: what a CTI Toolkit desktop connects with. */
export interface ConnectionProfile {
  /** `profile:<instance>/<server>/<name>` */
  readonly subject: string
  readonly name: string
  readonly server: CtiosServer
  readonly section: Section
  /** The profile's name in its key. */
  readonly place: Place
  readonly peripheralId: number | undefined
  /** CtiOsA and CtiOsB where they name a host. */
  readonly hosts: readonly ProfileHost[]
  /**
   * The inputs set some values of the profile but none that every profile has, as a change does that is imported into an
   * existing profile, or a limit let only a part of them be read: what is not there is unknown, not absent.
   */
  readonly partial: boolean
}

export interface ProfileHost {
  readonly side: 'A' | 'B'
  readonly host: string
  readonly value: RegistryValue
  readonly port: RegistryValue | undefined
}

/** A number field: `blank` where the export says nothing is set, `invalid` where the text is no whole number. */
export type NumberField =
  | { readonly state: 'number'; readonly value: number; readonly field: Field }
  | { readonly state: 'blank'; readonly field: Field }
  | { readonly state: 'invalid'; readonly text: string; readonly field: Field }

/** A row of one of the exported tables. */
export interface Row {
  readonly subject: string
  readonly record: ExportRecord
  /** The row's name in the file, or its first cell. */
  readonly place: Place
  /** Undefined where the export does not have the column at all. */
  field(column: string): Field | undefined
  /** Undefined where the export does not have the column at all. */
  number(column: string): NumberField | undefined
  /** Y/N, true/false or 1/0 as a boolean; undefined where absent, blank or none of these. */
  flag(column: string): boolean | undefined
}

/** A row of Agent_Desk_Settings. */
export interface DeskSettings extends Row {
  readonly id: number | undefined
  readonly name: string | undefined
}

/** A row of Peripheral. */
export interface Peripheral extends Row {
  readonly id: number | undefined
  readonly name: string | undefined
  /** 30 is Enterprise Agent: CUCM, and with it UCCE. */
  readonly clientType: number | undefined
  /** Parsed ConfigParam; undefined where the export does not have the column. */
  readonly pim: PimParameters | undefined
  readonly deskSettings: DeskSettingsReference
}

/** What a row says about its desk settings: `unknown` where the export does not have the column. */
export type DeskSettingsReference =
  | { readonly state: 'unknown' }
  | { readonly state: 'blank'; readonly field: Field }
  | { readonly state: 'named'; readonly id?: number; readonly name?: string; readonly field: Field }

/** A row of Agent. */
export interface Agent extends Row {
  /** SkillTargetID. */
  readonly id: number | undefined
  /** The login id (PeripheralNumber). */
  readonly loginId: string | undefined
  readonly name: string | undefined
  readonly peripheralId: number | undefined
  readonly deskSettings: DeskSettingsReference
  /** Skill groups the agent is a member of, as far as the exports tell. */
  readonly skillGroups: readonly SkillGroup[]
}

/** A row of Skill_Group. */
export interface SkillGroup extends Row {
  readonly id: number | undefined
  readonly name: string | undefined
  /** The media routing domain; 1 is Cisco_Voice. */
  readonly mrDomainId: number | undefined
}

/** A row of Agent_Team with its members and supervisors. */
export interface Team extends Row {
  readonly id: number | undefined
  readonly name: string | undefined
  readonly peripheralId: number | undefined
  readonly members: readonly TeamLink[]
  readonly supervisors: readonly TeamLink[]
  readonly primarySupervisor: Field | undefined
}

/** A row of Agent_Team_Member or Agent_Team_Supervisor, with the agent where an export holds the row. */
export interface TeamLink {
  readonly row: Row
  /** SkillTargetID or SupervisorSkillTargetID. */
  readonly agentId: number | undefined
  readonly loginId: string | undefined
  readonly agent: Agent | undefined
}

/** The registry of one PIM on a peripheral gateway: `…\PIMS\pim<n>\<XXX>Data\{Config,Dynamic}`. */
export interface PimRegistry {
  readonly subject: string
  readonly instance: string
  /** For example `PG1A`. */
  readonly gateway: string
  /** For example `pim1`. */
  readonly pim: string
  /** `EAGENT`, `ATT`, `ACMI`, … */
  readonly kind: string
  /** Below it: `Config`, `Dynamic`. */
  readonly sections: ReadonlyMap<string, RegistryKey>
  readonly place: Place
}

/** Everything the inputs say, joined; every value knows where it stands. */
export interface Estate {
  readonly registryFiles: readonly RegistryFile[]
  readonly servers: readonly CtiosServer[]
  readonly profiles: readonly ConnectionProfile[]
  readonly pimRegistries: readonly PimRegistry[]
  readonly deskSettings: readonly DeskSettings[]
  readonly peripherals: readonly Peripheral[]
  readonly agents: readonly Agent[]
  readonly teams: readonly Team[]
  readonly skillGroups: readonly SkillGroup[]
  /** All rows of Agent_Team_Member, whether the row of their team is there or not. */
  readonly teamMembers: readonly TeamLink[]
  /** All rows of Agent_Team_Supervisor. */
  readonly teamSupervisors: readonly TeamLink[]
  readonly hosts: HostNames
  /** Whether the inputs hold a table at all (a table of no rows counts). */
  hasTable(table: ExportRecord['table']): boolean
  /** Whether the inputs hold a table and nothing says that rows of it are missing: then what is not there does not exist. */
  isWhole(table: ExportRecord['table']): boolean
  profilesOfPeripheral(id: number): readonly ConnectionProfile[]
  /** The desk settings a reference names: by id, or by name without case. */
  deskSettingsOf(reference: DeskSettingsReference): DeskSettings | undefined
  /** The agent's own desk settings, or the default of its peripheral. */
  effectiveDeskSettings(agent: Agent): DeskSettings | undefined
  /** Agents whose effective desk settings are these. */
  agentsOf(settings: DeskSettings): readonly Agent[]
  /** By a server's PeripheralType or the peripheral export's client type: true for UCCE, undefined where unknown. */
  isUcce(peripheralId: number): boolean | undefined
  /** The machines whose exports serve a peripheral, or that profiles and peers name for it; no more than MOST_SERVERS. */
  serverHostsOf(peripheralId: number): readonly ServerHost[]
  /** Whether there are more of them than that. */
  hasMoreServerHosts(peripheralId: number): boolean
}

/** One CTI OS server host of a peripheral, with a place that names it. */
export interface ServerHost {
  /** The host name as written, or the export's path where no name is known. */
  readonly label: string
  readonly place: Place
  /** How it is known, for the reader. */
  readonly by: 'profile' | 'peer' | 'export'
}
