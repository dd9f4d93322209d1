import type { Random } from './random.js'

/** An input is not made longer than this, but for the few that are meant to be large. */
const LONGEST = 8 * 1024
const LONGEST_LARGE = 256 * 1024

/** What mutated inputs are made of. */
export interface Material {
  readonly seeds: readonly Uint8Array[]
  /** Words of the format, and what breaks any reader. */
  readonly tokens: readonly string[]
}

/** A seed, changed in a few places; one in a hundred or so stays as it is, and a few become large. */
export function mutated(random: Random, { seeds, tokens }: Material): Uint8Array {
  let bytes: Buffer = Buffer.from(trimmed(random, random.pick(seeds)))
  if (random.oneIn(100)) return new Uint8Array(bytes)
  const isLarge = random.oneIn(500)
  const rounds = 1 + random.below(random.oneIn(8) ? 20 : 4)
  for (let round = 0; round < rounds; round++) {
    const mutator = random.oneIn(2) ? ofTokens : random.pick(MUTATORS)
    bytes = mutator(bytes, { random, seeds, tokens, isWide: isWide(bytes) })
    if (bytes.length > (isLarge ? LONGEST_LARGE : LONGEST)) bytes = bytes.subarray(0, isLarge ? LONGEST_LARGE : LONGEST)
  }
  if (isLarge) bytes = repeated(bytes, random)
  return new Uint8Array(bytes)
}

/** Large seeds are cut mostly: many small inputs find more than few large ones. */
function trimmed(random: Random, seed: Uint8Array): Uint8Array {
  if (seed.length <= 4096 || random.oneIn(200)) return seed
  const head = random.below(400) & ~1
  const from = head + (random.below(seed.length - head) & ~1)
  return Buffer.concat([seed.subarray(0, head), seed.subarray(from, from + (random.below(3000) & ~1))])
}

interface Setting extends Material {
  readonly random: Random
  /** Two bytes a character. */
  readonly isWide: boolean
}

type Mutator = (bytes: Buffer, setting: Setting) => Buffer

function isWide(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0)
}

function encoded(text: string, wide: boolean): Buffer {
  return Buffer.from(text, wide ? 'utf16le' : 'utf8')
}

function spliced(bytes: Buffer, from: number, to: number, insert: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(to)])
}

/** A place, at the boundary of a character mostly. */
function placeIn(bytes: Buffer, { random, isWide: wide }: Setting): number {
  const at = random.below(bytes.length + 1)
  return wide && !random.oneIn(50) ? at & ~1 : at
}

/** Where the line of a place begins, and where the next one does. */
function lineAround(bytes: Buffer, setting: Setting): readonly [number, number] {
  const at = placeIn(bytes, setting)
  const width = setting.isWide ? 2 : 1
  const before = at === 0 ? -1 : bytes.lastIndexOf(10, at - 1)
  const behind = bytes.indexOf(10, at)
  return [before < 0 ? 0 : before + width, behind < 0 ? bytes.length : Math.min(bytes.length, behind + width)]
}

function rangeIn(bytes: Buffer, setting: Setting): readonly [number, number] {
  const from = placeIn(bytes, setting)
  const length = setting.random.below(setting.random.pick([2, 8, 40, 400]))
  return [from, Math.min(bytes.length, from + (setting.isWide ? length & ~1 : length))]
}

/** A word of the format, put in, or in the place of something. */
function ofTokens(bytes: Buffer, setting: Setting): Buffer {
  const token = encoded(setting.random.pick(setting.tokens), setting.isWide)
  const [from, to] = rangeIn(bytes, setting)
  return spliced(bytes, from, setting.random.oneIn(2) ? to : from, token)
}

