/** Two agents of peripheral 5000: 1001 with row id 5017, and supervisor 1099 with 5099. */
export const AGENTS = {
  'agent.csv':
    'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName,SupervisorAgent\n5017,5000,1001,Lee_Ann,N\n5099,5000,1099,Day_Max,Y\n',
}

/** Team 5003 of peripheral 5000. */
export function team(primary = '5099', name = 'Claims'): Record<string, string> {
  return { 'team.csv': `AgentTeamID,EnterpriseName,PeripheralID,PriSupervisorSkillTargetID\n5003,${name},5000,${primary}\n` }
}

export function member(id = '5017'): Record<string, string> {
  return { 'member.csv': `AgentTeamID,SkillTargetID\n5003,${id}\n` }
}

export function supervisor(...ids: readonly string[]): Record<string, string> {
  return { 'supervisor.csv': `AgentTeamID,SupervisorSkillTargetID\n${ids.map((id) => `5003,${id}\n`).join('')}` }
}

/** A REST list with team 5003. */
export function restTeam(content: string, name = '<name>Claims</name>', tag = 'agentTeam'): Record<string, string> {
  return {
    'teams.xml':
      `<results><agentTeams>\n<${tag}><refURL>/unifiedconfig/config/agentteam/5003</refURL>${name}<peripheralId>5000</peripheralId>` +
      `${content}</agentTeam>\n</agentTeams></results>\n`,
  }
}

export function restAgent(element: string, id: string, login: string): string {
  return `<${element}><refURL>/unifiedconfig/config/agent/${id}</refURL><agentId>${login}</agentId></${element.replace(/[‹›]/g, '')}>`
}
