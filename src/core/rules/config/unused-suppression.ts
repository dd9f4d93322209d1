import { defineRule } from '../rule.js'
import { ONE_SERVER, suppressionExample } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'config/unused-suppression',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A suppression or an inline directive silences nothing',
    needs: [],
    symptom: null,
    sources: [{ document: 'ICMLINT', part: 'Suppressions' }],
  },
  docs: {
    what:
      'A suppression in the configuration file, or an `icmlint-disable…` directive in an input, that matches no finding of ' +
      'this run. The finding points into the configuration file or at the comment. A suppression of a rule that is off, or ' +
      'that could not look because its inputs are missing, is not counted as unused. `input/*`, `reg/header-*` and `config/*` ' +
      'cannot be suppressed in an input: such a directive silences nothing either.',
    why:
      'A suppression that is left over after a repair silences the same fault when it comes back, with a reason that nobody ' +
      'checks any more. One whose rule id or subject is misspelt does not silence what it was written for.',
    flagged: {
      '.icmlintrc.yaml': suppressionExample('profile:CTIOS_cust1/CTIOS1/Trainees'),
      'ctios-a.reg': ONE_SERVER,
    },
    repaired: {
      '.icmlintrc.yaml': suppressionExample('profile:CTIOS_cust1/CTIOS1/Agents'),
      'ctios-a.reg': ONE_SERVER,
    },
    remedy: 'Delete the suppression, or correct its rule or subject. `icmlint --format json` prints the subject of each finding.',
    release: 'All.',
  },
  // Found where suppressions are applied, after the rules have run.
  check: {},
})
