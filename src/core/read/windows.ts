import type { LargeFile } from '../model/input.js'

/** A piece of a file, from where the one before was done. */
export interface Window {
  readonly bytes: Uint8Array
  /** Where it begins, in code units behind the mark. */
  readonly start: number
  readonly last: boolean
  /** To be set by whoever has looked at it: how many units are done; the next window begins with the others. */
  done: number
}

/** In bytes. */
export interface WindowSizes {
  /** As much of a file as is read at once. */
  readonly chunk: number
  /** Room before it for what the window before left over; more than that gets a buffer of its own. */
  readonly room: number
}

const SIZES: WindowSizes = { chunk: 4 * 1024 * 1024, room: 1024 * 1024 }

/** What was left over is joined with as much again, up to this, so that one long key is not gone through for each piece of it. */
const MOST_MORE = 64 * 1024 * 1024

/**
 * The windows of a UTF-16 file, one after the other. While one is looked at, the next piece is read, into the other one of two
 * buffers that serve all.
 */
export async function* windowsOf(file: LargeFile, from: number, { chunk, room } = SIZES): AsyncIterable<Window> {
  const buffers = [new Uint8Array(room + chunk), new Uint8Array(room + chunk)] as const
  const read = (offset: number, buffer: Uint8Array): Promise<number> => file.read(offset, buffer.subarray(room))
  let offset = from
  let turn: 0 | 1 = 0
  let next = read(offset, buffers[turn])
  // An error counts when its piece is asked for, and not while another one is looked at.
  next.catch(() => undefined)
  let left: Uint8Array = new Uint8Array(0)
  for (;;) {
    const count = await next
    const buffer: Uint8Array = buffers[turn]
    offset += count
    const more = left.length <= room ? 0 : Math.min(left.length, MOST_MORE, file.size - offset)
    const bytes = joined(left, buffer, count, more, room)
    if (more > 0) offset += await file.read(offset, bytes.subarray(bytes.length - more))
    const last = offset >= file.size
    turn = turn === 0 ? 1 : 0
    if (!last) {
      next = read(offset, buffers[turn])
      next.catch(() => undefined)
    }
    const window = { bytes, start: (offset - bytes.length - from) / 2, last, done: 0 }
    yield window
    if (last) return
    const rest = bytes.subarray(window.done * 2)
    // What is large has a buffer of its own: a copy of it would only take its size again.
    left = bytes.buffer !== buffer.buffer && rest.length > room ? rest : rest.slice()
  }
}

/** What was left over and what was read behind it, with room for more where it is much. */
function joined(left: Uint8Array, buffer: Uint8Array, count: number, more: number, room: number): Uint8Array {
  if (left.length <= room) {
    buffer.set(left, room - left.length)
    return buffer.subarray(room - left.length, room + count)
  }
  const both = new Uint8Array(left.length + count + more)
  both.set(left)
  both.set(buffer.subarray(room, room + count), left.length)
  return both
}
