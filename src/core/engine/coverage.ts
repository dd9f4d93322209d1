import type { Estate } from '../estate/model.js'
import { EXPORT_CTIOS, EXPORT_ICM } from '../rules/_shared/reg-export.js'
import type { Need } from '../rules/rule.js'

/** What is missing, and how to export it. */
const MISSING: Readonly<Record<Need, string>> = {
  reg: `no registry export among the inputs (${EXPORT_CTIOS})`,
  profiles: `no ConnectionProfile among the inputs (on the CTI OS server: ${EXPORT_CTIOS})`,
  servers: `no CTI OS server among the inputs (on the CTI OS server: ${EXPORT_CTIOS})`,
  'two-servers': 'only one CTI OS server among the inputs (export the registry of its peer, too)',
  pim:
    'no PIM parameters among the inputs (SELECT PeripheralID, EnterpriseName, ClientType, ConfigParam FROM Peripheral, ' +
    'or write down PG Explorer > Peripheral > Configuration Parameters in YAML)',
  'two-pim': 'PIM parameters of fewer than two peripherals among the inputs (SELECT … ConfigParam FROM Peripheral)',
  'pim-registry': `no PIM registry among the inputs (on the peripheral gateway: ${EXPORT_ICM})`,
  desk: 'no agent desk settings among the inputs (SELECT * FROM Agent_Desk_Settings, or GET /unifiedconfig/config/agentdesksetting)',
  peripherals: 'no peripheral export among the inputs (SELECT * FROM Peripheral, or GET /unifiedconfig/config/peripheral)',
  agents: 'no agents among the inputs (SELECT * FROM Agent, or GET /unifiedconfig/config/agent)',
  teams: 'no agent teams among the inputs (SELECT * FROM Agent_Team, Agent_Team_Member, Agent_Team_Supervisor)',
  skills: 'no skill groups among the inputs (SELECT * FROM Skill_Group and Skill_Group_Member)',
}

/** The reasons why an estate does not meet a rule's needs; none where it meets all. */
export function missingNeeds(needs: readonly Need[], estate: Estate): string[] {
  return needs.filter((need) => !isMet(need, estate)).map((need) => MISSING[need])
}

function isMet(need: Need, estate: Estate): boolean {
  switch (need) {
    case 'reg':
      return estate.registryFiles.length > 0
    case 'profiles':
      return estate.profiles.length > 0
    case 'servers':
      return estate.servers.length > 0
    case 'two-servers':
      return estate.servers.length > 1
    case 'pim':
      return estate.peripherals.some((peripheral) => peripheral.pim !== undefined)
    case 'two-pim':
      return estate.peripherals.filter((peripheral) => peripheral.pim !== undefined).length > 1
    case 'pim-registry':
      return estate.pimRegistries.length > 0
    case 'desk':
      return estate.hasTable('Agent_Desk_Settings')
    case 'peripherals':
      return estate.hasTable('Peripheral')
    case 'agents':
      return estate.hasTable('Agent')
    case 'teams':
      return estate.hasTable('Agent_Team') || estate.hasTable('Agent_Team_Member') || estate.hasTable('Agent_Team_Supervisor')
    case 'skills':
      return estate.hasTable('Skill_Group') || estate.agents.some((agent) => agent.skillGroups.length > 0)
  }
}
