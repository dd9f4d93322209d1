import type { Source } from '../decode/source.js'
import { hostListed, type ServerNames } from '../model/server-names.js'
import { addToGroup } from '../text/add-to-group.js'
import { addToSet } from '../text/add-to-set.js'
import { kept } from '../text/kept.js'
import type { Excerpt, FileExcerpts } from './excerpts.js'
import type { HostNames } from './hosts.js'
import { MachineValues } from './machine-values.js'
import { MOST_SERVERS } from './most-servers.js'

/** What one machine's files hold of its servers' keys, by folded server path. */
export interface MachineExcerpts {
  readonly machine: { host: string | null; readonly source: Source; readonly comparedWithAll: boolean }
  /** All its files, in their order. */
  readonly sources: readonly Source[]
  readonly excerpts: ReadonlyMap<string, readonly Excerpt[]>
}

/** A file and its place among all files. */
interface FileAt {
  readonly index: number
  readonly file: FileExcerpts
}

/** The files of one machine. */
class Group {
  readonly files: FileAt[] = []
  #values: MachineValues | undefined

  /**
   * @param order its place among the machines that files are compared with
   * @param comparedWithAll whether its first file was compared with all others that hold the same servers
   */
  constructor(readonly host: string | null, readonly order: number, readonly comparedWithAll = true) {}

  add(one: FileAt): void {
    this.files.push(one)
    this.#values?.add(one.file)
  }

  /** What the files say, kept once a file is compared with them. */
  agreesWith(file: FileExcerpts): boolean {
    this.#values ??= new MachineValues(this.files.map((one) => one.file))
    return this.#values.agreesWith(file)
  }

  get firstIndex(): number {
    return this.files[0]?.index ?? 0
  }
}

/**
 * Tells which files come from one machine. The configuration says it, under any name of the machine; of the others, those
 * that hold the same server's key come from one machine when they are disjoint or agree, and from different machines when
 * they state one value differently. A file that the configuration does not list joins one that it does in the same way.
 */
export function groupByMachine(
  files: readonly FileExcerpts[], configured: ServerNames | undefined, hosts: HostNames,
): MachineExcerpts[] {
  const settled = new Map<FileExcerpts['machine'], Group>()
  const listed = new Map<string, Group>()
  const unlisted: FileAt[] = []
  for (const [index, file] of files.entries()) {
    const { machine } = file
    const host = machine ? machine.host : configured && hostListed(configured, file.source.path)
    if (machine) groupIn(settled, machine, machine.host).add({ index, file })
    else if (typeof host === 'string') groupIn(listed, hosts.canonical(host), host).add({ index, file })
    else unlisted.push({ index, file })
  }
  const others = groupByAgreement(unlisted, [...listed.values()])
  // As if every file had found its machine in the order of the files.
  const groups = [...settled.values(), ...others]
  for (const { files: own } of groups) own.sort((a, b) => a.index - b.index)
  return groups.sort((a, b) => a.firstIndex - b.firstIndex).flatMap(machineOf)
}

function groupIn<Key>(groups: Map<Key, Group>, key: Key, host: string | null): Group {
  return kept(groups, key, () => new Group(host, groups.size))
}

/** Each file goes to the first of the machines with which it agrees, or to one of its own. */
function groupByAgreement(files: readonly FileAt[], listed: readonly Group[]): Group[] {
  const groups = new Set(listed)
  const byServer = new Map<string, Set<Group>>()
  const noteServers = (group: Group, { file }: FileAt): void => {
    for (const path of file.excerpts.keys()) addToSet(byServer, path, group)
  }
  for (const group of listed) for (const one of group.files) noteServers(group, one)
  for (const one of files) {
    const { compared, more } = sharingServers(byServer, one.file)
    const home = compared.find((group) => group.agreesWith(one.file)) ?? new Group(null, groups.size, !more)
    home.add(one)
    groups.add(home)
    noteServers(home, one)
  }
  return [...groups]
}

/** The machines that have a key of a server in common with a file, as far as they are compared, in their order. */
function sharingServers(
  byServer: ReadonlyMap<string, ReadonlySet<Group>>, { excerpts }: FileExcerpts,
): { readonly compared: readonly Group[]; readonly more: boolean } {
  const sharing = new Set<Group>()
  for (const path of excerpts.keys()) {
    for (const group of byServer.get(path) ?? []) {
      sharing.add(group)
      if (sharing.size > MOST_SERVERS) break
    }
  }
  return { compared: [...sharing].slice(0, MOST_SERVERS).sort((a, b) => a.order - b.order), more: sharing.size > MOST_SERVERS }
}

function machineOf({ host, files, comparedWithAll }: Group): MachineExcerpts[] {
  const excerpts = new Map<string, Excerpt[]>()
  for (const { file } of files) {
    for (const [path, excerpt] of file.excerpts) addToGroup(excerpts, path, excerpt)
  }
  const [first] = files
  const sources = files.map(({ file }) => file.source)
  return first ? [{ machine: { host, source: first.file.source, comparedWithAll }, sources, excerpts }] : []
}
