import * as fs from 'node:fs/promises'
import { dirname } from 'node:path'
import { holdSignals } from './hold-signals.js'
import type { StagedFile } from './io.js'
import { requireWritable, syncFolder, temporaryBeside, type ReplaceSteps } from './replace-file.js'
import { UserError } from './user-error.js'

/**
 * Writes a file that only its owner may read beside the place where it is to go; once there, it replaces what is there in one
 * step. So several files can be written before the first of them is seen. Until it is put there or discarded, signals wait.
 */
export async function stageSecretFile(path: string, bytes: Uint8Array, steps: ReplaceSteps = fs): Promise<StagedFile> {
  const found = await steps.lstat(path).catch(() => undefined)
  // A link could lead the secret anywhere, and a device is no place for it.
  if (found && !found.isFile()) throw new UserError('there is something of that name that is no file')
  if (found) await requireWritable(path, found, steps)
  const temporary = temporaryBeside(path)
  const hold = holdSignals()
  const discard = async (): Promise<void> => {
    await steps.unlink(temporary).catch(() => undefined)
    await hold.release()
  }
  try {
    const file = await steps.open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await discard()
    throw error
  }
  return {
    discard,
    async commit() {
      await steps.rename(temporary, path)
      await syncFolder(dirname(path), steps)
      await hold.release()
    },
  }
}
