import type { Stats } from 'node:fs'
import type { LargeFile } from '../core/model/input.js'
import { canSkim } from '../core/read/skim-registry.js'
import { CHANGED, readInto, withFile } from './node-files.js'
import { UserError } from './user-error.js'

/** Whether a file that begins like this can be read window by window. */
export const canBeWindowed = canSkim

/** Reads windows of a file, each time from a file that is still the one that it was, and that is so when the window is read. */
export function largeFile(path: string, { size, mtimeMs, ino }: Stats): LargeFile {
  const requireSame = (now: Stats): void => {
    if (now.size !== size || now.mtimeMs !== mtimeMs || now.ino !== ino) throw new UserError(CHANGED)
  }
  return {
    size,
    read: (offset, into) =>
      withFile(path, async (file, found) => {
        requireSame(found)
        const count = await readInto(file, offset, into)
        requireSame(await file.stat())
        return count
      }),
  }
}
