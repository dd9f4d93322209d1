import type { TagSketch } from '../parse/xml/sketch.js'
import { closest } from '../text/closest.js'
import { rightCaseOf, subjectOf } from '../records/xml-shape.js'

/** A log-in or error page that was saved in place of an answer. */
const HTML = 'an HTML page'

interface XmlDescription {
  readonly what: string
  /** Whether what is wrong with it as XML is worth a word. */
  readonly isXml: boolean
  readonly start: number
  readonly end: number
}

/** Says what XML is that holds nothing to check, and where that can be seen. */
export function describeXml(text: string, tags: readonly TagSketch[]): XmlDescription {
  const subject = subjectOf(tags)
  const head = text.slice(0, 4096)
  if (/^[\s\ufeff]*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return { what: HTML, isXml: false, ...placeOf(text, subject) }
  if (/^\s*<{7}/.test(head)) return { what: MERGE_MARKS, isXml: false, ...placeOf(text, undefined) }
  if (!subject) return { what: 'text that begins like XML', isXml: true, ...placeOf(text, subject) }
  const what = describeElement(text, subject, tags)
  return { what, isXml: what !== HTML, ...placeOf(text, subject) }
}

function describeElement(text: string, subject: TagSketch, tags: readonly TagSketch[]): string {
  const name = subject.name.length > 60 ? `${subject.name.slice(0, 60)}…` : subject.name
  if (/^html$/i.test(name)) return HTML
  if (name === 'apiErrors' || name === 'apiError') return 'an error answer of the REST API'
  const rightCase = rightCaseOf(name)
  if (rightCase !== undefined) return `XML with the element <${name}>, which the API spells <${rightCase}>`
  if (name === 'results') return 'a REST list without objects'
  if (subject !== tags[0]) return `a REST list of "${name}", which icmlint does not check`
  const isRest = text.includes('/unifiedconfig/') || tags.some((tag) => tag.name === 'refURL' || tag.name === 'changeStamp')
  const kind = isRest || /^[a-z]+[A-Z]/.test(name) ? 'a REST' : 'an XML'
  return `${kind} "${name}" object, which icmlint does not check`
}

function placeOf(text: string, subject: TagSketch | undefined): { start: number; end: number } {
  if (subject) return { start: subject.nameStart, end: subject.nameEnd }
  const start = Math.max(0, text.search(/\S/))
  return { start, end: Math.min(text.length, start + 1) }
}

const MERGE_MARKS = 'a file with merge conflict marks'
const OTHER_JSON = 'a JSON document without the list "peripherals" that icmlint reads'

/** Beginnings by which other texts are known. */
const TEXTS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^version https:\/\/git-lfs/, 'a Git LFS pointer'],
  [/^regf/, 'a registry hive (regf)'],
  [/^%PDF-/, 'a PDF document'],
  [/^PK\p{Cc}\p{Cc}/u, 'a ZIP archive'],
  [/^HTTP\/[\d.]+ \d/, 'an HTTP answer with its header'],
  [/^\s*(?:@echo\b|reg(?:\.exe)?\s+(?:add|delete|import)\b)/im, 'a batch file'],
  [/^\s*\[version\]/im, 'an .inf file'],
  [/^PSPath\s*:|^\s*PS [A-Z]:\\.*>/m, 'a PowerShell transcript'],
  [/^(?:<<<<<<<|=======|>>>>>>>)/m, MERGE_MARKS],
  [/^[^\r\n]*(?:\r\n|\r|\n)\s*-{2,}(?: +-+)+\s*(?:[\r\n]|$)/,
    'a table in columns of fixed width (sqlcmd separates columns that can be read with -s"|" -W)'],
  [/^\[[A-Za-z][^\]\r\n"]*\]\s*(?:[\r\n]|$)/, 'an .ini file'],
  [/^[[{]/, OTHER_JSON],
]

/** A key at the beginning of a line, or the first one of a JSON object, that can only mean `peripherals`. */
export function misspeltPeripherals(text: string): { what: string; start: number; end: number } | undefined {
  const keys = /^(?:[{[]\s*)?["']?([A-Za-z]{7,15})["']?[ \t]*:(?=\s|$|[{[])/gm
  for (const match of text.slice(0, 4096).matchAll(keys)) {
    const [all, key = ''] = match
    if (closest(key, ['peripherals']) === undefined) continue
    const start = match.index + all.indexOf(key)
    return { what: `a list under the key “${key}”, which icmlint does not know (did you mean peripherals?)`, start, end: start + key.length }
  }
  return undefined
}

/** Says what a text is that begins like JSON. */
export function describeJson(text: string, head: string): string {
  const what = describeText(head)
  if (what !== OTHER_JSON) return what
  try {
    JSON.parse(text.replace(/^\ufeff/, ''))
    return what
  } catch {
    const isCut = !/[}\]]\s*$/.test(text.slice(-200))
    const how = isCut ? 'ends in the middle' : 'is not well-formed'
    return `JSON that ${how}, without the list "peripherals" that icmlint reads`
  }
}

/** Says what a text is that is no export. */
export function describeText(head: string): string {
  for (const [pattern, what] of TEXTS) if (pattern.test(head)) return what
  if (head.includes('\0')) return 'binary data'
  return 'a text in which no export is recognised'
}
