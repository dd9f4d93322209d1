import type { Place } from '../core/decode/source.js'
import type { LintResult } from '../core/engine/result.js'
import type { Finding } from '../core/findings/finding.js'
import { subjectName } from '../core/findings/subject-name.js'
import { secretParts } from '../core/secrets/lines.js'
import { seemsSecret } from '../core/secrets/name.js'
import { nameWithoutSecrets } from '../core/secrets/shown.js'
import { byFile } from './by-file.js'
import { coversSecret } from './covers-secret.js'
import { registryPaths } from './registry-paths.js'
import { xmlPaths } from './xml-paths.js'

/** Where a finding stands in terms of what the file holds, not of its lines. */
export interface LogicalPlace {
  readonly fullyQualifiedName: string
  readonly kind?: string
  readonly name?: string
}

/** The registry key and value, or the XML path, that findings point at; for other forms there is none. */
export function logicalPlaces(findings: readonly Finding[], inputs: LintResult['inputs']): ReadonlyMap<Finding, LogicalPlace> {
  const registry = new Set(inputs.flatMap(({ path, kind }) => (kind === 'registry' ? [path] : [])))
  const places = new Map<Finding, LogicalPlace>()
  for (const [path, ofFile] of byFile(findings)) {
    const find = registry.has(path) ? registryPlaces(ofFile) : xmlPlaces(ofFile)
    for (const finding of ofFile) {
      const place = find(finding)
      if (place) places.set(finding, place)
    }
  }
  return places
}

type Find = (finding: Finding) => LogicalPlace | undefined

function registryPlaces([first]: readonly Finding[]): Find {
  const find = first && registryPaths(first.place.source)
  return ({ place }) => {
    const found = find?.(place.start)
    if (!found) return undefined
    const key = subjectName(found.key)
    // A name that stands where a secret goes on is none.
    const value = found.value === undefined || coversSecret(nameIn(place, found.value)) ? undefined : subjectName(found.value)
    if (value === undefined) return { fullyQualifiedName: key, kind: 'registryKey' }
    return { fullyQualifiedName: `${key}\\${value}`, kind: 'registryValue', name: value }
  }
}

function nameIn({ source, start }: Place, name: string): Place {
  const lineStart = source.lineStarts[source.lineOf(start) - 1] ?? 0
  return source.place(lineStart, lineStart + name.length + 1)
}

function xmlPlaces(findings: readonly Finding[]): Find {
  const text = findings[0]?.place.source.text ?? ''
  if (!/^\s*</.test(text)) return () => undefined
  const paths = xmlPaths(text, findings.map(({ place }) => place.start))
  return ({ place }) => {
    // In broken XML, what a secret holds may look like a name.
    const { source, start } = place
    const found = secretParts(source, source.lineOf(start)).length > 0 ? undefined : paths.get(start)
    return found && { fullyQualifiedName: pathWithoutSecrets(found.path), kind: found.kind }
  }
}

/** Names that are damaged may hold anything, and what stands below that of a secret is its data. */
function pathWithoutSecrets(path: string): string {
  const steps = path.split('/')
  const secret = steps.findIndex((step) => seemsSecret(step.replace(/\[\d+\]$/, '')))
  const shown = secret < 0 ? steps : steps.slice(0, secret + 1)
  return nameWithoutSecrets(path) === path ? shown.join('/') : shown.map(nameWithoutSecrets).join('/')
}
