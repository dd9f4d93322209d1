import { defineRule } from '../rule.js'
import { ONE_SERVER, suppressionExample } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'config/expired-suppression',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A suppression is past its date and no longer silences anything',
    needs: [],
    symptom: null,
    sources: [{ document: 'ICMLINT', part: 'Suppressions' }],
  },
  docs: {
    what:
      'A suppression in the configuration file whose `expires` date has passed. From that day on the findings it silenced are ' +
      'reported again, and this finding, at the date, says why.',
    why:
      'A date says until when a fault is to be tolerated: until a migration, a change window, the end of a pilot. After it, ' +
      'somebody has to decide again; until then agents go on being exposed to the fault.',
    flagged: {
      '.icmlintrc.yaml': suppressionExample('profile:CTIOS_cust1/CTIOS1/Agents', '2020-03-31'),
      'ctios-a.reg': ONE_SERVER,
    },
    repaired: {
      '.icmlintrc.yaml': suppressionExample('profile:CTIOS_cust1/CTIOS1/Agents', '2099-03-31'),
      'ctios-a.reg': ONE_SERVER,
    },
    remedy: 'Repair what it silences and delete the suppression, or give it a new date after the reason was checked.',
    release: 'All.',
  },
  // Found where suppressions are applied, after the rules have run.
  check: {},
})
