import { lossText, type LossReason, type LostLine } from '../../parse/registry/loss.js'
import { secretParts } from '../../secrets/lines.js'
import { named } from '../_shared/subjects.js'
import { plural } from '../../text/words.js'
import { defineRule } from '../rule.js'
import { tracingExport } from './_examples.js'
import { label, lostSubject, lostWith, reportLost } from './_lost.js'
import { repairedLine, repairOf } from './_repair.js'

const BYTES =
  'Write bytes of two hexadecimal digits with commas between them, and a backslash only behind the last comma of a line'

/** What to do about faults that have no repair of one meaning. */
const ADVICE: Partial<Record<LossReason, string>> = {
  'no-key': 'Put its key line, [HKEY_LOCAL_MACHINE\\…], above it',
  'name-not-closed': 'Close the name with a straight quote',
  'name-unquoted': 'Put the name in straight quotes',
  'data-missing': 'Write the data, or - to delete the value',
  'comment-for-data': 'Write the data before the comment',
  'data-unquoted': 'Put a text in straight quotes, write dword: before a number',
  'number-without-type': 'Write the number in hexadecimal digits behind dword:',
  'dword-empty': 'Write the number in one to eight hexadecimal digits',
  'dword-too-long': 'Write the number in at most eight hexadecimal digits',
  'dword-blank-inside': 'Write the number without blanks',
  'dword-continued': 'Write the number on the value’s own line',
  'quote-inside-string': 'Write \\" for each quote inside the string',
  'closing-quote-escaped': 'Write \\\\ for each backslash of the string',
  'string-not-closed': 'Close the string with a quote on the same line',
  'string-continued': 'Write the whole string on one line',
  'hex-type': 'Write the number of the type in hexadecimal digits, without 0x',
  'hex-byte-too-large': BYTES,
  'hex-empty-byte': BYTES,
  'hex-not-hex': BYTES,
  'hex-backslash-inside': BYTES,
  'hex-backslash-without-comma': 'Write a comma before the backslash at the end of each line that goes on',
  'hex-continuation-broken': 'Remove the backslash at the end of its last line',
}

export const rule = defineRule({
  meta: {
    id: 'reg/dropped-value',
    severity: 'error',
    preset: 'recommended',
    summary: 'A line that looks like a value is dropped by regedit without a word',
    needs: ['reg'],
    symptom: 'setting-not-applied',
    sources: [
      { document: 'WINE', part: 'values, comments, hex data' },
      { document: 'COS', part: 'ConnectionProfiles, registry sample' },
    ],
  },
  docs: {
    what:
      'A line was meant to set a value, and regedit cannot read it: curly quotes that a word processor or a PDF put in, ' +
      '`dword:0x1` with the 0x that `dword:` does not take, `=0x0` without `dword:`, nine digits, a `#` comment behind the ' +
      'value, a quote inside a string, hex data whose continuation is broken. The message names the fault.',
    why:
      'regedit skips the line, goes on, and ends with exit code 0. The setting keeps its old value or its default, and ' +
      'nobody is told. The CTI OS System Manager Guide itself prints a ConnectionProfile of which three lines are lost this ' +
      'way when it is pasted; a `RejectIfAlreadyLoggedIn` that is lost leaves agents open to being logged out by a second ' +
      'desktop.',
    flagged: {
      'tracing.reg':
        tracingExport('“MaxFiles”=dword:00000005', '"MaxDaysBeforeExpire"=dword:0x00000007'),
    },
    repaired: {
      'tracing.reg':
        tracingExport('"MaxFiles"=dword:00000005', '"MaxDaysBeforeExpire"=dword:00000007'),
    },
    remedy:
      'Write the line as regedit does: `"Name"=dword:00000001` or `"Name"="text"`, straight quotes, one to eight ' +
      'hexadecimal digits, `;` for comments, `\\\\` and `\\"` inside strings. `icmlint fix` repairs the faults that can ' +
      'mean only one thing. Import the file again and restart the CTI OS processes.',
    release: 'all releases; measured on Windows 7 and later',
  },
  check: {
    registryFile(file, context) {
      reportLost(file, 'value', context, (lost) => {
        const fix = repairOf(lost)
        return {
          subject: lostSubject(lost),
          message:
            `regedit drops ${label(lost)} without a word: ${lossText(lost.reason)}. ` +
            `The setting keeps its old value or default${alsoLost(lost)}. ${advice(lost)}.`,
          related: lostWith(lost),
          ...(fix ? { fix } : {}),
        }
      })
    },
  },
})

function alsoLost({ followers }: LostLine): string {
  return followers.length === 0 ? '' : `, and ${plural(followers.length, 'more line is', 'more lines are')} lost with it`
}

function advice(lost: LostLine): string {
  const line = repairedLine(lost)
  if (line === undefined) return ADVICE[lost.reason] ?? 'Write it as regedit does: "Name"=dword:00000001 or "Name"="text"'
  // A secret is never repeated, and a long line helps nobody.
  if (line.length > 60 || secretParts(lost.linePlace.source, lost.line).length > 0) return 'Write it as regedit does'
  return `Write ${named(line)}`
}
