import type { XmlFault } from './tree.js'
import { SaxesParser } from 'saxes'
import { withoutReasonHyphens } from './comments.js'
import { clip, inPlainWords } from './fault-words.js'
import { DEFAULT_LIMITS } from '../../model/limits.js'
import { MAX_DEPTH } from './tree.js'
import { unfinished } from './unfinished.js'

export interface WellFormedness {
  /** The first thing that is wrong, or null. */
  readonly fault: XmlFault | null
  /** The document type declaration; it is passed over, never expanded. */
  readonly doctype: { readonly start: number; readonly end: number } | null
  /** Elements with names that the tree builder refuses. */
  readonly refused: readonly XmlFault[]
}

export interface WellFormedOptions {
  /** Several top-level elements, as SQL Server's FOR XML without ROOT writes them. */
  readonly severalRoots?: boolean
  /** How deep elements may stand in one another. */
  readonly nesting?: number
  /** Prefixes that are declared outside of the text. */
  readonly prefixes?: readonly string[]
}

const REFUSED = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Checks whether a decoded text is well-formed XML 1.0 with namespaces, up to the first fault. The encoding that the
 * declaration names is not compared with the bytes, and directives for icmlint may hold a -- before their reason. Never
 * throws.
 */
export function checkWellFormed(text: string, options: WellFormedOptions = {}): WellFormedness {
  const masked = withoutReasonHyphens(text)
  const first = new Check(masked, options, 'quick').run()
  return first.fault || first.doctype ? new Check(masked, options, 'exact').run() : first
}

/**
 * How much of what saxes reads is listened to. All of it is needed only to say where a fault or a declaration is; and a saxes
 * with more than half a dozen listeners is slow, for V8 turns an object that grew so many properties by computed names into
 * a hash table: four times as slow.
 */
type Listening = 'quick' | 'exact'

/** Ends the run of saxes, which would go on after an error. */
class Stop extends Error {}

class Check {
  readonly #text: string
  readonly #nesting: number
  readonly #parser: InstanceType<typeof SaxesParser>
  /** Names of the open elements. */
  readonly #open: string[] = []
  readonly #refused: XmlFault[] = []
  #fault: XmlFault | null = null
  #doctype: { start: number; end: number } | null = null
  /** Behind the last thing that stands outside of the root element. */
  #outside = 0
  /** Behind the last thing that was read whole, wherever it stands. */
  #read = 0
  #lastClosed: string | undefined

