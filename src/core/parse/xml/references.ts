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

/**
 * Decodes the five predefined entities and character references. Any other entity stays as it is written: nothing
 * that a document declares is ever expanded. `start` is where `raw` stands in the source.
 */
export function decodeReferences(raw: string, start: number): Decoded {
  let at = raw.indexOf('&')
  if (at < 0) return { text: raw }
  const parts: string[] = []
  const offsets: number[] = []
  let from = 0
  const copy = (end: number): void => {
    parts.push(raw.slice(from, end))
    for (let i = from; i < end; i++) offsets.push(start + i)
  }
  while (at >= 0) {
    const length = raw.slice(at, at + MAX_LENGTH).indexOf(';')
    const decoded = length < 0 ? undefined : decodeReference(raw.slice(at + 1, at + length))
    if (decoded !== undefined) {
      copy(at)
      parts.push(decoded)
      for (let i = 0; i < decoded.length; i++) offsets.push(start + at)
      from = at + length + 1
    }
    at = raw.indexOf('&', Math.max(from, at + 1))
  }
  copy(raw.length)
  return { text: parts.join(''), offsets }
}

function decodeReference(name: string): string | undefined {
  if (!name.startsWith('#')) return PREDEFINED.get(name)
  const hex = /^#x([0-9a-fA-F]+)$/.exec(name)?.[1]
  const decimal = /^#([0-9]+)$/.exec(name)?.[1]
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16)
  const valid = code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code <= 0x10ffff)
  return valid ? String.fromCodePoint(code) : undefined
}
