import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deskSettingsXml } from '../lib/desk-settings.mjs'
import { paired, runNode } from '../lib/measure.mjs'
import { registryExport } from '../lib/registry-file.mjs'
import { nodeOf } from '../../scripts/lib/node-of.mjs'

const ROUNDS = 21
const WARM = fileURLToPath(new URL('../../scripts/lib/warm-parts.cjs', import.meta.url))
const KILOBYTES_20 = 20 / 1024

/** What a run costs that has next to nothing to do, against Node's own start. */
export function coldStartRows({ folder, row, CLI }) {
  const inputs = writeInputs(folder)
  const against = (what, goal, args, { cwd = folder, node, env, rounds = ROUNDS } = {}) => {
    const run = (list) => () => runNode(list, { cwd, ...(node && { node }), ...(env && { env: { ...process.env, ...env } }) })
    const { floor, subject, ratio } = paired(rounds, run(['-e', '0']), run(args))
    row(`${what}, CPU against node -e 0`, `≤ ${goal}`, ratio.toFixed(2), ratio <= goal,
      `medians ${subject.toFixed(0)} ms and ${floor.toFixed(0)} ms`)
  }
  against('--version', 1.2, [CLI, '--version'])
  against('lint of one 20 KB .reg', 1.5, [CLI, '-f', 'json', inputs.registry])
  against('lint of one 20 KB XML with a config file', 1.5, [CLI, '-f', 'json', inputs.xml], { cwd: dirname(inputs.xml) })

  const newer = nodeOf('24')
  if (!newer) return row('the same on Node 24', '≤ 1.3', 'not measured', false, 'npm gives no Node 24 here')
  const compiled = join(folder, 'compiled-by-node')
  withoutCode(dirname(CLI), compiled)
  // Whoever wants Node to keep code has to name a folder: its own choice is one that others may write to.
  const kept = { NODE_COMPILE_CACHE: join(folder, 'kept-by-node') }
  against('the same .reg on Node 24, its compile cache warm', 1.3, [join(compiled, 'icmlint.cjs'), '-f', 'json', inputs.registry], { node: newer, env: kept })
  const built = join(folder, 'built-with-node-24')
  withoutCode(dirname(CLI), built)
  const { status, stderr } = spawnSync(newer, [WARM, built], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  against('the same .reg on Node 24, built with it', 1.3, [join(built, 'icmlint.cjs'), '-f', 'json', inputs.registry], { node: newer })
  against('the same XML on Node 24, built with it', 1.3, [join(built, 'icmlint.cjs'), '-f', 'json', inputs.xml], { node: newer, cwd: dirname(inputs.xml) })
}

function writeInputs(folder) {
  const registry = join(folder, 'small.reg')
  writeFileSync(registry, registryExport(KILOBYTES_20))
  const configured = join(folder, 'configured')
  mkdirSync(configured)
  writeFileSync(join(configured, 'icmlint.config.yaml'), 'release: "12.5"\nrules:\n  desk/unused: off\n')
  let count = 1
  while (deskSettingsXml(count + 1).length <= KILOBYTES_20 * 1024 * 1024) count++
  const xml = join(configured, 'desk.xml')
  writeFileSync(xml, deskSettingsXml(count))
  return { registry, xml }
}

/** The program as npm publishes it: without the code that the building Node made of it. */
function withoutCode(from, to) {
  cpSync(from, to, { recursive: true })
  for (const name of readdirSync(join(to, 'parts'))) if (name.endsWith('.code')) rmSync(join(to, 'parts', name))
}
