import { textOf, type Place } from '../../decode/source.js'
import type { Fix } from '../../findings/finding.js'
import { lossText } from '../../parse/registry/loss.js'
import { quotedLine } from '../_shared/subjects.js'
import { defineRule } from '../rule.js'
import { lostSubject, reportLost } from './_lost.js'

export const rule = defineRule({
  meta: {
    id: 'reg/unreadable-line',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A line is ignored by regedit, and it is no comment either',
    needs: ['reg'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'WINE', part: 'lines of an import' }],
  },
  docs: {
    what:
      'A line is neither a key, nor a value, nor a comment: hex data whose line above does not end in a backslash, the rest ' +
      'of a wrapped line, a comment that begins with `//`, `::` or `rem`.',
    why:
      'regedit ignores it without a word. Where it is the rest of something, the setting it belongs to is cut or lost; ' +
      'where it was meant as a comment, it works by accident only.',
    flagged: {
      'tracing.reg':
        'Windows Registry Editor Version 5.00\n\n// change 4711\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS ' +
        'Tracing]\n"MaxFiles"=dword:00000005\n',
    },
    repaired: {
      'tracing.reg':
        'Windows Registry Editor Version 5.00\n\n; change 4711\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS ' +
        'Tracing]\n"MaxFiles"=dword:00000005\n',
    },
    remedy: 'Begin comments with `;`, end each line of hex data that goes on with `,\\`, and remove what is left over.',
    release: 'all releases',
  },
  check: {
    registryFile(file, context) {
      reportLost(file, 'other', context, (lost) => {
        const text = textOf(lost.linePlace)
        const comment = /^(?:\/\/|::|rem\s)\s*/i.exec(text)?.[0]
        const { source, start } = lost.linePlace
        return {
          subject: lostSubject(lost),
          message:
            `regedit ignores the line ${quotedLine(lost.linePlace)}: ${lossText(lost.reason)}. ` +
            (comment === undefined ? 'Complete or remove it.' : 'Begin a comment with a semicolon.'),
          ...(comment === undefined ? {} : { fix: semicolon(source.place(start, start + comment.length)) }),
        }
      })
    },
  },
})

function semicolon(place: Place): Fix {
  return { safe: true, description: 'Begin the comment with ;', edits: [{ place, text: '; ' }] }
}
