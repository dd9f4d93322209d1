import type { Source } from '../decode/source.js'
import type { InputReport } from '../engine/result.js'
import type { Finding } from '../findings/finding.js'
import { compareFindings } from './compare-findings.js'
import type { RegistryDifference } from './compare-registry.js'
import { homesOf, pathsBelow, type Home } from './homes.js'
import { linkFindings, type SubjectChange } from './link-findings.js'
import type { Change, ReviewedInput, ReviewResult, ReviewSide } from './result.js'
import { notCompared } from '../rules/_shared/server-pairs.js'
import { addToGroup } from '../text/add-to-group.js'
import { kept } from '../text/kept.js'
import { serverDifferences } from './server-differences.js'
import type { ReviewState } from './state.js'

/** All that a comparison of two states has found out. */
export interface Compared {
  readonly old: ReviewState
  readonly now: ReviewState
  readonly inputs: readonly ReviewedInput[]
  readonly changes: readonly SubjectChange[]
  readonly differences: readonly RegistryDifference[]
  /** Subject before → subject after, of things that have another name now. */
  readonly renamed: ReadonlyMap<string, string>
  readonly homes: readonly Home[]
  /** The inputs of the state after; of changes that are imported between the states, none. */
  readonly pathsAfter: readonly string[]
  readonly lost: ReviewResult['lost']
  readonly idle: ReviewResult['idle']
  readonly astray: ReviewResult['astray']
  readonly notices: readonly string[]
  /** Why a finding that is gone may be there all the same; null where it is really gone. */
  readonly unjudged: (finding: Finding) => string | null
}

/** Puts the answer together: which findings are new, fixed and unchanged, and which change is behind each. */
export function assemble(compared: Compared): ReviewResult {
  const { old, now, renamed } = compared
  const homes = homesOf(compared.homes)
  const oldPaths = old.result.inputs.map(({ path }) => path)
  const { brought, gone, unchanged } = compareFindings(
    {
      findings: old.result.findings,
      where: { home: homes.before, subject: ({ subject }) => renamed.get(subject) ?? subject, ...pathsBelow(oldPaths) },
    },
    {
      findings: now.result.findings,
      where: { home: homes.after, subject: ({ subject }) => subject, ...pathsBelow(compared.pathsAfter) },
    },
  )
  const fixed: Finding[] = []
  const unjudged: Array<{ finding: Finding; reason: string }> = []
  for (const finding of gone) {
    const reason = compared.unjudged(finding)
    if (reason === null) fixed.push(finding)
    else unjudged.push({ finding, reason })
  }
  return {
    release: now.result.release,
    inputs: compared.inputs,
    changes: linkFindings(inOrder(compared.changes), brought, fixed),
    new: brought,
    fixed,
    unchanged,
    unjudged,
    suppressed: now.result.suppressed,
    notChecked: now.result.notChecked,
    lost: compared.lost,
    idle: compared.idle,
    astray: compared.astray,
    differences: serverDifferences(compared.differences, now.estate, old.estate),
    notices: [...compared.notices, ...notCompared(now.estate).map((reason) => `Not all servers are compared: ${reason}`)],
    sources: new Map<string, Source>([...old.result.sources, ...now.result.sources]),
  }
}

export function sided(inputs: readonly InputReport[], sideOf: (input: InputReport) => ReviewSide): ReviewedInput[] {
  return inputs.map((input) => ({ ...input, side: sideOf(input) }))
}

/** By server, then by thing as they come first, so that the changes of one thing stand together. */
function inOrder<T extends Change>(changes: readonly T[]): T[] {
  const servers = new Map<string, Map<string, T[]>>()
  for (const change of changes) {
    const { key, server } = change.entity
    addToGroup(kept(servers, server ?? '', () => new Map<string, T[]>()), key, change)
  }
  return [...servers].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).flatMap(([, things]) => [...things.values()].flat())
}
