import { ConfigError, problemAt } from '../document.js'
import type { ConfigDocument, ConfigNode } from '../document.js'

/** In seconds, some; no estate comes near. */
const MOST_WORK = 128 * 1024 * 1024

/** What stays for the whole run costs more than one step: as much of it as there may be steps would be too much. */
const STEPS_PER_KEPT = 64

const TOO_MUCH =
  'the globs and subjects of the configuration leave too much open for so many files; use fewer * and ?, here above all'

/** A pattern where it stands, and how much it leaves open. */
interface WrittenPattern {
  readonly document: ConfigDocument
  readonly node: ConfigNode
  readonly open: number
}

/** What matching has cost over a whole run: patterns that each leave much open, against thousands of files, have an end. */
export class MatchingWork {
  #spent = 0
  /** The one that leaves most open, as far as can be told by its looks. */
  #most: WrittenPattern | undefined

  /** Says where a pattern stands that will be matched: should all come to too much, the message points at one. */
  foresee(document: ConfigDocument, node: ConfigNode): void {
    const open = String(node.value).replaceAll(/[^*?]/g, '').length
    if (!this.#most || open > this.#most.open) this.#most = { document, node, open }
  }

  /** Throws a ConfigError where it was too much. */
  spend(steps: number): void {
    this.#spent += steps
    if (this.#spent <= MOST_WORK) return
    throw new ConfigError(this.#most ? [problemAt(this.#most.document.source, this.#most.node.start, TOO_MUCH)] : [])
  }

  /** The same for what is kept to the end of the run. */
  keep(count: number): void {
    this.spend(STEPS_PER_KEPT * count)
  }
}
