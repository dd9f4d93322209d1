import type { RegistryKey } from '../parse/registry/state.js'
import type { RegistryValue } from '../parse/registry/value.js'
import { kept } from '../text/kept.js'
import type { FileExcerpts } from './excerpts.js'

/** What the files of one machine say in its servers' keys. Kept by name: a file is compared with all of them at once. */
export class MachineValues {
  /**
   * By folded server path, folded path below it, and name; data that several files agree on stand there once. Of more than two,
   * two.
   */
  readonly #servers = new Map<string, Map<string, Map<string, RegistryValue[]>>>()

  constructor(files: Iterable<FileExcerpts>) {
    for (const file of files) this.add(file)
  }

  add({ excerpts }: FileExcerpts): void {
    for (const [path, excerpt] of excerpts) {
      const keys = kept(this.#servers, path, () => new Map<string, Map<string, RegistryValue[]>>())
      for (const [relative, key] of excerpt.keys) addValues(kept(keys, relative, () => new Map<string, RegistryValue[]>()), key)
    }
  }

  /** Whether a file shares a server's key with the machine and contradicts it nowhere. */
  agreesWith({ excerpts }: FileExcerpts): boolean {
    let shares = false
    for (const [path, excerpt] of excerpts) {
      const keys = this.#servers.get(path)
      if (!keys) continue
      shares = true
      for (const [relative, key] of excerpt.keys) {
        const known = keys.get(relative)
        if (known && contradicts(known, key)) return false
      }
    }
    return shares
  }
}

function addValues(known: Map<string, RegistryValue[]>, { values }: RegistryKey): void {
  for (const [name, value] of values) {
    const others = known.get(name)
    if (!others) known.set(name, [value])
    else if (others.length === 1 && !others[0]?.sameDataAs(value)) others.push(value)
  }
}

function contradicts(known: ReadonlyMap<string, readonly RegistryValue[]>, { values }: RegistryKey): boolean {
  for (const [name, value] of values) {
    const others = known.get(name) ?? []
    // Where the machine's own files contradict each other, any data contradict one of them.
    if (others.length > 1 || others[0]?.sameDataAs(value) === false) return true
  }
  return false
}
