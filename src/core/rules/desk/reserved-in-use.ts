import type { DeskSettings } from '../../estate/model.js'
import type { Field } from '../../records/record.js'
import type { Column } from '../../records/table.js'
import { compareRelease } from '../_shared/releases.js'
import { RELEASE_UNKNOWN } from '../_shared/unknown.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { deskExample } from './_examples.js'
import { columnFacts, deskTitle } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'desk/reserved-in-use',
    severity: 'info',
    preset: 'strict',
    summary: 'A column that is reserved in this release carries a value',
    needs: ['desk'],
    needsFacts: ['release'],
    symptom: null,
    sources: [
      { document: 'DSH15', part: 'Agent_Desk_Settings: reserved columns' },
      { document: 'DSH126', part: 'Agent_Desk_Settings: FutureUse columns' },
      { document: 'DSH125', part: 'Agent_Desk_Settings: MultilineAgentControl and MultilineAgentStateBehavior are reserved' },
      { document: 'CCDM', part: 'neutral values' },
    ],
  },
  docs: {
    what:
      'A reserved column of `Agent_Desk_Settings` with another value than blank, 0 or N: the `FutureUse` columns and ' +
      '`RecordingMode` in every release, `AvailAfterIncoming`, `AvailAfterOutgoing` and `NonACDCallsAllowed` from 12.5 on, ' +
      '`MultilineAgentControl` and `MultilineAgentStateBehavior` before 12.6.',
    why:
      'The value has no effect now, and may get one with an upgrade: what was a reserved column in 12.5 became the shared ' +
      'line and the zip tone of 12.6.',
    flagged: deskExample({ NonACDCallsAllowed: 'Y' }),
    repaired: deskExample({ NonACDCallsAllowed: 'N' }),
    exampleConfig: { release: '12.6' },
    remedy: 'Find out what wrote the value: these columns have no field in Configuration Manager, so it came with an import, ' +
    'a script or an upgrade.',
    release: 'By column; see above.',
  },
  check: { deskValues: check },
})

const RESERVED = columnFacts().filter(({ reserved }) => reserved !== undefined)

function check(settings: DeskSettings, context: RuleContext): void {
  for (const column of RESERVED) {
    const field = settings.field(column.name)
    if (!field || isNeutral(field)) continue
    const reserved = isReserved(column, context)
    if (reserved === undefined) context.notChecked(RELEASE_UNKNOWN)
    if (reserved !== true) continue
    context.report({
      subject: settings.subject,
      place: field.place,
      message:
        `${field.writtenName} of ${deskTitle(settings)} is ${(field.text ?? '').slice(0, 60)}, but the column is ` +
        `${column.reserved ?? ''}: the value has no documented effect, and an upgrade may give it one. Find out what wrote it.`,
    })
  }
}

function isNeutral({ text }: Field): boolean {
  return text === null || /^(?:0|n|false)$/i.test(text)
}

/** Undefined where that depends on a release that is not known. */
function isReserved({ reservedFrom, reservedBefore }: Column, { release }: RuleContext): boolean | undefined {
  if (reservedFrom === undefined && reservedBefore === undefined) return true
  if (!release) return undefined
  return (reservedFrom === undefined || compareRelease(release, reservedFrom) >= 0)
    && (reservedBefore === undefined || compareRelease(release, reservedBefore) < 0)
}
