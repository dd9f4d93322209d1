import type { Example } from '../rule.js'

/** Desk settings as a table of one row, for the examples of rule pages. */
export function deskExample(columns: Readonly<Record<string, string | number>>): Example {
  const names = ['AgentDeskSettingsID', 'EnterpriseName', ...Object.keys(columns)]
  return { 'desk-settings.csv': `${names.join(',')}\n5000,Claims_Day,${Object.values(columns).join(',')}\n` }
}
