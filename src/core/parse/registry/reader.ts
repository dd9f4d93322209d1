import type { Source } from '../../decode/source.js'
import {
  AT, BLANK, CLOSE_BRACKET, COLON, EQUALS, HASH, isBlank, MINUS, OPEN_BRACKET, QUOTE, SEMICOLON, TAB,
} from './characters.js'
import { unescapeString } from './escapes.js'
import { HexData, numberAt, skipBlanks } from './hex-data.js'
import { isHeaderLine, judgeHeader, mentionsCisco, type Header } from './header.js'
import { Importer, type ValueLine } from './importer.js'
import { judgeKeyLine } from './key-line.js'
import { LossLog, type LossDetails, type TailForm } from './loss-log.js'
import type { LossKind, LossReason, LostLine } from './loss.js'
import type { RegistryFile } from './model.js'
import {
  dataTypeFault, dwordFault, endBeforeComment, isContentLine, looksLikeValue, nameAt, nameBeforeEquals, scanString,
  type StringScan,
} from './value-line.js'
import { hexDigit, REG_BINARY, REG_DWORD, REG_SZ } from './value.js'
import { readWindows31Line } from './windows31.js'

/** A hex value whose last line ended in a backslash. */
interface OpenValue {
  readonly at: ValueLine
  readonly type: number
  readonly colonEnd: number
  readonly data: HexData
}

/**
 * Reads a `.reg` text line for line as regedit imports it, in one pass and linear time.
 * @param entries how many keys and values are read
 */
export function readRegistry(source: Source, marked: boolean, entries = Infinity): RegistryFile {
  return new RegistryReader(source, marked, entries).read()
}

class RegistryReader {
  readonly #text: string
  readonly #losses: LossLog
  readonly #importer: Importer
  readonly #scan: StringScan = { end: 0, escaped: false, damageAt: -1, fault: null }
  /** The value line at hand. */
  readonly #at: ValueLine = { name: '', nameStart: 0, nameEnd: 0, first: 0, end: 0, line: 0 }
  /** Whether hex data of string types holds two bytes a character. */
  #wide = false
  #open: OpenValue | undefined
  #line = 0
  /** The line where hex data ended last, or where bytes that look like the rest of it did. */
  #hexEnd = 0
  #nextNul: number

  constructor(
    private readonly source: Source,
    private readonly marked: boolean,
    entries: number,
  ) {
    this.#text = source.text
    this.#losses = new LossLog(source)
    this.#importer = new Importer(source, this.#losses, entries)
    this.#nextNul = this.#text.indexOf('\0')
  }

