/** Beginnings of files that are no text. */
const MAGIC: ReadonlyArray<readonly [readonly number[], string]> = [
  [[0x72, 0x65, 0x67, 0x66], 'a registry hive (regf)'],
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive'],
  [[0x50, 0x4b, 0x05, 0x06], 'a ZIP archive'],
  [[0x1f, 0x8b], 'gzip data'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF document'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'an old Office document'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'a 7-Zip archive'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'a RAR archive'],
  [[0x42, 0x5a, 0x68], 'bzip2 data'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], 'xz data'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'zstd data'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0x4d, 0x5a, 0x90, 0x00], 'a program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'an SQLite database'],
]

const HEAD = 4096

/** What a file is that holds no text, by its first bytes; null when it may hold text. */
export function recogniseBytes(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'an empty file'
  for (const [magic, what] of MAGIC) if (magic.every((byte, index) => bytes[index] === byte)) return what
  if (hasMark(bytes)) return null
  return looksBinary(bytes.subarray(0, HEAD)) ? 'binary data' : null
}

function hasMark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** NULs in both halves of the byte pairs, or more control bytes than text has. UTF-16 has its NULs in one half. */
function looksBinary(head: Uint8Array): boolean {
  let even = 0
  let odd = 0
  let control = 0
  for (let i = 0; i < head.length; i++) {
    const byte = head[i] as number
    if (byte === 0) {
      if (i % 2 === 0) even++
      else odd++
    } else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) {
      control++
    }
  }
  const pairs = head.length / 2
  return Math.min(even, odd) > pairs * 0.1 || control > head.length * 0.1
}
