import type { Source } from '../core/decode/source.js'
import { isSecretName } from '../core/secrets.js'

/** How far before a line a secret that reaches into it may begin. */
const LOOK_BACK_LINES = 40
const LOOK_BACK_CHARACTERS = 8192

// Lengths are bounded so that no hostile text makes the search slow.
const NAME = '(?:[^\\s"\'<>=/:,;|\\\\]{0,128}(?:password|pwd))'
const REG_NAME = '"(?:[^"\\\\\\r\\n]|\\\\.){0,256}(?:password|pwd)"\\s{0,64}=\\s{0,64}'
const XML_START = `<(?:[\\w.-]{1,64}:)?${NAME}(?:\\s[^<>]*)?>`
const XML_ATTRIBUTE = `\\s(?:[\\w.-]{1,64}:)?${NAME}\\s{0,64}=\\s{0,64}`

/** Each pattern has the part to keep as its first group and the secret itself as its second. */
const PATTERNS: readonly RegExp[] = [
  // .reg: a string up to its closing quote; other data with its continuation lines.
  new RegExp(`(${REG_NAME}")((?:[^"\\\\]|\\\\[^])*)`, 'gi'),
  new RegExp(`(${REG_NAME}(?:[a-z]+(?:\\([0-9a-f]*\\))?:)?)((?!")(?:[^\\\\\\r\\n]|\\\\(?:\\r\\n?|\\n)?)+)`, 'gi'),
  // reg query: name, type and data in columns.
  new RegExp(`(^[ \\t]+${NAME}[ \\t]+REG_[A-Z_]+[ \\t]+)([^\\r\\n]+)`, 'gim'),
  // XML: element and attribute.
  new RegExp(`(${XML_START})([^<]+)`, 'gi'),
  new RegExp(`(${XML_START}\\s*<!\\[CDATA\\[)((?:(?!\\]\\]>)[^])+)`, 'gi'),
  new RegExp(`(${XML_ATTRIBUTE}")([^"<]+)`, 'gi'),
  new RegExp(`(${XML_ATTRIBUTE}')([^'<]+)`, 'gi'),
  // JSON and YAML.
  new RegExp(`("${NAME}"\\s{0,64}:\\s{0,64}")((?:[^"\\\\\\r\\n]|\\\\.)+)`, 'gi'),
  new RegExp(`(^[ \\t]*(?:-[ \\t]+)?['"]?${NAME}['"]?[ \\t]*:[ \\t]+)([^\\s][^\\r\\n]*)`, 'gim')
]

/**
 * The part `[from, to)` of a source's text with the data of secrets written as asterisks. Nothing moves: the answer is
 * as long as the part.
 */
export function maskedSlice(source: Source, from: number, to: number): string {
  const { text, lineStarts } = source
  const line = source.lineOf(from)
  const windowStart = Math.max(lineStarts[Math.max(0, line - 1 - LOOK_BACK_LINES)] ?? 0, from - LOOK_BACK_CHARACTERS, 0)
  let window = text.slice(windowStart, to)
  if (mayHoldSecret(window))
    for (const pattern of PATTERNS)
      window = window.replace(pattern, (_, kept: string, secret: string) => kept + asterisks(secret))
  return maskCells(source, line, from, window.slice(from - windowStart))
}

function mayHoldSecret(text: string): boolean {
  return /password|pwd/i.test(text)
}

function asterisks(secret: string): string {
  return secret.replace(/[^\r\n]/g, '*')
}

/** Masks the cells of a table below a column with a secret name. */
function maskCells(source: Source, line: number, from: number, part: string): string {
  const columns = secretColumns(source)
  if (!columns || line <= columns.line) return part
  const lineStart = source.lineStarts[line - 1] ?? 0
  // The cells before the part count, so that its own are numbered right.
  const whole = source.text.slice(lineStart, from) + part
  let masked = ''
  let at = 0
  for (const [index, cell] of splitCells(whole, columns.delimiter).entries()) {
    masked += columns.indices.has(index) ? cell.replace(/[^"\r\n]/g, '*') : cell
    at += cell.length
    if (at < whole.length) masked += whole[at++]
  }
  return masked.slice(from - lineStart)
}

interface SecretColumns {
  readonly line: number
  readonly delimiter: string
  readonly indices: ReadonlySet<number>
}

/** The header is the first line, or the `__COLUMNS` line of bulk text. */
function secretColumns(source: Source): SecretColumns | undefined {
  for (let line = 1; line <= 8 && line <= source.lineStarts.length; line++) {
    const header = source.lineText(line)
    if (header.length > LOOK_BACK_CHARACTERS || !mayHoldSecret(header) || /[<>{}=[\]]/.test(header)) continue
    for (const delimiter of [',', ';', '\t', '|']) {
      if (!header.includes(delimiter)) continue
      const names = splitCells(header, delimiter).map(cell => cell.trim().replace(/^"|"$/g, ''))
      const indices = new Set(names.flatMap((name, index) => (isSecretName(name) ? [index] : [])))
      if (indices.size > 0) return { line, delimiter, indices }
    }
  }
  return undefined
}

function splitCells(text: string, delimiter: string): string[] {
  const cells: string[] = []
  let start = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted
    else if (text[i] === delimiter && !quoted) {
      cells.push(text.slice(start, i))
      start = i + 1
    }
  }
  cells.push(text.slice(start))
  return cells
}
