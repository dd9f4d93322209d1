/** An agent export with one row, of the columns given. */
export function csv(columns: Readonly<Record<string, string>>): Record<string, string> {
  const all = { SkillTargetID: '5017', PeripheralID: '5000', PeripheralNumber: '1001', EnterpriseName: 'Lee_Ann', ...columns }
  return { 'agent.csv': `${Object.keys(all).join(',')}\n${Object.values(all).join(',')}\n` }
}

/** A REST agent of peripheral 5000, in a list. */
export function rest(content: string): Record<string, string> {
  return {
    'agents.xml':
      '<results><agents>\n<agent><refURL>/unifiedconfig/config/agent/5017</refURL><agentId>1001</agentId>' +
      `<peripheral><id>5000</id></peripheral>${content}</agent>\n</agents></results>\n`,
  }
}

/** The Configuration Manager's bulk text with one row. */
export function bulk(columns: Readonly<Record<string, string>>): Record<string, string> {
  const all = { PeripheralID: '5000', PeripheralNumber: '1001', EnterpriseName: 'Lee_Ann', ...columns }
  return {
    'agents.txt': `# agents\n__TABLE\nAgent\n__COLUMNS\n${Object.keys(all).join('\t')}\n${Object.values(all).join('\t')}\n`,
  }
}

/** The content file of a Packaged CCE bulk job with one row. */
export function pcceBulk(columns: Readonly<Record<string, string>>): Record<string, string> {
  const all = { operation: 'CREATE', agentID: '1001', userName: 'ann', ...columns }
  return { 'job.csv': `${Object.keys(all).join(',')}\n${Object.values(all).join(',')}\n` }
}

/** A peripheral export with one row. */
export function peripheral(settings: string, clientType = '30', id = '5000'): Record<string, string> {
  return {
    'peripheral.csv': `PeripheralID,EnterpriseName,ClientType,AgentDeskSettingsID\n${id},PIM_1,${clientType},${settings}\n`,
  }
}

/** A desk settings export with one row, 5001. */
export function desk(timer = '3600'): Record<string, string> {
  return { 'desk.csv': `AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\n5001,Claims_Day,${timer}\n` }
}
