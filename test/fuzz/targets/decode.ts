import { latin1ToString } from '../../../src/core/decode/bytes-to-string.js'
import { decode } from '../../../src/core/decode/decode.js'
import { Source } from '../../../src/core/decode/source.js'
import { byteOffsetsOf } from '../../../src/core/fix/byte-offsets.js'
import { encodeEdits } from '../../../src/core/fix/encode-edits.js'
import { recogniseBytes } from '../../../src/core/recognise/bytes.js'
import { recognise } from '../../../src/core/recognise/recognise.js'
import { checkPlace } from '../checks.js'
import { casesOf, chosenBelow } from '../make.js'
import { hold, type Case, type Target } from '../target.js'

/** Bytes to text and to what it is. Nothing is lost on the way, every place has its line, and every offset its byte. */
export const decodeTarget: Target = {
  name: 'decode',
  share: 16,
  make: casesOf(['all'], []),
  check,
}

function check({ files: [bytes = new Uint8Array()], variant }: Case): void {
  const decoded = decode(bytes)
  const { text, encoding, mark, oddities } = decoded
  hold(isComplete(bytes, decoded), 'text-incomplete', () => `${bytes.length} bytes, ${text.length} characters of ${encoding}`)
  const source = new Source('input', text, encoding)
  for (let which = 0; which < 6; which++) {
    const start = chosenBelow(variant, which, text.length + 1)
    checkPlace(source.place(start, Math.min(text.length, start + which * 3)), 'any place')
  }
  for (const oddity of oddities) if ('offset' in oddity) hold(oddity.offset >= 0 && oddity.offset <= text.length, 'oddity-outside', () => oddity.kind)
  const offset = byteOffsetsOf(bytes, { encoding, mark })
  let last = -1
  for (let at = 0; at <= text.length; at++) {
    const byte = offset(at)
    if (byte === undefined) continue
    hold(byte > last && byte <= bytes.length, 'byte-offset-wrong', () => `${at}: ${byte} behind ${last}`)
    last = byte
  }
  hold(encoding.startsWith('utf16') || last === bytes.length, 'byte-offset-wrong', () => `ends at ${last} of ${bytes.length}`)
  const unchanged = encodeEdits(bytes, [])
  hold('refused' in unchanged || Buffer.compare(unchanged.bytes, bytes) === 0, 'edits-of-nothing', () => 'no edit changes the bytes')
  recogniseBytes(bytes)
  const recognised = recognise(source)
  if (recognised.kind === null) {
    checkPlace(recognised.place, 'no export')
    hold(recognised.what !== '', 'refused-in-silence', () => '')
  }
}

/** Whether a text holds all that the bytes do: whoever writes it again gets the same bytes. */
function isComplete(bytes: Uint8Array, { text, encoding, mark, oddities }: ReturnType<typeof decode>): boolean {
  const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(mark ? (encoding === 'utf8' ? 3 : 2) : 0)
  switch (encoding) {
    case 'utf16le':
      return Buffer.from(text, 'utf16le').equals(body.subarray(0, body.length & ~1))
    case 'utf16be':
      return Buffer.from(text, 'utf16le').swap16().equals(body.subarray(0, body.length & ~1))
    case 'windows-1252':
      return text.length === latin1ToString(bytes).length
    case 'utf8':
      return oddities.some(({ kind }) => kind === 'invalid-utf8') || Buffer.from(text, 'utf8').equals(body)
  }
}
