import type { Source } from '../decode/source.js'
import type { LintInput } from '../engine/options.js'
import type { InputReport, LintResult } from '../engine/result.js'
import type { Finding } from '../findings/finding.js'
import type { Choice } from './choose-edits.js'
import { composeEdits, offsetsBefore } from './compose-edits.js'
import { encodeEdits } from './encode-edits.js'
import type { FixedFinding } from './fix-result.js'
import type { TextEdit } from './text-edit.js'

/** The inputs after some passes, and what a lint says about them. */
export interface FixState {
  readonly inputs: readonly LintInput[]
  readonly result: LintResult
  /** By path: the edits that make the input what it is now of what it was at first. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>
  readonly fixed: readonly FixedFinding[]
}

/** What the inputs were at first, by path. */
export interface Originals {
  readonly bytes: ReadonlyMap<string, Uint8Array>
  readonly sources: ReadonlyMap<string, Source>
}

/** Why fixes are not made. */
export interface Refused {
  /** By the kind of their findings, as the end of a sentence. */
  readonly reasons: ReadonlyMap<string, string>
}

/** Findings that nothing but their order tells apart. */
export function kindOf({ ruleId, subject, place }: Finding): string {
  return [ruleId, subject, place.source.path].join('\n')
}

/**
 * Makes the chosen edits and lints again. Where an edit cannot be made, does not take its finding away, or leaves an input
 * worse to read, nothing is done, and the answer says which findings it was about.
 */
export async function runPass(
  state: FixState,
  choice: Choice,
  originals: Originals,
  lint: (inputs: readonly LintInput[]) => Promise<LintResult>,
): Promise<FixState | Refused> {
  const edited = editInputs(state, choice, originals)
  if ('reasons' in edited) return edited
  const result = await lint(edited.inputs)
  const reasons = reasonsAgainst(choice, state.result, result)
  if (reasons.size > 0) return { reasons }
  const before = new Map([...state.edits].map(([path, edits]) => [path, offsetsBefore(edits)]))
  const fixed = choice.chosen.map(({ finding }) => ({ finding, place: firstPlace(finding, before, originals) }))
  return { ...edited, result, fixed: [...state.fixed, ...fixed] }
}

function editInputs(state: FixState, choice: Choice, originals: Originals): Pick<FixState, 'inputs' | 'edits'> | Refused {
  const edits = new Map(state.edits)
  const bytes = new Map<string, Uint8Array>()
  const reasons = new Map<string, string>()
  for (const [path, now] of choice.edits) {
    const text = state.result.sources.get(path)?.text ?? ''
    const all = composeEdits(text, state.edits.get(path) ?? [], now)
    const encoded = encodeEdits(originals.bytes.get(path) ?? new Uint8Array(), all)
    if ('refused' in encoded) refuseAll(reasons, choice, path, encoded.refused)
    else {
      edits.set(path, all)
      bytes.set(path, encoded.bytes)
    }
  }
  if (reasons.size > 0) return { reasons }
  return { edits, inputs: state.inputs.map((input) => ({ ...input, bytes: bytes.get(input.path) ?? input.bytes })) }
}

/** Why what came out may not stay. */
function reasonsAgainst(choice: Choice, before: LintResult, after: LintResult): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>()
  const [readBefore, readAfter] = [reportsOf(before), reportsOf(after)]
  for (const path of choice.edits.keys()) {
    if (isReadWorse(readBefore.get(path), readAfter.get(path))) {
      refuseAll(reasons, choice, path, 'the file could not be read as well as before')
    }
  }
  const countBefore = countKinds(before.findings)
  const countAfter = countKinds(after.findings)
  for (const [kind, fixed] of countKinds(choice.chosen.map(({ finding }) => finding))) {
    const expected = (countBefore.get(kind) ?? 0) - fixed
    if ((countAfter.get(kind) ?? 0) > expected) reasons.set(kind, 'it would not take the finding away')
  }
  return reasons
}

function refuseAll(reasons: Map<string, string>, { chosen }: Choice, path: string, reason: string): void {
  for (const { finding, edits } of chosen) {
    if (edits.some(({ place }) => place.source.path === path)) reasons.set(kindOf(finding), reason)
  }
}

const BEST_FIRST: readonly InputReport['status'][] = ['read', 'partial', 'skipped', 'failed']

function isReadWorse(before: InputReport | undefined, after: InputReport | undefined): boolean {
  if (!before || !after) return before !== after
  if (before.kind !== null && before.kind !== after.kind) return true
  return BEST_FIRST.indexOf(after.status) > BEST_FIRST.indexOf(before.status)
}

function reportsOf({ inputs }: LintResult): ReadonlyMap<string, InputReport> {
  return new Map(inputs.map((input) => [input.path, input]))
}

function countKinds(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const finding of findings) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1)
  return counts
}

/** Where a finding stands in the input as it was at first. */
function firstPlace(
  { place }: Finding, before: ReadonlyMap<string, (offset: number) => number>, { sources }: Originals,
): FixedFinding['place'] {
  const { source, start, end } = place
  const offset = before.get(source.path)
  const original = sources.get(source.path)
  return offset && original ? original.place(offset(start), offset(end)) : place
}
