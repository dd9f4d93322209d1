import type { Peripheral } from '../../estate/model.js'
import type { PimParameter } from '../../estate/pim-parameters.js'
import type { Fix } from '../../findings/finding.js'
import { textOf } from '../../decode/source.js'
import { named } from '../_shared/subjects.js'
import { listed } from '../../text/words.js'
import { peripheralTitle } from '../_shared/titles.js'
import type { RuleContext } from '../rule.js'
import { defineRule } from '../rule.js'
import { peripheralExample } from './_examples.js'
import { CYCLE_PG, isLoadValue, loadsOf, parameterFix, parametersOf, WHERE_TO_CHANGE } from './_shared.js'

export const rule = defineRule({
  meta: {
    id: 'pim/load-spelling',
    severity: 'warning',
    preset: 'recommended',
    summary: '/LOAD in another spelling than the documented one: letter case, a dash or backslash, an equals sign, no blank',
    needs: ['pim'],
    symptom: 'setting-not-applied',
    sources: [{ document: 'DW', part: 'the forms /LOAD 0 and /LOAD 1' }],
  },
  docs: {
    what:
      'The documents know two forms only: `/LOAD 0` and `/LOAD 1`. The rule reports `/load 1`, `-LOAD 1` (also with the dashes ' +
      'that a word processor makes of a hyphen), `\\LOAD 1`, `/LOAD=1`, `/LOAD:1` and `/LOAD1`. The other rules of this family ' +
      'take such a spelling for what it means. A value other than 0 and 1, as in `/LOAD,1`, is left to pim/load-malformed.',
    why:
      'Whether the PIM reads another spelling is not documented. If it does not, the setting does nothing: an intended ' +
      '`/LOAD 0` or `/LOAD 1` is missing, and agents whose desktop is lost get the default. If it does, all is well; nothing ' +
      'but a test on the system tells.',
    flagged: { 'pim.yaml': peripheralExample('/load=0') },
    repaired: { 'pim.yaml': peripheralExample('/LOAD 0') },
    remedy: `${WHERE_TO_CHANGE}: write \`/LOAD\` in capitals with a slash, one blank, and the value. ${CYCLE_PG}`,
    release: 'All; the form is documented for Release 7.5(x).',
  },
  check: { peripheral: check },
})

function check(peripheral: Peripheral, context: RuleContext): void {
  const pim = parametersOf(peripheral, context)
  for (const load of pim ? loadsOf(pim) : []) {
    const oddities = odditiesOf(load)
    if (oddities.length === 0) continue
    const written = textOf(load.place)
    context.report({
      subject: peripheral.subject,
      place: load.place,
      message:
        `${named(written)} on ${peripheralTitle(peripheral)} is not the documented spelling (${listed(oddities)}): the PIM ` +
        `may not read it, and agents whose desktop is lost get the default. ${adviceOn(load)}.`,
      ...rewriting(peripheral, load),
    })
  }
}

/** Whether a 1 is what it should be is for other rules to say. */
function adviceOn({ value }: PimParameter): string {
  return value === '0' ? 'Write /LOAD 0' : 'Write /LOAD in capitals, with a slash and one blank, as /LOAD 0 or /LOAD 1'
}

function rewriting(peripheral: Peripheral, { prefix, name, separator, value, place }: PimParameter): { readonly fix?: Fix } {
  if (!isLoadValue(value)) return {}
  // An odd /LOAD 1 may be without effect so far; to repair it may switch the logouts on.
  const safe = value === '0'
  const edit = { place, from: `${prefix}${name}${separator}${value}`, to: `/LOAD ${value}` }
  return { fix: parameterFix(peripheral, safe, `Spell it as documented, ${edit.to}, with the value that it has`, [edit]) }
}

function odditiesOf({ name, prefix, separator, value }: PimParameter): string[] {
  const oddities: string[] = []
  if (prefix !== '/') oddities.push(`a ${prefix === '\\' ? 'backslash' : 'dash'} for the slash`)
  if (name !== 'LOAD') oddities.push('small letters')
  if (!isLoadValue(value)) return oddities
  const mark = separator.trim()
  if (mark !== '') oddities.push(`${mark} between name and value`)
  else if (!/[ \t]/.test(separator)) oddities.push('no blank between name and value')
  return oddities
}
