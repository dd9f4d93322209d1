import type { Peripheral } from '../../estate/model.js'
import { columnOf, tableOf } from '../../records/table.js'
import { peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { unknownTypeExample } from './_examples.js'
import { CYCLE_PG, parametersOf, WHERE_TO_CHANGE } from './_shared.js'

/** A string this near to the limit may have been longer. */
const MARGIN = 5

const LONG = '/r1pref 15 /r2pref 16 /defskilllevel 3 /defworkmode auto /monitoragent n '.repeat(4)

export const rule = defineRule({
  meta: {
    id: 'pim/too-long',
    severity: 'error',
    preset: 'recommended',
    summary: 'ConfigParam longer than its column of 255 characters, or so near that it may have been cut',
    needs: ['pim'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'DSH15', part: 'Peripheral.ConfigParam: varchar(255)' }],
  },
  docs: {
    what:
      'The configuration parameters of a PIM are longer than 255 characters, the size of the column ' +
      '`Peripheral.ConfigParam`, or reach it up to five characters.',
    why:
      'What goes beyond the column is cut off, and with it the parameters at the end: a `/LOAD 0` that was added last is ' +
      'lost, or is left without its value. A string that ends just at the limit has most likely been cut already.',
    flagged: { 'pim.yaml': unknownTypeExample(`${LONG}/LOAD 0`) },
    repaired: { 'pim.yaml': unknownTypeExample('/LOAD 0') },
    remedy:
      `${WHERE_TO_CHANGE}: remove what is not needed, check that nothing is missing at the end, and put \`/LOAD\` first. ` +
      CYCLE_PG,
    release: 'All (the column is the same in the handbooks 12.5 to 15.0).',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  const field = parametersOf(peripheral, context)?.field
  const length = field?.text?.length ?? 0
  const limit = columnOf(tableOf('Peripheral'), 'ConfigParam')?.maxLength ?? Infinity
  if (!field || length < limit - MARGIN) return
  const title = peripheralTitle(peripheral)
  context.report({
    subject: peripheral.subject,
    place: field.place,
    message: length > limit
      ? `The configuration parameters of ${title} have ${length} characters, but the column holds ${limit}: what stands ` +
        'behind is cut off, and the parameters at the end do not count. Shorten them.'
      : `The configuration parameters of ${title} have ${length} characters, and the column holds ${limit}: the end may have ` +
        'been cut off. Check the last parameter in PG Explorer, and shorten them.',
  })
}
