import type { LintResult } from '../core/engine/result.js'
import { FORMATS } from '../report/formats.js'
import type { ReportContext } from '../report/reporter.js'
import type { LintArguments, Output } from './argument-types.js'
import { layoutWidth, wantsColor } from './color.js'
import type { Io } from './io.js'
import { inChunks } from './node-files.js'
import { absolutePath, shownPath } from './paths.js'
import { reasonOf, UserError } from './user-error.js'
import { VERSION } from './version.js'

const CHUNK = 64 * 1024

/** Writes each report where it was asked for. */
export async function writeReports(result: LintResult, args: LintArguments, io: Io): Promise<void> {
  for (const output of args.outputs) await writeReport(result, output, args, io)
}

async function writeReport(result: LintResult, { format, file }: Output, args: LintArguments, io: Io): Promise<void> {
  const reporter = await FORMATS[format]()
  const base = { quiet: args.quiet, version: VERSION }
  if (file !== undefined) {
    // A file is coloured only when the user says so: FORCE_COLOR means the terminal.
    const context: ReportContext = { ...base, color: args.color === true, width: 100 }
    await writeFile(file, reporter(result, context), result, io)
    return
  }
  const context: ReportContext = { ...base, color: wantsColor(io.stdout, io.env, args.color), width: layoutWidth(io.stdout) }
  for (const chunk of inChunks(reporter(result, context), CHUNK)) {
    // Nobody reads any more: the rest need not be made.
    if (io.stdout.closed) return
    await io.stdout.write(chunk)
  }
}

async function writeFile(file: string, text: Iterable<string>, result: LintResult, io: Io): Promise<void> {
  const absolute = absolutePath(file, io)
  const shown = shownPath(absolute, io)
  if (result.inputs.some((input) => input.path === shown && input.status !== 'skipped')) {
    throw new UserError(`${file}: is an input; the report is not written over it`)
  }
  try {
    await io.files.write(absolute, text)
  } catch (error) {
    throw new UserError(`cannot write ${file}: ${reasonOf(error)}`)
  }
}
