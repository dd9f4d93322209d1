import type { CtiosServer } from '../../estate/model.js'
import { shownName } from './titles.js'

/** What the rules on CTI OS hold for. */
export const CTIOS_RELEASES = 'every release with CTI OS; checked against the guides of 7.5, 12.5(1) and 12.6(1)'

/** `CTIOS_cust1/CTIOS1 on ctios-a`; the file stands for a host that nothing tells. */
export function serverTitle({ instance, name, machine, place }: CtiosServer): string {
  const title = shownName(`${instance}/${name}`)
  return machine.host === null ? `${title} (${place.source.path})` : `${title} on ${shownName(machine.host)}`
}
