import type { Stats } from 'node:fs'
import type { LargeFile } from '../core/model/input.js'
import { canSkim } from '../core/read/skim-registry.js'
import { CHANGED, readInto, withFile } from './node-files.js'
import { UserError } from './user-error.js'

/** Whether a file that begins like this can be read window by window. */
export const canBeWindowed = canSkim

/** Reads windows of a file, each time from a file that is still the one that it was. */
export function largeFile(path: string, { size, mtimeMs, ino }: Stats): LargeFile {
  return {
    size,
    read: (offset, into) =>
      withFile(path, async (file, found) => {
        if (found.size !== size || found.mtimeMs !== mtimeMs || found.ino !== ino) throw new UserError(CHANGED)
        return readInto(file, offset, into)
      }),
  }
}
