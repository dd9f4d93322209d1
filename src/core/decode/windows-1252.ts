/**
 * Windows' code page 1252 where it differs from Latin-1: the characters of bytes 0x80 to 0x9f. The five undefined bytes
 * (81 8d 8f 90 9d) stay control characters, as Windows reads them.
 */
const HIGH_CHARACTERS =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Reads Latin-1 text (one character a byte) as windows-1252. Node 20's TextDecoder gets these 27 characters wrong. */
export function latin1ToWindows1252(latin1: string): string {
  return latin1.replace(/[\u0080-\u009f]/g, (character) => HIGH_CHARACTERS.charAt(character.charCodeAt(0) - 0x80))
}

/** Whether a byte has no character of its own in code page 1252. */
export function isUndefinedInWindows1252(byte: number): boolean {
  return byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d
}
