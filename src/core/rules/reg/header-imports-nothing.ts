import type { Fix } from '../../findings/finding.js'
import type { RegistryFile } from '../../parse/registry/model.js'
import { quotedLine } from '../_shared/subjects.js'
import { defineRule } from '../rule.js'
import { tracingExcerpt } from './_examples.js'
import { firstLineCheck } from './_header.js'

export const rule = defineRule({
  meta: {
    id: 'reg/header-imports-nothing',
    severity: 'error',
    preset: 'recommended',
    summary: 'The first line begins with REGEDIT but is no header: the import reports success and imports nothing',
    needs: ['reg'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'WINE', part: 'first line of an import' }],
  },
  docs: {
    what:
      'The first line begins with `REGEDIT` and goes on with something that regedit does not know: `REGEDIT5`, `REGEDIT 4`, ' +
      '`REGEDIT4` with text behind it.',
    why:
      'This is worse than a refused file: the import ends with exit code 0, as if all were well, and nothing was imported. ' +
      'A roll-out script that looks at the exit code goes on to the next CTI OS server, and no agent desktop has the new ' +
      'setting.',
    flagged: {
      'tracing.reg': tracingExcerpt('REGEDIT 4', '"MaxFiles"=dword:00000005'),
    },
    repaired: {
      'tracing.reg': tracingExcerpt('REGEDIT4', '"MaxFiles"=dword:00000005'),
    },
    remedy:
      'Write `Windows Registry Editor Version 5.00` (or, in an 8-bit file, `REGEDIT4`) as the very first line, with nothing ' +
      'behind it, import again, and look at the values in regedit before you restart the CTI OS processes.',
    release: 'all releases; measured on Windows 7 and later',
  },
  check: firstLineCheck(
    'nothing',
    (file) =>
      `regedit imports nothing of this file and still reports success (exit code 0): its first line is ${quotedLine(file.headerPlace)}. ` +
      `Write “Windows Registry Editor Version 5.00” or “REGEDIT4”, with nothing behind it.`,
    headerFix,
  ),
})

/** What follows the header goes; a line of the registry that was written onto it must not. */
function headerFix({ headerPlace }: RegistryFile, line: string): Fix | undefined {
  if (!/^[ \t]*REGEDIT[ \t]*4(?![0-9])[^="[\]@]*$/.test(line)) return undefined
  return { safe: true, description: 'Write REGEDIT4 and nothing else', edits: [{ place: headerPlace, text: 'REGEDIT4' }] }
}
