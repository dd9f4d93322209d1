import { decode } from '../../../src/core/decode/decode.js'
import { readInput } from '../../../src/core/read/read.js'
import { canSkim, skimRegistry } from '../../../src/core/read/skim-registry.js'
import type { RegistryFile } from '../../../src/core/parse/registry/model.js'
import { HEADER_5, utf16 } from '../../support/registry-files.js'
import { seen } from '../../support/seen-registry.js'
import { checkSame, checkUnpolluted } from '../checks.js'
import { casesOf, chosen } from '../make.js'
import { hold, type Case, type Target } from '../target.js'
import { REGISTRY_TOKENS } from '../tokens.js'

const SIZES = [
  { chunk: 32, room: 8 }, { chunk: 64, room: 1024 }, { chunk: 333, room: 64 }, { chunk: 1024, room: 0 }, { chunk: 4096, room: 512 },
] as const

const made = casesOf(['reg'], REGISTRY_TOKENS)

/** The reader of large exports, with windows of any size: it shows the rules the same as the one that reads all. */
export const windowedTarget: Target = {
  name: 'windowed',
  share: 9,
  make: (random, seeds) => {
    const { files: [bytes = new Uint8Array()], variant } = made(random, seeds)
    return { files: [skimmable(bytes)], variant }
  },
  check,
}

/** As UTF-16 behind a header, which is what is read in windows. */
function skimmable(bytes: Uint8Array): Uint8Array {
  if (canSkim(bytes)) return bytes.length % 2 === 0 ? bytes : bytes.slice(0, -1)
  return utf16(`${HEADER_5}\r\n\r\n${decode(bytes).text}`)
}

async function check({ files: [bytes = new Uint8Array()], variant }: Case): Promise<void> {
  const { chunk, room } = chosen(variant, 0, SIZES)
  // A key that is longer than a window is looked at again with each that follows.
  const sizes = { chunk: Math.max(chunk, bytes.length >> 4), room }
  const read = (offset: number, into: Uint8Array): Promise<number> => {
    const piece = bytes.subarray(offset, offset + into.length)
    into.set(piece)
    return Promise.resolve(piece.length)
  }
  const part = await skimRegistry({ path: 'input', bytes: bytes.subarray(0, 1024), file: { size: bytes.length, read } }, Infinity, sizes)
  const whole = await readInput({ path: 'input', bytes })
  if (!part) {
    hold(!canSkim(bytes) || bytes.length % 2 === 1, 'not-skimmed', () => JSON.stringify(sizes))
    return
  }
  checkSame(seen(part.registry as RegistryFile), seen(whole.registry as RegistryFile), 'windowed-differs')
  checkSame(part.oddities.map(({ kind }) => kind), whole.oddities.map(({ kind }) => kind), 'windowed-oddities-differ')
  checkUnpolluted()
}
