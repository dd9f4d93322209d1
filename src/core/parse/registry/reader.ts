import type { Source } from '../../decode/source.js'
import { unescapeString } from './escapes.js'
import { HexData, numberAt, skipBlanks } from './hex-data.js'
import { isHeaderLine, judgeHeader, type Header } from './header.js'
import { Importer, type ValueLine } from './importer.js'
import { judgeKeyLine } from './key-line.js'
import { isBlank, LossLog } from './loss-log.js'
import type { LossKind, LossReason, LostLine } from './loss.js'
import type { RegistryFile } from './model.js'
import { dataTypeFault, dwordFault, looksLikeValue, nameAt, nameBeforeEquals, scanString, type StringScan } from './value-line.js'
import { hexDigit, REG_BINARY, REG_DWORD, REG_EXPAND_SZ, REG_MULTI_SZ, REG_QWORD, REG_SZ } from './value.js'

const TAB = 9
const BLANK = 32
const QUOTE = 34
const HASH = 35
const MINUS = 45
const COLON = 58
const SEMICOLON = 59
const EQUALS = 61
const AT = 64
const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93

/** A hex value whose last line ended in a backslash. */
interface OpenValue {
  readonly at: ValueLine
  readonly type: number
  readonly colonEnd: number
  readonly data: HexData
}

type LineLossDetails = NonNullable<Parameters<LossLog['lose']>[5]> & { readonly line?: number }

