import type { MachinePatch } from '../core/import/machine-patches.js'
import { nameWithoutSecrets } from '../core/secrets/shown.js'
import { listed } from '../core/text/words.js'
import { diagnostic, diagnostics } from './diagnostic.js'
import type { Io, StagedFile } from './io.js'
import { absolutePath } from './paths.js'
import type { Target } from './targets.js'
import { reasonOf, UserError } from './user-error.js'

/** The files to import that one option asks for. */
export interface PatchPlan {
  /** The name that was asked for. */
  readonly asked: string
  /** A file for each machine: under that name, or where there are several with the machine behind the name. */
  readonly files: readonly PlannedFile[]
}

interface PlannedFile {
  readonly file: string
  readonly patch: MachinePatch
}

/** Gives the file for each machine its name. */
export function planPatches(asked: string, patches: readonly MachinePatch[]): PatchPlan {
  const names = fileNames(asked, patches.map(({ name }) => name))
  return { asked, files: patches.map((patch, i) => ({ file: names[i] as string, patch })) }
}

/** The names that are written; where nothing changes, the one that was asked for. */
export function patchTargets({ asked, files }: PatchPlan): Target[] {
  const names = files.length === 0 ? [asked] : files.map(({ file }) => file)
  return names.map((file) => ({ file, what: 'a file to import' }))
}

/**
 * Writes all files or, where one of them cannot be written, none: a change without its way back is worse than neither. So the
 * way back, which is asked for last, is there first, whatever ends the run between the two. Only their owner may read them,
 * since they hold whatever secrets they set.
 */
export async function writePatches(plans: readonly PatchPlan[], io: Io): Promise<void> {
  const staged: Array<PlannedFile & { readonly place: StagedFile; readonly several: boolean }> = []
  try {
    for (const planned of [...plans].reverse().flatMap(({ files }) => files.map((one) => ({ ...one, several: files.length > 1 })))) {
      const { file, patch } = planned
      staged.push({ ...planned, place: await writing(file, io.files.stageSecret(absolutePath(file, io), patch.bytes)) })
    }
    for (const { file, patch, place, several } of staged) {
      await writing(file, place.commit())
      await io.stderr.write(diagnostics(notes(file, patch, several)))
    }
  } catch (error) {
    await Promise.all(staged.map(({ place }) => place.discard()))
    throw error
  }
  for (const { asked, files } of plans) {
    if (files.length === 0) await io.stderr.write(diagnostic(`${asked}: not written, since no setting changes`))
  }
}

async function writing<T>(file: string, done: Promise<T>): Promise<T> {
  try {
    return await done
  } catch (error) {
    throw new UserError(`cannot write ${file}: ${reasonOf(error)}`)
  }
}

function notes(file: string, { name, exports, holdsSecrets, uncertain }: MachinePatch, several: boolean): string[] {
  const [first, ...others] = uncertain.map(nameWithoutSecrets)
  // Machines may bear one name; what shows them tells them apart.
  const shown = several ? `, as ${listed(exports.map(nameWithoutSecrets))} ${exports.length === 1 ? 'shows' : 'show'} it` : ''
  return [
    `wrote ${file}${name === '' ? '' : ` (for ${nameWithoutSecrets(name)}${shown})`}`,
    ...(holdsSecrets ? [`${file} holds passwords: only you can read it; delete it when it is not needed any more`] : []),
    ...(first === undefined ? [] : [
      `${file} deletes [${first}]${others.length > 0 ? ` and ${others.length} more` : ''}, and the exports do not show what was there before: ` +
      'check it on the server, or export the key above it and write the file again',
    ]),
  ]
}

/** `back.reg` for one machine; `back.ctios-a.reg`, `back.ctios-b.reg` for several. */
function fileNames(file: string, machines: readonly string[]): string[] {
  if (machines.length === 1) return [file]
  const dot = file.lastIndexOf('.')
  const stemEnd = dot > Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1 ? dot : file.length
  const used = new Set<string>()
  return machines.map((machine, i) => {
    const plain = nameWithoutSecrets(machine).replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^\.+/, '') || String(i + 1)
    let label = plain
    for (let again = 2; used.has(label.toLowerCase()); again++) label = `${plain}-${again}`
    used.add(label.toLowerCase())
    return `${file.slice(0, stemEnd)}.${label}${file.slice(stemEnd)}`
  })
}
