import { cosmiconfig } from 'cosmiconfig'
import { metaSearchPlaces } from 'cosmiconfig/dist/defaults.js'

/**
 * Merely being constructed, cosmiconfig looks for settings of its own in the working directory, and runs
 * `.config/config.js` for it. Without places to look in it runs nothing, and nobody changes the search places.
 */
export function disarmedCosmiconfig(...options: Parameters<typeof cosmiconfig>): ReturnType<typeof cosmiconfig> {
  metaSearchPlaces.length = 0
  return cosmiconfig(...options)
}
