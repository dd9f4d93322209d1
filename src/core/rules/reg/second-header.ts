import { inputSubject } from '../_shared/subjects.js'
import { defineRule } from '../rule.js'
import { lostLines } from './_lost.js'

export const rule = defineRule({
  meta: {
    id: 'reg/second-header',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A second header line stands in the middle of the file: two exports were joined',
    needs: ['reg'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'WINE', part: 'first line of an import' }],
  },
  docs: {
    what: 'A line such as `Windows Registry Editor Version 5.00` stands below the first line.',
    why:
      'regedit ignores the line and goes on, so that the keys below it still count. But two exports in one file often set ' +
      'one value twice, and the later one wins; and when the second has another encoding, its part is lost.',
    flagged: {
      'tracing.reg':
        'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS ' +
        'Tracing]\n"MaxFiles"=dword:00000005\n\nWindows Registry Editor Version ' +
        '5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTI Desktop]\n"Tracing"=dword:00000000\n',
    },
    repaired: {
      'tracing.reg':
        'Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS ' +
        'Tracing]\n"MaxFiles"=dword:00000005\n\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTI ' +
        'Desktop]\n"Tracing"=dword:00000000\n',
    },
    remedy: 'Keep one header line at the top, or keep the exports as files of their own, one for each server.',
    release: 'all releases',
  },
  check: {
    registryFile(file, context) {
      for (const { linePlace, place } of lostLines(file, 'second-header')) {
        // Below nothing but blank lines it is the only one, and reg/header-rejected speaks of them.
        if (isBlank(file.source.text, linePlace.start)) continue
        context.report({
          subject: inputSubject(file.source),
          place,
          message:
            'This is a second header line: two exports were joined, and regedit ignores the line. ' +
            'Where both set a value, the later one wins. Remove the line, or keep the exports apart.',
          fix: { safe: true, description: 'Remove the line', edits: [{ place: linePlace, text: '' }] },
        })
      }
    },
  },
})

/** Whether nothing stands before an offset. */
function isBlank(text: string, end: number): boolean {
  return text.slice(0, Math.min(end, 4096)).trim() === '' && end <= 4096
}
