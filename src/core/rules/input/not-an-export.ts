import type { Place } from '../../decode/source.js'
import { limitText, type ReadingLimit } from '../../model/limits.js'
import { secretParts } from '../../secrets/lines.js'
import { HIDDEN } from '../../secrets/hidden.js'
import { EXPORT_CTIOS } from '../_shared/reg-export.js'
import { inputSubject } from '../_shared/subjects.js'
import { defineRule } from '../rule.js'
import { deskSettingsList, problemsOf } from './_shared.js'

/** What to do about a limit that a file is beyond. */
const RAISE = 'If the file is what it should be, raise the limit in the configuration; else export it again'
const FIXED = 'Export it again, or less of it at a time'

/** What was not checked of a file that was read in part. */
const UNCHECKED: Readonly<Record<ReadingLimit, string>> = {
  fileSize: 'nothing of it was checked',
  nesting: 'the record or other part that goes so deep was not checked',
  entries: 'nothing was checked from here on',
  lineLength: 'nothing of it was checked',
}

/** How to get an export, by what was given in its place. */
const ADVICE: ReadonlyArray<readonly [RegExp, string]> = [
  [/not well-formed/, 'Export it again, or repair it there'],
  [/HTML/, 'It is probably a log-in page: ask the API with user and password (curl -u), and save the answer'],
  [/error/i, 'Ask the API again with a user who may read the object, and save the answer'],
  [/\bhive|batch|PowerShell/, `Export the key as text: ${EXPORT_CTIOS}`],
  [/archive|gzip|bzip2|xz data|zstd/, 'Unpack it first'],
  [/LFS/, 'Fetch the file itself: git lfs pull'],
  [/HTTP answer/, 'Save the answer without its header (curl without -i)'],
  [/merge conflict/, 'Settle the conflict first'],
  [/API spells/, 'Write the element as the API does'],
  [/fixed width/, 'Export it again with sqlcmd -s"|" -W'],
  [/empty/, 'Export it again'],
  [/Office/, 'Save the sheet as CSV'],
  [/did you mean/, 'Write the key as icmlint knows it'],
  [/cannot be read|in the middle/, 'Repair it there, or export it again'],
]

const FORMS =
  'Read are regedit exports, REST answers of the Unified Config API as XML, tables as CSV, TSV or FOR XML, bulk files, and ' +
  'peripherals in YAML or JSON'

export const rule = defineRule({
  meta: {
    id: 'input/not-an-export',
    severity: 'error',
    preset: 'recommended',
    summary: 'A file, or a part of it, is not the export that it was given as, and was not checked',
    needs: [],
    symptom: 'not-checked',
    sources: [{ document: 'RGEN', part: 'calls and answers of the API' }],
  },
  docs: {
    what:
      'A file that was named is none of the exports that icmlint reads: an HTML log-in page that was saved in place of an ' +
      'answer, an error of the API, a registry hive, an archive, an empty file, XML that is not well-formed. The rule also ' +
      'flags single records and fields that are broken inside an otherwise readable file, and what is beyond one of the ' +
      '`limits` of the configuration.',
    why:
      'Nothing of it was checked. An export job that saves log-in pages every night looks fine until the day that the ' +
      'export is needed.',
    flagged: { 'desk.xml': '<!DOCTYPE html>\n<html><head><title>Log in</title></head><body></body></html>\n' },
    repaired: { 'desk.xml': deskSettingsList(1) },
    remedy:
      `Export again: \`${EXPORT_CTIOS}\` on the CTI OS server; \`curl -u user ` +
      'https://<server>/unifiedconfig/config/agentdesksetting?resultsPerPage=100`; or `SELECT * FROM Agent_Desk_Settings` on ' +
      'the AW database, saved as CSV with headers.',
    release: 'all releases',
  },
  check: {
    input(input, context) {
      for (const { place, what } of problemsOf(input, 'not-an-export')) {
        const how = ADVICE.find(([pattern]) => pattern.test(what))?.[1] ?? FORMS
        context.report({
          subject: inputSubject(input.source),
          place,
          message: `Nothing of the file was checked: it is ${shown(what, place)}. ${how}.`,
        })
      }
      for (const { place, ...reached } of problemsOf(input, 'limit-reached')) {
        const effect = input.failed ? 'nothing of it was checked' : UNCHECKED[reached.limit]
        context.report({
          subject: inputSubject(input.source),
          place,
          message: `Not all of the file was read: ${limitText(reached)}, and ${effect}. ${reached.fixed ? FIXED : RAISE}.`,
        })
      }
      for (const { place, what } of problemsOf(input, 'faulty-field')) {
        context.report({
          subject: inputSubject(input.source),
          place,
          message: `A field of the record could not be used, and nothing that it says was checked: ${shown(what, place)}. Repair it.`,
        })
      }
      for (const { place, what } of problemsOf(input, 'broken-record')) {
        const line = place.source.lineOf(place.start)
        const others = input.records.length > 0 ? ', only the others were' : ''
        context.report({
          subject: inputSubject(input.source),
          place,
          message:
            `The record is broken in line ${line} and was not checked${others}: ${shown(what, place)}. ` +
            'Export it again, or repair it there.',
        })
      }
    },
  },
})

/** What is wrong, without what it quotes of a line that names a secret. */
function shown(what: string, { source, start }: Place): string {
  if (secretParts(source, source.lineOf(start)).length === 0) return what
  return what.replace(/<[^<>]+>|“[^”]+”|"[^"]+"/g, HIDDEN)
}
