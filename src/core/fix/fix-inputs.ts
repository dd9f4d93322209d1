import type { LintInput, LintOptions } from '../engine/options.js'
import type { LintResult } from '../engine/result.js'
import { lint } from '../lint.js'
import { chooseEdits, type FixableFinding } from './choose-edits.js'
import { UNWRITABLE } from './encode-edits.js'
import { encodeText } from './encode-text.js'
import { kindOf, runPass, type FixState, type Originals } from './fix-pass.js'
import type { ChangedInput, FixedFinding, FixResult } from './fix-result.js'
import { fixableFindings } from './fixable-findings.js'

export interface FixOptions {
  /** Also fixes that change behaviour in a way that one may debate. */
  readonly unsafe?: boolean
  /** Inputs that must stay as they are, by path, with the reason as the end of a sentence. */
  readonly locked?: ReadonlyMap<string, string>
  readonly lint?: LintOptions
}

export type Lint = (inputs: readonly LintInput[], options: LintOptions) => Promise<LintResult>

/** Passes for fixes that call forth one another. */
const PASSES = 10
/** Of several exports of one server, each pass repairs one, for the finding goes over to the next. More take too long. */
const MAX_PASSES = 100

/**
 * Repairs what the findings say how to repair, and lints what comes out, until nothing is left to repair. Nothing is written:
 * the answer holds the new bytes. What is left can be fixed again without any change.
 */
export async function fixInputs(
  inputs: readonly LintInput[], options: FixOptions = {}, lintInputs: Lint = lint,
): Promise<FixResult> {
  // Edits count in the whole text.
  const whole = { ...options, lint: { ...options.lint, whole: true } }
  const first = await lintInputs(inputs, whole.lint)
  const run = new FixRun(inputs, first, whole, lintInputs)
  const most = Math.min(MAX_PASSES, PASSES + inputs.length - 1)
  for (let pass = 0; pass < most; pass++) if (!(await run.pass())) break
  return run.finish(first)
}

class FixRun {
  readonly #options: FixOptions
  readonly #lint: (inputs: readonly LintInput[]) => Promise<LintResult>
  readonly #originals: Originals
  /** Inputs of which a limit let only a part be read: what a finding misses may stand behind it. */
  readonly #cut: ReadonlyMap<string, string>
  /** After each pass that counts, the first without any. */
  readonly #states: FixState[]
  /** By kind of finding, why its fix is not made: until another one has changed something, or for good. */
  readonly #setAside = new Map<string, string>()
  readonly #givenUp = new Map<string, string>()

  constructor(inputs: readonly LintInput[], first: LintResult, options: FixOptions, lintInputs: Lint) {
    this.#options = options
    this.#lint = (changed) => lintInputs(changed, options.lint ?? {})
    this.#originals = { bytes: new Map(inputs.map(({ path, bytes }) => [path, bytes])), sources: first.sources }
    this.#cut = new Map(first.inputs.flatMap(({ path, status, reason }) =>
      status === 'partial' && reason !== undefined ? [[path, `only a part of it was read: ${reason}`] as const] : []))
    this.#states = [{ inputs, result: first, edits: new Map(), fixed: [] }]
  }

  get #state(): FixState {
    return this.#states.at(-1) as FixState
  }

  /** One pass; false where nothing is left to do. */
  async pass(): Promise<boolean> {
    const open = this.#wanted().filter((fixable) => this.#reasonAgainst(fixable) === undefined)
    const choice = chooseEdits(mostBasic(open))
    if (choice.chosen.length === 0) return false
    const next = await runPass(this.#state, choice, this.#originals, this.#lint)
    if ('reasons' in next) for (const [kind, reason] of next.reasons) this.#setAside.set(kind, reason)
    else this.#advance(next)
    return true
  }

  finish(first: LintResult): FixResult {
    const { result } = this.#state
    const refused = this.#wanted().map((fixable) => ({
      finding: fixable.finding,
      reason: this.#reasonAgainst(fixable) ?? 'other fixes had to be made before it: run icmlint fix again',
    }))
    return { first, changed: this.#changed(), result, refused }
  }

  #wanted(): FixableFinding[] {
    return fixableFindings(this.#state.result.findings, this.#options.unsafe ?? false)
  }

  #reasonAgainst({ finding, edits }: FixableFinding): string | undefined {
    for (const { place, text } of edits) {
      const { path, encoding } = place.source
      const reason = this.#originals.bytes.has(path) ? (this.#options.locked?.get(path) ?? this.#cut.get(path)) : 'it would change what is no input'
      if (reason !== undefined) return reason
      if (!encodeText(text, encoding)) return UNWRITABLE
    }
    return this.#givenUp.get(kindOf(finding)) ?? this.#setAside.get(kindOf(finding))
  }

  /** Goes on to a state; where it has been there before, fixes undo each other, and none of these is made. */
  #advance(next: FixState): void {
    const back = this.#states.findIndex((state) => isSame(state, next))
    if (back >= 0) {
      const { fixed } = this.#states[back] as FixState
      for (const { finding } of next.fixed.slice(fixed.length)) this.#givenUp.set(kindOf(finding), 'another fix takes it back')
      this.#states.length = back + 1
    } else this.#states.push(next)
    this.#setAside.clear()
  }

  #changed(): ChangedInput[] {
    const { inputs, edits, fixed, result } = this.#state
    const { bytes: bytesBefore, sources } = this.#originals
    const fixedIn = byInput(fixed)
    const changed = inputs.flatMap(({ path, bytes }) => {
      const before = bytesBefore.get(path)
      if (!before || sources.get(path)?.text === result.sources.get(path)?.text) return []
      return [{ path, before, after: bytes, edits: edits.get(path) ?? [], fixed: fixedIn.get(path) ?? [] }]
    })
    return changed.sort((a, b) => (a.path < b.path ? -1 : 1))
  }
}

/**
 * The fixes of the files as such, while there are any: a setting on a line that an import loses, or misspelt, is not missing,
 * and must not be written a second time.
 */
function mostBasic(open: readonly FixableFinding[]): readonly FixableFinding[] {
  const ofFiles = open.filter(({ finding }) => finding.ruleId.startsWith('reg/'))
  return ofFiles.length > 0 ? ofFiles : open
}

/** By the path of the inputs that the edits change: a finding may stand in another one. */
function byInput(fixed: readonly FixedFinding[]): ReadonlyMap<string, readonly FixedFinding[]> {
  const byPath = new Map<string, FixedFinding[]>()
  for (const one of fixed) {
    for (const path of new Set((one.finding.fix?.edits ?? []).map(({ place }) => place.source.path))) {
      const own = byPath.get(path)
      if (own) own.push(one)
      else byPath.set(path, [one])
    }
  }
  return byPath
}

function isSame(a: FixState, b: FixState): boolean {
  return a.inputs.every(({ path }) => a.result.sources.get(path)?.text === b.result.sources.get(path)?.text)
}
