import type { ConnectionProfile, Estate } from '../../estate/model.js'
import { foldName } from '../../parse/registry/names.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { kept } from '../../text/kept.js'
import { listedFirst, MOST_LISTED } from '../../text/words.js'
import { isDeleted } from '../_shared/columns.js'
import { perEstate } from '../_shared/per-estate.js'

/** The ids that a profile may name: those under Server\Peripherals of the instance's servers, and the peripheral export's. */
export interface KnownIds {
  /** Whether the inputs hold a list of peripherals that lacks none. */
  readonly told: boolean
  has(id: number): boolean
  /** The lowest ones, as a clause; undefined where there is none. */
  readonly text: string | undefined
}

/** Of one instance. There may be thousands of instances, which share the ids of the export. */
class IdsOfInstance implements KnownIds {
  readonly #own = new Set<number>()
  #text: string | undefined

  constructor(private readonly exported: ExportedIds, public told: boolean) {}

  add(id: number): void {
    if (!this.exported.all.has(id)) this.#own.add(id)
  }

  has(id: number): boolean {
    return this.#own.has(id) || this.exported.all.has(id)
  }

  get text(): string | undefined {
    this.#text ??= this.#makeText()
    return this.#text === '' ? undefined : this.#text
  }

  #makeText(): string {
    const lowest = [...lowestOf(this.#own), ...this.exported.lowest].sort((a, b) => a - b)
    return listedFirst(lowest.map(String), this.#own.size + this.exported.all.size)
  }
}

interface ExportedIds {
  readonly all: ReadonlySet<number>
  readonly lowest: readonly number[]
}

/** As many as a message names. */
function lowestOf(ids: ReadonlySet<number>): number[] {
  return [...ids].sort((a, b) => a - b).slice(0, MOST_LISTED)
}

const NONE: KnownIds = { told: false, has: () => false, text: undefined }

export function knownPeripheralIds(estate: Estate, profile: ConnectionProfile): KnownIds {
  return idsByInstance(estate).get(foldName(profile.server.instance)) ?? NONE
}

const idsByInstance = perEstate((estate): ReadonlyMap<string, KnownIds> => {
  const all = new Set(estate.peripherals.flatMap((row) => (isDeleted(row) ? [] : (row.id ?? []))))
  const exported = { all, lowest: lowestOf(all) }
  // The native form is written by hand, for some of the peripherals perhaps.
  const listed = estate.isWhole('Peripheral') && !estate.peripherals.some(({ record }) => record.form === 'native')
  const found = new Map<string, IdsOfInstance>()
  for (const server of estate.servers) {
    const known = kept(found, foldName(server.instance), () => new IdsOfInstance(exported, listed))
    known.told ||= server.peripherals.length > 0 || server.section('Server\\Peripherals') !== undefined
    for (const { id } of server.peripherals) if (id !== undefined) known.add(id)
  }
  return found
})

/** Where peripheral ids usually lie. */
const USUAL_IDS = { from: 5000, to: 5999 }

/**
 * The id that was meant where a decimal number was typed behind `dword:`, which reads hexadecimal; undefined where the
 * id is right or may be. `certain`: the id that was meant is one of the estate.
 */
export function decimalPeripheralId(
  estate: Estate,
  profile: ConnectionProfile,
): { readonly value: RegistryValue; readonly stored: number; readonly meant: number; readonly certain: boolean } | undefined {
  const value = profile.section.value('PeripheralID')
  const stored = value?.number
  if (!value || stored === undefined) return undefined
  const digits = stored.toString(16)
  if (!/^\d{2,}$/.test(digits)) return undefined
  const meant = Number(digits)
  const ids = knownPeripheralIds(estate, profile)
  if (ids.has(stored)) return undefined
  const certain = ids.has(meant)
  const usual = meant >= USUAL_IDS.from && meant <= USUAL_IDS.to
  return certain || usual ? { value, stored, meant, certain } : undefined
}
