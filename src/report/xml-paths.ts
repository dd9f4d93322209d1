import { afterDeclaration } from '../core/parse/xml/sketch.js'
import { DEFAULT_LIMITS } from '../core/model/limits.js'

/** Where in a document an offset is, as XPath says it. */
export interface XmlPath {
  readonly path: string
  readonly kind: 'element' | 'attribute' | 'text'
}

interface Open {
  readonly name: string
  /** Its position among siblings of its name, from 1. */
  readonly position: number
  readonly children: Map<string, number>
}

const NAME = /[^\s<>/="']+/y

/** The paths of offsets, in one pass over a text that may be broken. */
export function xmlPaths(text: string, offsets: readonly number[]): ReadonlyMap<number, XmlPath> {
  return new PathFinder(text, offsets).run()
}

class PathFinder {
  readonly #text: string
  readonly #wanted: readonly number[]
  readonly #found = new Map<number, XmlPath>()
  /** The document itself, then the open elements. */
  readonly #open: Open[] = [{ name: '', position: 0, children: new Map() }]
  #next = 0

  constructor(text: string, offsets: readonly number[]) {
    this.#text = text
    this.#wanted = [...new Set(offsets)].sort((a, b) => a - b)
  }

  run(): ReadonlyMap<number, XmlPath> {
    const text = this.#text
    for (let at = text.indexOf('<'); at >= 0 && this.#next < this.#wanted.length; ) {
      this.#assign(at, () => this.#here('text'))
      at = text.indexOf('<', this.#token(at))
    }
    this.#assign(Infinity, () => this.#here('text'))
    return this.#found
  }

  /** Reads what begins at a `<`, and tells where it ends. */
  #token(at: number): number {
    const text = this.#text
    if (text.startsWith('<!--', at)) return this.#passed(behind(text, '-->', at + 4), 'element')
    if (text.startsWith('<![CDATA[', at)) return this.#passed(behind(text, ']]>', at + 9), 'text')
    if (text.startsWith('<?', at)) return this.#passed(behind(text, '?>', at + 2), 'element')
    if (text.startsWith('<!', at)) return this.#passed(afterDeclaration(text, at), 'element')
    if (text.startsWith('</', at)) {
      const end = this.#passed(behind(text, '>', at), 'element')
      if (this.#open.at(-1)?.name === nameAt(text, at + 2)) this.#open.pop()
      return end
    }
    const name = nameAt(text, at + 1)
    return name === '' ? at + 1 : this.#startTag(name, at)
  }

  #startTag(name: string, at: number): number {
    const siblings = this.#open.at(-1)?.children
    const position = (siblings?.get(name) ?? 0) + 1
    siblings?.set(name, position)
    this.#open.push({ name, position, children: new Map() })
    const end = this.#attributes(at + 1 + name.length)
    this.#passed(end, 'element')
    // The document stays open, whatever is closed.
    if (this.#text[end - 2] === '/' && this.#open.length > 1) this.#open.pop()
    return end
  }

  /** Past the `>` of a start tag. */
  #attributes(from: number): number {
    const text = this.#text
    let at = from
    let attribute = ''
    while (at < text.length && text[at] !== '<') {
      const character = text[at]
      if (character === '>') return at + 1
      const name = nameAt(text, at)
      if (name !== '') {
        this.#assign(at, () => this.#here('element'))
        attribute = name
        at += name.length
        this.#assign(at, () => this.#attribute(attribute))
      } else if (character === '"' || character === "'") {
        at = behind(text, character, at + 1)
        this.#assign(at, () => this.#attribute(attribute))
      } else at++
    }
    return at
  }

  #passed(end: number, kind: XmlPath['kind']): number {
    this.#assign(end, () => this.#here(kind))
    return end
  }

  /** Gives a path to all wanted offsets before an end that have none yet. */
  #assign(end: number, path: () => XmlPath | undefined): void {
    while ((this.#wanted[this.#next] ?? Infinity) < end) {
      const found = path()
      if (found) this.#found.set(this.#wanted[this.#next] as number, found)
      this.#next++
    }
  }

  #here(kind: XmlPath['kind']): XmlPath | undefined {
    if (this.#open.length < 2 || this.#open.length > DEFAULT_LIMITS.nesting) return undefined
    const path = this.#open.slice(1).map(({ name, position }) => `/${name}[${position}]`)
    return { path: path.join('') + (kind === 'text' ? '/text()' : ''), kind }
  }

  #attribute(name: string): XmlPath | undefined {
    const element = this.#here('element')
    return element && { path: `${element.path}/@${name}`, kind: 'attribute' }
  }
}

function nameAt(text: string, at: number): string {
  NAME.lastIndex = at
  return NAME.exec(text)?.[0] ?? ''
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? text.length : at + mark.length
}
