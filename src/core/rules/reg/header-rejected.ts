import type { Fix } from '../../findings/finding.js'
import type { Place } from '../../decode/source.js'
import type { RegistryFile } from '../../parse/registry/model.js'
import { quotedLine } from '../_shared/subjects.js'
import { defineRule } from '../rule.js'
import { tracingExcerpt, tracingExport } from './_examples.js'
import { firstLineCheck } from './_header.js'

const HEADER = 'Windows Registry Editor Version 5.00'

export const rule = defineRule({
  meta: {
    id: 'reg/header-rejected',
    severity: 'error',
    preset: 'recommended',
    summary: 'The first line is none that regedit accepts, so that nothing of the file is imported',
    needs: ['reg'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'WINE', part: 'first line of an import' }],
  },
  docs: {
    what:
      'The first line of a `.reg` file is none of the three that regedit accepts. These are `Windows Registry Editor ' +
      'Version 5.00`, `REGEDIT4` and, for the format of Windows 3.1, `REGEDIT`: blanks may stand before them, nothing ' +
      'behind them, and letters count by case. An empty line above them is one line too many.',
    why:
      'regedit and `reg import` end with exit code 1 and import nothing. Every setting of the file keeps its old value: a ' +
      'repaired ConnectionProfile goes on letting agents log in twice, although the change is thought to be done.',
    flagged: {
      'tracing.reg':
        tracingExcerpt('Windows Registry Editor Version 4.00', '"MaxFiles"=dword:00000005'),
    },
    repaired: {
      'tracing.reg':
        tracingExport('"MaxFiles"=dword:00000005'),
    },
    remedy:
      'Write `Windows Registry Editor Version 5.00` as the very first line, with nothing behind it and nothing above it, ' +
      'save the file as UTF-16 LE with byte order mark ("Unicode" in older editors) and import it again. Then restart the ' +
      'CTI OS processes.',
    release: 'all releases; measured on Windows 7 and later',
    contradiction:
      'Whether a blank or comment behind the 5.00 line spoils it is known of the import code only. Other readers of the ' +
      'format accept it. The rule follows the import code: leaving nothing behind the line is right for both.',
  },
  check: firstLineCheck(
    'rejected',
    (file) =>
      `regedit refuses this file (exit code 1) and imports nothing: its first line is ${firstLine(file)}, ` +
      `and only “${HEADER}”, “REGEDIT4” and “REGEDIT” are accepted, letter for letter.`,
    headerFix,
  ),
})

function firstLine({ source, headerPlace: { start, end } }: RegistryFile): string {
  const line = source.text.slice(start, end)
  if (line.trim() === '') {
    const header = /^\s*(?:windows registry editor|regedit)/i.test(source.text.slice(end, end + 4096))
    return header ? 'blank, a blank line stands before the header' : 'blank'
  }
  const before = line.length - line.trimStart().length
  const shown = quotedLine(source.place(start + before, start + before + line.trim().length))
  return `${shown}${/\s$/.test(line) ? ' with a blank behind it' : ''}`
}

/** Only spellings of an accepted line, and empty lines above one, leave no doubt about what was meant; an excerpt has none. */
function headerFix({ source, headerPlace }: RegistryFile, line: string): Fix | undefined {
  if (line.trim() === '') {
    const emptyLines = /^\s*\n[ \t]*(?=Windows Registry Editor Version 5\.00\r?\n|REGEDIT4\r?\n)/.exec(source.text)
    if (!emptyLines) return undefined
    return fixTo(source.place(0, emptyLines[0].length), '', 'Remove the empty lines above the first line')
  }
  if (/^[ \t]*(?:\[|"|@)/.test(line)) {
    const edit = { place: source.place(0, 0), text: `${HEADER}\r\n\r\n` }
    return { safe: false, description: 'Write a first line above it', edits: [edit] }
  }
  if (line.length > 200) return undefined
  const bare = line.replace(/[ \t]*(?:[;#].*)?$/, '').trim()
  const isVersion5 = /^windows registry editor version 5(?:\.0{0,2})?$/i.test(bare)
  if (!isVersion5 && !/^regedit4?$/i.test(bare)) return undefined
  return fixTo(headerPlace, isVersion5 ? HEADER : bare.toUpperCase(), 'Write the first line as regedit does')
}

function fixTo(place: Place, text: string, description: string): Fix {
  return { safe: true, description, edits: [{ place, text }] }
}
