import type { InitArguments } from '../argument-types.js'
import { diagnostic } from '../diagnostic.js'
import { EXIT_CLEAN, EXIT_FAILURE } from '../exit-codes.js'
import { CONFIG_FILE } from '../init/config-file.js'
import { configIn } from '../init/existing-config.js'
import type { StarterFile } from '../init/starter-file.js'
import { requestedFiles } from '../init/starter-files.js'
import type { Io } from '../io.js'
import { absolutePath, shownPath } from '../paths.js'
import { linkOnWay, throughLink } from '../targets.js'
import { reasonOf, UserError } from '../user-error.js'
import { VERSION } from '../version.js'

/** A file, and whether something of its name is there already. */
interface Planned extends StarterFile {
  readonly exists: boolean
}

/**
 * Writes a commented configuration and what was asked for besides, and says what it wrote. Either all files are written
 * or, where one of them exists and `--force` was not given, none.
 */
export async function initCommand(args: InitArguments, io: Io): Promise<number> {
  const files: Planned[] = []
  const say = (text: string) => io.stderr.write(diagnostic(text))
  for (const file of [CONFIG_FILE, ...requestedFiles(args, VERSION)]) {
    files.push({ ...file, exists: await exists(absolutePath(file.path, io), io) })
  }
  const [config, ...requested] = files as [Planned, ...Planned[]]
  const present = await configIn(io)
  const other = present === CONFIG_FILE.path ? undefined : present
  // Whoever asks for a part may have a configuration, which stays what it is.
  const keeps = requested.length > 0 && (other !== undefined || (config.exists && !args.force))
  if (keeps) await say(`${other ?? config.path} is there already and stays as it is`)
  else if (other !== undefined) {
    throw new UserError(`${other} configures this folder already, and of two configurations only one is read`)
  }
  const wanted = keeps ? requested : files
  const inTheWay = wanted.filter((file) => file.exists && !args.force)
  if (args.dryRun) for (const file of wanted) await io.stdout.write(preview(file, args))
  if (inTheWay.length > 0) {
    for (const { path } of inTheWay) await say(`${path} exists already; nothing was written`)
    await say(`--force writes over what exists${args.dryRun ? '' : ', --dry-run shows what would be written'}`)
    return EXIT_FAILURE
  }
  for (const { path } of wanted) {
    const link = await linkOnWay(absolutePath(path, io), io)
    if (link !== undefined) throw new UserError(`${path}: ${throughLink(link, io)}; nothing was written`)
  }
  if (!args.dryRun) for (const file of wanted) await create(file, args, io)
  await noteRoot(wanted, io)
  return EXIT_CLEAN
}

function preview({ path, text, exists }: Planned, { force }: InitArguments): string {
  return `${exists && force ? 'would replace' : 'would write'} ${path}:\n\n${text}\n`
}

async function create({ path, text, exists }: Planned, { force }: InitArguments, io: Io): Promise<void> {
  try {
    await io.files.create(absolutePath(path, io), text, force)
  } catch (error) {
    throw new UserError(`cannot write ${path}: ${reasonOf(error)}`)
  }
  await io.stdout.write(`${exists ? 'replaced' : 'wrote'} ${path}\n`)
}

/** Below the root of a repository, nobody would find a pipeline. */
async function noteRoot(files: readonly StarterFile[], io: Io): Promise<void> {
  const lost = files.filter((file) => file.rootOnly)
  if (lost.length === 0) return
  const { SearchRoots } = await import('../config/search-places.js')
  const root = new SearchRoots(io.cwd).of(io.cwd)
  if (root === io.cwd) return
  const names = lost.map(({ path }) => path).join(' and ')
  await io.stderr.write(diagnostic(`${names} only works at the root of the repository, ${shownPath(root, io)}`))
}

async function exists(absolute: string, io: Io): Promise<boolean> {
  try {
    await io.files.status(absolute)
    return true
  } catch {
    // A link to nothing, or what cannot be looked at: writing it says so.
    return false
  }
}
