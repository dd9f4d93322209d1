import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderWith } from '../helpers/folder.js'
import { profile } from '../support/ctios-files.js'

/** What stands outside of the repository, where no run has anything to look for. */
export const OUTSIDE = 'outside-4711'

/** A pull request that tries everything, and the folder in which whatever of it runs leaves a file. */
export interface HostileRepository {
  readonly cwd: string
  readonly canaries: string
}

const SCRIPT_NAMES = [
  ...['js', 'cjs', 'mjs', 'ts', 'mts', 'cts'].flatMap((ending) => [
    `.icmlintrc.${ending}`, `icmlint.config.${ending}`, `.config/config.${ending}`, `.config/icmlintrc.${ending}`, `.config/icmlint.config.${ending}`,
  ]),
  'icmlint.js', 'index.js', '.pnp.cjs', '.pnp.loader.mjs', '.eslintrc.js', 'babel.config.js', '.yarn/releases/yarn.cjs', 'exports/icmlint.config.cjs',
]

/** Packages that the command is made of, or that these would load. */
const PACKAGES = [
  'icmlint', 'cosmiconfig', 'yaml', 'js-yaml', 'parse-json', 'import-fresh', 'typescript', 'yargs', 'yargs-parser', 'y18n', 'cliui', 'tinyglobby',
  'fdir', 'picomatch', 'saxes', 'fast-xml-parser', 'jsonc-parser', 'ajv', 'env-paths', '@babel/code-frame', 'supports-color', 'fs', 'path',
]

/** Data that names code for whatever reads it. */
const DATA = {
  '.config/config.json': '{ "cosmiconfig": { "searchPlaces": ["evil.yaml"], "mergeSearchPlaces": true }, "$import": "./config.js" }',
  '.config/config.yaml': 'cosmiconfig: { searchPlaces: [evil.yaml] }\n',
  '.yargsrc': '{ "extends": "./index.js", "config": "./index.js" }',
  '.yargsrc.json': '{ "extends": "./index.js" }',
  'locales/en.json': '{ "Options:": "\u001b[31mhostile" }',
  '.npmrc': 'node-options=--require ./index.js\n',
  '.env': 'NODE_OPTIONS=--require ./index.js\n',
  'tsconfig.json': '{ "extends": "./index.js", "compilerOptions": { "plugins": [{ "name": "evil" }] } }',
  'evil.yaml': 'failOn: never\n',
}

/** Lays the repository out, with a folder beside it that is none of its own. */
export function hostileRepository(files: Readonly<Record<string, string>> = {}): HostileRepository {
  const top = folderWith({
    [`${OUTSIDE}/secret.reg`]: profile({}, 'Outside'),
    [`${OUTSIDE}/base.yaml`]: 'failOn: never\n',
    [`${OUTSIDE}/icmlint.config.yaml`]: 'failOn: never\n',
    'icmlint.config.yaml': 'failOn: never\n',
    'package.json': '{ "icmlint": { "failOn": "never" } }',
  })
  const [cwd, canaries] = [join(top, 'repo'), join(top, 'canaries')]
  mkdirSync(canaries)
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), text)
  }
  for (const name of SCRIPT_NAMES) write(name, scriptFor(name, canaries))
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, '{ "main": "index.js", "bin": "index.js" }')
    write(`node_modules/${name}/index.js`, scriptFor(name, canaries))
  }
  write('.git/config', '[http]\n\textraheader = AUTHORIZATION: basic geheim4711\n')
  for (const [name, text] of Object.entries({ ...DATA, 'package.json': PACKAGE_JSON, 'exports/a.reg': FAULTY, ...files })) write(name, text)
  const link = (name: string, target: string): void => symlinkSync(target, join(cwd, name))
  link('exports/secret.reg', join(top, OUTSIDE, 'secret.reg'))
  link('exports/git.reg', '../.git/config')
  link('exports/passwd.csv', '/etc/passwd')
  link('exports/zero.xml', '/dev/zero')
  link('exports/nothing.reg', 'nowhere')
  link('exports/loop', '..')
  link('exports/away', join(top, OUTSIDE))
  link('exports/root', '/')
  return { cwd: realpathSync(cwd), canaries }
}

const PACKAGE_JSON = JSON.stringify({
  name: 'hostile', type: 'commonjs', main: 'index.js', bin: { icmlint: './index.js' }, exports: './index.js', imports: { '#x': './index.js' },
  scripts: { preinstall: 'node index.js', postinstall: 'node index.js', icmlint: 'node index.js' },
  cosmiconfig: { searchPlaces: ['evil.yaml'], mergeSearchPlaces: true },
  yargs: { extends: './index.js', 'parse-numbers': false }, eslintConfig: { extends: './index.js' },
})

const FAULTY = `${profile({ CtiOsB: null, PortB: null })}"broken"=dword:zz\n`

function scriptFor(name: string, canaries: string): string {
  const file = JSON.stringify(join(canaries, name.replaceAll('/', '_')))
  return /\.(?:m[jt]s|ts)$/.test(name)
    ? `import { writeFileSync } from 'node:fs'\nwriteFileSync(${file}, '')\nexport default {}\n`
    : `require('node:fs').writeFileSync(${file}, '')\nmodule.exports = {}\n`
}
