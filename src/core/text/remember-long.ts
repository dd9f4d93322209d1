/** No name of Cisco's and no key that Windows takes on import is as long. */
export const LONG_NAME = 500
const MOST_KEPT = 16

/**
 * The same function, which remembers what it made of long names: where a name is as long as half of the file, thousands of
 * things in the other half may ask for it.
 */
export function rememberLong(make: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    if (name.length <= LONG_NAME) return make(name)
    let made = known.get(name)
    if (made !== undefined) return made
    made = make(name)
    if (known.size >= MOST_KEPT) known.clear()
    known.set(name, made)
    return made
  }
}
