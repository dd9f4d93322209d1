import type { Place, Source } from '../../src/core/decode/source.js'
import { rangeOf } from '../../src/core/decode/source.js'
import { compareFindings } from '../../src/core/engine/finding-log.js'
import type { LintResult } from '../../src/core/engine/result.js'
import { SEVERITIES, type Finding } from '../../src/core/findings/finding.js'
import { RULES } from '../../src/core/rules/index.js'
import type { FormatName } from '../../src/report/formats.js'
import { safe } from '../../src/report/safe-text.js'
import { parseXml } from '../helpers/report-formats.js'
import { Failure, hold } from './target.js'

const PROTOTYPES = [Object.prototype, Array.prototype, Map.prototype, Function.prototype, String.prototype]
const OWN_NAMES = PROTOTYPES.map((one) => Object.getOwnPropertyNames(one).length)

/** What an input says must not end up in what all objects share. */
export function checkUnpolluted(): void {
  for (const [i, prototype] of PROTOTYPES.entries()) {
    const names = Object.getOwnPropertyNames(prototype)
    hold(names.length === OWN_NAMES[i], 'prototype-polluted', () => names.slice(OWN_NAMES[i]).join(', '))
  }
}

const lineStarts = new WeakMap<Source, readonly number[]>()

/** Counted in another way than the product does. */
function lineStartsOf(source: Source): readonly number[] {
  const known = lineStarts.get(source)
  if (known) return known
  const starts = [0]
  const { text } = source
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\n' || (character === '\r' && text.charAt(at + 1) !== '\n')) starts.push(at + 1)
  }
  lineStarts.set(source, starts)
  return starts
}

/** A place is a piece of the text, and its lines and columns lead to the same characters as its offsets do. */
export function checkPlace(place: Place, what: string): void {
  const { source, start, end } = place
  const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= source.text.length
  hold(isInside, 'place-outside', () => `${what}: ${start}-${end} of ${source.text.length}`)
  const starts = lineStartsOf(source)
  const range = rangeOf(place)
  const told = [[range.start, start], [range.end, end]] as const
  for (const [{ line, column, offset }, at] of told) {
    const lineStart = starts[line - 1]
    const next = starts[line] ?? Number.POSITIVE_INFINITY
    const agrees = offset === at && lineStart !== undefined && lineStart + column - 1 === at && at < next
    hold(agrees, 'position-contradicts', () => `${what}: ${line}:${column} and ${offset} for ${at}`)
  }
}

const RULE_IDS = new Set(RULES.map(({ meta }) => meta.id))

function checkFinding(finding: Finding): void {
  const { ruleId, severity, message, subject, place, related, scenario, fix, fingerprint } = finding
  hold(RULE_IDS.has(ruleId), 'rule-unknown', () => ruleId)
  hold(SEVERITIES.includes(severity), 'severity-unknown', () => `${ruleId}: ${severity}`)
  hold(/^[0-9a-f]{16}$/.test(fingerprint), 'fingerprint-malformed', () => `${ruleId}: ${fingerprint}`)
  // What a baseline knows of, it names as its file does.
  hold(/^[a-z]+:/.test(subject) || ruleId === 'config/stale-baseline', 'subject-malformed', () => `${ruleId}: ${JSON.stringify(subject)}`)
  for (const text of [message, ...scenario, ...related.map((one) => one.message), ...(fix ? [fix.description] : [])]) {
    hold(isSentence(text, place.source), 'message-malformed', () => `${ruleId}: ${JSON.stringify(text)}`)
  }
  checkPlace(place, ruleId)
  for (const one of related) checkPlace(one.place, `${ruleId}, related`)
  for (const one of fix?.edits ?? []) checkPlace(one.place, `${ruleId}, edit`)
}

