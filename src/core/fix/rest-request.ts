import type { Setting } from '../findings/finding.js'
import type { ExportRecord } from '../records/record.js'
import type { Column, Table } from '../records/table.js'
import { nameWithoutSecrets } from '../secrets/shown.js'

/** A request to the configuration API. */
export interface RestRequest {
  readonly method: 'PUT'
  /** On the server, from the first slash. */
  readonly path: string
  readonly body: string
  /** Where to get what the export does not tell. */
  readonly notes: readonly string[]
}

/** What stands for a part that the export does not tell. */
const UNKNOWN_ID = 'ID'
const UNKNOWN_STAMP = 'CHANGESTAMP'

/** The request that sets one field of a row that came from the API; undefined where the API does not have the field. */
export function restRequest({ record, value }: Setting, table: Table, column: Column): RestRequest | undefined {
  const { restElement } = table
  if (record.form !== 'rest' || restElement === undefined || column.rest === undefined || column.rest.includes('/')) return undefined
  const list = `/unifiedconfig/config/${restElement.toLowerCase()}`
  const found = refUrl(record, list)
  const path = found ?? `${list}/${UNKNOWN_ID}`
  const stamp = record.fields.get('ChangeStamp')?.text
  const known = stamp != null && /^\d{1,10}$/.test(stamp) ? stamp : undefined
  const name = record.fields.get('EnterpriseName')?.text
  // Neither may be shown, and with anything else in its place the request would change the row.
  if (namesSecret(name) || namesSecret(value)) return undefined
  const elements: ReadonlyArray<readonly [string, string]> = [
    ['changeStamp', known ?? UNKNOWN_STAMP],
    ...(name == null ? [] : [['name', name] as const]),
    [column.rest, spelt(value, column)],
  ]
  return {
    method: 'PUT',
    path,
    body: [`<${restElement}>`, ...elements.map(([tag, text]) => `  <${tag}>${escaped(text)}</${tag}>`), `</${restElement}>`].join('\n'),
    notes: [
      ...(found === undefined ? [`${UNKNOWN_ID} is the number at the end of the row’s refURL, as GET ${list} returns it.`] : []),
      known === undefined
        ? `${UNKNOWN_STAMP} is the changeStamp that GET ${path} returns.`
        : `If the row has changed since the export, take the changeStamp that GET ${path} returns.`,
    ],
  }
}

function namesSecret(text: string | null | undefined): boolean {
  return text != null && nameWithoutSecrets(text) !== text
}

/** The reference of the row, as far as it is one of the API's own: what an export holds is nobody's to trust. */
function refUrl({ fields, form, source }: ExportRecord, list: string): string | undefined {
  const id = [...fields.values()].find(({ writtenName }) => writtenName === 'refURL')
  if (!id || form !== 'rest' || id.text === null) return undefined
  const before = source.text.slice(Math.max(0, id.place.start - 256), id.place.start)
  return before.endsWith(`${list}/`) && /^\d{1,10}$/.test(id.text) ? `${list}/${id.text}` : undefined
}

/** As the API spells it; an element without a text clears the field. */
function spelt(value: string | null, { restFlag }: Column): string {
  if (value === null) return ''
  return restFlag === 'boolean' ? String(value === 'Y' || value === '1') : value
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
