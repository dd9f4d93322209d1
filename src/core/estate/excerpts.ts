import type { Place, Source } from '../decode/source.js'
import type { RegistryFile } from '../parse/registry/model.js'
import { foldName, lastSegment } from '../parse/registry/names.js'
import type { RegistryKey } from '../parse/registry/state.js'
import { ctiosKey, PROFILE_KEYS } from './ctios-keys.js'

/** What one file holds of one server's key. */
export interface Excerpt {
  readonly instance: string
  readonly server: string
  readonly serverPath: string
  readonly place: Place
  readonly source: Source
  /** By folded path below the server's key. */
  readonly keys: Map<string, RegistryKey>
}

/** What one file holds of CTI OS servers' keys, by folded server path. */
export interface FileExcerpts {
  readonly source: Source
  /** Set where it is settled which files are of the same machine: those that have the same object here. */
  readonly machine: RegistryFile['machine']
  readonly excerpts: ReadonlyMap<string, Excerpt>
}

/** What the files hold of CTI OS servers; files that hold nothing of them are left out. */
export function readExcerpts(files: readonly RegistryFile[]): FileExcerpts[] {
  return files
    .map((file) => ({ source: file.source, machine: file.machine, excerpts: excerptsOf(file) }))
    .filter(({ excerpts }) => excerpts.size > 0)
}

function excerptsOf(file: RegistryFile): Map<string, Excerpt> {
  const excerpts = new Map<string, Excerpt>()
  for (const key of file.registry.keys) {
    const at = ctiosKey(key.path, key.folded)
    if (!at) continue
    const serverPath = foldName(at.serverPath)
    let excerpt = excerpts.get(serverPath)
    if (!excerpt) {
      const { instance, server } = at
      const pathStart = key.pathPlace.start
      const end = pathStart + at.serverPath.length
      // Of a registry that a change was imported into, a key may stand in the change.
      const place = key.source.place(end - lastSegment(at.serverPath).length, end)
      excerpt = { instance, server, serverPath: at.serverPath, place, source: file.source, keys: new Map() }
      excerpts.set(serverPath, excerpt)
    }
    excerpt.keys.set(foldName(at.relative), key)
  }
  return excerpts
}

const PEERS = foldName('Server\\Peers\\')
const PROFILES = foldName(`${PROFILE_KEYS}\\`)

/** The host names that servers name: their peers, and the servers of their profiles. */
export function* hostsNamed(files: readonly FileExcerpts[]): Iterable<string> {
  for (const { excerpts } of files) {
    for (const { keys } of excerpts.values()) {
      for (const [path, key] of keys) {
        if (isDirectlyBelow(path, PEERS)) yield lastSegment(key.path)
        else if (isDirectlyBelow(path, PROFILES)) yield* serversOf(key)
      }
    }
  }
}

function isDirectlyBelow(path: string, parent: string): boolean {
  return path.startsWith(parent) && !path.includes('\\', parent.length)
}

function* serversOf(profile: RegistryKey): Iterable<string> {
  for (const side of ['CtiOsA', 'CtiOsB']) {
    const host = profile.value(side)?.text?.trim()
    if (host) yield host
  }
}
