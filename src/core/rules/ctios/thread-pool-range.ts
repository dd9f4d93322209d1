import { CTIOS_RELEASES, serverTitle } from '../_shared/ctios-words.js'
import { knownValue } from '../_shared/known-values.js'
import { serverExport } from '../_shared/registry-example.js'
import { fixNumber } from '../_shared/registry-fix.js'
import { defineRule } from '../rule.js'
import { exportedSection, serverRemedy } from './_shared.js'

const KEY = 'Server\\ThreadPool'
const NAME = 'ThreadPoolSize'

export const rule = defineRule({
  meta: {
    id: 'ctios/thread-pool-range',
    severity: 'error',
    preset: 'recommended',
    summary: 'ThreadPoolSize is above 32, the most that the guide allows',
    needs: ['servers'],
    symptom: 'invalid-value',
    sources: [{ document: 'COS', part: 'ThreadPoolSize registry key' }],
  },
  docs: {
    what:
      'Checks that `ThreadPoolSize` is at most 32. Zero and negative numbers (from 0x80000000 on) mean as many threads as ' +
      'processors plus two, which is the default.',
    why:
      'The guide allows 32 threads at most. It calls the balance of threads no trivial task and wants the server to be ' +
      'watched after a change: too many threads slow it down, and agents wait for their desktops.',
    flagged: { 'ctios-a.reg': serverExport({ [KEY]: { [NAME]: 64 } }) },
    repaired: { 'ctios-a.reg': serverExport({ [KEY]: { [NAME]: 32 } }) },
    remedy: serverRemedy(KEY, 'Set `ThreadPoolSize` to 0, the default (14 for Avaya), or to at most 32 (`dword:00000020`).'),
    release: CTIOS_RELEASES,
  },
  check: {
    server(server, context) {
      const section = exportedSection(server, KEY, context)
      const value = section?.value(NAME)
      const { maximum = 32, signed = true } = knownValue(KEY, NAME) ?? {}
      const size = value?.number === undefined ? undefined : signed ? value.number | 0 : value.number
      if (!section || !value || size === undefined || size <= maximum) return
      context.report({
        subject: server.subject,
        place: value.place,
        message:
          `${NAME} is ${size} on ${serverTitle(server)}, and the guide allows at most ${maximum}: with more threads the ` +
          'server may answer desktops late. Set it to 0 (as many as processors plus two), or to at most that.',
        ...fixNumber(context, section, NAME, maximum, { safe: false }),
      })
    },
  },
})
