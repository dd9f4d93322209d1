import type { Encoding } from '../core/decode/source.js'
import type { InputReport, LintResult } from '../core/engine/result.js'
import { uriOfPath } from './uri.js'

/** The folder that relative addresses start from: the working directory, which the log does not name. */
export const BASE_ID = '%SRCROOT%'

/** The names that IANA gives them. */
const ENCODINGS: Readonly<Record<Encoding, string>> = {
  utf8: 'UTF-8',
  utf16le: 'UTF-16LE',
  utf16be: 'UTF-16BE',
  'windows-1252': 'windows-1252',
}

/** The files of a run, as the array of artifacts and as references into it. */
export class SarifFiles {
  readonly artifacts: readonly object[]
  readonly #indices = new Map<string, number>()

  /** @param others files that are no inputs, such as the configuration */
  constructor(inputs: LintResult['inputs'], others: Iterable<string>) {
    const read = inputs.filter(({ status }) => status !== 'skipped')
    const paths = new Map<string, InputReport | undefined>(read.map((input) => [input.path, input]))
    for (const path of others) if (!paths.has(path)) paths.set(path, undefined)
    this.artifacts = [...paths].map(([path, input], index) => {
      this.#indices.set(path, index)
      return {
        location: address(path),
        ...(input && { roles: ['analysisTarget'] }),
        ...(input?.encoding && { encoding: ENCODINGS[input.encoding] }),
      }
    })
  }

  location(path: string): object {
    const index = this.#indices.get(path)
    return { ...address(path), ...(index !== undefined && { index }) }
  }
}

function address(path: string): object {
  const { uri, relative } = uriOfPath(path)
  return { uri, ...(relative && { uriBaseId: BASE_ID }) }
}
