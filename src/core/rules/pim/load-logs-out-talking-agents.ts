import type { Peripheral } from '../../estate/model.js'
import { DESKTOP_UNKNOWN } from '../_shared/unknown.js'
import { peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { peripheralExample } from './_examples.js'
import { CYCLE_PG, loadOneOf, loadZeroFix, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'pim/load-logs-out-talking-agents',
    severity: 'warning',
    preset: 'recommended',
    summary: '/LOAD 1 with Finesse desktops: an agent who loses the desktop is logged out while the call is still up',
    needs: ['pim'],
    needsFacts: ['deployment'],
    symptom: 'logged-out',
    sources: [
      { document: 'FINFO', part: 'agent states after a lost desktop with /LOAD 0 and /LOAD 1' },
      { document: 'FINDEV', part: 'Logout on Agent Disconnect' },
    ],
  },
  docs: {
    what: 'A PIM with `/LOAD 1` in a deployment whose desktop is Finesse (`deployment.desktop: finesse`).',
    why:
      'When Finesse loses a desktop (a closed browser, a crashed PC, a lost network) it reports the agent to the PG, at the ' +
      'latest some 180 seconds later. With `/LOAD 0` the guide says the agent becomes Not Ready, a talking agent once the call ' +
      'has ended. With `/LOAD 1` the agent is logged out, and a talking agent at once: the call goes on without an agent ' +
      'state, it is missing from the agent’s reports, and the agent has to log in again in the middle of it.',
    flagged: { 'pim.yaml': peripheralExample('/LOAD 1') },
    repaired: { 'pim.yaml': peripheralExample('/LOAD 0') },
    exampleConfig: { deployment: { desktop: 'finesse' } },
    remedy: `${WHERE_TO_CHANGE}: change \`/LOAD 1\` to \`/LOAD 0\`. ${CYCLE_PG}`,
    release: 'Finesse guides 12.5 to 15.0.',
    contradiction:
      'The Finesse Administration Guide calls the state after `/LOAD 0` *Not Ready – Connection Failure*, the Finesse ' +
      'Developer Guide 12.5 *Not Ready – Force Not Ready*. The rule does not depend on the label.',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  const load = loadOneOf(peripheral, context)
  if (!load) return
  const { desktop } = context.deployment
  if (desktop === undefined) context.notChecked(DESKTOP_UNKNOWN)
  if (desktop !== 'finesse') return
  const title = peripheralTitle(peripheral)
  context.report({
    subject: peripheral.subject,
    place: load.place,
    message:
      `/LOAD 1 on ${title} with Finesse: an agent whose browser or network fails is logged out, a talking agent while the call ` +
      'is still up. With /LOAD 0 the agent becomes Not Ready, after the call where there is one. Configure the PIM for /LOAD 0.',
    scenario: [
      `An agent of ${title} is talking to a caller.`,
      'The browser with the Finesse desktop is closed, or its network fails.',
      'Finesse notices after up to 180 s and reports the agent to the PG.',
      `The PIM of ${title}, configured with /LOAD 1, logs the agent out while the call is still up.`,
    ],
    fix: loadZeroFix(peripheral, load, { safe: false }),
  })
}
