// Builds what is published: the command as one file, the library as one file, its declarations, the licences of what is inside.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { bundleCommand } from './lib/bundle-command.mjs'
import { keepCode } from './lib/keep-code.mjs'
import { keepReachable } from './lib/declarations.mjs'
import { collectLicenses } from './lib/licenses.mjs'
import { neverBundled } from './lib/never-bundled.mjs'
import { ruleDocsApart } from './lib/rule-docs-apart.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const withMetafile = process.argv.includes('--metafile')

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: 'node20',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  define: { __ICMLINT_VERSION__: JSON.stringify(version) },
  plugins: [ruleDocsApart, neverBundled],
}

const command = {
  entry: 'src/cli/bin.ts',
  imports: ['src/cli/config/import-script.ts'],
  outfile: join(dist, 'icmlint.cjs'),
  partsFolder: 'parts',
  program: 'program.cjs',
  hot: [
    'src/cli/main.ts',
    'src/cli/node-io.ts',
    'src/cli/commands/lint.ts',
    'src/cli/config/load-config.ts',
    'src/core/lint.ts',
    'src/core/rules/index.ts',
    'src/report/pretty.ts',
  ],
  // The ES module form of a package first: jsonc-parser's other form hides its requires from the bundler.
  mainFields: ['module', 'main'],
}

const targets = [
  {
    name: 'library',
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
    platform: 'neutral',
    format: 'esm',
    target: 'es2023',
    mainFields: ['module', 'browser', 'main'],
    conditions: ['browser', 'import', 'module'],
  },
]

await bundle().catch((error) => {
  // esbuild has said what is wrong.
  if (!error.errors) throw error
  process.exitCode = 1
})

async function bundle() {
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist)
  const metafiles = []
  if (existsSync(join(root, command.entry))) {
    const { metafile } = await bundleCommand({ ...shared, ...command })
    keepCode(dist)
    metafiles.push(metafile)
    if (withMetafile) writeFileSync(join(dist, 'command.meta.json'), JSON.stringify(metafile, null, 2) + '\n')
  }
  for (const { name, ...options } of targets) {
    if (!existsSync(join(root, options.entryPoints[0]))) {
      process.stderr.write(`build: ${options.entryPoints[0]} is missing, ${name} not built\n`)
      continue
    }
    const { metafile } = await build({ ...shared, ...options })
    metafiles.push(metafile)
    if (withMetafile) writeFileSync(join(dist, `${name}.meta.json`), JSON.stringify(metafile, null, 2) + '\n')
  }
  writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), collectLicenses(root, metafiles))

  const tsc = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  process.exitCode = tsc.status ?? 1
  if (tsc.status === 0) keepReachable(join(dist, 'types'), 'index.d.ts')
  setModes()
}

/** What is packed has the same modes whatever umask it was built under. */
function setModes() {
  const executable = join(dist, 'icmlint.cjs')
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    chmodSync(path, entry.isDirectory() || path === executable ? 0o755 : 0o644)
  }
  chmodSync(dist, 0o755)
}
