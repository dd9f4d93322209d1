import type { Io } from '../../src/cli/io.js'
import { runConfig } from '../../src/cli/config/run-config.js'
import type { ResolvedConfig } from '../../src/config/resolved-config.js'
import { lint } from '../../src/core/lint.js'
import type { LintInput } from '../../src/core/model/input.js'
import { problemsIn, resolveText } from '../config/support.js'
import { expectLinear } from '../support/growth.js'
import { HEADER_5, utf16 } from '../support/registry-files.js'

const SERVER = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'
const RULE = 'profile/no-secondary-server'

/** Exports with a profile that only one server serves. */
function exportsOf(count: number): LintInput[] {
  const profiles = `${SERVER}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name`
  return Array.from({ length: count }, (_, i) => ({
    path: `f${i}.reg`,
    bytes: utf16(`${HEADER_5}\r\n\r\n[${profiles}\\P${i}]\r\n"PeripheralID"=dword:00001388\r\n"CtiOsA"="a"\r\n`),
  }))
}

const list = <T>(count: number, item: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => item(index))

describe('files 2: as many entries of a configuration as files take linear time', () => {
  test.each<readonly [string, (count: number) => object]>([
    ['suppressions', (n) => ({ suppressions: list(n, () => ({ rule: RULE, reason: 'x' })) })],
    ['suppressions by subject', (n) => ({
      suppressions: list(n, (i) => ({ rule: RULE, subject: `profile:*/x${i}`, reason: 'x' })),
    })],
    ['suppressions by file', (n) => ({ suppressions: list(n, (i) => ({ rule: RULE, files: [`f${i}.reg`], reason: 'x' })) })],
    ['overrides', (n) => ({ overrides: list(n, (i) => ({ files: [`**/x${i}*`], rules: { [RULE]: 'off' } })) })],
    ['overrides of all', (n) => ({ overrides: list(n, () => ({ files: ['**'], rules: { [RULE]: 'off' } })) })],
    ['hosts', (n) => ({ servers: { hosts: Object.fromEntries(list(n, (i) => [`h${i}`, [`x${i}`]])) } })],
    ['ignored files', (n) => ({ ignore: list(n, (i) => `x${i}`) })],
  ])('%s', async (_what, config) => {
    await expectLinear(exportsOf, 1000, async (inputs) => {
      const { ignores, options, suppressions } = await resolveText(JSON.stringify(config(inputs.length)))
      await lint(inputs.filter(({ path }) => !ignores(path)), { ...options, suppressions })
    })
  })

  test('configurations of as many folders', async () => {
    const io = { cwd: '/repo', platform: 'linux' } as Io
    const overrides = [{ files: ['*.reg'], rules: { [RULE]: 'off' } }]
    const config = JSON.stringify({ overrides, suppressions: [{ rule: RULE, reason: 'x' }] })
    await expectLinear(exportsOf, 300, async (inputs) => {
      const found = inputs.map(({ path }) => ({ path, absolute: `/repo/${path}/x.reg`, named: false }))
      const configs = new Map<string, ResolvedConfig>()
      for (const { path } of found) configs.set(`/repo/${path}`, await resolveText(config, `${path}/icmlint.config.json`))
      const top = await resolveText('{}')
      const { options } = await runConfig({ rules: [], useConfig: true }, found, async (folder) => configs.get(folder) ?? top, io)
      await lint(inputs, options)
    })
  })
})

test('files 2: globs that leave much open, against thousands of names, have an end', async () => {
  const globs = list(2000, (i) => `*a${'?'.repeat(i === 1 ? 13 : 12)}*${i}`)
  // What has no pattern is not to blame, nor one that leaves less open.
  const others = { 'first.yaml': 'failOn: info\n', 'second.yaml': 'ignore: [a]\n' }
  const text = JSON.stringify({ extends: ['./first.yaml', './second.yaml'], ignore: globs })
  const { ignores } = await resolveText(text, undefined, others)
  let [seed, asked] = [1, 0]
  const letter = (): string => 'ab'.charAt((seed = (seed * 48271) % 2147483647) & 1)
  try {
    for (; asked < 100_000; asked++) ignores(`${list(200, letter).join('')}.reg`)
    throw new Error('there was no end')
  } catch (error) {
    const message =
      'the globs and subjects of the configuration leave too much open for so many files; use fewer * and ?, here above all'
    const column = text.indexOf(globs[1] as string)
    expect(problemsIn(error)).toEqual([{ path: 'icmlint.config.yaml', line: 1, column, message }])
  }
})
