import { named } from '../_shared/subjects.js'
import { textOf } from '../../decode/source.js'
import type { RelatedPlace } from '../../findings/finding.js'
import type { LostLine } from '../../parse/registry/loss.js'
import type { RegistryFile } from '../../parse/registry/model.js'
import { isSecretName } from '../../secrets.js'
import type { Report, RuleContext } from '../rule.js'

/** More places than anyone reads; a damaged export of a whole registry has hundreds of thousands. */
const MOST_RELATED = 200

/** Reports each lost line of some kind. */
export function reportLost(
  file: RegistryFile,
  kind: LostLine['kind'],
  context: RuleContext,
  report: (lost: LostLine) => Omit<Report, 'place'>,
): void {
  for (const lost of file.lost) if (lost.kind === kind) context.report({ place: lost.place, ...report(lost) })
}

/** The lines that were lost because this one was. */
export function lostWith({ followers }: LostLine): RelatedPlace[] {
  return followers.slice(0, MOST_RELATED).map((follower) => ({ place: follower.place, message: followerText(follower) }))
}

function followerText({ kind, name }: LostLine): string {
  const what = name === undefined ? 'this line' : named(name)
  if (kind === 'swallowed') return `${what} is taken for data of the open value`
  return `${what} is lost with it`
}

/** The value's name, or its line where there is none to read; never the data of a secret. */
export function label(lost: LostLine): string {
  if (lost.name !== undefined && lost.name !== '') return named(lost.name)
  const line = textOf(lost.linePlace)
  const name = /^["\u201c\u201d\u201e]?([^"=\u201c\u201d]*)/.exec(line)?.[1]?.trim() ?? ''
  return isSecretName(name) ? named(name) : named(line)
}
