import type { Estate, Team, TeamLink } from '../../estate/model.js'
import type { Field } from '../../records/record.js'
import { perEstate } from '../_shared/per-estate.js'
import { linkField } from '../_shared/team-links.js'
import { agentLabel, shownName } from '../_shared/titles.js'

/** Where an engineer changes a team. */
export const TEAM_PATH =
  'In **Configuration Manager > Tools > List Tools > Agent Team List** (on Packaged CCE: **Unified CCE Administration > ' +
  'Teams**), select the team'

/** Who a row of a team names: `1001 (Lee_Ann)`, or as much as it says. */
export function linkLabel(link: TeamLink): string {
  if (link.agent) return agentLabel(link.agent)
  const called = link.row.field('LoginName')?.text ?? undefined
  const rowId = link.agentId === undefined ? linkField(link)?.text : `SkillTargetID ${link.agentId}`
  const id = link.loginId ?? rowId ?? 'without id'
  return shownName(called === undefined ? id : `${id} (${called})`)
}

/** The primary supervisor that a team names, as its supervisors' rows or its own row know it. */
export function primaryLabel(team: Team, estate: Estate): string | undefined {
  const field = primaryField(team)
  if (!field) return undefined
  const link = team.supervisors.find((one) => isPrimary(one, field))
  if (link) return linkLabel(link)
  const login = team.field('PriSupervisorPeripheralNumber')?.text
  if (login != null) return shownName(login)
  return labelsById(estate).get(field.text ?? '') ?? shownName(`SkillTargetID ${field.text ?? ''}`)
}

/** The field that names the primary supervisor, where there is one. */
export function primaryField({ primarySupervisor }: Team): Field | undefined {
  return primarySupervisor?.text == null ? undefined : primarySupervisor
}

export function isPrimary({ agentId, loginId }: TeamLink, { column, text }: Field): boolean {
  return column === 'PriSupervisorPeripheralNumber' ? loginId === text : agentId !== undefined && String(agentId) === text
}

/** What agents are called, by their row id. */
const labelsById = perEstate((estate): ReadonlyMap<string, string> => {
  const labels = new Map<string, string>()
  for (const agent of estate.agents) if (agent.id !== undefined) labels.set(String(agent.id), agentLabel(agent))
  return labels
})
