import type { Deployment } from '../model/deployment.js'
import type { Finding, Setting } from '../findings/finding.js'
import { columnOf, tableOf, type Column, type Table } from '../records/table.js'
import { nameWithoutSecrets, withoutSecrets } from '../secrets/shown.js'
import { restRequest, type RestRequest } from './rest-request.js'

/** How to repair a finding where the row came from, since its file is no file to import. */
export interface Instructions {
  readonly finding: Finding
  /** Sentences, in the order of the work. */
  readonly steps: readonly string[]
  /** The same as one request, where the row came from the API. */
  readonly request?: RestRequest
}

/** What is to be done by hand for the findings that no edit repairs: for the safe fixes, and on request the others. */
export function instructionsFor(findings: readonly Finding[], unsafe: boolean, deployment: Deployment = {}): Instructions[] {
  return findings.flatMap((finding) => {
    const { fix } = finding
    if (!fix?.setting || (!fix.safe && !unsafe)) return []
    const table = tableOf(fix.setting.record.table)
    const column = columnOf(table, fix.setting.column)
    if (!table.tool || !column || column.secret) return []
    const request = restRequest(fix.setting, table, column)
    const names = namesOf(table, column, deployment)
    const steps = [
      selection(fix.setting, table, names.tool),
      entry(fix.setting, column, names.field, fix.description),
      ending(table, column),
    ]
    return [{ finding, steps, ...(request ? { request } : {}) }]
  })
}

/** What the tool and the field are called in the deployment; by both names where it may be either. */
function namesOf({ tool }: Table, column: Column, { type }: Deployment): { readonly tool: string; readonly field: string } {
  const { label = column.name, labelPcce } = column
  const path = tool?.path ?? ''
  const pcce = tool?.pcce
  // Packaged CCE has Configuration Manager as well, for the fields that its own tool lacks.
  if (pcce === undefined || labelPcce === undefined || type === 'ucce' || type === 'icm') return { tool: path, field: label }
  if (type === 'pcce') return { tool: pcce, field: labelPcce }
  return { tool: `${path} (on Packaged CCE: ${pcce})`, field: `${label} (${labelPcce})` }
}

/** Where the field is: `In … > PG Explorer, select the PIM CUCM_PIM_1.` */
function selection({ record }: Setting, { tool, name: table }: Table, where: string): string {
  const name = record.fields.get('EnterpriseName')?.text ?? record.fields.get('PeripheralName')?.text
  const id = record.fields.get(`${table}ID`.replaceAll('_', ''))?.text
  const called = nameWithoutSecrets(name ?? (id == null ? 'of this row' : `with the id ${id}`))
  const row = [tool?.row, called].join(' ')
  return `In ${where}, select ${row}${tool?.tab === undefined ? '' : ` and open its ${tool.tab} tab`}.`
}

/** What to enter: `Clear Logout non-activity time, which is 7200.` */
function entry({ record, column: name, value }: Setting, column: Column, field: string, description: string): string {
  if (column.flag === 'YN') return `${value === 'Y' ? 'Check' : 'Uncheck'} ${field}.`
  const now = record.fields.get(name)?.text ?? null
  if (value === null || value === '') return now === null || isSecret(now) ? `Clear ${field}.` : `Clear ${field}, which is ${now}.`
  // Whole strings may hold what no report shows.
  if (isSecret(value)) return `In ${field}, change no more than this: ${description}.`
  return `In ${field}, enter: ${value}`
}

function ending(table: Table, column: Column): string {
  const takesEffect = column.takesEffect ?? table.takesEffect
  return takesEffect === undefined ? 'Save.' : `Save. The change takes effect ${takesEffect}.`
}

function isSecret(text: string): boolean {
  return withoutSecrets(text) !== text
}
