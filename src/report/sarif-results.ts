import { rangeOf } from '../core/decode/source.js'
import type { Place } from '../core/decode/source.js'
import type { SuppressedFinding } from '../core/engine/result.js'
import type { Edit, Finding, Fix } from '../core/findings/finding.js'
import { coversSecret } from './covers-secret.js'
import { fixText } from './fix-text.js'
import type { LogicalPlace } from './logical-places.js'
import { safe } from './safe-text.js'
import type { SarifRules } from './sarif-rules.js'
import { SARIF_LEVELS } from './sarif-rules.js'
import { sarifText } from './sarif-text.js'
import type { SarifFiles } from './sarif-files.js'

/** A finding, shown or suppressed. */
export interface SarifEntry {
  readonly finding: Finding
  readonly suppressed?: SuppressedFinding
  /** Whether a baseline, or the state before a change, has it; `absent` where only that one has. */
  readonly baselineState?: 'new' | 'unchanged' | 'absent'
}

/** Makes the results of a run. */
export class SarifResults {
  readonly #rules: SarifRules
  readonly #files: SarifFiles
  readonly #logical: ReadonlyMap<Finding, LogicalPlace>

  constructor(rules: SarifRules, files: SarifFiles, logical: ReadonlyMap<Finding, LogicalPlace>) {
    this.#rules = rules
    this.#files = files
    this.#logical = logical
  }

  result({ finding, suppressed, baselineState }: SarifEntry): object {
    const { ruleId, severity, message, related, fix, fingerprint } = finding
    const fixes = fix ? this.#fixes(fix) : []
    return {
      ruleId,
      ruleIndex: this.#rules.indexOf(ruleId),
      level: SARIF_LEVELS[severity],
      message: { text: sarifText(message) },
      locations: [{ ...this.#location(finding.place), logicalLocations: this.#logicalLocations(finding) }],
      ...(related.length > 0 && {
        relatedLocations: related.map((other, id) => ({
          id,
          ...this.#location(other.place),
          message: { text: sarifText(other.message) },
        })),
      }),
      // Code scanning reads this name only, and would otherwise make a fingerprint of the text of the line.
      partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1` },
      ...(baselineState && { baselineState }),
      ...(suppressed && { suppressions: [suppression(suppressed)] }),
      ...(fixes.length > 0 && { fixes }),
      properties: properties(finding),
    }
  }

  #location(place: Place): object {
    return { physicalLocation: { artifactLocation: this.#files.location(place.source.path), region: region(place) } }
  }

  #logicalLocations(finding: Finding): object[] {
    const place = this.#logical.get(finding)
    const own = place && {
      ...(place.name !== undefined && place.name !== '' && { name: safe(place.name) }),
      fullyQualifiedName: safe(place.fullyQualifiedName),
      ...(place.kind !== undefined && { kind: place.kind }),
    }
    const subject = { fullyQualifiedName: safe(finding.subject), kind: finding.subject.split(':')[0] ?? '' }
    if (!own) return [subject]
    return finding.subject === `registry:${place.fullyQualifiedName}` ? [own] : [own, subject]
  }

  /** A fix is what changes text: a mere description is no fix here. */
  #fixes(fix: Fix): object[] {
    const edits = fix.edits ?? []
    if (edits.length === 0 || !edits.every(canBeShown)) return []
    const files = new Map<string, Edit[]>()
    for (const edit of edits) files.set(edit.place.source.path, [...(files.get(edit.place.source.path) ?? []), edit])
    const artifactChanges = [...files].map(([path, changes]) => ({
      artifactLocation: this.#files.location(path),
      replacements: changes.map(({ place, text }) => ({ deletedRegion: region(place), insertedContent: { text } })),
    }))
    return [{ description: { text: sarifText(fixText(fix)) }, artifactChanges, properties: { safe: fix.safe } }]
  }
}

/** New text in the place of a secret repeats it; and JSON has no way to write a lone surrogate that all readers take. */
function canBeShown({ place, text }: Edit): boolean {
  return text.isWellFormed() && (text === '' || !coversSecret(place))
}

/** All four members: code scanning refuses a region without one of them. */
function region(place: Place): object {
  const { start, end } = rangeOf(place)
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

function suppression({ by, reason }: SuppressedFinding): object {
  return {
    kind: by === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    justification: by === 'baseline' ? 'known to the baseline' : sarifText(reason ?? '') || 'no reason given',
  }
}

function properties({ subject, scenario, fix }: Finding): object {
  return {
    subject: safe(subject),
    ...(scenario.length > 0 && { scenario: scenario.map(sarifText) }),
    ...(fix && { fix: { safe: fix.safe, description: sarifText(fix.description) } }),
  }
}
