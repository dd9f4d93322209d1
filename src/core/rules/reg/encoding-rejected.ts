import { inputSubject } from '../_shared/subjects.js'
import { defineRule } from '../rule.js'
import { tracingExport } from './_examples.js'
import { alsoChecked, encodingFault, importFile, type EncodingFault } from './_header.js'

const WORDS: Readonly<Record<EncodingFault, string>> = {
  'utf8-mark': 'it begins with a UTF-8 byte order mark, which an import takes for three characters before the first line',
  utf16be: 'it is UTF-16 BE, and an import knows UTF-16 LE only',
  'utf16-without-mark': 'it is UTF-16 without a byte order mark, which an import takes for 8-bit text',
  'utf16-encoded-twice': 'its text was encoded as UTF-16 twice, so that each character is followed by a NUL character',
}

export const rule = defineRule({
  meta: {
    id: 'reg/encoding-rejected',
    severity: 'error',
    preset: 'recommended',
    summary: 'The file is saved in an encoding in which regedit cannot read the first line: nothing is imported',
    needs: ['reg'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'WINE', part: 'Unicode imports' }],
  },
  docs: {
    what:
      'An import reads UTF-16 LE with a byte order mark, and takes every other file for 8-bit text. The rule flags UTF-16 ' +
      'without its mark, UTF-16 BE, UTF-16 that was encoded twice, and UTF-8 with a mark.',
    why:
      'The first line cannot be read, the import ends with exit code 1 and nothing is imported, although the file looks ' +
      'right in any editor. Version control, transfer scripts and PowerShell’s `Set-Content` change encodings without a ' +
      'word.',
    flagged: {
      'tracing.txt':
        tracingExport('"MaxFiles"=dword:00000005'),
    },
    repaired: {
      'tracing.reg':
        tracingExport('"MaxFiles"=dword:00000005'),
    },
    remedy:
      'Save the file as "UTF-16 LE" ("Unicode" in older editors) with byte order mark, or, when all its characters are of ' +
      'the code page, as ANSI, and import it again. In the example the first file is UTF-8 with a mark, the second UTF-16 ' +
      'LE with one.',
    release: 'all releases; UTF-16 without mark measured on Windows 7 and later',
    contradiction:
      'That a UTF-8 mark and UTF-16 BE spoil the import is known of the import code, not measured on Windows. UTF-16 LE ' +
      'with its mark, as regedit itself saves, is right in any case.',
  },
  check: {
    input(input, context) {
      const file = importFile(input)
      const fault = file && encodingFault(input)
      if (!file || !fault) return
      context.report({
        subject: inputSubject(file.source),
        place: file.headerPlace,
        message:
          `regedit cannot read the first line of this file, and imports nothing: ${WORDS[fault]}. ` +
          `Save it as UTF-16 LE with byte order mark (“Unicode” in older editors).${alsoChecked(file)}`,
      })
    },
  },
})
