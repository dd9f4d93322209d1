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

  openKey(path: string, source: Source, start: number): RegistryKey {
    const folded = foldName(path)
    const existing = this.#keys.get(folded)
    if (existing) return existing
    const key = new RegistryKey(path, folded, source, start)
    this.#keys.set(folded, key)
    if (this.#tree) insert(this.#tree, key)
    return key
  }

  /** Deletes a key and all below it. */
  deleteKey(path: string): void {
    if (!this.#tree) {
      this.#tree = { children: new Map(), key: undefined }
      for (const key of this.#keys.values()) insert(this.#tree, key)
    }
    const segments = foldName(path).split('\\')
    const last = segments.pop() as string
    let node: TreeNode | undefined = this.#tree
    for (const segment of segments) node = node?.children.get(segment)
    const doomed = node?.children.get(last)
    if (!node || !doomed) return
    node.children.delete(last)
    const left = [doomed]
    for (let next = left.pop(); next; next = left.pop()) {
      if (next.key) this.#keys.delete(next.key.folded)
      left.push(...next.children.values())
    }
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
