import type { Agent, DeskSettings, Peripheral, Team } from '../../estate/model.js'

/** `peripheral 5000 (CUCM_PIM_1)`, as far as the export names it. */
export function peripheralTitle({ id, name }: Pick<Peripheral, 'id' | 'name'>): string {
  if (id === undefined) return `peripheral ${name ?? 'without id'}`
  return name === undefined ? `peripheral ${id}` : `peripheral ${id} (${name})`
}

/** `agent 1001 (Lee_Ann)` */
export function agentTitle(agent: Agent): string {
  return `agent ${agentLabel(agent)}`
}

/** `1001 (Lee_Ann)` */
export function agentLabel({ loginId, name, id, record }: Agent): string {
  const called = name ?? record.fields.get('LoginName')?.text ?? undefined
  if (loginId === undefined) return called ?? (id === undefined ? 'without id' : `with SkillTargetID ${id}`)
  return called === undefined ? loginId : `${loginId} (${called})`
}

/** `team Claims` */
export function teamTitle({ name, id }: Team): string {
  return `team ${name ?? (id === undefined ? 'without name' : String(id))}`
}

/** `desk settings Claims_Day` */
export function deskTitle({ name, id }: Pick<DeskSettings, 'name' | 'id'>): string {
  return `desk settings ${name === undefined ? (id === undefined ? 'without name' : String(id)) : name}`
}

/** A sentence begins with it. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
