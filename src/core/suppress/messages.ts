import { textOf } from '../decode/source.js'
import type { Place } from '../decode/source.js'
import { DIRECTIVE_WORDS } from '../parse/directive.js'
import type { Directive } from '../parse/directive.js'
import { named } from '../rules/_shared/subjects.js'
import { closest } from '../text/closest.js'
import type { Target } from './scopes.js'

/** What is said of directives and suppressions that silence nothing. */

export const LEFT_OVER = 'left over, it would hide the fault when it comes back'

const WHERE = { 'next-line': 'on the next line', disable: 'in its block', file: 'in this file', enable: 'here' } as const

export function silencesNothing({ directive, place }: Target): string {
  return `This directive silences nothing: ${ruleAt(place)} finds nothing ${WHERE[directive.kind]}. Delete it; ${LEFT_OVER}.`
}

export function noLineFollows({ place }: Target): string {
  return `This directive silences nothing: below it is no line on which ${ruleAt(place)} could find anything. Delete it.`
}

export function nothingToEnd({ directive, place }: Target): string {
  const what = directive.rules.length === 0 ? 'anything' : ruleAt(place)
  return `This ends nothing: no icmlint-disable above it silences ${what} up to here. Delete it, or correct the rule.`
}

export function withoutReason({ place, rules: [first] }: Directive): string {
  const what = first ? ruleAt(first) : 'anything'
  const remedy = `Write behind the rule why it is right here: ${wordOf(place)} RULE -- reason`
  return `This directive gives no reason, and so does not silence ${what}. ${remedy}.`
}

export function namesNoRule({ place }: Directive): string {
  const remedy = `Write ${wordOf(place)} RULE -- reason; commas stand between several rules`
  return `This directive names no rule, and so silences nothing. ${remedy}.`
}

export function notInline(pattern: string): string {
  const why = 'it tells what of the file is not read or not imported, or speaks of suppressions themselves'
  return `This directive silences nothing: ${named(pattern)} cannot be suppressed in an input, for ${why}. Delete it.`
}

export function unknownRule(pattern: string, meant: string | undefined): string {
  const list = '“icmlint rules” lists them'
  const hint = meant === undefined ? `Name one (${list}), or family/* for all of a family.` : `Did you mean ${meant}? (${list}.)`
  return `This silences nothing: there is no rule ${named(pattern)}. ${hint}`
}

export function unknownWord(place: Place): string {
  const word = textOf(place)
  const meant = closest(word, DIRECTIVE_WORDS) ?? DIRECTIVE_WORDS.join(', ')
  return `This comment silences nothing: ${named(word)} is no directive. Write ${meant}.`
}

function ruleAt(place: Place): string {
  return named(textOf(place))
}

/** The word that a directive begins with. */
function wordOf(place: Place): string {
  return textOf(place).split(/\s/, 1)[0] ?? ''
}
