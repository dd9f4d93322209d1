/** Text with its references decoded; `offsets` only where there were any. */
export interface Decoded {
  readonly text: string
  /** Where each UTF-16 unit of the text stands in the source. */
  readonly offsets?: readonly number[]
}

const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"],
])

/** Longest reference looked at: `&#x10FFFF;` with leading zeros to spare. */
const MAX_LENGTH = 32

/** Where a text stands: in a CDATA section there are no references, in an attribute line ends and tabs are blanks. */
export type Standing = 'content' | 'cdata' | 'attribute'

/** What stands for something else. */
const MARKS: Readonly<Record<Standing, RegExp>> = { content: /&|\r\n?/g, cdata: /\r\n?/g, attribute: /&|\r\n?|[\n\t]/g }

/**
 * Decodes the five predefined entities and character references, and makes the line ends one, as XML wants it. Any other
 * entity stays as it is written: nothing that a document declares is ever expanded. `start` is where `raw` stands in the source.
 */
export function decodeReferences(raw: string, start: number, standing: Standing = 'content'): Decoded {
  if (isVerbatim(raw, standing)) return { text: raw }
  const parts: string[] = []
  const offsets: number[] = []
  let from = 0
  const copy = (end: number): void => {
    parts.push(raw.slice(from, end))
    for (let i = from; i < end; i++) offsets.push(start + i)
  }
  for (const { 0: mark, index: at } of raw.matchAll(MARKS[standing])) {
    const reference = mark === '&' ? referenceAt(raw, at) : { length: mark.length, text: standing === 'attribute' ? ' ' : '\n' }
    if (!reference) continue
    copy(at)
    parts.push(reference.text)
    for (let i = 0; i < reference.text.length; i++) offsets.push(start + at)
    from = at + reference.length
  }
  copy(raw.length)
  return { text: parts.join(''), offsets }
}

/** Nearly every text is; these few looks cost less than one with an expression. */
function isVerbatim(raw: string, standing: Standing): boolean {
  if (raw.includes('\r') || (standing !== 'cdata' && raw.includes('&'))) return false
  return standing !== 'attribute' || !(raw.includes('\n') || raw.includes('\t'))
}

function referenceAt(raw: string, at: number): { length: number; text: string } | undefined {
  const length = raw.slice(at, at + MAX_LENGTH).indexOf(';')
  const text = length < 0 ? undefined : decodeReference(raw.slice(at + 1, at + length))
  return text === undefined ? undefined : { length: length + 1, text }
}

function decodeReference(name: string): string | undefined {
  if (!name.startsWith('#')) return PREDEFINED.get(name)
  const hex = /^#x([0-9a-fA-F]+)$/.exec(name)?.[1]
  const decimal = /^#([0-9]+)$/.exec(name)?.[1]
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16)
  const valid = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff)
  return valid ? String.fromCodePoint(code) : undefined
}
