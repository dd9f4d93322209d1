import type { Estate } from '../../estate/model.js'

/** Works something out once for an estate, for rules that ask for it again and again. */
export function perEstate<T>(make: (estate: Estate) => T): (estate: Estate) => T {
  return oncePer(make)
}

/** The same for another thing, such as the run of a rule. */
export function oncePer<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly result: T }>()
  return (of) => {
    let entry = known.get(of)
    if (!entry) known.set(of, (entry = { result: make(of) }))
    return entry.result
  }
}
