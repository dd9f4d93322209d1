/** The templates for CI that `icmlint init` writes, as files to copy or include. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importSource } from './lib/import-source.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** @returns {Promise<{ path: string, text: string }[]>} the generated files, paths relative to the repository */
export async function generateCi() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { gitlabPipeline } = await importSource(root, 'src/cli/init/gitlab-pipeline.ts')
  return [{ path: 'docs/ci/gitlab.yml', text: gitlabPipeline(version).text }]
}
