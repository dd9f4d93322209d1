/** Folded key paths. Whether one of them is above a path is told in time that grows with the path's length, however deep it is. */
export class PathSet {
  readonly #root: PathNode = new Map()

  add(folded: string): void {
    let node = this.#root
    for (const segment of folded.split('\\')) {
      const next: PathNode = node.get(segment) ?? new Map<string, never>()
      node.set(segment, next)
      node = next
    }
    node.set(END, node)
  }

  /** Whether the path, or one above it, is in the set. */
  holdsAtOrAbove(folded: string): boolean {
    let node: PathNode | undefined = this.#root
    for (const segment of folded.split('\\')) {
      node = node.get(segment)
      if (!node) return false
      if (node.has(END)) return true
    }
    return false
  }
}

type PathNode = Map<string, PathNode>

/** No segment holds a backslash. */
const END = '\\'
