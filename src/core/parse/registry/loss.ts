import type { Place } from '../../decode/source.js'

/** Why an import loses a line. */
export type LossReason = keyof typeof LOSS_TEXTS

/** What is wrong with the line, as the middle of a sentence: "regedit drops this line: …". */
const LOSS_TEXTS = {
  'no-key': 'no key line stands above it',
  'under-lost-key': 'its key line is lost',
  'under-deleted-key': 'it stands under a line that deletes its key',
  'name-curly-quotes': 'the name is in curly quotes, not in straight ones (")',
  'name-unquoted': 'the name has no quote (") before it',
  'name-not-closed': 'the name has no closing quote (") on its line',
  'name-escaped-nul': 'the name holds \\0',
  'equals-missing': 'there is no = behind the name',
  'data-missing': 'there is no data behind the =',
  'data-curly-quotes': 'the data is in curly quotes, not in straight ones (")',
  'data-unquoted': 'the data is neither in quotes nor marked dword: or hex:',
  'number-without-type': 'the number has no dword: before it',
  'type-letter-case': 'dword: and hex: count only in small letters',
  'type-unknown': 'there is no such data type',
  'comment-for-data': 'a comment stands where the data should be',
  'dword-empty': 'no hexadecimal digit follows dword:',
  'dword-0x': 'dword: takes bare hexadecimal digits, without 0x',
  'dword-too-long': 'dword: takes at most eight hexadecimal digits',
  'dword-blank-inside': 'a blank stands inside the number',
  'dword-sign': 'dword: takes no sign',
  'dword-not-hex': 'what follows dword: is not a hexadecimal number',
  'dword-continued': 'only hex data can go on on the next line',
  'hash-comment': 'a comment behind a value must start with ;, a # spoils the line',
  'quote-inside-string': 'a quote inside the string is not escaped (write \\")',
  'closing-quote-escaped': 'the last quote is escaped by the backslash before it (write \\\\ for a backslash)',
  'string-not-closed': 'the string has no closing quote (") on its line',
  'string-continued': 'a string cannot go on on the next line',
  'string-escaped-nul': 'the string holds \\0',
  'text-after-string': 'text follows the closing quote',
  'text-after-deletion': 'text follows the - that deletes a value',
  'hex-type': 'the type in hex( ) is not a hexadecimal number up to ffffffff',
  'hex-byte-too-large': 'a byte is above ff',
  'hex-empty-byte': 'a byte is missing between two commas',
  'hex-not-hex': 'the data holds something that is not a hexadecimal byte',
  'hex-backslash-without-comma': 'no comma stands before the backslash at the end of the line',
  'hex-backslash-inside': 'a backslash stands inside the data',
  'hex-continuation-broken': 'its last line ends in a backslash, and the next line does not go on with bytes',
  'nul-character': 'the line holds a NUL character',
  'key-blank-after-bracket': 'a blank follows the opening bracket',
  'key-no-closing-bracket': 'the closing bracket is missing',
  'key-no-opening-bracket': 'the opening bracket is missing',
  'key-split': 'a key must stand on one line',
  'value-split': 'it goes on with a value that the line above began, and a value must stand on one line',
  'key-empty': 'there is no key between the brackets',
  'key-unknown-root': 'the key does not start with one of the five HKEY_ roots',
  'key-short-root': 'the root is shortened, and an import knows only its full name',
  'key-root-deletion': 'a whole root cannot be deleted',
  'swallowed': 'the hex value above ends in a backslash and takes this line for its data',
  'second-header': 'it is a second header line: two files were joined',
  'hex-after-end': 'the line above has no backslash at its end, so the data ends there',
  'other-root': 'only HKEY_CLASSES_ROOT lines count in a Windows 3.1 file',
  'unreadable': 'it is neither a key, nor a value, nor a comment',
} as const

export function lossText(reason: LossReason): string {
  return LOSS_TEXTS[reason]
}

/** What kind of line was lost; it decides which rule speaks of it. */
export type LossKind =
  | 'value'
  | 'value-under-lost-key'
  | 'value-under-deleted-key'
  | 'key'
  | 'fragment'
  | 'swallowed'
  | 'second-header'
  | 'other'

/** One line that an import drops without a word. */
export interface LostLine {
  readonly kind: LossKind
  readonly reason: LossReason
  /** 1-based. */
  readonly line: number
  /** The part at fault: the data or name that spoils the line; the whole line where no part stands out. */
  readonly place: Place
  /** The whole line without outer blanks. */
  readonly linePlace: Place
  /** The name of a lost value, as far as it can be read. */
  readonly name?: string
  /** The path of the key that a lost value would have gone to, or that a lost key line meant. */
  readonly keyPath?: string
  /** The lost or deleting key line above, or the open value that swallowed this line. */
  readonly cause?: LostLine | Place
  /** Lines that were lost because this one was. */
  readonly followers: LostLine[]
}

/** Whether `inspect` lists the line: a swallowed line belongs to the value that took it. */
export function isDroppedLine(lost: LostLine): boolean {
  return lost.kind !== 'swallowed'
}