const MUTATORS: readonly Mutator[] = [
  function flipBit(bytes, { random }) {
    const at = random.below(bytes.length)
    if (bytes.length > 0) bytes[at] = (bytes[at] as number) ^ (1 << random.below(8))
    return bytes
  },
  function setByte(bytes, { random }) {
    const value = random.pick([0, 1, 9, 10, 13, 34, 44, 0x5c, 0x7f, 0x80, 0xa0, 0xc0, 0xd8, 0xe2, 0xfe, 0xff, random.below(256)])
    if (bytes.length > 0) bytes[random.below(bytes.length)] = value
    return bytes
  },
  function insertBytes(bytes, { random }) {
    const noise = Buffer.from(Array.from({ length: 1 + random.below(8) }, () => random.below(256)))
    const at = random.below(bytes.length + 1)
    return spliced(bytes, at, at, noise)
  },
  function remove(bytes, setting) {
    const [from, to] = rangeIn(bytes, setting)
    return spliced(bytes, from, to, Buffer.alloc(0))
  },
  function duplicate(bytes, setting) {
    const [from, to] = rangeIn(bytes, setting)
    const at = placeIn(bytes, setting)
    return spliced(bytes, at, at, Buffer.from(bytes.subarray(from, to)))
  },
  function truncate(bytes, setting) {
    return setting.random.oneIn(3) ? bytes.subarray(0, placeIn(bytes, setting)) : bytes.subarray(0, bytes.length - setting.random.below(4))
  },
  function dropHead(bytes, { random }) {
    return bytes.subarray(random.below(Math.min(bytes.length, 40)))
  },
  function removeLine(bytes, setting) {
    const [from, to] = lineAround(bytes, setting)
    return spliced(bytes, from, to, Buffer.alloc(0))
  },
  function moveLine(bytes, setting) {
    const [from, to] = lineAround(bytes, setting)
    const line = Buffer.from(bytes.subarray(from, to))
    const [at] = lineAround(bytes, setting)
    return spliced(bytes, at, at, line)
  },
  function repeatLine(bytes, setting) {
    const [from, to] = lineAround(bytes, setting)
    const times = setting.random.oneIn(10) ? 40 : 1 + setting.random.below(3)
    return spliced(bytes, to, to, Buffer.concat(Array.from({ length: times }, () => bytes.subarray(from, to))))
  },
  function tokenLine(bytes, setting) {
    const [at] = lineAround(bytes, setting)
    return spliced(bytes, at, at, encoded(`${setting.random.pick(setting.tokens)}${setting.random.pick(['\r\n', '\n', '\r', ''])}`, setting.isWide))
  },
  function otherSeed(bytes, setting) {
    const { random, seeds } = setting
    const other = Buffer.from(random.pick(seeds))
    const [from, to] = random.oneIn(2) ? lineAround(other, setting) : rangeIn(other, setting)
    const at = placeIn(bytes, setting)
    // In its own width, so that now and then the encoding changes half-way.
    const same = isWide(other) === setting.isWide || random.oneIn(10)
    const piece = same ? other.subarray(from, to) : encoded(other.subarray(from, to).toString(isWide(other) ? 'utf16le' : 'utf8'), setting.isWide)
    return spliced(bytes, at, random.oneIn(3) ? bytes.length : at, piece)
  },
  function crossOver(bytes, { random, seeds }) {
    const other = Buffer.from(random.pick(seeds))
    return Buffer.concat([bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1))])
  },
  function otherEncoding(bytes, { random, isWide: wide }) {
    const text = bytes.toString(wide ? 'utf16le' : 'utf8')
    const plain = text.startsWith('\ufeff') ? text.slice(1) : text
    const mark = random.oneIn(3) ? '' : '\ufeff'
    switch (random.below(5)) {
      case 0:
        return Buffer.from(mark + plain, 'utf16le')
      case 1:
        return Buffer.from(`${mark}${plain}`, 'utf16le').swap16()
      case 2:
        return Buffer.from(plain, 'latin1')
      case 3:
        return Buffer.from(mark + Buffer.from(mark + plain, 'utf16le').toString('latin1'), 'utf16le')
      default:
        return Buffer.from(mark + plain, 'utf8')
    }
  },
  function otherLineEnds(bytes, { random, isWide: wide }) {
    const end = random.pick(['\r\n', '\n', '\r', '\n\r', '\u2028'])
    const text = bytes.toString(wide ? 'utf16le' : 'latin1').replace(/\r\n|\r|\n/g, (found) => (random.oneIn(4) ? found : end))
    return Buffer.from(text, wide ? 'utf16le' : 'latin1')
  },
  function swapPieces(bytes, setting) {
    const places = [placeIn(bytes, setting), placeIn(bytes, setting), placeIn(bytes, setting)]
    const [a, b, c] = places.sort((x, y) => x - y) as [number, number, number]
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b, c), bytes.subarray(a, b), bytes.subarray(c)])
  },
  function otherNumber(bytes, { random, isWide: wide }) {
    const text = bytes.toString(wide ? 'utf16le' : 'latin1')
    const numbers = [...text.matchAll(/\d+/g)]
    if (numbers.length === 0) return bytes
    const { index, 0: digits } = random.pick(numbers)
    const other = random.pick(['0', '1', '-1', '2', '9', '10', '299', '7200', '7201', '65535', '65536', '4294967295', '4294967296', '1e9', '0x10', '٣', '007', '1.5', ''])
    return Buffer.from(text.slice(0, index) + other + text.slice(index + digits.length), wide ? 'utf16le' : 'latin1')
  },
  function otherCase(bytes, setting) {
    const [from, to] = rangeIn(bytes, setting)
    const coding = setting.isWide ? 'utf16le' : 'latin1'
    const text = bytes.subarray(from, to).toString(coding)
    return spliced(bytes, from, to, Buffer.from(setting.random.oneIn(2) ? text.toUpperCase() : text.toLowerCase(), coding))
  },
]

/** One piece again and again, up to a size that shows whether time grows with it. */
function repeated(bytes: Buffer, random: Random): Buffer {
  if (bytes.length === 0) return bytes
  const from = random.below(bytes.length) & ~1
  const piece = bytes.subarray(from, from + 2 + (random.below(random.pick([8, 200, 4000])) & ~1))
  const size = 16 * 1024 + random.below(240 * 1024)
  return Buffer.concat([bytes.subarray(0, from), Buffer.alloc(size & ~1, piece), bytes.subarray(from)])
}
