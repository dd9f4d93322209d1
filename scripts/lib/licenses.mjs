import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The licence texts of all packages that went into the bundles, by name. */
export function collectLicenses(root, metafiles) {
  const folders = new Set()
  for (const { inputs } of metafiles) {
    for (const path of Object.keys(inputs)) {
      const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]
      if (folder) folders.add(folder)
    }
  }
  const parts = [...folders].map((folder) => describe(join(root, folder))).sort((a, b) => (a.title < b.title ? -1 : 1))
  const unique = new Map(parts.map((part) => [part.title, part.text]))
  const intro = 'icmlint contains the following packages.\n'
  return intro + [...unique].map(([title, text]) => `\n${'-'.repeat(78)}\n${title}\n\n${text.trim()}\n`).join('')
}

function describe(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying)(\.|-|$)/i.test(name))
  const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n') : `Licence: ${manifest.license}`
  return { title: `${manifest.name} ${manifest.version} (${manifest.license})`, text }
}