  read(): RegistryFile {
    const importer = this.#importer
    const text = this.#text
    const end = text.length
    let header: Header | undefined
    let headerPlace = this.source.place(0, 0)
    let readLine = (start: number, stop: number): void => this.line(start, stop)
    let lf = text.indexOf('\n')
    let cr = text.indexOf('\r')
    let start = 0
    while (start < end || (start === 0 && header === undefined)) {
      if (importer.cutAt >= 0) break
      while (lf >= 0 && lf < start) lf = text.indexOf('\n', start)
      while (cr >= 0 && cr < start) cr = text.indexOf('\r', start)
      const stop = lf < 0 ? (cr < 0 ? end : cr) : cr < 0 || lf < cr ? lf : cr
      const next = stop === cr && lf === cr + 1 ? stop + 2 : stop + 1
      this.#line++
      if (header) {
        readLine(start, stop)
      } else {
        header = judgeHeader(text.slice(start, stop), this.source.encoding, this.marked)
        headerPlace = this.source.place(start, stop)
        this.#wide = header.version === '5' || this.source.encoding === 'utf16le' || header.verdict !== 'accepted'
        if (header.verdict !== 'accepted') {
          if (!mentionsCisco(text)) break
          if (isContentLine(text, start, stop)) readLine(start, stop)
        }
        if (header.version === '3.1') {
          const target = { source: this.source, importer, losses: this.#losses }
          readLine = (from, to) => readWindows31Line(target, this.#line, from, to)
        }
      }
      start = next
    }
    this.endOfFile()
    const { registry, deletedKeys, deletedValues, notes, keyLines, valuesSet, cutAt } = importer
    return {
      source: this.source,
      form: 'reg',
      header: header ?? { verdict: 'rejected', version: null },
      headerPlace,
      registry,
      deletedKeys,
      deletedValues,
      lost: this.#losses.lost,
      notes,
      keyLines,
      valuesSet,
      ...(cutAt >= 0 && { cutAt }),
    }
  }

  private line(start: number, end: number): void {
    if (this.#open) {
      this.continueHex(this.#open, start, end)
      return
    }
    const text = this.#text
    const first = skipBlanks(text, start, end)
    const code = text.charCodeAt(first)
    if (first === end || code === SEMICOLON || code === HASH) return
    if (this.holdsNul(start, end)) {
      this.nulLine(first, end)
      return
    }
    switch (code) {
      case OPEN_BRACKET:
        this.#losses.endTail()
        this.keyLine(first, end)
        return
      case AT:
        this.#losses.endTail()
        this.name('', first, first + 1)
        this.valueData(first + 1, first, end)
        return
      case QUOTE:
        this.#losses.endTail()
        this.quotedValue(first, end)
        return
      default:
        this.otherLine(first, end)
    }
  }

  private holdsNul(start: number, end: number): boolean {
    while (this.#nextNul >= 0 && this.#nextNul < start) this.#nextNul = this.#text.indexOf('\0', start)
    return this.#nextNul >= 0 && this.#nextNul < end
  }

  private nulLine(first: number, end: number): void {
    const text = this.#text
    const code = text.charCodeAt(first)
    if (code === OPEN_BRACKET) {
      this.#losses.endTail()
      this.loseKey('nul-character', first, end, text.slice(first + 1, end).replace(/\][^\]]*$/, ''))
    } else if (code === QUOTE || code === AT || looksLikeValue(text, first, end)) {
      this.#losses.endTail()
      this.followValue(this.lose('value', 'nul-character', first, end), end)
    } else if (!this.#losses.takeTail(this.#line, first, end)) {
      this.lose('other', 'nul-character', first, end)
    }
  }

  private keyLine(first: number, end: number): void {
    const text = this.#text
    const code = text.charCodeAt(first + 1)
    let close = end - 1
    while (close > first && text.charCodeAt(close) !== CLOSE_BRACKET) close--
    if (first + 1 < end && (code === BLANK || code === TAB)) {
      this.loseKey('key-blank-after-bracket', first, end, text.slice(first + 1, close > first ? close : end).trim())
      return
    }
    if (close === first) {
      const lost = this.loseKey('key-no-closing-bracket', first, end, text.slice(first + 1, end).trim())
      this.#losses.follow(lost, 'key', end)
      return
    }
    const deletes = code === MINUS
    const pathStart = deletes ? first + 2 : first + 1
    const verdict = judgeKeyLine(text.slice(pathStart, close), deletes)
    if ('fault' in verdict) {
      this.loseKey(verdict.fault, first, end, verdict.path)
      return
    }
    if (deletes) this.#importer.deleteKey(verdict.path, pathStart)
    else this.#importer.openKey(verdict.path, pathStart)
  }

  private name(name: string, start: number, end: number): void {
    const at = this.#at
    at.name = name
    at.nameStart = start
    at.nameEnd = end
    at.line = this.#line
  }

  private quotedValue(first: number, end: number): void {
    const text = this.#text
    const scan = this.#scan
    scanString(text, first + 1, end, scan)
    if (scan.fault) {
      const lost = this.lose('value', scan.fault === 'nul' ? 'name-escaped-nul' : 'name-not-closed', first, end)
      this.followValue(lost, end, scan.fault === 'open' ? 'string' : 'any')
      return
    }
    const written = text.slice(first + 1, scan.end)
    this.name(scan.escaped ? unescapeString(written) : written, first + 1, scan.end)
    this.valueData(scan.end + 1, first, end)
  }

  /** Reads from behind the name: `=` and the data. */
  private valueData(from: number, first: number, lineEnd: number): void {
    const text = this.#text
    let end = lineEnd
    while (end > from && isBlank(text.charCodeAt(end - 1))) end--
    this.#at.first = first
    this.#at.end = end
    let at = skipBlanks(text, from, end)
    if (text.charCodeAt(at) !== EQUALS || at >= end) {
      const [start, stop] = at < end ? [at, end] : [this.#at.nameStart, this.#at.nameEnd]
      this.followValue(this.loseValue('equals-missing', start, stop), end)
      return
    }
    at = skipBlanks(text, at + 1, end)
    if (at >= end) {
      this.loseValue('data-missing', this.#at.nameStart, this.#at.nameEnd)
      return
    }
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      this.stringData(at + 1, end)
    } else if (text.startsWith('dword:', at)) {
      this.dwordData(skipBlanks(text, at + 6, end), end)
    } else if (text.startsWith('hex', at) && (text.charCodeAt(at + 3) === COLON || text.charAt(at + 3) === '(')) {
      this.hexValue(at, end)
    } else if (code === MINUS) {
      const rest = skipBlanks(text, at + 1, end)
      if (rest < end && text.charCodeAt(rest) !== SEMICOLON) this.loseValue('text-after-deletion', at)
      else this.#importer.deleteValue(this.#at)
    } else {
      const reason = dataTypeFault(text, at, end)
      const to = reason === 'number-without-type' || reason === 'type-letter-case' ? endBeforeComment(text, at, end) : end
      this.followValue(this.loseValue(reason, at, to), end)
    }
  }

  private dwordData(start: number, end: number): void {
    const text = this.#text
    let at = start
    while (at < end && hexDigit(text.charCodeAt(at)) >= 0) at++
    if (at === end && at > start && at - start <= 8) {
      this.#importer.setValue(this.#at, REG_DWORD, 'dword', start, end)
      return
    }
    const { reason, digitsEnd } = dwordFault(text, start, end)
    if (!reason) {
      this.#importer.setValue(this.#at, REG_DWORD, 'dword', start, digitsEnd)
    } else if (reason === 'dword-empty') {
      this.loseValue(reason, this.#at.nameStart, this.#at.nameEnd)
    } else {
      const to = reason === 'hash-comment' ? end : endBeforeComment(text, start, end)
      this.#losses.follow(this.loseValue(reason, start, to), 'any', end)
    }
  }

  private stringData(start: number, end: number): void {
    const text = this.#text
    const scan = this.#scan
    scanString(text, start, end, scan)
    if (scan.fault === 'nul') {
      this.loseValue('string-escaped-nul', start)
      return
    }
    if (scan.fault) {
      const escaped = text.charCodeAt(end - 1) === QUOTE && end - 1 >= start
      const unfinished = this.#losses.endsInBackslash(end) ? 'string-continued' : 'string-not-closed'
      const lost = this.loseValue(escaped ? 'closing-quote-escaped' : unfinished, start)
      if (!escaped) this.#losses.follow(lost, 'string', end)
      return
    }
    const rest = skipBlanks(text, scan.end + 1, end)
    if (rest < end && text.charCodeAt(rest) !== SEMICOLON) {
      const quote = text.slice(rest, end).includes('"')
      if (text.charCodeAt(rest) === HASH) this.loseValue('hash-comment', rest)
      else this.loseValue(quote ? 'quote-inside-string' : 'text-after-string', start)
      return
    }
    const value = this.#importer.setValue(this.#at, REG_SZ, scan.escaped ? 'escaped-string' : 'string', start, scan.end)
    if (value && scan.damageAt >= 0) {
      this.#importer.notes.push({ kind: 'damaged-string', value, place: this.source.place(scan.damageAt, scan.damageAt + 2) })
    }
  }

  private hexValue(at: number, end: number): void {
    const text = this.#text
    let type = REG_BINARY
    let colonEnd = at + 4
    if (text.charCodeAt(at + 3) !== COLON) {
      const number = numberAt(text, at + 4, end)
      const prefixed = (text.charCodeAt(at + 5) | 32) === 120
      if (prefixed || number.value > 0xffffffff || !text.startsWith('):', number.end) || number.end + 2 > end) {
        this.#losses.follow(this.loseValue('hex-type', at), 'hex', end)
        return
      }
      type = number.value
      colonEnd = number.end + 2
    }
    const data = new HexData()
    const outcome = data.readLine(text, colonEnd, end)
    const open: OpenValue = { at: { ...this.#at }, type, colonEnd, data }
    if (outcome === 'continued') this.#open = open
    else if (outcome === 'complete') this.storeHex(open)
    else this.loseHex(open, outcome, end)
  }

  private continueHex(open: OpenValue, start: number, end: number): void {
    const text = this.#text
    const first = skipBlanks(text, start, end)
    if (first === end || text.charCodeAt(first) === SEMICOLON) return
    const readable = hexDigit(text.charCodeAt(first)) >= 0 && !this.holdsNul(start, end)
    const outcome = readable ? open.data.readLine(text, first, end) : 'hex-continuation-broken'
    if (outcome === 'continued') return
    this.#open = undefined
    if (outcome === 'complete') {
      this.storeHex(open)
      return
    }
    const lost = this.loseHex(open, outcome, end)
    if (readable) return
    const code = text.charCodeAt(first)
    if (code === OPEN_BRACKET || code === QUOTE || code === AT) {
      const swallowed = this.lose('swallowed', 'swallowed', first, end, {
        cause: lost, ...(code === OPEN_BRACKET ? {} : { name: nameAt(text, first, end) }),
      })
      lost.followers.push(swallowed)
      if (code === OPEN_BRACKET) this.#importer.loseKey(swallowed)
    }
  }

  private storeHex(open: OpenValue): void {
    const { data, type } = open
    this.#hexEnd = this.#line
    const start = data.firstStart < 0 ? open.colonEnd : data.firstStart
    const stop = data.firstStart < 0 ? open.colonEnd : data.lastEnd
    const form = this.#wide ? 'wide-hex' : 'narrow-hex'
    const value = this.#importer.setValue(open.at, type, form, start, stop)
    if (!value) return
    this.#importer.noteHexData(value, data, this.#wide ? 2 : 1)
  }

  private loseHex(open: OpenValue, reason: LossReason, end: number): LostLine {
    const { at, colonEnd, data } = open
    // A value is lost at its first line, also where its first byte stands further down.
    const start = data.firstStart < 0 || data.firstStart >= at.end ? skipBlanks(this.#text, colonEnd, at.end) : data.firstStart
    const lost = this.#importer.loseValue(at, reason, start)
    this.#losses.follow(lost, 'hex', end)
    return lost
  }

  private loseValue(reason: LossReason, from: number, to?: number): LostLine {
    return this.#importer.loseValue(this.#at, reason, from, to)
  }

  /** Hex data that a lost line began goes on in lines of bytes; anything else, if need be, behind a backslash. */
  private followValue(lost: LostLine, end: number, form: TailForm = 'any'): void {
    const isHex = /[="]\s*hex[:(]/i.test(this.#text.slice(lost.linePlace.start, end))
    this.#losses.follow(lost, isHex ? 'hex' : form, end)
  }

  /** A line that starts neither a key nor a value nor a comment: part of something that a lost line began, or lost on its own. */
  private otherLine(first: number, end: number): void {
    if (this.#losses.takeTail(this.#line, first, end)) return
    const line = this.#text.slice(first, end)
    if (isHeaderLine(line)) {
      this.lose('second-header', 'second-header', first, end)
    } else if (/^-?HK[A-Z_]+\\.*\]/i.test(line)) {
      this.loseKey('key-no-opening-bracket', first, end, line.slice(0, line.lastIndexOf(']')))
    } else if (looksLikeValue(this.#text, first, end)) {
      const curly = /^[\u201c\u201d\u201e\u00ab]/.test(line)
      const lost = this.lose('value', curly ? 'name-curly-quotes' : 'name-unquoted', first, end, nameBeforeEquals(line, first))
      this.followValue(lost, end)
    } else {
      // Bytes right below hex data that was stored: its last line lacks the backslash.
      const isRest = this.#hexEnd === this.#line - 1 && /^[0-9a-f]{1,2}(?:,[0-9a-f]{1,2})*,?[\s\\]*$/i.test(line)
      if (isRest) this.#hexEnd = this.#line
      this.lose('other', isRest ? 'hex-after-end' : 'unreadable', first, end)
    }
  }

  /** A file that ends behind a continuation backslash keeps what was read. */
  private endOfFile(): void {
    const open = this.#open
    this.#open = undefined
    if (open) this.storeHex(open)
  }

  private loseKey(reason: LossReason, first: number, end: number, path: string): LostLine {
    const lost = this.lose('key', reason, first, end, { keyPath: path })
    this.#importer.loseKey(lost)
    return lost
  }

  private lose(kind: LossKind, reason: LossReason, first: number, end: number, details: LossDetails = {}): LostLine {
    return this.#losses.lose(kind, reason, this.#line, first, end, { keyPath: this.#importer.keyPath, ...details })
  }
}
