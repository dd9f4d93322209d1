import type { Estate } from '../../estate/model.js'
import { oncePer } from '../../text/once-per.js'

/** Works something out once for an estate, for rules that ask for it again and again. */
export function perEstate<T>(make: (estate: Estate) => T): (estate: Estate) => T {
  return oncePer(make)
}
