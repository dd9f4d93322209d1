import type { Place } from '../../decode/source.js'
import type { Edit, Fix, RelatedPlace } from '../../findings/finding.js'
import type { RegistryFile } from '../../parse/registry/model.js'
import { foldName } from '../../parse/registry/names.js'
import type { RegistryKey } from '../../parse/registry/state.js'
import { named, registrySubject } from '../_shared/subjects.js'
import { plural } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { findMisspelling, type Misspelling } from '../../estate/ctios-path.js'
import { callObjectExport } from './_examples.js'

export const rule = defineRule({
  meta: {
    id: 'reg/misspelt-ctios-path',
    severity: 'error',
    preset: 'recommended',
    summary: 'A key is meant for CTI OS and spelt so that CTI OS never reads it',
    needs: ['reg'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'COS', part: 'paths of registry keys' }, { document: 'COSD', part: 'paths of registry keys' }],
  },
  docs: {
    what:
      'A key path is near to one that CTI OS reads, and is another one: `Cisco Systems Inc.` without the comma, ' +
      '`CiscoSystems`, `AllDesktops` in one word, SOFTWARE left out, a no-break space from a PDF, a Cyrillic letter that ' +
      'looks Latin, a blank at the end of a name, the `…` that a guide writes for the rest of a path. The finding stands at ' +
      'the first segment that is wrong, once for all keys below it.',
    why:
      'The registry takes any name, so that an import makes a second tree beside the real one, with exit code 0. CTI OS ' +
      'goes on with what the real key says: the repaired ConnectionProfile is there, and agents log in with the old one. ' +
      'The guides print the path in half a dozen spellings.',
    flagged: {
      'ctios.reg': callObjectExport(
        ['"MinimizeEventArgs"=dword:00000001'],
        'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems Inc.\\Ctios\\CTIOS_cust1\\CTIOS1',
      ),
    },
    repaired: { 'ctios.reg': callObjectExport(['"MinimizeEventArgs"=dword:00000001']) },
    remedy:
      'Write the path as regedit shows it on the CTI OS server: `HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, ' +
      'Inc.\\Ctios\\<instance>\\<server>`, below it `EnterpriseDesktopSettings\\All Desktops`. Delete the misspelt tree ' +
      'where it was imported already, import the file again, and restart the CTI OS processes.',
    release: 'all releases with CTI OS',
    contradiction:
      'The guides print `Cisco Systems Inc.`, `Cisco Systems,Inc.`, `CiscoSystems, Inc.` and `AllDesktops` beside the right ' +
      'spelling. Setup makes `Cisco Systems, Inc.` and `All Desktops`. `GeoTel` and `Cisco Systems\\CTIOS Tracing` are ' +
      'older keys, and right.',
  },
  check: {
    registryFile(file, context) {
      for (const { key, misspelling, keys } of misspeltTrees(file)) {
        const { index, right, missing } = misspelling
        const place = segmentPlace(key, index)
        const written = key.path.split('\\')[index] ?? ''
        // Of a Windows 3.1 file only what stands below HKEY_CLASSES_ROOT is imported.
        const fix = file.form === 'reg' && file.header.version !== '3.1' ? respelt(file, keys, misspelling) : undefined
        context.report({
          subject: registrySubject(file.source, key.path.split('\\').slice(0, index + 1).join('\\')),
          place,
          message: `CTI OS never reads this key: ${fault(written, misspelling)}. ${effect(keys)} ${advice(right, missing)}`,
          related: others(keys),
          ...(fix ? { fix } : {}),
        })
      }
    },
  },
})

interface MisspeltTree {
  readonly key: RegistryKey
  readonly misspelling: Misspelling
  /** All keys with the same fault. */
  readonly keys: readonly RegistryKey[]
}

function misspeltTrees(file: RegistryFile): Iterable<MisspeltTree> {
  const trees = new Map<string, MisspeltTree & { readonly keys: RegistryKey[] }>()
  for (const key of file.registry.keys) {
    const misspelling = findMisspelling(key.path)
    if (!misspelling) continue
    const { index, missing, right = '' } = misspelling
    const above = key.folded.split('\\').slice(0, missing ? index : index + 1).join('\\')
    const tree = `${above}\\${missing ? foldName(right) : ''}`
    const known = trees.get(tree)
    if (known) known.keys.push(key)
    else trees.set(tree, { key, misspelling, keys: [key] })
  }
  return trees.values()
}

function fault(written: string, { right, missing, why }: Misspelling): string {
  if (missing && right === undefined) return `${named(written)} stands too high, ${why}`
  if (missing) return `${named(right ?? '')} is missing before ${named(written)}`
  const spelling = right === undefined ? `${named(written)} is no name` : `${named(written)} should be ${named(right)}`
  return why === '' ? spelling : `${spelling}, ${why}`
}

function effect(keys: readonly RegistryKey[]): string {
  let values = 0
  for (const key of keys) values += key.values.size
  const lost = `${plural(values, 'value')} in ${plural(keys.length, 'key')} of this file ${values === 1 ? 'has' : 'have'}`
  return `An import makes another tree beside the real one, and ${lost} no effect.`
}

function advice(right: string | undefined, missing: boolean): string {
  if (right === undefined) return 'Write the path as regedit shows it on the CTI OS server.'
  return missing ? `Write ${named(`${right}\\`)} before it.` : `Write ${named(right)}.`
}

function others([, second, ...rest]: readonly RegistryKey[]): RelatedPlace[] {
  if (!second) return []
  return [{ place: second.pathPlace, message: `lost to CTI OS in the same way, one of ${plural(rest.length + 1, 'more key')}` }]
}

function segmentPlace(key: RegistryKey, index: number): Place {
  const { source, start } = key.pathPlace
  const segments = key.path.split('\\')
  const before = segments.slice(0, index).reduce((length, segment) => length + segment.length + 1, 0)
  return source.place(start + before, start + before + (segments[index] ?? '').length)
}

/** Respells all keys of the tree. Where the real key is in the file too, the two may contradict each other. */
function respelt(file: RegistryFile, keys: readonly RegistryKey[], { index, right, missing }: Misspelling): Fix | undefined {
  if (right === undefined) return undefined
  let safe = true
  const edits = keys.map((key): Edit => {
    const segments = key.path.split('\\')
    const corrected = [...segments.slice(0, index), right, ...segments.slice(missing ? index : index + 1)].join('\\')
    if (file.registry.key(corrected)) safe = false
    const { source, start, end } = segmentPlace(key, index)
    return missing ? { place: source.place(start, start), text: `${right}\\` } : { place: source.place(start, end), text: right }
  })
  return { safe, description: `Write ${right}${missing ? ' in between' : ''}`, edits }
}
