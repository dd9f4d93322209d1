import { belowCisco, ctiosKey } from '../estate/ctios-keys.js'
import { foldName } from '../parse/registry/names.js'
import { findMisspelling } from '../estate/ctios-path.js'

/**
 * The folded path of the program that a key belongs to: a CTI OS server, `…\Ctios\<instance>\<server>`, or a component of
 * ICM, `…\ICM\<instance>\<component>`. A key that is misspelt belongs to the one that was meant. Undefined for other keys.
 */
export function ownerOf(path: string): string | undefined {
  const meant = respelt(path)
  const folded = foldName(meant)
  const ctios = ctiosKey(meant, folded)
  if (ctios) return foldName(ctios.serverPath)
  const below = belowCisco(folded)
  if (!below?.startsWith('icm\\')) return undefined
  const [, instance, component] = below.split('\\')
  return instance && component ? folded.slice(0, folded.length - below.length) + `icm\\${instance}\\${component}` : undefined
}

/** Beyond this, a path has nothing to do with the one that was meant. */
const MOST_FAULTS = 8

/** The path with its misspelt segments put right, as far as it is known what was meant. */
function respelt(path: string): string {
  let meant = path
  for (let round = 0; round < MOST_FAULTS; round++) {
    const misspelling = findMisspelling(meant)
    if (misspelling?.right === undefined) break
    const { index, right, missing } = misspelling
    const segments = meant.split('\\')
    segments.splice(index, missing ? 0 : 1, right)
    meant = segments.join('\\')
  }
  return meant
}
