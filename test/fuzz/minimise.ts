import type { Case } from './target.js'

/**
 * A smaller case that fails in the same way, as far as one is found in the time allowed: pieces are left out, larger ones
 * first, as long as the failure stays.
 */
export async function minimised(given: Case, fails: (smaller: Case) => Promise<boolean>, milliseconds: number): Promise<Case> {
  const end = performance.now() + milliseconds
  let best = given
  for (let index = 0; index < best.files.length; index++) {
    let file = best.files[index] as Uint8Array
    for (let size = ceilEven(file.length / 2); size >= 1; size = size === 1 ? 0 : size === 2 ? 1 : ceilEven(size / 2)) {
      for (let at = 0; at < file.length;) {
        if (performance.now() > end) return best
        const shorter = without(file, at, at + size)
        const candidate = { ...best, files: best.files.with(index, shorter) }
        if (await fails(candidate)) {
          best = candidate
          file = shorter
        } else at += size
      }
    }
  }
  return best
}

function without(bytes: Uint8Array, from: number, to: number): Uint8Array {
  return new Uint8Array([...bytes.subarray(0, from), ...bytes.subarray(to)])
}

/** Characters of UTF-16 stay whole for as long as pieces are large. */
function ceilEven(size: number): number {
  return Math.max(1, Math.ceil(size / 2) * 2)
}
