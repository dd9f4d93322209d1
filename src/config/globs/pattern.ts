import { GlobError, is, isAny, isNamePart, namedUp, SLASH, type Machine, type Test } from './machine.js'

/** A glob as states of a machine. */
export interface GlobPattern {
  readonly start: number
  /** The state that a path has reached when it matches as a whole. */
  readonly end: number
  /** What it takes, of space and at most for each character of a path. */
  readonly states: number
}

/** Longer ones are no pattern for files. */
const MAX_LENGTH = 1024
/** What braces and ranges of one glob may unfold to. */
const MAX_STATES = 4096

/** Reads a glob, as states of a machine. Throws a GlobError. */
export function compileGlobPattern(glob: string, machine: Machine): GlobPattern {
  if (glob.length > MAX_LENGTH) throw new GlobError(`is longer than ${MAX_LENGTH} characters`)
  const before = machine.states
  const { start, end } = machine.build(MAX_STATES, () => new Reader(namedUp(glob), machine).read())
  return { start, end, states: machine.states - before }
}

/** Makes the states of a pattern. */
class Reader {
  readonly #glob: string
  readonly #machine: Machine
  #at = 0

  constructor(glob: string, machine: Machine) {
    this.#glob = glob
    this.#machine = machine
  }

  /** The states in which the pattern starts and in which it is matched as a whole. */
  read(): { readonly start: number; readonly end: number } {
    const start = this.#machine.state()
    return { start, end: this.#sequence(start, '') }
  }

  /** Up to one of the characters that end it, or to the end of the pattern. */
  #sequence(from: number, ends: string): number {
    let state = from
    while (this.#at < this.#glob.length && !ends.includes(this.#glob.charAt(this.#at))) state = this.#part(state, ends)
    return state
  }

  #part(from: number, ends: string): number {
    const character = this.#glob.charAt(this.#at)
    if ('*+?@!'.includes(character) && this.#glob[this.#at + 1] === '(') {
      const close = this.#closing(this.#at + 1, '(', ')')
      if (close !== undefined) return this.#repeated(from, character)
    }
    if (character === '*') return this.#stars(from, ends)
    if (character === '?') return this.#take(from, isNamePart)
    if (character === '[') return this.#set(from)
    if (character === '{') return this.#braces(from)
    const below = character === '/' ? this.#allBelow(ends) : 0
    if (below > 0) {
      // What stands in a folder, and the folder itself.
      this.#at += below
      const inside = this.#machine.step(from, is(SLASH))
      this.#machine.link(inside, isAny, inside)
      const end = this.#machine.state()
      this.#machine.join(from, end)
      this.#machine.join(inside, end)
      return end
    }
    if (character === '\\' && this.#at + 1 < this.#glob.length) this.#at++
    return this.#take(from, is(this.#glob.charCodeAt(this.#at)))
  }

  #take(from: number, test: Test): number {
    this.#at++
    return this.#machine.step(from, test)
  }

  /** The length of a `/**` that ends an alternative; behind a star the folder must be one. */
  #allBelow(ends: string): number {
    if (this.#glob[this.#at - 1] === '*') return 0
    const length = /^(?:\/\*\*)*/.exec(this.#glob.slice(this.#at))?.[0].length ?? 0
    const after = this.#glob.charAt(this.#at + length)
    return after === '' || ends.includes(after) ? length : 0
  }

  /** `**` as a whole name stands for any number of folders, any other run of stars for a part of a name. */
  #stars(from: number, ends: string): number {
    const start = this.#at
    do this.#at++
    while (this.#glob[this.#at] === '*' && this.#glob[this.#at + 1] !== '(')
    const before = start === 0 ? '/' : this.#glob.charAt(start - 1)
    const after = this.#glob.charAt(this.#at)
    const isWhole = this.#at - start > 1 && '/{,(|'.includes(before) && (after === '' || after === '/' || ends.includes(after))
    const loop = this.#machine.state()
    this.#machine.join(from, loop)
    const end = this.#machine.state()
    if (isWhole && after === '/') {
      this.#at++
      this.#machine.link(loop, isAny, loop)
      this.#machine.link(loop, is(SLASH), end)
      this.#machine.join(from, end)
    } else {
      this.#machine.link(loop, isWhole ? isAny : isNamePart, loop)
      this.#machine.join(loop, end)
    }
    return end
  }

  /** `?(…)`, `*(…)`, `+(…)`, `@(…)`: one of several patterns, so or so often. */
  #repeated(from: number, sign: string): number {
    if (sign === '!') throw new GlobError('uses !(…), which is not known here; a pattern of its own behind ! takes out again')
    this.#at += 2
    const begin = this.#machine.state()
    const end = this.#machine.state()
    this.#machine.join(from, begin)
    if (sign === '?' || sign === '*') this.#machine.join(begin, end)
    if (sign === '+' || sign === '*') this.#machine.join(end, begin)
    this.#alternatives(begin, end, '|', ')')
    return end
  }

