/** Something the user can put right: told in one line, without a stack, and the run ends with exit code 2. */
export class UserError extends Error {
  override readonly name: string = 'UserError'
}

/** Bad usage of the command line; the message is followed by a hint to `--help`. */
export class UsageError extends UserError {
  override readonly name = 'UsageError'
}

/** There is more than may be read. */
export class TooLarge extends UserError {
  override readonly name = 'TooLarge'

  /** @param size how many bytes there are, or how many there are at least */
  constructor(readonly size: number, most: number) {
    super(`larger than ${most / 1024 / 1024} MiB`)
  }
}

/** Why a file could not be used, in plain words. */
export function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message
  // Scripts throw what they like, and errors from another context are no Error of ours.
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; message?: unknown }
  if (typeof code === 'string' && Object.hasOwn(REASONS, code)) return REASONS[code] as string
  return typeof message === 'string' ? message : String(error)
}

const REASONS: Record<string, string> = {
  ENOENT: 'no such file or folder',
  EEXIST: 'exists already',
  ENOTDIR: 'a part of the path is not a folder',
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  EISDIR: 'a folder, not a file',
  ELOOP: 'a loop of symbolic links',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
  ENOSPC: 'no space left on the device',
  EDQUOT: 'no space left within the quota',
  EFBIG: 'larger than files may be here',
  EROFS: 'the file system is read-only',
  EIO: 'the device reports a read error',
  EBUSY: 'in use by another program',
  ETXTBSY: 'in use by another program',
  ESTALE: 'the server does not know the file any more',
  ETIMEDOUT: 'the server does not answer',
  ENXIO: 'a device or socket, not a file',
  ERR_FS_FILE_TOO_LARGE: 'too large',
}
