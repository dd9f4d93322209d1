import type { LintInput } from '../core/engine/options.js'
import type { InputReport } from '../core/engine/result.js'
import type { FoundInput } from './find-inputs.js'
import type { Io } from './io.js'
import type { Progress } from './progress.js'
import { reasonOf, TooLarge } from './user-error.js'

/** Enough to keep a disk busy, few enough for every limit on open files. */
const CONCURRENCY = 16

/** The bytes of an input, or how to get at them. */
export type Contents = Pick<LintInput, 'bytes' | 'file'>

export interface ReadInputs {
  readonly inputs: readonly LintInput[]
  /** Those that could not be read, with the reason. */
  readonly failed: readonly InputReport[]
}

/** What stands for an input that is too large: how large it is, so that what is said of it is said where all limits are. */
export function unreadContents(error: unknown): Contents {
  if (!(error instanceof TooLarge)) throw error
  return { bytes: new Uint8Array(), file: { size: error.size, read: () => Promise.reject(error) } }
}

/**
 * Reads the files, in the order in which they were found.
 * @param inPart whether large ones may be opened only, to be read in part
 * @param most how many bytes one may have
 */
export async function readInputs(
  found: readonly FoundInput[], io: Io, progress: Progress, inPart: boolean, most?: number,
): Promise<ReadInputs> {
  const read = async (absolute: string): Promise<Contents> =>
    inPart ? io.files.readOrOpen(absolute, most) : { bytes: await io.files.read(absolute, most) }
  const results = new Array<Contents | { readonly reason: string }>(found.length)
  let next = 0
  const readNext = async (): Promise<void> => {
    while (next < found.length) {
      const index = next++
      const { absolute } = found[index] as FoundInput
      progress.show(`reading ${index + 1} of ${found.length}`)
      results[index] = await read(absolute).catch(unreadContents).catch((error: unknown) => ({ reason: reasonOf(error) }))
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, readNext))
  const inputs: LintInput[] = []
  const failed: InputReport[] = []
  for (const [index, { path, named }] of found.entries()) {
    const result = results[index] as Contents | { readonly reason: string }
    if ('bytes' in result) inputs.push({ path, ...result, named })
    else failed.push({ path, kind: null, encoding: null, status: 'failed', reason: result.reason })
  }
  return { inputs, failed }
}
