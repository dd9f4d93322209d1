import { CONCEPTS, FILLERS } from '../generated/symptoms.js'

/** How many words may stand for the `*` of a phrase: “log the agent out”. */
const MAX_GAP = 2
const GAP = '*'

/** Words in a form that leaves endings out: logged, logs, logging → log. */
export function stemsOf(text: string): string[] {
  const words = text.toLowerCase().replace(/['’]/g, '').match(/(?<![\p{L}\d])-?\d+|[\p{L}*]+/gu) ?? []
  return words.map(stem)
}

function stem(word: string): string {
  let stemmed = /(?:ss|us|is)$/.test(word) ? word : word.replace(/s$/, '')
  const cut = stemmed.replace(/(?:ing|ed)$/, '')
  if (cut !== stemmed && cut.length > 1 && /[aeiouy]/.test(cut)) stemmed = cut.replace(/([^aeiouls])\1$/, '$1')
  return stemmed.length > 2 ? stemmed.replace(/e$/, '').replace(/(?:y|ie)$/, 'i') : stemmed
}

interface Phrase {
  readonly concept: string
  readonly stems: readonly string[]
}

let phrases: ReadonlyMap<string, readonly Phrase[]> | undefined
let fillers: ReadonlySet<string> | undefined

/** The concepts that a text speaks of, in their order; words of no concept stay as they are, fillers are left out. */
export function conceptsOf(text: string): string[] {
  phrases ??= phrasesByFirst()
  fillers ??= new Set(FILLERS.flatMap(stemsOf))
  const stems = stemsOf(text)
  const found: string[] = []
  const used = new Set<number>()
  for (let at = 0; at < stems.length; at++) {
    if (used.has(at)) continue
    const word = stems[at] as string
    const match = bestMatch(stems, at, used)
    if (match) {
      for (const one of match.at) used.add(one)
      found.push(match.concept)
    } else if (!fillers.has(word)) found.push(word)
  }
  return found
}

interface Match {
  readonly concept: string
  /** Where its words stand. */
  readonly at: readonly number[]
}

/** The phrase with the most words from here on; of equal ones the tightest. */
function bestMatch(stems: readonly string[], start: number, used: ReadonlySet<number>): Match | undefined {
  let best: Match | undefined
  for (const { concept, stems: wanted } of phrases?.get(stems[start] as string) ?? []) {
    const at = matchAt(stems, start, wanted, used)
    if (at && (!best || isBetter(at, best.at))) best = { concept, at }
  }
  return best
}

function isBetter(at: readonly number[], than: readonly number[]): boolean {
  return at.length === than.length ? last(at) < last(than) : at.length > than.length
}

function matchAt(
  stems: readonly string[], start: number, wanted: readonly string[], used: ReadonlySet<number>,
): number[] | undefined {
  const at: number[] = []
  let next = start
  let gap = 0
  for (const word of wanted) {
    if (word === GAP) {
      gap = MAX_GAP
      continue
    }
    let found = next
    while (found <= next + gap && (stems[found] !== word || used.has(found))) found++
    if (found > next + gap || found >= stems.length) return undefined
    at.push(found)
    next = found + 1
    gap = 0
  }
  return at
}

function last(numbers: readonly number[]): number {
  return numbers.at(-1) ?? 0
}

function phrasesByFirst(): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>()
  for (const [concept, texts] of Object.entries(CONCEPTS)) {
    for (const text of texts) {
      const stems = stemsOf(text)
      const first = stems[0] as string
      const known = map.get(first)
      if (known) known.push({ concept, stems })
      else map.set(first, [{ concept, stems }])
    }
  }
  return map
}
