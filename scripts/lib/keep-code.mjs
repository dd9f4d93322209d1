import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const WARM = fileURLToPath(new URL('warm-parts.cjs', import.meta.url))

/**
 * Makes the code of the parts of a built command, for the version of Node that runs this. It is not published: others could
 * not use it.
 */
export function keepCode(dist) {
  const { status, stderr } = spawnSync(process.execPath, [WARM, dist], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the code of the parts could not be made: ${stderr}`)
}