  constructor(text: string, options: WellFormedOptions, listening: Listening) {
    this.#text = text
    this.#nesting = Math.min(options.nesting ?? DEFAULT_LIMITS.nesting, MAX_DEPTH)
    const prefixes = (options.prefixes ?? []).filter((prefix) => !prefix.startsWith('xml'))
    const declared = Object.fromEntries(prefixes.map((prefix) => [prefix, `urn:${prefix}`]))
    this.#parser = new SaxesParser({
      xmlns: true,
      position: true,
      fragment: options.severalRoots ?? false,
      additionalNamespaces: declared,
    })
    this.#listen()
    if (listening === 'exact') this.#listenToAll()
  }

  run(): WellFormedness {
    try {
      this.#parser.write(this.#text).close()
    } catch (error) {
      if (!(error instanceof Stop)) {
        const at = Math.min(this.#parser.position, this.#text.length)
        this.#fault = { message: error instanceof Error ? error.message : String(error), start: at, end: at }
      }
    }
    return { fault: this.#fault, doctype: this.#doctype, refused: this.#refused }
  }

  #listen(): void {
    const parser = this.#parser
    parser.on('opentagstart', (tag) => {
      this.#read = parser.position
      this.#open.push(tag.name)
      if (this.#open.length > this.#nesting) this.#tooDeep()
      if (REFUSED.has(tag.name)) this.#refused.push(this.#tagName(`an element cannot be read under the name ${tag.name}`))
    })
    parser.on('closetag', () => {
      this.#lastClosed = this.#open.pop()
      this.#passed()
    })
    parser.on('doctype', () => {
      this.#doctype = { start: this.#text.indexOf('<!DOCTYPE', this.#outside), end: parser.position }
      this.#passed()
    })
    parser.on('error', (error) => this.#stop(this.#locate(error.message.replace(/^\d+:\d+: /, ''))))
  }

  #tooDeep(): never {
    this.#stop({ ...this.#tagName(`elements are nested more than ${this.#nesting} deep`), nesting: this.#nesting })
  }

  #listenToAll(): void {
    const parser = this.#parser
    parser.on('opentag', () => (this.#read = parser.position))
    parser.on('cdata', () => this.#passed())
    parser.on('comment', () => this.#passed())
    parser.on('processinginstruction', () => this.#passed())
    parser.on('xmldecl', () => this.#passed())
  }

  #passed(): void {
    this.#read = this.#parser.position
    if (this.#open.length === 0) this.#outside = this.#parser.position
  }

  #stop(fault: XmlFault): never {
    this.#fault = fault
    throw new Stop()
  }

  /** A fault at the name of the tag that is being read. */
  #tagName(message: string): XmlFault {
    const start = this.#text.lastIndexOf('<', this.#parser.position - 1) + 1
    return { message, start, end: nameEnd(this.#text, start) }
  }

  /** Where a complaint of saxes belongs: it complains when it has read past what is wrong. */
  #locate(message: string): XmlFault {
    const text = this.#text
    const read = Math.min(this.#parser.position, text.length)
    if (/^(?:unmatched closing tag|unexpected close tag)/.test(message)) return this.#mismatch(read)
    if (message.startsWith('unbound namespace prefix')) return this.#unboundPrefix(message, read)
    const words = inPlainWords(message)
    if (/^(?:unclosed tag|unexpected end)|entity/.test(message)) {
      const begun = unfinished(text, this.#read)
      if (begun && (begun.reference || !message.includes('entity'))) return begun
    }
    if (/^(?:unclosed tag|document must)/.test(message)) return { message: words, start: read, end: read }
    if (message.startsWith('text data outside')) {
      let start = this.#outside
      while (start < read && /\s/.test(text[start] ?? '')) start++
      return { message: words, start, end: Math.max(start, Math.min(read, start + 1)) }
    }
    const mark = markBefore(message)
    const start = mark ? text.lastIndexOf(mark, read - 1) : -1
    if (start >= 0) return { message: words, start, end: mark === '<' ? start + 1 : read }
    return { message: words, start: Math.max(0, read - 1), end: Math.max(read, Math.min(1, text.length)) }
  }

  #mismatch(read: number): XmlFault {
    const start = this.#text.lastIndexOf('</', read - 1) + 2
    const end = nameEnd(this.#text, start)
    const name = this.#text.slice(start, end)
    // saxes has taken the open element off its stack before it complains.
    const open = this.#lastClosed
    const message = open === undefined || open === name
      ? `</${clip(name)}> closes nothing`
      : `</${clip(name)}> stands where </${clip(open)}> is due`
    return { message, start, end }
  }

  #unboundPrefix(complaint: string, read: number): XmlFault {
    const prefix = /"(.*)"/.exec(complaint)?.[1] ?? ''
    const tag = this.#text.lastIndexOf('<', read - 1)
    const found = this.#text.indexOf(`${prefix}:`, tag)
    const start = found >= 0 && found < read ? found : tag
    const message = `the prefix ${clip(prefix)}: is not declared (xmlns:${clip(prefix)}="…")`
    return { message, start, end: nameEnd(this.#text, start) }
  }
}

/** The characters that what is wrong begins with, where saxes complains only at its end. */
function markBefore(message: string): string | undefined {
  if (message.includes('entity')) return '&'
  if (/^(?:documents may contain|incorrect syntax|inappropriately)/.test(message)) return '<'
  if (/XML declaration must (?:be at|appear)/.test(message)) return '<?'
  return undefined
}

function nameEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && !/[\s/>=<]/.test(text[end] as string)) end++
  return end
}
