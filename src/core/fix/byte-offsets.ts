import type { Decoded } from '../decode/decode.js'

/** Where offsets into a decoded text, given in rising order, stand in its bytes; undefined for one within a character. */
export type ByteOffsets = (offset: number) => number | undefined

export function byteOffsetsOf(bytes: Uint8Array, { encoding, mark }: Pick<Decoded, 'encoding' | 'mark'>): ByteOffsets {
  switch (encoding) {
    case 'utf16le':
    case 'utf16be':
      return (offset) => (mark ? 2 : 0) + 2 * offset
    case 'windows-1252':
      return (offset) => offset
    case 'utf8':
      return utf8Offsets(bytes, mark ? 3 : 0)
  }
}

/** Counts on from the last offset that was asked for, so that the bytes are gone through once. */
function utf8Offsets(bytes: Uint8Array, start: number): ByteOffsets {
  let at = start
  let units = 0
  return (offset) => {
    while (units < offset && at < bytes.length) {
      const length = sequenceLength(bytes, at)
      units += length === 4 ? 2 : 1
      at += length
    }
    return units === offset ? at : undefined
  }
}

/**
 * How many bytes make one character or, where they are no UTF-8, one replacement character, as decoders go by: the longest
 * piece that a right sequence could begin with.
 */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number
  if (lead < 0x80) return 1
  const following = lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0
  // The first byte behind some leads has a narrower range: no longer forms than needed, no surrogates, none beyond 10ffff.
  let lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  let highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  for (let i = 1; i <= following; i++) {
    const byte = bytes[at + i]
    if (byte === undefined || byte < lowest || byte > highest) return i
    lowest = 0x80
    highest = 0xbf
  }
  return following + 1
}
