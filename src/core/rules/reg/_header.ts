import type { ReadInput } from '../../read/read-input.js'
import { textOf } from '../../decode/source.js'
import type { Fix } from '../../findings/finding.js'
import type { ImportVerdict } from '../../parse/registry/header.js'
import type { RegistryFile } from '../../parse/registry/model.js'
import { inputSubject } from '../_shared/subjects.js'
import type { RuleVisitors } from '../rule.js'

/** What is wrong with the encoding of a `.reg` file, so that an import cannot even read its first line. */
export type EncodingFault = 'utf8-mark' | 'utf16be' | 'utf16-without-mark' | 'utf16-encoded-twice'

/** `reg query` prints no first line, and is no file to import. */
export function importFile(input: ReadInput): RegistryFile | undefined {
  return input.registry?.form === 'reg' ? input.registry : undefined
}

export function encodingFault({ source, mark, oddities }: ReadInput): EncodingFault | undefined {
  if (oddities.some(({ kind }) => kind === 'utf16-encoded-twice')) return 'utf16-encoded-twice'
  if (source.encoding === 'utf16be') return 'utf16be'
  if (source.encoding === 'utf16le' && !mark) return 'utf16-without-mark'
  return source.encoding === 'utf8' && mark ? 'utf8-mark' : undefined
}

/** Says that the rest of a refused file was looked at, where it was. */
export function alsoChecked(file: RegistryFile): string {
  const read = file.keyLines > 0 || file.lost.length > 0
  return read ? ' What follows is checked as if the first line were right.' : ''
}

/** Speaks of the first line of a file on which an import gives this verdict, unless its encoding is to blame. */
export function firstLineCheck(
  verdict: ImportVerdict,
  messageOf: (file: RegistryFile) => string,
  fixOf: (file: RegistryFile, line: string) => Fix | undefined,
): RuleVisitors {
  return {
    input(input, context) {
      const file = importFile(input)
      if (file?.header.verdict !== verdict || encodingFault(input)) return
      const fix = fixOf(file, textOf(file.headerPlace))
      context.report({
        subject: inputSubject(file.source),
        place: file.headerPlace,
        message: messageOf(file) + alsoChecked(file),
        ...(fix ? { fix } : {}),
      })
    },
  }
}
