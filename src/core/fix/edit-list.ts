import type { TextEdit } from './text-edit.js'
import { inConflict, isSameEdit } from './text-edit.js'
import { leadingCount } from '../text/leading-count.js'

/** Edits of one text that can all be made, in the order of their places. */
export class EditList {
  readonly #edits: TextEdit[] = []

  get edits(): readonly TextEdit[] {
    return this.#edits
  }

  /** Whether an edit can join: it is there already, or it is in conflict with none. */
  takes(edit: TextEdit): boolean {
    const at = this.#indexOf(edit.start)
    // An edit before may reach up to here; more than one behind may begin within this one.
    for (let i = Math.max(0, at - 1); i < this.#edits.length; i++) {
      const other = this.#edits[i] as TextEdit
      if (other.start > edit.end) break
      if (inConflict(edit, other)) return isSameEdit(edit, other)
    }
    return true
  }

  /** Takes in an edit that can join. */
  add(edit: TextEdit): void {
    const at = this.#indexOf(edit.start)
    const there = this.#edits[at]
    if (there && isSameEdit(there, edit)) return
    this.#edits.splice(at, 0, edit)
  }

  /** The first edit that begins at an offset or behind it. */
  #indexOf(start: number): number {
    return leadingCount(this.#edits.length, (index) => (this.#edits[index] as TextEdit).start < start)
  }
}
