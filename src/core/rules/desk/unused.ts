import type { DeskSettings, DeskSettingsReference, Estate } from '../../estate/model.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskTitle } from './_shared.js'

const WHOLE_TABLES = 'SELECT * FROM Agent, SELECT * FROM Peripheral'

export const rule = defineRule({
  meta: {
    id: 'desk/unused',
    severity: 'info',
    preset: 'strict',
    summary: 'Desk settings that no agent and no peripheral refers to',
    needs: ['desk', 'agents', 'peripherals'],
    symptom: null,
    sources: [{ document: 'DSH15', part: 'Agent and Peripheral refer to Agent_Desk_Settings' }],
  },
  docs: {
    what:
      'No agent has these desk settings, and no peripheral has them as its default. It is reported only where the exports of ' +
      'agents and peripherals tell the desk settings of all their rows.',
    why: 'Unused desk settings are given to somebody by mistake one day, with timers that nobody has looked at for years.',
    flagged: example('5001,Old_Team'),
    repaired: example(null),
    remedy: 'Delete them in Configuration Manager (for good: desk settings have no Deleted column), or give them to the ' +
    'agents they were made for.',
    release: 'All.',
  },
  check: { estate: check },
})

function example(more: string | null): Record<string, string> {
  const rows = ['5000,Claims_Day,N', ...(more === null ? [] : [`${more},Y`])]
  return {
    'desk-settings.csv': `AgentDeskSettingsID,EnterpriseName,AutoAnswerEnabled\n${rows.join('\n')}\n`,
    'peripherals.csv': 'PeripheralID,EnterpriseName,ClientType,AgentDeskSettingsID\n5000,CUCM_PIM_1,30,5000\n',
    'agents.csv': 'SkillTargetID,PersonID,PeripheralID,PeripheralNumber,AgentDeskSettingsID\n7001,8001,5000,4711,5000\n',
  }
}

function check(estate: Estate, context: RuleContext): void {
  if (!estate.isWhole('Agent') || !estate.isWhole('Peripheral')) {
    context.notChecked(`the agents or peripherals among the inputs are not all there are (${WHOLE_TABLES})`)
    return
  }
  const references = [...estate.agents, ...estate.peripherals].map(({ deskSettings }) => deskSettings)
  if (references.some(({ state }) => state === 'unknown')) {
    context.notChecked(`an export of agents or peripherals has no AgentDeskSettingsID (${WHOLE_TABLES})`)
    return
  }
  const used = usedOf(references)
  for (const settings of estate.deskSettings) {
    if (isUsed(settings, used)) continue
    context.report({
      subject: settings.subject,
      place: settings.place,
      message:
        `No agent and no peripheral refers to ${deskTitle(settings)}: one day they are given to agents by mistake, with ` +
        'timers that nobody looked at. Delete them, or put them to use.',
    })
  }
}

interface Used {
  readonly ids: ReadonlySet<number>
  readonly names: ReadonlySet<string>
}

function usedOf(references: readonly DeskSettingsReference[]): Used {
  const ids = new Set<number>()
  const names = new Set<string>()
  for (const reference of references) {
    if (reference.state !== 'named') continue
    if (reference.id !== undefined) ids.add(reference.id)
    if (reference.name !== undefined) names.add(reference.name.toLowerCase())
  }
  return { ids, names }
}

function isUsed({ id, name }: DeskSettings, { ids, names }: Used): boolean {
  return (id !== undefined && ids.has(id)) || (name !== undefined && names.has(name.toLowerCase()))
}
