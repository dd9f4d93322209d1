import type { Estate } from '../../estate/model.js'

/** Works something out once for an estate, for rules that ask for it again and again. */
export function perEstate<T>(make: (estate: Estate) => T): (estate: Estate) => T {
  const known = new WeakMap<Estate, { readonly result: T }>()
  return (estate) => {
    let entry = known.get(estate)
    if (!entry) known.set(estate, (entry = { result: make(estate) }))
    return entry.result
  }
}
