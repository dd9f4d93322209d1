import type { CtiosServer, Section } from '../../estate/model.js'
import type { FreeNames } from '../../estate/registry-knowledge.js'
import type { RegistryValue } from '../../parse/registry/value.js'
import { ctiosKnowledge } from '../../estate/ctios-knowledge.js'
import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { EXPORT_CTIOS } from '../_shared/reg-export.js'
import { serverExport } from '../_shared/registry-example.js'
import { quoted } from '../_shared/quoted.js'
import { defineRule, type RuleContext } from '../rule.js'
import { isPlaceholder, REASONS, serverRemedy } from './_shared.js'

const LOGOUT = REASONS.logout.codes

export const rule = defineRule({
  meta: {
    id: 'ctios/reason-code-too-long',
    severity: 'error',
    preset: 'recommended',
    summary: 'A reason text is longer than 42 characters, its code is outside 0 to 65535, or one code stands twice',
    needs: ['servers'],
    symptom: 'invalid-value',
    sources: [{ document: 'COS', part: 'ReasonCodes registry key' }],
  },
  docs: {
    what:
      'Checks the texts and codes under `Server\\Agent\\ReasonCodes\\Logout` and `…\\NotReady`: at most 42 characters, codes ' +
      'from 0 to 65535 (an unsigned short), and each code once in its key. The placeholders of setup are left alone.',
    why:
      'The guide gives 42 characters as the limit of a reason and the unsigned short as the type of its code. A longer text ' +
      'cannot be shown, a larger code cannot be sent, and two texts with one code cannot be told apart in any report.',
    flagged: { 'ctios-a.reg': serverExport({ [LOGOUT]: { 'End of shift': 1, Training: 70000 } }) },
    repaired: { 'ctios-a.reg': serverExport({ [LOGOUT]: { 'End of shift': 1, Training: 7000 } }) },
    remedy: serverRemedy('Server\\Agent\\ReasonCodes', 'Shorten the name of the value, or set its DWORD to a code that is free.'),
    release: CTIOS_RELEASES,
  },
  check: {
    server(server, context) {
      const sections = Object.values(REASONS).flatMap(({ codes }) => server.section(codes) ?? [])
      if (sections.length === 0)
        context.notChecked(`Server\\Agent\\ReasonCodes of a CTI OS server is not exported (${EXPORT_CTIOS})`)
      for (const section of sections) checkKey(server, section, context)
    },
  },
})

function checkKey(server: CtiosServer, section: Section, context: RuleContext): void {
  const limits = ctiosKnowledge.key(section.path)?.freeNames
  if (!limits) return
  const seen = new Map<number, RegistryValue>()
  for (const value of section.values) {
    if (value.name === '' || isPlaceholder(section.path, value.name)) continue
    const code = value.number
    const first = code === undefined ? undefined : seen.get(code)
    if (code !== undefined && !first) seen.set(code, value)
    const text = faultOf(value, limits)
    if (text !== undefined) {
      const place = isTooLong(value, limits) ? value.namePlace : value.place
      context.report({
        subject: server.subject,
        place,
        message: `${text} Agents of ${serverTitle(server)} cannot use it as it is.`,
      })
    } else if (first) {
      context.report({
        subject: server.subject,
        place: value.place,
        message:
          `Reason ${quoted(value.name)} has code ${code ?? ''}, which ${quoted(first.name)} has already: reports cannot tell ` +
          'the two apart. Give it a code of its own.',
        related: [{ place: first.place, message: `${quoted(first.name)} has the same code` }],
      })
    }
  }
}

function isTooLong(value: RegistryValue, { nameMaxLength }: FreeNames): boolean {
  return nameMaxLength !== undefined && value.name.length > nameMaxLength
}

function faultOf(value: RegistryValue, limits: FreeNames): string | undefined {
  const { nameMaxLength = 0, minimum = 0, maximum = Infinity } = limits
  if (isTooLong(value, limits)) {
    return `Reason ${quoted(value.name)} has ${value.name.length} characters, and the guide permits ${nameMaxLength}: shorten it.`
  }
  const code = value.number
  if (code === undefined || (code >= minimum && code <= maximum)) return undefined
  return `Reason ${quoted(value.name)} has code ${code}, and codes go from ${minimum} to ${maximum}: choose one of these.`
}
