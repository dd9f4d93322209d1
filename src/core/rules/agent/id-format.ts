import type { Agent } from '../../estate/model.js'
import { columnOf, tableOf } from '../../records/table.js'
import { fieldOf, isDeleted } from '../_shared/columns.js'
import { quoted } from '../_shared/quoted.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'

/** How many digits a login id may have. */
const MAX_DIGITS = columnOf(tableOf('Agent'), 'PeripheralNumber')?.maxDigits ?? 0

export const rule = defineRule({
  meta: {
    id: 'agent/id-format',
    severity: 'warning',
    preset: 'recommended',
    summary: 'The login id of an agent begins with 0, is no number, or has more than 11 digits',
    needs: ['agents'],
    symptom: 'cannot-log-in',
    sources: [
      { document: 'INST15', part: 'Agents: the agent ID' },
      { document: 'RAG', part: 'agentId, at most 11 characters' },
      { document: 'AA15', part: 'Agents: the agent ID' },
    ],
  },
  docs: {
    what:
      'The login id of an agent (`PeripheralNumber`, in REST `agentId`, in bulk jobs `agentID`) begins with 0, holds something ' +
      'other than digits, or is longer than 11 digits. Agents of switches other than UCCE are left alone where the inputs tell ' +
      'the client type.',
    why:
      'The guides want a number of at most 11 digits that does not begin with 0. With another id the agent cannot log in at ' +
      'the phone or the desktop, or logs in as somebody else where a device or a spreadsheet drops the zero.',
    flagged: { 'agent.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName\n5017,5000,0815,Lee_Ann\n' },
    repaired: { 'agent.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName\n5017,5000,815,Lee_Ann\n' },
    remedy:
      'In **Configuration Manager > Tools > Explorer Tools > Agent Explorer**, give the agent another **Agent ID** (on ' +
      'Packaged CCE: a new agent, since the id cannot be changed there).',
    release: '12.5 to 15.0.',
    contradiction:
      'One guide (Agent Administration 15.0) allows 9 digits, the installation guide and the API 11. The rule takes 11: with ' +
      '10 or 11 digits it says nothing.',
  },
  check: { agent: check },
})

function check(agent: Agent, context: RuleContext): void {
  if (isDeleted(agent)) return
  const field = fieldOf(agent, 'PeripheralNumber', context)
  if (!field || field.text === null) return
  const fault = faultOf(field.text)
  if (fault === undefined || (agent.peripheralId !== undefined && context.estate.isUcce(agent.peripheralId) === false)) return
  context.report({
    subject: agent.subject,
    place: field.place,
    message:
      `The login id ${quoted(field.text)} ${fault}: the guides want a number of at most ${MAX_DIGITS} digits that does not ` +
      'begin with 0, and the agent may not be able to log in with it. Give the agent another id.',
  })
}

function faultOf(id: string): string | undefined {
  if (!/^[0-9]+$/.test(id)) return 'is no number'
  if (id.startsWith('0')) return 'begins with 0'
  return id.length > MAX_DIGITS ? `has ${id.length} digits` : undefined
}
