import { relatedOf } from '../_shared/related.js'
import { named, quotedLine, registrySubject } from '../_shared/subjects.js'
import type { RelatedPlaces } from '../../findings/finding.js'
import type { LostLine } from '../../parse/registry/loss.js'
import type { RegistryFile } from '../../parse/registry/model.js'
import { isHidden } from '../../secrets/lines.js'
import { HIDDEN } from '../../secrets/hidden.js'
import type { Report, RuleContext } from '../rule.js'

/** The lost lines of some kind. */
export function lostLines(file: RegistryFile, kind: LostLine['kind']): LostLine[] {
  return file.lost.filter((lost) => lost.kind === kind)
}

/** Reports each lost line of some kind. */
export function reportLost(
  file: RegistryFile,
  kind: LostLine['kind'],
  context: RuleContext,
  report: (lost: LostLine) => Omit<Report, 'place'>,
): void {
  for (const lost of lostLines(file, kind)) context.report({ place: lost.place, ...report(lost) })
}

/** The lines that were lost because this one was. */
export function lostWith({ followers }: LostLine): RelatedPlaces {
  return relatedOf(followers, (follower) => ({ place: follower.place, message: followerText(follower) }))
}

function followerText(lost: LostLine): string {
  const { kind, name } = lost
  const what = name === undefined ? 'this line' : label(lost)
  if (kind === 'swallowed') return `${what} is taken for data of the open value`
  return `${what} is lost with it`
}

/** The value's name, or its line where there is none to read; never the data of a secret. */
export function label(lost: LostLine): string {
  const { name = '', linePlace } = lost
  return name === '' || isHidden(linePlace) ? quotedLine(linePlace) : named(name)
}

/** The subject of a lost line: its value, or the key where there is none. */
export function lostSubject({ name, keyPath, linePlace }: LostLine): string {
  return registrySubject(linePlace.source, keyPath, name !== undefined && isHidden(linePlace) ? HIDDEN : name)
}
