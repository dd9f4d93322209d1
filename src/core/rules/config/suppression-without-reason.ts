import { defineRule } from '../rule.js'
import { ONE_SERVER, withDirective } from './_shared.js'

const DIRECTIVE = 'icmlint-disable-next-line profile/no-secondary-server'

export const rule = defineRule({
  meta: {
    id: 'config/suppression-without-reason',
    severity: 'error',
    preset: 'recommended',
    summary: 'An inline directive has no reason after “--”, and so silences nothing',
    needs: [],
    symptom: null,
    sources: [{ document: 'ICMLINT', part: 'Inline directives' }],
  },
  docs: {
    what:
      'An `icmlint-disable…` comment in an input without a reason: `-- ` and some words behind the rule. Such a directive ' +
      'silences nothing. (In the configuration file a suppression without `reason` is an error of the file.)',
    why:
      'Who reads the file later, when agents are logged out, has to know whether the finding was judged harmless, by whom and ' +
      'on what grounds, or just made quiet.',
    flagged: { 'ctios-a.reg': withDirective(ONE_SERVER, DIRECTIVE) },
    repaired: { 'ctios-a.reg': withDirective(ONE_SERVER, `${DIRECTIVE} -- one server by design`) },
    remedy: 'Write the reason behind the rule: `; icmlint-disable-next-line RULE -- why it is right here`.',
    release: 'All.',
  },
  // Found where suppressions are applied, after the rules have run.
  check: {},
})
