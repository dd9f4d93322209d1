import { foldName } from '../parse/registry/names.js'

/** What the guides say about one registry value. */
export interface KnownValue {
  /** As the guide spells it. */
  readonly name: string
  readonly type: 'REG_SZ' | 'REG_DWORD'
  readonly default?: number | string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly enum?: readonly (number | string)[]
  readonly unit?: 's' | 'ms' | 'min'
  /** 0 or 1. */
  readonly flag?: boolean
  /** A bit mask: written and printed in hexadecimal. */
  readonly mask?: boolean
  /** Numbers from 0x80000000 on are negative ones. */
  readonly signed?: boolean
  /** A number that is stored as a string. */
  readonly numeric?: boolean
  /** What each bit of a mask stands for. */
  readonly bits?: readonly (readonly [number, string])[]
  /** What each number stands for. */
  readonly meanings?: readonly (readonly [number, string])[]
  readonly secret?: boolean
  /** The documented data of a secret, which is none. */
  readonly defaultSecret?: string
  readonly leaveAtDefault?: boolean
  /** Setup asks for it. */
  readonly fromSetup?: boolean
  readonly required?: boolean
  /** Setup does not make it. */
  readonly byHand?: boolean
  /** Other spellings that samples of the guide use. */
  readonly aliases?: readonly string[]
}

/** A key whose value names are the administrator's own. */
export interface FreeNames extends KnownValue {
  readonly nameMaxLength?: number
  /** A pattern for what setup puts there to be replaced. */
  readonly placeholder?: string
  readonly placeholderIn?: 'name' | 'data'
}

/** What the guides say about one key. */
export interface KnownKey {
  /** Relative to its root; a `*` stands for any one name. */
  readonly path: string
  /** What has to happen before a change of its values acts. */
  readonly takesEffect?: string
  readonly freeNames?: FreeNames
  readonly values: readonly KnownValue[]
}

/** A place in the tree of known keys; between known keys there are some that hold no known values. */
export interface KnownNode {
  /** As the guide spells it; `*` for any one name. */
  readonly name: string
  readonly key: KnownKey | undefined
  /** By folded name, without the `*`. */
  readonly children: ReadonlyMap<string, KnownNode>
  readonly anyChild: KnownNode | undefined
}

interface GrowingNode extends KnownNode {
  key: KnownKey | undefined
  readonly children: Map<string, GrowingNode>
  anyChild: GrowingNode | undefined
}

/** The registry as the guides describe it, below one kind of key. Names compare without case. */
export class RegistryKnowledge {
  readonly root: KnownNode
  readonly #valuesOf = new Map<KnownKey, ReadonlyMap<string, KnownValue>>()
  readonly #keysOf = new Map<string, KnownKey[]>()

  constructor(keys: readonly KnownKey[]) {
    const root = node('')
    for (const key of keys) {
      let at = root
      for (const segment of key.path.split('\\')) at = child(at, segment)
      at.key = key
      const values = new Map<string, KnownValue>()
      for (const value of key.values) {
        for (const name of [value.name, ...(value.aliases ?? [])]) {
          values.set(foldName(name), value)
          const keysOfName = this.#keysOf.get(foldName(name)) ?? []
          this.#keysOf.set(foldName(name), [...keysOfName, key])
        }
      }
      this.#valuesOf.set(key, values)
    }
    this.root = root
  }

  /** What is known of the key with this relative path. */
  key(path: string): KnownKey | undefined {
    let at: KnownNode | undefined = this.root
    for (const segment of path.split('\\')) at = at?.children.get(foldName(segment)) ?? at?.anyChild
    return at?.key
  }

  /** What is known of a value of a key, by its name or by another spelling of it; any name where names are free. */
  value(path: string, name: string): KnownValue | undefined {
    const key = this.key(path)
    return key && this.valueOf(key, name)
  }

  valueOf(key: KnownKey, name: string): KnownValue | undefined {
    return this.#valuesOf.get(key)?.get(foldName(name)) ?? key.freeNames
  }

  /** The keys that have a value of this name. */
  keysWith(name: string): readonly KnownKey[] {
    return this.#keysOf.get(foldName(name)) ?? []
  }
}

function node(name: string): GrowingNode {
  return { name, key: undefined, children: new Map(), anyChild: undefined }
}

function child(parent: GrowingNode, name: string): GrowingNode {
  if (name === '*') return (parent.anyChild ??= node(name))
  const folded = foldName(name)
  const existing = parent.children.get(folded) ?? node(name)
  parent.children.set(folded, existing)
  return existing
}
