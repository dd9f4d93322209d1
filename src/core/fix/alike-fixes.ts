import type { Place, Source } from '../decode/source.js'
import type { LintOptions } from '../engine/options.js'
import { RuleSettings } from '../engine/rule-settings.js'
import { fingerprintOf } from '../findings/fingerprint.js'
import { mentionsDirective } from '../parse/directive.js'
import { addToGroup } from '../text/add-to-group.js'
import { kept } from '../text/kept.js'
import { Matching } from '../text/matchers.js'
import type { FixableFinding } from './choose-edits.js'
import { Sections } from './sections.js'

/** A place as its lines below the header of a key, which other files may have as well. */
interface AmongLines {
  readonly header: string
  /** The lines that it stands in; undefined for the header. */
  readonly lines: string | undefined
  /** From the beginning of these lines. */
  readonly start: number
  readonly end: number
}

/**
 * Of several exports of one server, a finding goes over to the next one when it is repaired in the first. Where it has done so
 * once, this finds all the others that have the same lines below the same key, so that they need not wait for their turn.
 */
export class AlikeFixes {
  /** What has been repaired in earlier passes. */
  readonly #made = new Set<string>()
  readonly #sections = new WeakMap<Source, Sections>()
  readonly #settings: RuleSettings
  readonly #suppressions: Matching

  constructor(options: LintOptions) {
    this.#settings = new RuleSettings(options)
    this.#suppressions = new Matching((options.suppressions ?? []).map(({ matchesPath }) => matchesPath))
  }

  note(fixes: readonly FixableFinding[]): void {
    for (const fix of fixes) {
      const signature = this.#signatureOf(fix)
      if (signature !== undefined) this.#made.add(signature)
    }
  }

  /** The same fixes in other files, of those that have gone over from one file to another. */
  others(fixes: readonly FixableFinding[], sources: readonly Source[]): FixableFinding[] {
    const moving = fixes.filter((fix) => this.#made.has(this.#signatureOf(fix) ?? ''))
    if (moving.length === 0) return []
    const headers = this.#headersIn(sources)
    return moving.flatMap((fix) => {
      const { source } = fix.finding.place
      const header = this.#amongLines(fix.finding.place)?.header ?? ''
      return [...(headers.get(header) ?? [])].flatMap(([sections, [at, ...more]]) => {
        if (at === undefined || more.length > 0 || !this.#isTreatedLike(sections.source, source)) return []
        return this.#movedTo(sections, at, fix) ?? []
      })
    })
  }

  /** Whether the same is said of two files: what is suppressed or off in one of them stays as it is. */
  #isTreatedLike(other: Source, source: Source): boolean {
    if (other === source || mentionsDirective(other.text)) return false
    const [settings, suppressions] = [this.#settings, this.#suppressions]
    return settings.alike(other.path) === settings.alike(source.path) && suppressions.of(other.path) === suppressions.of(source.path)
  }

  #signatureOf({ finding, edits }: FixableFinding): string | undefined {
    const parts = [finding.ruleId, finding.subject]
    for (const { place, text } of [...edits, { place: finding.place, text: '' }]) {
      const among = place.source === finding.place.source ? this.#amongLines(place) : undefined
      if (!among) return undefined
      parts.push(among.header, among.lines ?? '', String(among.start), String(among.end), text)
    }
    return parts.join('\0')
  }

  #amongLines({ source, start, end }: Place): AmongLines | undefined {
    const sections = this.#sectionsOf(source)
    const header = sections.above(start)
    if (header === undefined) return undefined
    const from = sections.lineStart(start)
    const lines = from === header ? undefined : source.text.slice(from, sections.lineEnd(end))
    return { header: sections.line(header), lines, start: start - from, end: end - from }
  }

  /** By header: the files that have it, and where. */
  #headersIn(sources: readonly Source[]): ReadonlyMap<string, ReadonlyMap<Sections, readonly number[]>> {
    const headers = new Map<string, Map<Sections, number[]>>()
    for (const sections of sources.map((source) => this.#sectionsOf(source))) {
      for (const start of sections.starts) {
        const found = kept(headers, sections.line(start), () => new Map<Sections, number[]>())
        addToGroup(found, sections, start)
      }
    }
    return headers
  }

  /** A fix in another file, below the same header; undefined where its lines are not all there, once. */
  #movedTo(sections: Sections, header: number, { finding, edits }: FixableFinding): FixableFinding | undefined {
    const moved = (place: Place): Place | undefined => {
      const { lines, start, end } = this.#amongLines(place) as AmongLines
      const at = lines === undefined ? header : sections.only(header, lines)
      return at === undefined ? undefined : sections.source.place(at + start, at + end)
    }
    const place = moved(finding.place)
    const movedEdits = edits.flatMap((edit) => {
      const to = moved(edit.place)
      return to ? [{ ...edit, place: to }] : []
    })
    if (!place || movedEdits.length < edits.length || !finding.fix) return undefined
    const fingerprint = fingerprintOf(finding.ruleId, finding.subject, sections.source.path)
    return { finding: { ...finding, place, related: [], fingerprint, fix: { ...finding.fix, edits: movedEdits } }, edits: movedEdits }
  }

  #sectionsOf(source: Source): Sections {
    const known = this.#sections.get(source)
    if (known) return known
    const sections = new Sections(source)
    this.#sections.set(source, sections)
    return sections
  }
}
