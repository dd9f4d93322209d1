/** By key, what the first thing tells of those that tell something; there may be thousands of one key. */
export function firstOfEach<T, K, U>(
  things: Iterable<T>, keyOf: (thing: T) => K | undefined, tell: (thing: T) => U | undefined,
): Map<K, U> {
  const found = new Map<K, U>()
  for (const thing of things) {
    const key = keyOf(thing)
    if (key === undefined || found.has(key)) continue
    const told = tell(thing)
    if (told !== undefined) found.set(key, told)
  }
  return found
}
