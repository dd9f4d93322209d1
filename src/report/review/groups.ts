import type { Change, ReviewResult, ServerDifference } from '../../core/review/result.js'

/** The changes of one thing: a profile, a key, a row. */
export interface ThingGroup {
  readonly key: string
  readonly title: string
  /** Of its settings. */
  readonly changes: readonly Change[]
  /** Set where the whole thing came or went. */
  readonly whole: Change | null
}

/** The changes of one server; null for what stands on none. */
export interface ServerGroup {
  readonly server: string | null
  readonly things: readonly ThingGroup[]
}

/** The changes as people look for them: by server, then by thing, in the order of the review. */
export function groupChanges(changes: readonly Change[]): ServerGroup[] {
  const servers = new Map<string | null, Map<string, Change[]>>()
  for (const change of changes) {
    const { server, key } = change.entity
    const things = servers.get(server) ?? new Map<string, Change[]>()
    servers.set(server, things)
    const thing = things.get(key)
    if (thing) thing.push(change)
    else things.set(key, [change])
  }
  return [...servers].map(([server, things]) => ({ server, things: [...things.values()].map(thingGroup) }))
}

function thingGroup(changes: readonly Change[]): ThingGroup {
  const { key = '', title = '' } = changes[0]?.entity ?? {}
  return {
    key,
    title,
    changes: changes.filter(({ name }) => name !== null),
    whole: changes.find(({ name }) => name === null) ?? null,
  }
}

/** How many settings change. */
export function settingsChanged(changes: readonly Change[]): number {
  return changes.filter(({ name }) => name !== null).length
}

/** The differences between servers, those of one thing and the same servers together. */
export function groupDifferences(differences: readonly ServerDifference[]): ServerDifference[][] {
  const groups = new Map<string, ServerDifference[]>()
  for (const difference of differences) {
    const id = [difference.title, ...difference.sides.map(({ server }) => server)].join('\n')
    const group = groups.get(id)
    if (group) group.push(difference)
    else groups.set(id, [difference])
  }
  return [...groups.values()]
}

/** What has to happen before changes act, and how many wait for it. */
export function takesEffect(changes: readonly Change[]): Array<readonly [what: string, changes: number]> {
  const counts = new Map<string, number>()
  for (const { takesEffect: what, name } of changes) if (what !== null && name !== null) counts.set(what, (counts.get(what) ?? 0) + 1)
  return [...counts]
}

/** New findings that stand beside no change. */
export function elsewhere(review: ReviewResult): ReviewResult['new'] {
  const beside = new Set(review.changes.flatMap(({ brings }) => brings))
  return review.new.filter((finding) => !beside.has(finding))
}

/** Repaired findings that stand beside no change. */
export function fixedElsewhere(review: ReviewResult): ReviewResult['fixed'] {
  const beside = new Set(review.changes.flatMap(({ repairs }) => repairs))
  return review.fixed.filter((finding) => !beside.has(finding))
}
