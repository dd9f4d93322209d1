import type { Place, Source } from '../decode/source.js'
import type { Directive } from '../parse/directive.js'
import type { Comment } from './comment.js'

/** One rule, or family of rules, that a directive names, and what came of it. */
export interface Target {
  readonly directive: Directive
  /** Where it is named. */
  readonly place: Place
  readonly ruleIds: readonly string[]
  used: boolean
}

/** The directives that hold for findings of one rule in one stretch of the text, the last one the nearest. */
interface Cover {
  readonly targets: Target[]
  /** How many of them, from the first, are known to be used. */
  marked: number
}

/** What the directives of one file silence. Findings are asked for in the order of the file: that keeps the work linear. */
export class Scopes {
  readonly #source: Source
  readonly #nextLines: readonly (number | undefined)[]
  readonly #lines = new Map<string, Cover>()
  readonly #blocks = new Map<string, Cover>()
  readonly #file = new Map<string, Cover>()
  /** Openings and closings of blocks, in the order of the file. */
  readonly #events: Target[] = []
  #nextEvent = 0

  constructor(source: Source, comments: readonly Comment[]) {
    this.#source = source
    this.#nextLines = nextLines(source, comments)
  }

  /** Adds what a directive names; directives come in the order of the file. False where no line is left to silence. */
  add(target: Target): boolean {
    const { kind, place } = target.directive
    if (kind === 'file') cover(this.#file, target)
    else if (kind === 'next-line') {
      const line = this.#nextLines[this.#source.lineOf(place.end)]
      if (line === undefined) return false
      cover(this.#lines, target, `${line} `)
    } else this.#events.push(target)
    return true
  }

  /** The directive that silences a finding of a rule at an offset: the one for its line, else the block, else the file. */
  silencer(ruleId: string, offset: number): Directive | undefined {
    this.#advance(offset)
    const covers = [this.#lines.get(`${this.#source.lineOf(offset)} ${ruleId}`), this.#blocks.get(ruleId), this.#file.get(ruleId)]
    for (const found of covers) {
      if (!found) continue
      while (found.marked < found.targets.length) (found.targets[found.marked++] as Target).used = true
    }
    return covers.find((found) => found !== undefined)?.targets.at(-1)?.directive
  }

  /** Passes all that is left, so that each end of a block has met its beginning. */
  finish(): void {
    this.#advance(Infinity)
  }

  #advance(offset: number): void {
    for (let event = this.#events[this.#nextEvent]; event && event.place.end <= offset; event = this.#events[++this.#nextEvent]) {
      if (event.directive.kind === 'disable') cover(this.#blocks, event)
      else for (const id of event.ruleIds) event.used = this.#blocks.delete(id) || event.used
    }
  }
}

function cover(covers: Map<string, Cover>, target: Target, prefix = ''): void {
  for (const id of target.ruleIds) {
    const known = covers.get(prefix + id)
    if (known) known.targets.push(target)
    else covers.set(prefix + id, { targets: [target], marked: 0 })
  }
}

/** For each line, counted from 0: the first one, counted from 1, at or below it that holds more than blanks and comments. */
function nextLines(source: Source, comments: readonly Comment[]): (number | undefined)[] {
  const { text, lineStarts } = source
  const found = new Array<number | undefined>(lineStarts.length)
  let next: number | undefined
  let comment = comments.length - 1
  for (let line = lineStarts.length; line >= 1; line--) {
    let rest = ''
    let end = lineStarts[line] ?? text.length
    const start = lineStarts[line - 1] as number
    for (let one = comments[comment]; one && one.end > start; one = comments[comment]) {
      rest += text.slice(Math.min(one.end, end), end)
      end = Math.min(end, Math.max(one.start, start))
      // One that begins above this line is looked at again there.
      if (one.start < start) break
      comment--
    }
    rest += text.slice(start, end)
    if (rest.trim() !== '') next = line
    found[line - 1] = next
  }
  return found
}
