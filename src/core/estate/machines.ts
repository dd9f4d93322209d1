import type { Source } from '../decode/source.js'
import type { ServerNames } from '../model/server-names.js'
import type { Excerpt, FileExcerpts } from './excerpts.js'
import type { HostNames } from './hosts.js'
import { MachineValues } from './machine-values.js'

/** What one machine's files hold of its servers' keys, by folded server path. */
export interface MachineExcerpts {
  readonly machine: { host: string | null; readonly source: Source }
  /** All its files, in their order. */
  readonly sources: readonly Source[]
  readonly excerpts: ReadonlyMap<string, readonly Excerpt[]>
}

/** The files of one machine, each with its place among all files. */
interface Group {
  readonly host: string | null
  /** The machine, where it is settled beforehand which files belong to it. */
  readonly settled: FileExcerpts['machine']
  readonly files: Array<{ readonly index: number; readonly file: FileExcerpts }>
  /** What the files say, once a file has been compared with them. */
  values?: MachineValues
}

/**
 * Tells which files come from one machine. The configuration says it, under any name of the machine; of the others, those
 * that hold the same server's key come from one machine when they are disjoint or agree, and from different machines when
 * they state one value differently. A file that the configuration does not list joins one that it does in the same way.
 */
export function groupByMachine(files: readonly FileExcerpts[], configured: ServerNames | undefined, hosts: HostNames): MachineExcerpts[] {
  const groups: Group[] = []
  const unlisted: Group['files'] = []
  for (const [index, file] of files.entries()) {
    const settled = file.machine
    if (settled) {
      const known = groups.find((group) => group.settled === settled)
      if (known) known.files.push({ index, file })
      else groups.push({ host: settled.host, settled, files: [{ index, file }] })
      continue
    }
    const host = configured?.hosts?.find(({ matches }) => matches(file.source.path))?.host
    if (host === undefined) {
      unlisted.push({ index, file })
      continue
    }
    const home = groups.find((group) => !group.settled && group.host !== null && hosts.same(group.host, host))
    if (home) home.files.push({ index, file })
    else groups.push({ host, settled: undefined, files: [{ index, file }] })
  }
  for (const one of unlisted) {
    const home = groups.find((group) => !group.settled && valuesOf(group).agreesWith(one.file))
    if (home) {
      home.files.push(one)
      valuesOf(home).add(one.file)
    } else groups.push({ host: null, settled: undefined, files: [one] })
  }
  // As if every file had found its machine in the order of the files.
  for (const { files: own } of groups) own.sort((a, b) => a.index - b.index)
  return groups.sort((a, b) => firstIndex(a) - firstIndex(b)).flatMap(machineOf)
}

function valuesOf(group: Group): MachineValues {
  return (group.values ??= new MachineValues(group.files.map(({ file }) => file)))
}

function firstIndex({ files: [first] }: Group): number {
  return first?.index ?? 0
}

function machineOf({ host, files }: Group): MachineExcerpts[] {
  const excerpts = new Map<string, Excerpt[]>()
  for (const { file } of files) {
    for (const [path, excerpt] of file.excerpts) {
      const known = excerpts.get(path)
      if (known) known.push(excerpt)
      else excerpts.set(path, [excerpt])
    }
  }
  const [first] = files
  const sources = files.map(({ file }) => file.source)
  return first ? [{ machine: { host, source: first.file.source }, sources, excerpts }] : []
}
