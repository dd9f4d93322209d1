import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Licences under which code may be part of what is published. */
const ALLOWED = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'])

/** Packages that write code into ours: ajv the validators, esbuild the few lines that hold modules together. */
const WRITERS = ['ajv', 'esbuild']

/** Whose the packages are that come without a licence text, as their repository or manifest says; the text is that of their licence. */
const WITHOUT_TEXT = {
  '@nodable/entities': ['Copyright (c) Amit Gupta (https://solothought.com)'],
  saxes: ['Copyright (c) Contributors', 'Copyright (c) Isaac Z. Schlueter and Contributors'],
}

/**
 * The licences of all packages of which something is in the bundles. Nearly all have the same few texts, each of which stands
 * once, below the packages it is for and the names of those whose they are.
 */
export function collectLicenses(root, metafiles) {
  const folders = new Set([...bundledFolders(metafiles), ...WRITERS.map((name) => `node_modules/${name}`)])
  const packages = [...folders].map((folder) => describe(join(root, folder)))
  const groups = new Map()
  // Those without a text last, when the texts are known.
  for (const { license, terms, ...one } of packages.toSorted((a, b) => (a.terms === undefined) - (b.terms === undefined))) {
    const words = terms === undefined ? groupOf(license, groups) : `${license} ${inOneLine(terms).toLowerCase()}`
    const group = groups.get(words) ?? { license, terms, packages: new Map() }
    groups.set(words, group)
    group.packages.set(one.title, one.owners)
  }
  return 'icmlint contains code of the following packages.\n' + [...groups.values()].map(textOf).join('')
}

/** The folders of the packages of which something is left in what is put out. */
export function bundledFolders(metafiles) {
  const folders = new Set()
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = bytesInOutput > 0 ? /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] : undefined
        if (folder) folders.add(folder)
      }
    }
  }
  return folders
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!ALLOWED.has(license)) throw new Error(`${name} is under ${license}, which is not among the allowed licences`)
  const title = `${name} ${version} (${license})`
  const file = readdirSync(folder).sort().find((one) => /^(licen[cs]e|copying)(\.|-|$)/i.test(one))
  if (!file) {
    if (!WITHOUT_TEXT[name]) throw new Error(`${name} comes without a licence text`)
    return { title, license, owners: WITHOUT_TEXT[name] }
  }
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
  const start = text.indexOf('Permission ')
  const head = text.slice(0, Math.max(0, start)).split('\n').map((line) => line.trim())
  const owners = head.filter((line) => /copyright|\(c\)/i.test(line))
  // Another kind of licence stands there as a whole.
  const terms = owners.length === 0 ? text : text.slice(start)
  return { title, license, owners, terms: terms.trim() }
}

/** The text of the same licence that another package has. */
function groupOf(license, groups) {
  const found = [...groups].find(([, group]) => group.license === license)
  if (!found) throw new Error(`no package has the text of ${license}`)
  return found[0]
}

function textOf({ terms, packages }) {
  const sorted = [...packages].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = sorted.flatMap(([title, owners]) => [title, ...owners.map((owner) => `    ${owner}`)])
  return `\n${'-'.repeat(78)}\n${lines.join('\n')}\n\n${terms}\n`
}

const inOneLine = (text) => text.replace(/\s+/g, ' ')
