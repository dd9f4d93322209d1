import type { Edit, Finding } from '../findings/finding.js'
import { EditList } from './edit-list.js'
import type { TextEdit } from './text-edit.js'

/** A finding with the edits that repair it. */
export interface FixableFinding {
  readonly finding: Finding
  readonly edits: readonly Edit[]
}

export interface Choice {
  /** The findings whose edits can all be made at once. */
  readonly chosen: readonly FixableFinding[]
  /** Their edits by the path of the input, each once, in the order of their places. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>
}

/**
 * Chooses edits that do not get into each other's way: of two findings the one that comes first wins, and the other one waits
 * for the next pass. All edits of a finding are made, or none.
 */
export function chooseEdits(findings: readonly FixableFinding[]): Choice {
  const lists = new Map<string, EditList>()
  const chosen: FixableFinding[] = []
  for (const fixable of findings) {
    const own = ownEdits(fixable.edits)
    if (!own || own.some(({ path, edit }) => lists.get(path)?.takes(edit) === false)) continue
    for (const { path, edit } of own) listOf(lists, path).add(edit)
    chosen.push(fixable)
  }
  return { chosen, edits: new Map([...lists].map(([path, list]) => [path, list.edits])) }
}

/** The edits of one finding; undefined where they contradict each other. */
function ownEdits(edits: readonly Edit[]): ReadonlyArray<{ readonly path: string; readonly edit: TextEdit }> | undefined {
  const own = new Map<string, EditList>()
  for (const { place, text } of edits) {
    const edit = { start: place.start, end: place.end, text }
    const list = listOf(own, place.source.path)
    if (!list.takes(edit)) return undefined
    list.add(edit)
  }
  return [...own].flatMap(([path, list]) => list.edits.map((edit) => ({ path, edit })))
}

function listOf(lists: Map<string, EditList>, path: string): EditList {
  const list = lists.get(path) ?? new EditList()
  lists.set(path, list)
  return list
}
