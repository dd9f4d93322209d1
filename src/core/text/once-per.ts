/** Works something out once for each thing, for those that ask for it again and again. */
export function oncePer<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, { readonly result: T }>()
  return (of) => {
    let entry = known.get(of)
    if (!entry) known.set(of, (entry = { result: make(of) }))
    return entry.result
  }
}
