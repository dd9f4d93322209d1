/** The codes of the characters that a `.reg` file is read by. */
export const TAB = 9
export const BLANK = 32
export const QUOTE = 34
export const HASH = 35
export const COMMA = 44
export const MINUS = 45
export const COLON = 58
export const SEMICOLON = 59
export const EQUALS = 61
export const AT = 64
export const OPEN_BRACKET = 91
export const BACKSLASH = 92
export const CLOSE_BRACKET = 93

export function isBlank(code: number): boolean {
  return code === BLANK || code === TAB
}
