import { defineRule } from '../rule.js'
import { ONE_SERVER, TWO_SERVERS } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'config/stale-baseline',
    severity: 'warning',
    preset: 'recommended',
    summary: 'A baseline entry stands for a finding that is not there any more',
    needs: [],
    symptom: null,
    sources: [{ document: 'ICMLINT', part: 'Baseline' }],
  },
  docs: {
    what:
      'The file given with `--baseline` counts more findings of a rule, a subject and a file than this run has; the ' +
      'finding points at the entry. Entries of files that exist but are not part of the run, and of rules that are off or could ' +
      'not look, are not counted as stale. In the example, the baseline was written while the profile had one server.',
    why:
      'The baseline lists the faults that were there when it was written, so that only new ones are reported. An entry that is ' +
      'left over after a repair lets the same fault come back unseen.',
    flagged: { 'ctios-a.reg': TWO_SERVERS },
    repaired: { 'ctios-a.reg': ONE_SERVER },
    remedy: 'Write the baseline again: `icmlint --write-baseline FILE`. Entries that are repaired drop out.',
    release: 'All.',
  },
  // Found where the baseline is applied, after the rules have run.
  check: {},
})
