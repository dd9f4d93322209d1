import type { Source } from '../decode/source.js'
import { secretsOnLine } from './named-secrets.js'

/** Which lines are indented below a key of YAML or JSON that is a secret's, with nothing but the sign of a longer value behind it. */
export class IndentedLines {
  readonly #source: Source
  readonly #verdicts = new Map<number, boolean>()
  readonly #parents = new Map<number, number>()

  constructor(source: Source) {
    this.#source = source
  }

  isBelowSecret(line: number): boolean {
    const passed: number[] = []
    let verdict: boolean | undefined
    for (let at = line; verdict === undefined; ) {
      verdict = this.#verdicts.get(at)
      if (verdict !== undefined) break
      passed.push(at)
      const indent = indentOf(this.#source.lineText(at))
      at = indent === 0 ? 0 : this.#parentOf(at, indent)
      if (at < 1) verdict = false
      else if (this.#opensSecret(at)) verdict = true
    }
    for (const one of passed) this.#verdicts.set(one, verdict)
    return verdict
  }

  /** The line above that is indented less, 0 where there is none. */
  #parentOf(line: number, indent: number): number {
    let above = line - 1
    while (above >= 1) {
      const text = this.#source.lineText(above)
      if (text.trim() !== '' && indentOf(text) < indent) break
      // What lies between a line and its own parent is indented as much as it, or more.
      above = this.#parents.get(above) ?? above - 1
    }
    this.#parents.set(line, above)
    return above
  }

  #opensSecret(line: number): boolean {
    const text = this.#source.lineText(line)
    const last = secretsOnLine(text).at(-1)
    return last !== undefined && !last.closed && /^(?:[|>][-+\d]{0,3}|[[{])?$/.test(text.slice(last.start).trim())
  }
}

function indentOf(text: string): number {
  return /^[\s\-{["']*/.exec(text)?.[0].length ?? 0
}
