import { decodeReferences } from './references.js'
import { isBlank } from './start-tag.js'

export interface TextContent {
  readonly text: string
  readonly textStart: number
  readonly textEnd: number
  readonly textOffsets?: readonly number[] | undefined
}

/** A run of characters that are text: between tags, or inside a CDATA section. */
interface Run {
  readonly start: number
  readonly end: number
  readonly cdata: boolean
}

/** The text between the given stretches of an element's content, which lie between its children. */
export function textContent(source: string, stretches: ReadonlyArray<readonly [number, number]>, fallback: number): TextContent {
  if (stretches.every(([start, end]) => skipBlanks(source, start) >= end)) return emptyAt(fallback)
  const runs = stretches.flatMap(([start, end]) => runsOf(source, start, end))
  const first = runs.findIndex((run) => hasText(source, run))
  if (first < 0) return emptyAt(fallback)
  const last = runs.findLastIndex((run) => hasText(source, run))
  const used = runs.slice(first, last + 1)
  const textStart = skipBlanks(source, (used[0] as Run).start)
  const textEnd = skipBlanksBack(source, (used.at(-1) as Run).end)
  const parts: string[] = []
  const offsets: number[] = []
  let verbatim = used.length === 1
  used.forEach((run, index) => {
    const start = index === 0 ? textStart : run.start
    const end = index === used.length - 1 ? textEnd : run.end
    const raw = source.slice(start, end)
    const decoded = decodeReferences(raw, start, run.cdata ? 'cdata' : 'content')
    parts.push(decoded.text)
    if (decoded.offsets) {
      verbatim = false
      for (const offset of decoded.offsets) offsets.push(offset)
    } else if (!verbatim) {
      for (let i = start; i < end; i++) offsets.push(i)
    }
  })
  const content = { text: parts.join(''), textStart, textEnd }
  return verbatim ? content : { ...content, textOffsets: offsets }
}

/** The content of an element that holds nothing but text: no element, comment or CDATA section. */
export function plainContent(source: string, start: number, end: number, fallback: number): TextContent {
  const textStart = skipBlanks(source, start)
  if (textStart >= end) return emptyAt(fallback)
  const textEnd = skipBlanksBack(source, end)
  const { text, offsets } = decodeReferences(source.slice(textStart, textEnd), textStart)
  return { text, textStart, textEnd, textOffsets: offsets }
}

export function emptyAt(offset: number): TextContent {
  return { text: '', textStart: offset, textEnd: offset }
}

/** Cuts a stretch without elements into text and CDATA, leaving out comments and processing instructions. */
function runsOf(source: string, from: number, to: number): Run[] {
  const runs: Run[] = []
  let at = from
  while (at < to) {
    const mark = source.indexOf('<', at)
    const end = mark < 0 || mark > to ? to : mark
    if (end > at) runs.push({ start: at, end, cdata: false })
    if (end === to) break
    if (source.startsWith('<![CDATA[', mark)) {
      const close = closing(source, ']]>', mark, to)
      runs.push({ start: mark + 9, end: close, cdata: true })
      at = close + 3
    } else if (source.startsWith('<!--', mark)) {
      at = closing(source, '-->', mark + 4, to) + 3
    } else {
      at = closing(source, '?>', mark, to) + 2
    }
  }
  return runs
}

function closing(source: string, mark: string, from: number, to: number): number {
  const at = source.indexOf(mark, from)
  return at < 0 || at > to ? to : at
}

function hasText(source: string, run: Run): boolean {
  return skipBlanks(source, run.start) < run.end
}

function skipBlanks(source: string, from: number): number {
  let at = from
  while (isBlank(source.charCodeAt(at))) at++
  return at
}

function skipBlanksBack(source: string, from: number): number {
  let at = from
  while (isBlank(source.charCodeAt(at - 1))) at--
  return at
}
