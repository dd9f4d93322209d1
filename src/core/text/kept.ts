/** What a map holds under a key; made where it holds nothing yet. */
export function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  if (map.has(key)) return map.get(key) as Value
  const made = make()
  map.set(key, made)
  return made
}
