import type { Rule } from '../../core/rules/rule.js'
import type { Symptom } from '../../core/symptoms/symptom.js'
import { closest } from '../../core/text/closest.js'
import { listed, MOST_LISTED } from '../../core/text/words.js'
import { colors } from '../../report/colors.js'
import { rulePage } from '../../report/rule-page.js'
import { symptomPage } from '../../report/symptom-page.js'
import { safe } from '../../report/safe-text.js'
import { plural } from '../../report/summary.js'
import { wrapAfter } from '../../report/text-width.js'
import type { ExplainArguments } from '../argument-types.js'
import { didYouMean } from '../argument-values.js'
import { layoutWidth, wantsColor } from '../color.js'
import { EXIT_CLEAN } from '../exit-codes.js'
import type { Io } from '../io.js'
import { UsageError, UserError } from '../user-error.js'

const CLOSING = 'icmlint explain RULE-ID shows the page of one.'

/** Words that say nothing about a symptom. */
const FILLERS = new Set([
  'a',
  'an',
  'and',
  'agent',
  'agents',
  'are',
  'be',
  'get',
  'gets',
  'in',
  'is',
  'of',
  'on',
  'or',
  'the',
  'to',
  'was',
  'were',
  'why',
])

/** Prints the page of a rule; for the words of a symptom its causes, and for other words the rules that have to do with them. */
export async function explainCommand(args: ExplainArguments, io: Io): Promise<number> {
  const words = args.words.flatMap((word) => word.trim().split(/\s+/)).filter((word) => word !== '')
  if (words.length === 0) throw new UsageError('explain needs a rule id, or words such as: agents logged out')
  const { rulesWithPages } = await import('../../core/rules/pages.js')
  const rules = await rulesWithPages()
  const only = words.length === 1 ? (words[0] as string) : undefined
  const rule = rules.find(({ meta }) => meta.id === only?.toLowerCase())
  if (rule) {
    const { SOURCES } = await import('../../core/generated/sources.js')
    await io.stdout.write(
      rulePage(rule, SOURCES, { color: wantsColor(io.stdout, io.env, args.color), width: layoutWidth(io.stdout) }),
    )
    return EXIT_CLEAN
  }
  const ids = rules.map(({ meta }) => meta.id)
  if (only?.includes('/')) {
    const hint = didYouMean(only, ids) || begunLike(only, ids) || '; icmlint rules lists all'
    throw new UserError(`unknown rule "${only}"${hint}`)
  }
  const { findSymptoms } = await import('../../core/symptoms/find-symptoms.js')
  const symptoms = findSymptoms(words.join(' '))
  if (symptoms.length > 0) {
    await io.stdout.write(await symptomPages(symptoms, args, io))
    return EXIT_CLEAN
  }
  const found = matching(rules, words)
  if (found.length === 0) {
    const hint = only === undefined ? '' : didYouMean(only, ids)
    throw new UserError(`no rule has to do with "${words.join(' ')}"${hint || '; icmlint rules lists all'}`)
  }
  await io.stdout.write(list(found, words, args, io))
  return EXIT_CLEAN
}

/** The rules that were most likely meant by the beginning of an id, as the end of a sentence; or nothing. */
function begunLike(word: string, ids: readonly string[]): string {
  const begun = (id: string): string => id.slice(0, word.length)
  const meant = closest(word, ids.map(begun))
  if (meant === undefined) return ''
  const found = ids.filter((id) => begun(id) === meant)
  if (found.length > MOST_LISTED) return `; ${found.length} rules begin with ${meant}: icmlint rules lists them`
  return `; did you mean ${listed(found, 'or')}?`
}

async function symptomPages(symptoms: readonly Symptom[], args: ExplainArguments, io: Io): Promise<string> {
  const { SOURCES } = await import('../../core/generated/sources.js')
  const style = { color: wantsColor(io.stdout, io.env, args.color), width: layoutWidth(io.stdout) }
  const pages = symptoms.map((symptom) => symptomPage(symptom, SOURCES, style))
  return `${pages.join('\n')}\n${CLOSING}\n`
}

/** The rules whose symptom or summary has all the words that say something. */
function matching(rules: readonly Rule[], words: readonly string[]): readonly Rule[] {
  const letters = words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, ''))
  const telling = letters.filter((word) => word && !FILLERS.has(word))
  if (telling.length === 0) return []
  const symptom = telling.join('-')
  const bySymptom = rules.filter(({ meta }) => meta.symptom?.startsWith(symptom))
  if (bySymptom.length > 0) return bySymptom
  return rules.filter(({ meta }) => {
    const text = `${meta.id} ${meta.symptom ?? ''} ${meta.summary}`.toLowerCase()
    return telling.every((word) => text.includes(word))
  })
}

function list(rules: readonly Rule[], words: readonly string[], args: ExplainArguments, io: Io): string {
  const paint = colors(wantsColor(io.stdout, io.env, args.color))
  const width = layoutWidth(io.stdout)
  const lines = [`${plural(rules.length, 'rule')} for "${safe(words.join(' '))}":`, '']
  for (const { meta } of rules) lines.push(`  ${paint.bold(meta.id)}`, ...wrapAfter('      ', meta.summary, width))
  lines.push('', CLOSING)
  return lines.map((line) => `${line}\n`).join('')
}
