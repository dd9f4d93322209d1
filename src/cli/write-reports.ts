import type { LintResult } from '../core/engine/result.js'
import type { ReviewResult } from '../core/review/result.js'
import { FORMATS } from '../report/formats.js'
import type { ReportContext } from '../report/reporter.js'
import type { LintArguments, Output, ReviewArguments } from './argument-types.js'
import { layoutWidth, wantsColor } from './color.js'
import { diagnostics } from './diagnostic.js'
import type { Io } from './io.js'
import { inChunks } from './node-files.js'
import { absolutePath } from './paths.js'
import type { Target } from './targets.js'
import { reasonOf, UserError } from './user-error.js'
import { VERSION } from './version.js'

const CHUNK = 64 * 1024

/** The files that reports go to. */
export function reportTargets(outputs: readonly Output[]): Target[] {
  return outputs.flatMap(({ file }) => (file === undefined ? [] : [{ file, what: 'the report' as const }]))
}

/** Writes each report where it was asked for. */
export async function writeReports(
  result: LintResult, args: LintArguments & { readonly mostFindings?: number | undefined }, io: Io,
): Promise<void> {
  await writeEach(args.outputs, io, async (output) => {
    const reporter = await FORMATS[output.format]()
    await writeReport((context) => reporter(result, { ...context, mostFindings: args.mostFindings }), output, args, io)
  })
}

/** The same for a review. */
export async function writeReviewReports(review: ReviewResult, args: ReviewArguments, io: Io): Promise<void> {
  const { reviewReporter } = await import('../report/review/review-formats.js')
  await writeEach(args.outputs, io, async (output) => {
    const reporter = await reviewReporter(output.format)
    await writeReport((context) => reporter(review, { ...context, all: args.all }), output, args, io)
  })
}

/** One that cannot be written keeps no other from being. */
async function writeEach(outputs: readonly Output[], io: Io, write: (output: Output) => Promise<void>): Promise<void> {
  const failed: UserError[] = []
  for (const output of outputs) {
    await write(output).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error
      failed.push(error)
    })
  }
  const last = failed.pop()
  await io.stderr.write(diagnostics(failed.map(({ message }) => message)))
  if (last) throw last
}

async function writeReport(
  report: (context: ReportContext) => Iterable<string>,
  { file }: Output,
  args: Pick<LintArguments, 'quiet' | 'color'>,
  io: Io,
): Promise<void> {
  const base = { quiet: args.quiet, version: VERSION }
  if (file !== undefined) {
    // A file is coloured only when the user says so: FORCE_COLOR means the terminal.
    await writeFile(file, report({ ...base, color: args.color === true, width: 100 }), io)
    return
  }
  const context: ReportContext = { ...base, color: wantsColor(io.stdout, io.env, args.color), width: layoutWidth(io.stdout) }
  for (const chunk of inChunks(report(context), CHUNK)) {
    // Nobody reads any more: the rest need not be made.
    if (io.stdout.closed) return
    await io.stdout.write(chunk)
  }
}

async function writeFile(file: string, text: Iterable<string>, io: Io): Promise<void> {
  try {
    await io.files.write(absolutePath(file, io), text)
  } catch (error) {
    throw new UserError(`cannot write ${file}: ${reasonOf(error)}`)
  }
}