/** Reads a `.reg` text line for line as regedit imports it, in one pass and linear time. */
export function readRegistry(source: Source, marked: boolean): RegistryFile {
  return new RegistryReader(source, marked).read()
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
  #nextNul: number

  constructor(
    private readonly source: Source,
    private readonly marked: boolean,
  ) {
    this.#text = source.text
    this.#losses = new LossLog(source)
    this.#importer = new Importer(source, this.#losses)
    this.#nextNul = this.#text.indexOf('\0')
  }

  read(): RegistryFile {
    const text = this.#text
    const end = text.length
    let header: Header | undefined
    let headerPlace = this.source.place(0, 0)
    let readLine = (start: number, stop: number): void => this.line(start, stop)
    let lf = text.indexOf('\n')
    let cr = text.indexOf('\r')
    let start = 0
    while (start < end || (start === 0 && header === undefined)) {
      while (lf >= 0 && lf < start) lf = text.indexOf('\n', start)
      while (cr >= 0 && cr < start) cr = text.indexOf('\r', start)
      const stop = lf < 0 ? (cr < 0 ? end : cr) : cr < 0 || lf < cr ? lf : cr
      const next = stop === cr && lf === cr + 1 ? stop + 2 : stop + 1
      this.#line++
      if (header) {
        readLine(start, stop)
      } else {
        header = this.header(text.slice(start, stop))
        headerPlace = this.source.place(start, stop)
        if (header.verdict !== 'accepted') {
          if (!mentionsCisco(text)) break
          if (isContentLine(text, start, stop)) readLine(start, stop)
        }
        this.#wide = header.version === '5' || this.source.encoding === 'utf16le' || header.verdict !== 'accepted'
        if (header.version === '3.1') readLine = (from, to) => this.windows31Line(from, to)
      }
      start = next
    }
    this.endOfFile()
    const { registry, deletedKeys, deletedValues, notes, keyLines, valuesSet } = this.#importer
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
    }
  }

  /** An import knows UTF-16LE with its mark, and else takes every byte for a character: any other encoding spoils the first line. */
  private header(line: string): Header {
    const header = judgeHeader(line)
    const { encoding } = this.source
    const readable = encoding === 'utf16le' ? this.marked : encoding !== 'utf16be' && !this.marked
    return readable ? header : { verdict: 'rejected', version: null }
  }

  private line(start: number, end: number): void {
    if (this.#open) {
      this.continueHex(this.#open, start, end)
      return
    }
    const text = this.#text
    const first = skipBlanks(text, start, end)
    if (first === end) return
    if (this.#nextNul >= 0 && this.holdsNul(end)) {
      this.lose(this.kindOf(first, end), 'nul-character', first, end)
      return
    }
    switch (text.charCodeAt(first)) {
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
      case SEMICOLON:
      case HASH:
        return
      default:
        this.otherLine(first, end)
    }
  }

  private holdsNul(end: number): boolean {
    if (this.#nextNul >= end) return false
    this.#nextNul = this.#text.indexOf('\0', end)
    return true
  }

  private kindOf(first: number, end: number): LossKind {
    const code = this.#text.charCodeAt(first)
    if (code === OPEN_BRACKET) return 'key'
    return code === QUOTE || code === AT || looksLikeValue(this.#text, first, end) ? 'value' : 'other'
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
      if (scan.fault === 'open') this.#losses.follow(lost, 'string', end)
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
      if (at < end) this.loseValue('equals-missing', at)
      else this.loseValue('equals-missing', this.#at.nameStart, this.#at.nameEnd)
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
      this.#losses.follow(this.loseValue(dataTypeFault(text, at, end), at), 'any', end)
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
    if (!reason) this.#importer.setValue(this.#at, REG_DWORD, 'dword', start, digitsEnd)
    else this.#losses.follow(this.loseValue(reason, start), 'any', end)
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
    const readable = /[0-9a-fA-F]/.test(text.charAt(first)) && !(this.#nextNul >= 0 && this.holdsNul(end))
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
    const start = data.firstStart < 0 ? open.colonEnd : data.firstStart
    const stop = data.firstStart < 0 ? open.colonEnd : data.lastEnd
    const form = this.#wide ? 'wide-hex' : 'narrow-hex'
    const value = this.#importer.setValue(open.at, type, form, start, stop)
    if (!value) return
    const unit = this.#wide ? 2 : 1
    if (type === REG_SZ || type === REG_EXPAND_SZ || type === REG_MULTI_SZ) {
      const wanted = type === REG_MULTI_SZ ? 2 : 1
      let present = 0
      while (present < wanted && data.endsInZeros((present + 1) * unit)) present++
      if (present < wanted && data.count > 0) this.#importer.notes.push({ kind: 'missing-terminator', value, missing: wanted - present })
    }
    const wanted = type === REG_DWORD ? 4 : type === REG_QWORD ? 8 : data.count
    if (data.count !== wanted) this.#importer.notes.push({ kind: 'wrong-length', value, bytes: data.count, wanted })
  }

  private loseHex(open: OpenValue, reason: LossReason, end: number): LostLine {
    const { data } = open
    const start = data.firstStart < 0 ? open.colonEnd : data.firstStart
    const lost = this.#importer.loseValue(open.at, reason, start)
    this.#losses.follow(lost, 'hex', end)
    return lost
  }

  private loseValue(reason: LossReason, from: number, to?: number): LostLine {
    return this.#importer.loseValue(this.#at, reason, from, to)
  }

  /** A line that starts neither a key nor a value nor a comment: part of something that a lost line began, or lost on its own. */
  private otherLine(first: number, end: number): void {
    if (this.#losses.takeTail(this.#line, first, end)) return
    const line = this.#text.slice(first, end)
    if (isHeaderLine(line)) {
      this.lose('second-header', 'second-header', first, end)
    } else if (/^-?HK[A-Z_]+\\/i.test(line) && line.trimEnd().endsWith(']')) {
      this.loseKey('key-no-opening-bracket', first, end, line.trimEnd().replace(/\]$/, ''))
    } else if (looksLikeValue(this.#text, first, end)) {
      const curly = /^[\u201c\u201d\u201e\u00ab]/.test(line)
      const lost = this.lose('value', curly ? 'name-curly-quotes' : 'name-unquoted', first, end, nameBeforeEquals(line, first))
      this.#losses.follow(lost, 'any', end)
    } else {
      // Bytes right below a value that was stored: its last line lacks the backslash.
      const isRest = this.#losses.lastLine !== this.#line - 1 && /^[0-9a-f]{1,2}(?:,[0-9a-f]{1,2})*,?[\s\\]*$/i.test(line)
      this.lose('other', isRest ? 'hex-after-end' : 'unreadable', first, end)
    }
  }

  private windows31Line(start: number, end: number): void {
    const text = this.#text
    if (!text.startsWith('HKEY_CLASSES_ROOT', start) || start + 17 > end) {
      const first = skipBlanks(text, start, end)
      const comment = text.charCodeAt(start) === SEMICOLON || text.charCodeAt(start) === HASH
      if (first < end && !comment) this.lose('other', 'other-root', first, end)
      return
    }
    let keyEnd = start
    while (keyEnd < end && !/\s/.test(text.charAt(keyEnd))) keyEnd++
    const verdict = judgeKeyLine(text.slice(start, keyEnd), false)
    if ('fault' in verdict) {
      this.lose('key', verdict.fault, start, end)
      return
    }
    let data = skipBlanks(text, keyEnd, end)
    if (data < end && text.charCodeAt(data) === EQUALS) data++
    if (data < end && text.charCodeAt(data) === BLANK) data++
    this.#importer.openKey(verdict.path, start)
    this.name('', start, keyEnd)
    this.#at.first = start
    this.#at.end = end
    this.#importer.setValue(this.#at, REG_SZ, 'string', data, end)
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

  private lose(kind: LossKind, reason: LossReason, first: number, end: number, details: LineLossDetails = {}): LostLine {
    const { line = this.#line, ...rest } = details
    return this.#losses.lose(kind, reason, line, first, end, { keyPath: this.#importer.keyPath, ...rest })
  }
}

/** Whether the file speaks of what icmlint checks, so that reading on behind a refused first line is worth it. */
function mentionsCisco(text: string): boolean {
  return /cisco|ctios|connectionprofiles/i.test(text)
}

/** Whether a first line is content already: an excerpt without a header. */
function isContentLine(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(skipBlanks(text, start, end))
  return code === OPEN_BRACKET || code === QUOTE || code === AT || looksLikeValue(text, start, end)
}
