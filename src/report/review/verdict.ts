import { isLoss, isLostLine, isRefusal } from '../../core/review/losses.js'
import type { ReviewResult } from '../../core/review/result.js'
import { countSeverities, plural } from '../summary.js'

/** What a review comes to; no more than what was looked at allows. */
export interface Verdict {
  /** Something is worse, somebody has to look, nothing speaks against the change. */
  readonly tone: 'error' | 'warning' | 'good'
  readonly headline: string
}

const NOT_ALL_READ = 'Nothing new in what could be read; not everything could'

export function verdictOf({ changes, fixed, inputs, astray, ...review }: ReviewResult): Verdict {
  const lost = review.lost.filter(isLostLine)
  const refused = new Set(review.new.filter(isRefusal).map(({ place }) => place.source.path))
  // That lines are lost is said apart, and of a file that is not imported nothing else counts.
  const { errors } = countSeverities(review.new.filter((finding) => !isLoss(finding) && !refused.has(finding.place.source.path)))
  const losing = lost.length > 0 ? `, and an import loses ${plural(lost.length, 'line')} of it` : ''
  const unread = inputs.some(({ status }) => status === 'failed')
  const inPart = inputs.filter(({ status }) => status === 'partial')
  const bad = (headline: string): Verdict => ({ tone: 'error', headline })
  const look = (headline: string): Verdict => ({ tone: 'warning', headline })
  const good = (headline: string): Verdict => ({ tone: 'good', headline })
  if (refused.size > 0) return bad(`regedit imports nothing of ${[...refused].join(', ')}${errors > 0 ? `; the rest brings ${plural(errors, 'new error')}` : ''}`)
  if (errors > 0) return bad(`This change makes things worse: ${plural(errors, 'new error')}${losing}`)
  if (lost.length > 0) return bad(`Part of this change would be lost: ${plural(lost.length, 'line')}`)
  if (unread) return look(NOT_ALL_READ)
  if (astray.length > 0) return look(`No server of the base takes ${astray.join(', ')}`)
  if (review.new.length > 0) return look(`This change brings ${severitiesText(countSeverities(review.new), 'new ')}`)
  if (changes.length === 0) return look(`This change changes no setting${inPart.length > 0 ? ', as far as it was read' : ''}`)
  const removed = new Set(changes.flatMap(({ kind, name, entity }) => (kind === 'removed' && name === null ? [entity.key] : []))).size
  if (removed > 0) return look(`This change removes ${plural(removed, 'key or row', 'keys or rows')}, and the findings about them with them`)
  if (inPart.some(({ reason }) => reason !== undefined)) return look(NOT_ALL_READ)
  if (fixed.length > 0) return good(`This change repairs ${plural(fixed.length, 'finding')} and brings none`)
  return good('Nothing that was checked speaks against this change')
}

/** `1 error and 2 warnings`; a word may stand before each. */
export function severitiesText({ errors, warnings, infos }: ReturnType<typeof countSeverities>, before = ''): string {
  const parts = [[errors, 'error'], [warnings, 'warning'], [infos, 'info']] as const
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => plural(count, before + word))
  return said.length < 2 ? said.join('') : `${said.slice(0, -1).join(', ')} and ${said.at(-1) ?? ''}`
}
