import type { LintInput } from '../../src/core/model/input.js'
import { reviewChange } from '../../src/core/review/review-change.js'
import { reviewStates } from '../../src/core/review/review-states.js'
import { expectLinear } from '../support/growth.js'
import { HEADER_5, utf16 } from '../support/registry-files.js'

const CTIOS = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios'
const many = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, i) => text(i)).join('')
const reg = (path: string, text: string): LintInput => ({ path, bytes: utf16(`${HEADER_5}\r\n\r\n${text}`) })
const data = (isAfter: boolean): string => `dword:0000000${isAfter ? 2 : 1}`

/** The inputs of two states, one half each. */
const states = (state: (isAfter: boolean) => readonly LintInput[]): LintInput[] => [...state(false), ...state(true)]
const halves = (inputs: readonly LintInput[]) => [inputs.slice(0, inputs.length / 2), inputs.slice(inputs.length / 2)] as const

async function reviewHalves(inputs: readonly LintInput[]): Promise<unknown> {
  const [before, after] = halves(inputs)
  return reviewStates({ inputs: before, options: {} }, { inputs: after, options: {} })
}

describe('reg 3: a review takes linear time', () => {
  test('of changes and new findings of one key', async () => {
    await expectLinear((n) => states((isAfter) => [reg('a.reg', `[${CTIOS}\\C\\S\\Server\\Agent]\r\n${many(n, (i) =>
      `"v${i}x"=${data(isAfter)}\r\n${isAfter ? `"w${i}"=bad\r\n` : ''}`)}`)]), 2000, reviewHalves)
  })

  test('of exports of one machine, each of keys of its own', async () => {
    await expectLinear((n) => states((isAfter) => Array.from({ length: n }, (_, i) =>
      reg(`${i}.reg`, `[${CTIOS}\\C\\S\\K${i}]\r\n"a"=${data(isAfter)}\r\n`))), 500, reviewHalves)
  })

  test('of unknown columns', async () => {
    const row = (n: number, isAfter: boolean): string => `1,A,600${many(n, () => `,${data(isAfter)}`)}\r\n`
    await expectLinear((n) => states((isAfter) => [{
      path: 'a.csv', bytes: Buffer.from(`AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime${many(n, (i) => `,c${i}`)}\r\n${row(n, isAfter)}`),
    }]), 3000, reviewHalves)
  })

  test('of changes for as many machines', async () => {
    const key = (i: number, isAfter: boolean): string => `[${CTIOS}\\C${i}\\S${i}\\Server\\Agent]\r\n"a"=${data(isAfter)}\r\n`
    await expectLinear((n) => states((isAfter) => Array.from({ length: n }, (_, i) => reg(`${isAfter ? 'c' : 'b'}${i}.reg`, key(i, isAfter)))),
      500, async (inputs) => {
        const [base, changes] = halves(inputs)
        return reviewChange(base, changes, {})
      })
  })
})
