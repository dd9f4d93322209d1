import type { Agent, DeskSettings, Peripheral, Team } from '../../estate/model.js'
import { nameWithoutSecrets } from '../../secrets/shown.js'
import { rememberLong } from '../../text/remember-long.js'

/** Cisco's names have 32 characters; of what is much longer so many tell enough. */
const MOST_OF_NAME = 100
/** Paths of Cisco's keys have up to 150. */
const MOST_OF_PATH = 400

/** A name inside a sentence, without secrets that it holds; cut where it is long. */
export const shownName = shownUpTo(MOST_OF_NAME)

/** The same of the path of a key. */
export const shownPath = shownUpTo(MOST_OF_PATH)

function shownUpTo(most: number): (name: string) => string {
  return rememberLong((name) => {
    const shown = nameWithoutSecrets(name)
    return shown.length > most ? `${shown.slice(0, most)}…` : shown
  })
}

/** `peripheral 5000 (CUCM_PIM_1)`, as far as the export names it. */
export function peripheralTitle({ id, name }: Pick<Peripheral, 'id' | 'name'>): string {
  if (name === undefined) return `peripheral ${id ?? 'without id'}`
  const shown = shownName(name)
  return id === undefined ? `peripheral ${shown}` : `peripheral ${id} (${shown})`
}

/** `agent 1001 (Lee_Ann)` */
export function agentTitle(agent: Agent): string {
  return `agent ${agentLabel(agent)}`
}

/** `1001 (Lee_Ann)` */
export function agentLabel({ loginId, name, id, record }: Agent): string {
  const called = name ?? record.fields.get('LoginName')?.text ?? undefined
  const shown = called === undefined ? undefined : shownName(called)
  if (loginId === undefined) return shown ?? (id === undefined ? 'without id' : `with SkillTargetID ${id}`)
  const login = shownName(loginId)
  return shown === undefined ? login : `${login} (${shown})`
}

/** `team Claims` */
export function teamTitle({ name, id }: Team): string {
  return `team ${nameOr(id, name)}`
}

/** `desk settings Claims_Day` */
export function deskTitle({ name, id }: Pick<DeskSettings, 'name' | 'id'>): string {
  return `desk settings ${nameOr(id, name)}`
}

function nameOr(id: number | undefined, name: string | undefined): string {
  return name === undefined ? String(id ?? 'without name') : shownName(name)
}

/** A sentence begins with it. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
