import { append } from '../../text/append.js'
import type { Place, Source } from '../../decode/source.js'
import { foldName, lastSegment } from './names.js'
import type { RegistryValue } from './value.js'

/** A key that exists after the import, with its values. */
export class RegistryKey {
  readonly values = new Map<string, RegistryValue>()

  constructor(
    /** As first written, without trailing backslashes. */
    readonly path: string,
    readonly folded: string,
    readonly source: Source,
    private readonly pathStart: number,
  ) {}

  /** The last segment of the path: where something that the key lacks is reported. */
  get place(): Place {
    const end = this.pathStart + this.path.length
    return this.source.place(end - lastSegment(this.path).length, end)
  }

  /** The whole path. */
  get pathPlace(): Place {
    return this.source.place(this.pathStart, this.pathStart + this.path.length)
  }

  value(name: string): RegistryValue | undefined {
    return this.values.get(foldName(name))
  }

  /**
   * The same key, at the same place, with nothing in it.
   * @param source the same text, where it counts as another file
   */
  withoutValues(source = this.source): RegistryKey {
    return new RegistryKey(this.path, this.folded, source, this.pathStart)
  }
}

interface TreeNode {
  children: Map<string, TreeNode>
  key: RegistryKey | undefined
}

/**
 * The effective registry: what is there after everything read so far. Keys compare without case; the tree that
 * deleting a key with all below it needs is built only once a file deletes one.
 */
export class RegistryState {
  readonly #keys = new Map<string, RegistryKey>()
  #tree: TreeNode | undefined

  /** In order of first appearance. */
  get keys(): Iterable<RegistryKey> {
    return this.#keys.values()
  }

  get keyCount(): number {
    return this.#keys.size
  }

  key(path: string): RegistryKey | undefined {
    return this.#keys.get(foldName(path))
  }

  /** The key that another registry has at the same path. */
  keyLike(key: RegistryKey): RegistryKey | undefined {
    return this.#keys.get(key.folded)
  }

  /** Whether the key, or any key below it, is there. */
  holdsAtOrBelow(path: string): boolean {
    return this.#nodeAt(foldName(path).split('\\')) !== undefined
  }

  /** Whether a key above the path is there. An export holds a key with all below it, so it shows what does not exist there. */
  showsAround(path: string): boolean {
    const above = foldName(path).split('\\').slice(0, -1)
    let node: TreeNode | undefined = this.#wholeTree
    for (const segment of above) {
      node = node.children.get(segment)
      if (!node) return false
      if (node.key) return true
    }
    return false
  }

  /**
   * Of a path that is not there, the beginning down to the first key that is not; of others, the path. It never ends in an
   * empty segment: written in a line, that would be the key above.
   */
  highestMissing(path: string): string {
    let node: TreeNode | undefined = this.#wholeTree
    let end = -1
    for (const segment of foldName(path).split('\\')) {
      end += segment.length + 1
      node = node?.children.get(segment)
      if (!node && segment !== '') break
    }
    return path.slice(0, end)
  }

  openKey(path: string, source: Source, start: number): RegistryKey {
    const folded = foldName(path)
    return this.#keys.get(folded) ?? this.#add(new RegistryKey(path, folded, source, start))
  }

  /** Opens the key that another registry has at the same path; where it is new, it stands where that one does. */
  openLike(key: RegistryKey, source = key.source): RegistryKey {
    return this.#keys.get(key.folded) ?? this.#add(key.withoutValues(source))
  }

  /** The same keys and values, to be changed on their own. */
  copy(): RegistryState {
    const copy = new RegistryState()
    for (const key of this.#keys.values()) {
      const own = copy.openLike(key)
      for (const [name, value] of key.values) own.values.set(name, value)
    }
    return copy
  }

  #add(key: RegistryKey): RegistryKey {
    this.#keys.set(key.folded, key)
    if (this.#tree) insert(this.#tree, key)
    return key
  }

  /** Deletes a key and all below it, and says which keys are gone. */
  deleteKey(path: string): RegistryKey[] {
    const segments = foldName(path).split('\\')
    const last = segments.pop() as string
    const node = this.#nodeAt(segments)
    const doomed = node?.children.get(last)
    if (!node || !doomed) return []
    node.children.delete(last)
    const gone: RegistryKey[] = []
    const left = [doomed]
    for (let next = left.pop(); next; next = left.pop()) {
      if (next.key) gone.push(next.key)
      append(left, next.children.values())
    }
    for (const { folded } of gone) this.#keys.delete(folded)
    return gone
  }

  #nodeAt(segments: readonly string[]): TreeNode | undefined {
    let node: TreeNode | undefined = this.#wholeTree
    for (const segment of segments) node = node?.children.get(segment)
    return node
  }

  get #wholeTree(): TreeNode {
    if (!this.#tree) {
      this.#tree = { children: new Map(), key: undefined }
      for (const key of this.#keys.values()) insert(this.#tree, key)
    }
    return this.#tree
  }
}

function insert(tree: TreeNode, key: RegistryKey): void {
  let node = tree
  for (const segment of key.folded.split('\\')) {
    let child = node.children.get(segment)
    if (!child) {
      child = { children: new Map(), key: undefined }
      node.children.set(segment, child)
    }
    node = child
  }
  node.key = key
}
