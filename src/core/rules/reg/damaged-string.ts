import type { Fix } from '../../findings/finding.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { seemsSecret } from '../../secrets/name.js'
import { named, valueSubject } from '../_shared/subjects.js'
import { listed } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { tracingExport } from './_examples.js'

export const rule = defineRule({
  meta: {
    id: 'reg/damaged-string',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A string has single backslashes: regedit drops them, and makes line breaks of \\n and \\r',
    needs: ['reg'],
    symptom: 'invalid-value',
    sources: [{ document: 'WINE', part: 'strings' }],
  },
  docs: {
    what:
      'A string holds a backslash that is not doubled. In a `.reg` file `\\\\` stands for a backslash, `\\"` for a quote, ' +
      '`\\n` and `\\r` for line breaks; before any other character the backslash is dropped.',
    why:
      'The value is stored, but not as written: `C:\\Temp\\new` becomes `C:Temp`, a line break and `ew`. A log folder or a ' +
      'host name that is damaged this way fails only when it is used.',
    flagged: { 'tracing.reg': tracingExport('"TraceFileName"="C:\\Temp\\new.log"') },
    repaired: { 'tracing.reg': tracingExport('"TraceFileName"="C:\\\\Temp\\\\new.log"') },
    remedy: 'Write `\\\\` for each backslash of the string, and import the file again.',
    release: 'all releases; known of the import code',
  },
  check: {
    registryFile(file, context) {
      for (const note of file.notes) {
        if (note.kind !== 'damaged-string') continue
        const { value } = note
        const fix = doubled(value)
        context.report({
          subject: valueSubject(value),
          place: value.place,
          message: `${named(value.label)} is not stored as written: ${fate(value)}. Write \\\\ for each backslash.`,
          ...(fix ? { fix } : {}),
        })
      }
    },
  },
})

/** What becomes of its single backslashes; of a secret nothing is quoted. */
function fate({ name, written }: RegistryValue): string {
  if (seemsSecret(name)) return 'regedit drops a single backslash, or makes a line break of it'
  const dropped = new Set<string>()
  const breaks = new Set<string>()
  for (const [pair, next = ''] of written.matchAll(/\\([^])/g)) {
    if (next === 'n' || next === 'r') breaks.add(pair)
    else if (next !== '\\' && next !== '"') dropped.add(pair)
  }
  const fates: string[] = []
  if (dropped.size > 0) fates.push(`regedit drops the single ${dropped.size === 1 ? 'backslash' : 'backslashes'} of its ${names(dropped)}`)
  if (breaks.size > 0) fates.push(`${fates.length > 0 ? '' : 'regedit '}makes ${breaks.size === 1 ? 'a line break' : 'line breaks'} of its ${names(breaks)}`)
  return fates.join(' and ')
}

function names(pairs: ReadonlySet<string>): string {
  return listed([...pairs].map(named))
}

/** Whether line breaks were meant, nobody can tell; and a program that has lived with the damaged text gets another one. */
function doubled(value: RegistryValue): Fix {
  const { written } = value
  const text = written.replace(/\\([^])/g, (pair, next: string) => (next === '\\' || next === '"' ? pair : `\\\\${next}`))
  return { safe: false, description: 'Double the single backslashes', edits: [{ place: value.place, text }] }
}