const SLIPS = /\bundefined\b|\[object |\bNaN\b/

/** Whether a text says something, and nothing that slipped in; a message may repeat such words from the input. */
function isSentence(text: string, source: Source): boolean {
  return text.trim() !== '' && (!SLIPS.test(text) || /undefined|\[object |NaN/i.test(source.text))
}

/** A result hangs together: findings in their order, each with a fingerprint of its own and places that are there. */
export function checkResult({ findings, suppressed, inputs, notChecked }: LintResult): void {
  for (const finding of findings) checkFinding(finding)
  for (const { finding } of suppressed) checkFinding(finding)
  for (const [i, finding] of findings.entries()) {
    const before = findings[i - 1]
    hold(!before || compareFindings(before, finding) <= 0, 'findings-unsorted', () => `${before?.ruleId} before ${finding.ruleId}`)
  }
  const prints = [...findings, ...suppressed.map(({ finding }) => finding)].map(({ fingerprint }) => fingerprint)
  hold(new Set(prints).size === prints.length, 'fingerprint-twice', () => prints.join(' '))
  const rules = notChecked.map(({ ruleId }) => ruleId)
  hold(new Set(rules).size === rules.length, 'not-checked-twice', () => rules.join(' '))
  const told = new Set([...findings, ...suppressed.map(({ finding }) => finding)].map(({ place }) => place.source.path))
  for (const { path, kind, status } of inputs) {
    hold(status === 'failed' || (status === 'skipped') === (kind === null), 'status-contradicts', () => `${path}: ${status} ${kind}`)
    hold(status !== 'failed' || told.has(path), 'failed-in-silence', () => path)
  }
}

/** The colours that reports use. */
// eslint-disable-next-line no-control-regex -- escape codes begin with a control character
const COLOURS = /\x1b\[\d+(?:;\d+)*m/g
const OWN_COMMAND = /^::(?:error|warning|notice) [^\r\n:]*::|^::group::icmlint|^::endgroup::$/
const RUNNER_COMMAND = /##(?:vso)?\[/

/** A text that people and machines get to see holds nothing that a terminal or a build runner acts on. */
export function checkText(text: string, what: string, isGithub = false): void {
  const plain = text.replace(COLOURS, '').replaceAll('\n', '')
  const escaped = safe(plain)
  hold(escaped === plain, 'raw-control-character', () => {
    const at = [...plain].findIndex((_, i) => plain[i] !== escaped[i])
    return `${what}: ${JSON.stringify(plain.slice(Math.max(0, at - 40), at + 10))}`
  })
  hold(!RUNNER_COMMAND.test(text), 'runner-command', () => `${what}: ${RUNNER_COMMAND.exec(text)?.[0] ?? ''}`)
  if (!/^\s*::/m.test(text)) return
  for (const line of text.split('\n')) {
    hold(!/^\s*::/.test(line) || (isGithub && OWN_COMMAND.test(line)), 'injected-command', () => `${what}: ${line}`)
  }
}

const JSON_FORMATS: ReadonlySet<string> = new Set(['json', 'sarif', 'gitlab'])
const XML_FORMATS: ReadonlySet<string> = new Set(['junit', 'checkstyle'])

/** A report is safe to show, and sound in its format. */
export function checkReport(format: FormatName, text: string): void {
  checkText(text, format, format === 'github')
  if (JSON_FORMATS.has(format)) sound(format, () => void JSON.parse(text))
  if (XML_FORMATS.has(format)) sound(format, () => void parseXml(text))
  if (format === 'compact') {
    for (const line of text.split('\n').slice(0, -1)) {
      hold(/^.*:\d+:\d+: (?:error|warning|info): .+ \[[a-z]+\/[a-z0-9-]+\]$|^.*: error: /.test(line), 'compact-malformed', () => line)
    }
  }
}

function sound(format: string, parse: () => void): void {
  try {
    parse()
  } catch (error) {
    throw new Failure(`${format}-malformed`, error instanceof Error ? error.message : String(error))
  }
}

/** Two values are the same, by what JSON makes of them. */
export function checkSame(a: unknown, b: unknown, check: string): void {
  const [one, other] = [toText(a), toText(b)]
  hold(one === other, check, () => {
    let at = 0
    while (one[at] === other[at]) at++
    return `${one.slice(Math.max(0, at - 60), at + 60)} | ${other.slice(Math.max(0, at - 60), at + 60)}`
  })
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
