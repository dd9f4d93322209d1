import type { InputGlobs, ResolvedConfig } from '../../config/resolved-config.js'
import { rangeOf } from '../../core/decode/source.js'
import { nameWithoutSecrets } from '../../core/secrets/shown.js'
import { Matching } from '../../core/text/matchers.js'
import { listed } from '../../core/text/words.js'
import { diagnostics } from '../diagnostic.js'
import type { FoundInput } from '../find-inputs.js'
import type { Io } from '../io.js'
import { absolutePath, folderOf, isWithin } from '../paths.js'

/** How many lists of globs are named. */
const MOST_NAMED = 5

/**
 * Names the globs of overrides, hosts and suppressions that match no input, where all that stands in the folder of their
 * configuration is part of the run: one that is misspelt does nothing, and nothing else says so.
 */
export async function tellUnmatched(
  configs: Iterable<ResolvedConfig>, inputs: readonly FoundInput[], named: readonly string[], io: Io,
): Promise<void> {
  if (inputs.length === 0) return
  const roots = (named.length > 0 ? named : ['.']).map((path) => absolutePath(path, io))
  const texts: string[] = []
  for (const { file, globs } of configs) {
    const folder = file === null || globs.length === 0 ? undefined : folderOf(absolutePath(file, io), io)
    if (folder === undefined || !roots.some((root) => isWithin(folder, root, io))) continue
    const matching = new Matching(globs.map(({ matches }) => matches))
    const matched = new Set(inputs.flatMap(({ path }) => matching.of(path)))
    for (const [index, list] of globs.entries()) {
      if (matched.has(index)) continue
      const { source } = list.place
      const { line, column } = rangeOf(list.place).start
      texts.push(`${source.path}:${line}:${column}: ${messageOf(list)}`)
    }
  }
  const more = texts.length - MOST_NAMED
  const others = more > 0 ? [`no input matches ${more} more lists of globs`] : []
  await io.stderr.write(diagnostics([...texts.slice(0, MOST_NAMED), ...others]))
}

const CONSEQUENCES: Readonly<Record<InputGlobs['of'], string>> = {
  override: 'so this override does nothing',
  host: 'so this host gets no export',
  suppression: 'so this suppression does nothing',
}

function messageOf({ patterns, of, onlyTakeOut }: InputGlobs): string {
  if (onlyTakeOut) return 'these globs only take out: name first what to take them from'
  if (patterns.length === 0) return `no globs are named, ${CONSEQUENCES[of]}`
  return `no input matches ${listed(patterns.map(nameWithoutSecrets), 'or')}, ${CONSEQUENCES[of]}`
}
