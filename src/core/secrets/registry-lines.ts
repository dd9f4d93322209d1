import type { Source } from '../decode/source.js'
import { kept } from '../text/kept.js'
import { LookAbove } from '../text/look-above.js'
import { bytesSpellSecret } from './bytes.js'
import { seemsSecret } from './name.js'

const DEFAULT_VALUE = /^\s{0,64}(?:@\s{0,64}=|\((?:Default|Standard)\)\s{1,64}REG_[A-Z_]{1,40}\s{1,64})/i
/** Up to the data of a value in hex, as exports, damaged lines and reg query write it. */
const HEX_OF_EXPORT = /^.{0,1024}?\bhex\s{0,8}(?:\([^()]{0,16}\))?\s{0,8}:/i
const HEX_OF_QUERY = /^ {4}\S.{0,1024} {4}REG_(?:BINARY|NONE) {1,8}(?=[\da-f]{8})/i
const HEX_GOES_ON = /^[\s\da-f,]*(?:\\\s*)?(?:;.*)?$/i
const HEX_BYTES = /[\da-f]{1,2}/gi

/** What lines of a registry export hold of secrets that they do not name themselves. */
export class RegistryLines {
  readonly #source: Source
  /** By the line with which it begins: whether hex data names a secret. */
  readonly #spelling = new Map<number, boolean>()

  /** Whether the key that a line opens has a secret's name. */
  readonly #keys = new LookAbove<boolean>((line) => {
    const key = this.#source.lineText(line).trim()
    if (!/^(?:\[|HKEY_)/.test(key)) return undefined
    return seemsSecret(key.slice(key.lastIndexOf('\\') + 1, key.startsWith('[') && key.includes(']') ? key.lastIndexOf(']') : undefined))
  })

  /** The line with which hex data begins that goes on below, also where a backslash or line between is lost. */
  readonly #hexStarts = new LookAbove<number>((line) => (HEX_GOES_ON.test(this.#source.lineText(line)) ? undefined : line))

  constructor(source: Source) {
    this.#source = source
  }

  /** Where the data of a key's default value begins, which has no name of its own, in a key that has a secret's. */
  defaultOfSecretKey(line: number, text: string): number | undefined {
    const start = DEFAULT_VALUE.exec(text)?.[0].length
    return start !== undefined && this.#keys.above(line) === true ? start : undefined
  }

  /** Where hex data begins, or goes on, whose bytes are a text that names a secret. */
  hexOfSecret(line: number, text: string): number | undefined {
    const first = HEX_GOES_ON.test(text) ? (this.#hexStarts.above(line) ?? line) : line
    const firstText = first === line ? text : this.#source.lineText(first)
    const start = (HEX_OF_EXPORT.exec(firstText) ?? HEX_OF_QUERY.exec(firstText))?.[0].length
    if (start === undefined) return undefined
    const spells = kept(this.#spelling, first, () => bytesSpellSecret(this.#bytes(first, start)))
    return spells ? (first === line ? start : 0) : undefined
  }

  #bytes(first: number, start: number): Uint8Array {
    const bytes: number[] = []
    let line = first
    let text = this.#source.lineText(first).slice(start)
    do {
      for (const [digits] of text.matchAll(HEX_BYTES)) bytes.push(Number.parseInt(digits, 16))
      text = this.#source.lineText(++line)
    } while (line <= this.#source.lineStarts.length && HEX_GOES_ON.test(text))
    return Uint8Array.from(bytes)
  }
}
