import type { ResolvedConfig } from '../../config/resolved-config.js'
import type { Deployment } from '../../core/engine/options.js'
import { UserError } from '../user-error.js'

/** The release that the configurations agree on; undefined when none states it. */
export function sharedRelease(configs: readonly ResolvedConfig[]): string | undefined {
  return shared(configs, 'release', (config) => config.options.release)
}

/** The deployment that the configurations agree on, each fact by itself. */
export function sharedDeployment(configs: readonly ResolvedConfig[]): Deployment {
  const keys = new Set(configs.flatMap((config) => Object.keys(config.options.deployment ?? {}) as Array<keyof Deployment>))
  const facts = [...keys].map((key) => [key, shared(configs, `deployment.${key}`, (config) => config.options.deployment?.[key])])
  return Object.fromEntries(facts) as Deployment
}

function shared<T>(
  configs: readonly ResolvedConfig[],
  name: string,
  read: (config: ResolvedConfig) => T | undefined,
): T | undefined {
  const [first, ...rest] = configs.filter((config) => read(config) !== undefined)
  if (!first) return undefined
  const other = rest.find((config) => read(config) !== read(first))
  if (!other) return read(first)
  const says = (config: ResolvedConfig) => `${String(config.file)} says ${String(read(config))}`
  const way = name === 'release' ? 'pass --release, or lint the folders one by one' : 'lint the folders one by one'
  throw new UserError(`${name} differs within one estate: ${says(first)}, ${says(other)}; ${way}`)
}
