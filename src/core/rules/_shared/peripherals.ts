import type { Place } from '../../decode/source.js'
import type { Estate, ServerPeripheral } from '../../estate/model.js'
import { perEstate } from './per-estate.js'
import { EXPORT_CTIOS } from './reg-export.js'
import { peripheralTitle } from './titles.js'

/** `peripheral 5000 (CUCM_PIM_1)`, as far as the export or the servers name it. */
export function titleOfPeripheral(estate: Estate, id: number): string {
  const name = estate.peripheralsById(id).find((row) => row.name !== undefined)?.name ?? serverEntries(estate).get(id)?.[0]?.name
  return peripheralTitle({ id, name })
}

/** The entries under Server\Peripherals of all servers, by id. */
const serverEntries = perEstate((estate): ReadonlyMap<number, readonly ServerPeripheral[]> => {
  const found = new Map<number, ServerPeripheral[]>()
  for (const entry of estate.servers.flatMap((server) => server.peripherals)) {
    if (entry.id === undefined) continue
    const known = found.get(entry.id)
    if (known) known.push(entry)
    else found.set(entry.id, [entry])
  }
  return found
})

/** Where the estate says what type a peripheral has. */
export function peripheralTypePlace(estate: Estate, id: number): Place | undefined {
  const row = estate.peripheralsById(id).find(({ clientType }) => clientType !== undefined)
  if (row) return row.field('ClientType')?.place
  const entry = serverEntries(estate)
    .get(id)
    ?.find((one) => one.type !== undefined)
  return entry?.section.value('PeripheralType')?.place
}

/** What names the peripherals there are, and their types. */
export const EXPORT_PERIPHERALS =
  `${EXPORT_CTIOS} with its Server\\Peripherals, or SELECT PeripheralID, EnterpriseName, ClientType FROM Peripheral`

/** For rules that cannot tell UCCE from another peripheral. */
export const TYPE_UNKNOWN = `the type of the peripheral is unknown (${EXPORT_PERIPHERALS})`