  #alternatives(begin: number, end: number, separator: string, close: string): void {
    for (;;) {
      const start = this.#machine.state()
      this.#machine.join(begin, start)
      this.#machine.join(this.#sequence(start, separator + close), end)
      if (this.#glob.charAt(this.#at++) !== separator) return
    }
  }

  /** `{a,b}` and `{1..9}`; other braces stand for themselves. */
  #braces(from: number): number {
    const close = this.#closing(this.#at, '{', '}')
    const inside = close === undefined ? '' : this.#glob.slice(this.#at + 1, close)
    const range = /^(-?\d{1,9})\.\.(-?\d{1,9})$|^([A-Za-z])\.\.([A-Za-z])$/.exec(inside)
    if (close !== undefined && range) {
      this.#at = close + 1
      const [, first, last, firstLetter, lastLetter] = range
      if (firstLetter !== undefined) return this.#words(from, lettersBetween(firstLetter, lastLetter as string))
      return this.#words(from, numbersBetween(first as string, last as string))
    }
    if (!hasComma(inside)) return this.#take(from, is(this.#glob.charCodeAt(this.#at)))
    this.#at++
    const end = this.#machine.state()
    const begin = this.#machine.state()
    this.#machine.join(from, begin)
    this.#alternatives(begin, end, ',', '}')
    return end
  }

  #words(from: number, words: Iterable<string>): number {
    const end = this.#machine.state()
    for (const word of words) {
      let state = this.#machine.state()
      this.#machine.join(from, state)
      for (let index = 0; index < word.length; index++) state = this.#machine.step(state, is(word.charCodeAt(index)))
      this.#machine.join(state, end)
    }
    return end
  }

  /** `[a-z]`, `[!a-z]`; a bracket that nothing closes stands for itself. */
  #set(from: number): number {
    const [all, negated, members] = /^\[([!^]?)(\]?(?:\\.|[^\]\\])*)\]/s.exec(this.#glob.slice(this.#at)) ?? []
    if (all === undefined || members === undefined || members === '') return this.#take(from, is(this.#glob.charCodeAt(this.#at)))
    this.#at += all.length
    const ranges = rangesOf(members)
    const isMember: Test = (character) => ranges.some(([first, last]) => first <= character && character <= last)
    return this.#machine.step(from, (character) => isNamePart(character) && isMember(character) !== (negated !== ''))
  }

  /** Where a bracket is closed again. */
  #closing(start: number, open: string, close: string): number | undefined {
    let depth = 0
    for (let index = start; index < this.#glob.length; index++) {
      const character = this.#glob.charAt(index)
      if (character === '\\') index++
      else if (character === open) depth++
      else if (character === close && --depth === 0) return index
    }
    return undefined
  }
}

function hasComma(inside: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*,/.test(inside)
}

function rangesOf(members: string): [first: number, last: number][] {
  const ranges: [number, number][] = []
  for (const [, first, last] of members.matchAll(/\\?(.)(?:-\\?([^\\]))?/gs)) {
    const code = (first as string).charCodeAt(0)
    ranges.push([code, last === undefined ? code : last.charCodeAt(0)])
  }
  return ranges
}

function* lettersBetween(first: string, last: string): Generator<string> {
  const [low, high] = [first.charCodeAt(0), last.charCodeAt(0)].sort((a, b) => a - b) as [number, number]
  for (let code = low; code <= high; code++) yield String.fromCharCode(code)
}

/** With as many digits as the bounds have, where one of them begins with a zero. */
function* numbersBetween(first: string, last: string): Generator<string> {
  const width = [first, last].some((bound) => /^-?0\d/.test(bound)) ? Math.max(first.length, last.length) : 0
  const [low, high] = [Number(first), Number(last)].sort((a, b) => a - b) as [number, number]
  for (let number = low; number <= high; number++) yield String(number).padStart(width, '0')
}
