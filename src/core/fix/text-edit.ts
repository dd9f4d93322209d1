/** Replaces what stands from `start` up to `end` of one text; where the two are the same, it inserts. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Whether only one of two edits can be made: they overlap, or one inserts where the other begins or ends, so that the order
 * would decide what comes out.
 */
export function inConflict(a: TextEdit, b: TextEdit): boolean {
  const inserts = a.start === a.end || b.start === b.end
  return inserts ? a.start <= b.end && b.start <= a.end : a.start < b.end && b.start < a.end
}

export function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text
}
