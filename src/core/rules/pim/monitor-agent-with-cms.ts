import type { Estate, Peripheral } from '../../estate/model.js'
import type { PimParameters } from '../../estate/pim-parameters.js'
import { PIM_PARAMETERS } from '../../generated/pim-parameters.js'
import { CMS_UNKNOWN } from '../_shared/unknown.js'
import { isDeleted } from '../_shared/columns.js'
import { perEstate } from '../_shared/per-estate.js'
import { peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { unknownTypeExample } from './_examples.js'
import { parameterFact } from './_facts.js'
import { CYCLE_PG, parametersOf, WHERE_TO_CHANGE } from './_shared.js'

const MONITOR = parameterFact('monitoragent')

const AGENTS = Array.from({ length: 1001 }, (_, i) => `${20001 + i},5000,${4001 + i}`).join('\n')
const EXAMPLE = {
  'agents.csv': `SkillTargetID,PeripheralID,PeripheralNumber\n${AGENTS}\n`,
}

export const rule = defineRule({
  meta: {
    id: 'pim/monitor-agent-with-cms',
    severity: 'warning',
    preset: 'recommended',
    summary: 'An Avaya PIM with CMS and more than 1000 agents monitors the stations of all agents',
    needs: ['pim', 'agents'],
    needsFacts: ['deployment'],
    symptom: null,
    sources: [{ document: 'AVC', part: '/monitoragent; CMS and more than 1000 agents' }],
  },
  docs: {
    what:
      'With CMS (`deployment.cms: true`), an Avaya PIM whose peripheral has more than 1000 agents must not monitor the ' +
      'stations of its agents: `/monitoragent y`, or no `/monitoragent`, which is the same. A PIM counts as Avaya by ' +
      'parameters that only Avaya has, or by an `ATTData` key in the registry of the PG that names its PeripheralID.',
    why:
      'Each monitored station costs an association on the ASAI links. With CMS the agent states come from there, the guide ' +
      'says to turn the monitoring off beyond 1000 agents, and a PG that runs into the limits of its links loses track of ' +
      'agents.',
    flagged: { ...EXAMPLE, 'pim.yaml': unknownTypeExample('/LOAD 0 /defworkmode auto /monitoragent y') },
    repaired: { ...EXAMPLE, 'pim.yaml': unknownTypeExample('/LOAD 0 /defworkmode auto /monitoragent n') },
    exampleConfig: { deployment: { cms: true } },
    remedy: `${WHERE_TO_CHANGE}: add \`/monitoragent n\`. ${CYCLE_PG}`,
    release: 'ACD Supplement for Avaya 12.6(2).',
  },
  check: { estate: check },
})

function check(estate: Estate, context: RuleContext): void {
  const counts = agentCounts(estate)
  const most = MONITOR.agentsWithCms ?? Infinity
  for (const peripheral of estate.peripherals) {
    const pim = parametersOf(peripheral, context)
    const count = counts.get(peripheral.id ?? Number.NaN) ?? 0
    if (!pim || count <= most || !isAvaya(peripheral, pim, estate)) continue
    if (context.deployment.cms === undefined) context.notChecked(CMS_UNKNOWN)
    if (context.deployment.cms === true) checkMonitor(peripheral, pim, count, context)
  }
}

function checkMonitor(peripheral: Peripheral, pim: PimParameters, count: number, context: RuleContext): void {
  const monitors = pim.named(MONITOR.name)
  if (monitors.some(({ value }) => value?.toLowerCase() === 'n')) return
  const [given] = monitors
  const value = given
    ? `/${MONITOR.name} ${given.value ?? 'without a value'}`
    : `no /${MONITOR.name} (the default is ${MONITOR.default ?? ''})`
  context.report({
    subject: peripheral.subject,
    place: given?.valuePlace ?? given?.namePlace ?? peripheral.place,
    message:
      `${value} on ${peripheralTitle(peripheral)} with CMS and ${count} agents: the stations of all agents are monitored, ` +
      `which the guide says to turn off beyond ${String(MONITOR.agentsWithCms)} agents. Set /${MONITOR.name} n.`,
  })
}

function agentCounts(estate: Estate): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const agent of estate.agents) {
    const { peripheralId } = agent
    if (peripheralId === undefined || isDeleted(agent)) continue
    counts.set(peripheralId, (counts.get(peripheralId) ?? 0) + 1)
  }
  return counts
}

/** By a parameter that only Avaya has, or by a registry key of an Avaya PIM that names the peripheral. */
function isAvaya({ id }: Peripheral, pim: PimParameters, estate: Estate): boolean {
  if (PIM_PARAMETERS.some(({ name, pim: kind }) => kind === 'avaya' && pim.named(name).length > 0)) return true
  return id !== undefined && avayaIds(estate).has(id)
}

/** The peripherals that registry keys of Avaya PIMs name. */
const avayaIds = perEstate(({ pimRegistries }): ReadonlySet<number | undefined> => {
  const ofAvaya = pimRegistries.filter(({ kind }) => kind.toUpperCase() === 'ATT')
  return new Set(ofAvaya.flatMap(({ sections }) => [...sections.values()].map((key) => key.value('PeripheralID')?.number)))
})
