import type { EstateFiles } from '../../support/estate-files.js'

/** Desk settings as a CSV of the table: the row's name and the columns given. */
export function csv(columns: Readonly<Record<string, string>>, name = 'Claims_Day'): EstateFiles {
  const names = ['AgentDeskSettingsID', 'EnterpriseName', ...Object.keys(columns)]
  return { 'desk.csv': `${names.join(',')}\n5000,${name},${Object.values(columns).join(',')}\n` }
}

/** The same as the REST API returns them. */
export function rest(elements: Readonly<Record<string, string>>, name = 'Claims_Day'): EstateFiles {
  const inner = Object.entries(elements).map(([element, text]) => `<${element}>${text}</${element}>`).join('\n  ')
  return {
    'desk.xml':
      `<agentDeskSetting>\n  <refURL>/unifiedconfig/config/agentdesksetting/5000</refURL>\n  <name>${name}</name>\n  ${inner}\n` +
      '</agentDeskSetting>\n',
  }
}

/** The same as rows of SELECT … FOR XML. */
export function rows(attributes: Readonly<Record<string, string>>, name = 'Claims_Day'): EstateFiles {
  const inner = Object.entries(attributes).map(([attribute, text]) => ` ${attribute}="${text}"`).join('')
  return { 'desk.xml': `<Agent_Desk_Settings AgentDeskSettingsID="5000" EnterpriseName="${name}"${inner}/>\n` }
}
