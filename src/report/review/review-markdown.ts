import type { Place } from '../../core/decode/source.js'
import { rangeOf } from '../../core/decode/source.js'
import type { Finding } from '../../core/findings/finding.js'
import { lossText } from '../../core/parse/registry/loss.js'
import { isLostLine } from '../../core/review/losses.js'
import type { Change } from '../../core/review/result.js'
import { markdownCode, markdownCodeCell, markdownText } from '../markdown-text.js'
import { noCommand } from '../safe-text.js'
import { countSeverities, plural } from '../summary.js'
import { groupChanges, settingsChanged, takesEffect, type ServerGroup, type ThingGroup } from './groups.js'
import type { ReviewReporter } from './review-reporter.js'
import { severitiesText, verdictOf } from './verdict.js'

/** For the ticket of a change: what it comes to, a table of the settings, and what to look at. */
export const reviewMarkdown: ReviewReporter = function* (review, { all, whole = review }) {
  const { lost, idle, differences, unjudged, notices, notChecked, suppressed } = review
  yield lines(`## icmlint: ${markdownText(verdictOf(whole).headline)}`, '', counts(review, suppressed.length), '')
  for (const group of groupChanges(review.changes)) yield lines(...serverLines(group))
  yield section('Lost', lost.filter(isLostLine).map(({ place, reason }) => `- ${placeText(place)}: ${markdownText(lossText(reason))}`))
  yield section('New findings', review.new.map(findingLine))
  yield section('Fixed findings', review.fixed.map(findingLine))
  if (all) yield section('Unchanged findings', review.unchanged.map(findingLine))
  yield section('No effect', idle.map(({ place, name, key, reason }) => `- ${placeText(place)}: ${markdownCode(name ?? `[${key}]`)}: ${markdownText(reason)}`))
  yield section('Left different between servers', differences.map(({ title, name, sides }) => {
    const said = sides.map(({ server, text }) => `${markdownText(text)} on ${markdownText(server)}`)
    return `- ${markdownText(title)}, ${markdownCode(name)}: ${said.join('; ')}`
  }))
  yield section('Takes effect', takesEffect(review.changes).map(([what, count]) => `- ${plural(count, 'setting')} ${markdownText(what)}`))
  yield section('Not judged', unjudged.map(({ finding, reason }) => `${findingLine(finding)} (${markdownText(reason)})`))
  yield section('To know', notices.map((notice) => `- ${markdownText(notice)}`))
  const rules = new Set(notChecked.map(({ ruleId }) => ruleId)).size
  if (rules > 0) yield lines(`${plural(rules, 'rule')} not checked; \`-f json\` says why.`)
}

function counts(review: Parameters<ReviewReporter>[0], suppressed: number): string {
  const detail = (findings: readonly Finding[]): string => (findings.length === 0 ? '' : ` (${severitiesText(countSeverities(findings))})`)
  const parts = [
    `${plural(settingsChanged(review.changes), 'setting')} changed`, `**${review.new.length} new**${detail(review.new)}`,
    `${review.fixed.length} fixed${detail(review.fixed)}`, `${review.unchanged.length} unchanged`,
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
  ]
  return `${parts.join(', ')}.`
}

function serverLines({ server, things }: ServerGroup): string[] {
  return [
    `### ${server === null ? 'Tables' : markdownText(server)}`, '',
    '| setting | before | after | |', '|---|---|---|---|',
    ...things.flatMap(thingRows), '',
  ]
}

function thingRows({ title, whole, changes }: ThingGroup): string[] {
  const state = whole === null ? '' : whole.kind === 'added' ? ' (new)' : ' (removed)'
  return [`| **${markdownText(title)}**${state} | | | ${whole ? notesOf(whole) : ''} |`, ...changes.map(changeRow)]
}

function changeRow(change: Change): string {
  const { name, before, after } = change
  const data = [before, after].map((state) => (state ? markdownText(state.text) : '–'))
  return `| ${markdownCodeCell(name ?? '')} | ${data.join(' | ')} | ${notesOf(change)} |`
}

function notesOf({ noEffect, brings, repairs }: Change): string {
  return [
    ...(noEffect === null ? [] : [`no effect: ${markdownText(noEffect)}`]),
    ...brings.map(({ ruleId, severity }) => `new ${severity}: ${markdownCodeCell(ruleId)}`),
    ...repairs.map(({ ruleId, severity }) => `fixes ${severity}: ${markdownCodeCell(ruleId)}`),
  ].join('<br>')
}

function findingLine({ severity, place, ruleId, message }: Finding): string {
  return `- **${severity}** ${placeText(place)} ${markdownCode(ruleId)}: ${markdownText(message)}`
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : lines(`### ${title}`, '', ...items, '')
}

function placeText(place: Place): string {
  const { line, column } = rangeOf(place).start
  return `${markdownCode(place.source.path)} ${line}:${column}`
}

function lines(...all: string[]): string {
  return all.map((line) => `${noCommand(line)}\n`).join('')
}
