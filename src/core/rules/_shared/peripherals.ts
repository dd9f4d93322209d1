import type { Place } from '../../decode/source.js'
import type { Estate, Peripheral, ServerPeripheral } from '../../estate/model.js'
import { firstOfEach } from '../../text/first-of-each.js'
import { perEstate } from './per-estate.js'
import { EXPORT_CTIOS } from './reg-export.js'
import { peripheralTitle } from './titles.js'

/** Of each peripheral the first row that tells something: an export may have thousands of rows of one id. */
export function firstRowsThat(tell: (row: Peripheral) => boolean): (estate: Estate) => ReadonlyMap<number, Peripheral> {
  return perEstate(({ peripherals }) => firstOfEach(peripherals, idOf, (row) => (tell(row) ? row : undefined)))
}

function idOf({ id }: Peripheral | ServerPeripheral): number | undefined {
  return id
}

const namedRows = firstRowsThat(({ name }) => name !== undefined)
const typedRows = firstRowsThat(({ clientType }) => clientType !== undefined)

/** `peripheral 5000 (CUCM_PIM_1)`, as far as the export or the servers name it. */
export function titleOfPeripheral(estate: Estate, id: number): string {
  const name = namedRows(estate).get(id)?.name ?? serverEntries(estate).named.get(id)?.name
  return peripheralTitle({ id, name })
}

/** Of the entries under Server\Peripherals of all servers, by id: the first, and the first that has a type. */
const serverEntries = perEstate(({ servers }) => {
  const entries = servers.flatMap(({ peripherals }) => peripherals)
  return {
    named: firstOfEach(entries, idOf, (entry) => entry),
    typed: firstOfEach(entries, idOf, (entry) => (entry.type === undefined ? undefined : entry)),
  }
})

/** Where the estate says what type a peripheral has. */
export function peripheralTypePlace(estate: Estate, id: number): Place | undefined {
  const row = typedRows(estate).get(id)
  return row ? row.field('ClientType')?.place : serverEntries(estate).typed.get(id)?.section.value('PeripheralType')?.place
}

/** What names the peripherals there are, and their types. */
export const EXPORT_PERIPHERALS =
  `${EXPORT_CTIOS} with its Server\\Peripherals, or SELECT PeripheralID, EnterpriseName, ClientType FROM Peripheral`

/** For rules that cannot tell UCCE from another peripheral. */
export const TYPE_UNKNOWN = `the type of the peripheral is unknown (${EXPORT_PERIPHERALS})`
