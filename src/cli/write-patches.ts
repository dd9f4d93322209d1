import type { InputReport } from '../core/engine/result.js'
import type { MachinePatch } from '../core/import/machine-patches.js'
import { safe } from '../report/safe-text.js'
import type { Io } from './io.js'
import { absolutePath } from './paths.js'
import { reasonOf, UserError } from './user-error.js'
import { requireNoInput } from './write-reports.js'

/**
 * Writes a file to import for each machine: under the name that was asked for, or where there are several with the machine
 * behind the name. Only its owner may read such a file, since it holds whatever secrets it sets.
 */
export async function writePatches(file: string, patches: readonly MachinePatch[], inputs: readonly InputReport[], io: Io): Promise<void> {
  if (patches.length === 0) {
    await io.stderr.write(`icmlint: ${safe(file)}: not written, since no setting changes\n`)
    return
  }
  const names = fileNames(file, patches.map(({ name }) => name))
  for (const [index, patch] of patches.entries()) {
    const name = names[index] as string
    const absolute = absolutePath(name, io)
    requireNoInput(name, absolute, inputs, 'a file to import', io)
    try {
      await io.files.writeSecret(absolute, patch.bytes)
    } catch (error) {
      throw new UserError(`cannot write ${name}: ${reasonOf(error)}`)
    }
    await io.stderr.write(notes(name, patch).map((note) => `icmlint: ${safe(note)}\n`).join(''))
  }
}

function notes(file: string, { name, holdsSecrets, uncertain }: MachinePatch): string[] {
  const [first, ...others] = uncertain
  return [
    `wrote ${file}${name === '' ? '' : `, to be imported on ${name}`}`,
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
    const plain = machine.replace(/[^A-Za-z0-9._-]+/g, '_').replace(/^\.+/, '') || String(i + 1)
    let label = plain
    for (let again = 2; used.has(label.toLowerCase()); again++) label = `${plain}-${again}`
    used.add(label.toLowerCase())
    return `${file.slice(0, stemEnd)}.${label}${file.slice(stemEnd)}`
  })
}
