import type { Place, Source } from '../decode/source.js'

/** What a directive does: silences the next line, opens or closes a block, or silences the whole file. */
export type DirectiveKind = 'next-line' | 'disable' | 'enable' | 'file'

/** An `icmlint-…` comment of an input. */
export interface Directive {
  readonly kind: DirectiveKind
  /** From its first letter to the end of its reason. */
  readonly place: Place
  /** The rules it names, each where it stands. */
  readonly rules: readonly Place[]
  /** Null where it gives none; such a one silences nothing. */
  readonly reason: string | null
}

/** A comment that speaks to icmlint in a word that it does not know. */
export interface UnknownDirective {
  readonly kind: 'unknown'
  /** The word. */
  readonly place: Place
}

const KINDS: ReadonlyMap<string, DirectiveKind> = new Map([
  ['icmlint-disable-next-line', 'next-line'],
  ['icmlint-disable', 'disable'],
  ['icmlint-enable', 'enable'],
  ['icmlint-disable-file', 'file'],
])

/** The words that begin a directive. */
export const DIRECTIVE_WORDS: readonly string[] = [...KINDS.keys()]

const COMMENT = /^(\s*)(icmlint-[^\s,]*)/
/** Words by which somebody wanted to silence something; any other is the beginning of a sentence. */
const MEANT = /^icmlint-(?:dis?a|ena?b|ignore|suppress|off|next|file)/i
/** Between rules and reason: two hyphens, the dash that an office program makes of them, or a colon. */
const REASON_MARK = /(?:^|\s)(?:--(?!-)|[\u2013\u2014])|:(?=\s|$)/
const RULE = /[^\s,]+/g

/** Whether a text may hold directives: a look that costs little. */
export function mentionsDirective(text: string): boolean {
  return text.includes('icmlint-')
}

/** Reads a comment, given by what stands between its marks. Undefined where it does not begin like a directive. */
export function readDirective(source: Source, from: number, to: number): Directive | UnknownDirective | undefined {
  const comment = source.text.slice(from, to).trimEnd()
  const [begin, blanks, word] = COMMENT.exec(comment) ?? []
  if (begin === undefined || blanks === undefined || word === undefined) return undefined
  const start = from + blanks.length
  const kind = KINDS.get(word)
  if (!kind) return MEANT.test(word) ? { kind: 'unknown', place: source.place(start, start + word.length) } : undefined
  const rest = comment.slice(begin.length)
  const mark = REASON_MARK.exec(rest)
  const reason = mark ? rest.slice(mark.index + mark[0].length).trim() : ''
  const rules = [...rest.slice(0, mark?.index ?? rest.length).matchAll(RULE)].map((rule) => {
    const ruleStart = from + begin.length + rule.index
    return source.place(ruleStart, ruleStart + rule[0].length)
  })
  return {
    kind,
    place: source.place(start, from + comment.length),
    rules,
    reason: reason === '' ? null : reason.replace(/\s+/g, ' '),
  }
}

/**
 * Where the two hyphens before the reason of a directive stand, in what stands between the marks of a comment; -1 where
 * there are none.
 */
export function reasonHyphens(comment: string): number {
  if (!COMMENT.test(comment)) return -1
  const mark = REASON_MARK.exec(comment)
  return mark?.[0].endsWith('--') === true ? mark.index + mark[0].length - 2 : -1
}
