/** Where an engineer changes an agent. */
export const AGENT_PATH =
  'In **Configuration Manager > Tools > Explorer Tools > Agent Explorer** (on Packaged CCE: **Unified CCE Administration > ' +
  'Manage Agents**), select the agent'

/** An agent export for examples, with one agent of peripheral 5000. */
export function agentExample(deskSettings: string): string {
  const columns = 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName,AgentDeskSettingsID'
  return `${columns}\n5017,5000,1001,Lee_Ann,${deskSettings}\n`
}
