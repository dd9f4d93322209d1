import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Source } from '../../src/core/decode/source.js'
import { resultOf, findingAt } from '../helpers/results.js'
import { caseText, readCase } from './case-file.js'
import { checkPlace, checkReport, checkResult, checkUnpolluted } from './checks.js'
import { minimised } from './minimise.js'
import { Random } from './random.js'
import { caseAt, runCase } from './run-case.js'
import { loadSeeds } from './seeds.js'
import type { Target } from './target.js'
import { TARGETS } from './targets/index.js'

const ROOT = resolve(__dirname, '../..')
const CORPUS = join(__dirname, 'corpus')
const SEED = 20261125
const seeds = loadSeeds(ROOT)

/** Of each share so many: the cheaper a target, the more. */
const INPUTS_PER_SHARE = 10

const formerFailures = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).sort()

function targetOf(name: string): Target {
  const target = TARGETS.find((one) => one.name === name)
  if (!target) throw new Error(`there is no target ${name}`)
  return target
}

describe('former failures', () => {
  test.each(formerFailures)('%s', async (name) => {
    const { target, given } = readCase(readFileSync(join(CORPUS, name), 'utf8'))
    expect(name).toMatch(new RegExp(`^${target}/[a-z0-9][a-z0-9.-]+\\.json$`))
    expect((await runCase(targetOf(target), given)).error).toBeUndefined()
  })

  test('there are some', () => {
    expect(formerFailures.length).toBeGreaterThan(5)
  })
})

describe('mutated inputs', () => {
  test.each(TARGETS.map((target) => [target.name, target] as const))('%s', async (_name, target) => {
    for (let index = 0; index < target.share * INPUTS_PER_SHARE; index++) {
      const given = caseAt(target, seeds, SEED, index)
      const { error } = await runCase(target, given)
      if (error !== undefined) throw new Error(`case ${index}, in a file for --replay:\n${caseText(target.name, given)}`, { cause: error })
    }
  })
})

describe('the fuzzer itself', () => {
  test('has seeds of every kind', () => {
    for (const pool of Object.values(seeds) as Uint8Array[][]) expect(pool.length).toBeGreaterThan(1)
  })

  test('makes the same cases of the same seed, and others of another', () => {
    for (const target of TARGETS) {
      const text = (seed: number, index: number): string => caseText(target.name, caseAt(target, seeds, seed, index))
      expect(text(1, 7)).toBe(text(1, 7))
      expect([text(1, 8), text(1, 9), text(2, 7)]).not.toContain(text(1, 7))
    }
  })

  test('has numbers that are spread', () => {
    const random = new Random('spread')
    const counts = new Array<number>(10).fill(0)
    for (let i = 0; i < 10_000; i++) {
      const number = random.below(10)
      counts[number] = (counts[number] ?? 0) + 1
    }
    for (const count of counts) expect(count).toBeGreaterThan(800)
  })

  test('writes cases that read as the same', () => {
    const all = Uint8Array.from({ length: 256 }, (_, i) => i)
    const files = [Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0), Uint8Array.of(0xff, 0xfe, 1), all]
    expect(readCase(caseText('decode', { variant: 5, files }))).toEqual({ target: 'decode', given: { variant: 5, files } })
    expect(caseText('decode', { variant: 5, files })).toMatch(/^[\n -~]+$/)
  })

  test('makes failing inputs as small as they can be', async () => {
    const hay = Buffer.from(`${'x'.repeat(500)}needle${'y'.repeat(300)}`)
    const given = { variant: 0, files: [new Uint8Array(hay), Uint8Array.of(1, 2)] }
    const small = await minimised(given, async ({ files }) => Buffer.from(files[0] ?? []).includes('needle'), 10_000)
    expect(small.files.map((file) => Buffer.from(file).toString())).toEqual(['needle', ''])
  })

  test('tells what throws, and what takes too long', async () => {
    const target = (check: Target['check']): Target => ({ ...targetOf('decode'), check })
    const given = { variant: 0, files: [] }
    const thrown = await runCase(target(() => { throw new Error('boo') }), given)
    expect(thrown.error).toEqual(new Error('boo'))
    const busy = (): void => {
      const start = process.cpuUsage()
      while (process.cpuUsage(start).user < 50_000);
    }
    const slow = await runCase(target(busy), given, 10)
    expect(String(slow.error)).toMatch(/too-slow/)
  })
})

describe('the checks', () => {
  const source = new Source('a.reg', 'one\r\ntwo', 'utf8')

  test('find places that are not there, or contradict their lines', () => {
    expect(() => checkPlace(source.place(0, 8), 'x')).not.toThrow()
    expect(() => checkPlace(source.place(0, 9), 'x')).toThrow(/place-outside/)
    const shifted = new Source('a.reg', 'one\r\ntwo', 'utf8', [{ at: 0, offset: 3, line: 2 }])
    expect(() => checkPlace(shifted.place(5, 6), 'x')).toThrow(/position-contradicts/)
  })

  test('find results that do not hang together', () => {
    const finding = findingAt(source.place(0, 1))
    expect(() => checkResult(resultOf([finding]))).not.toThrow()
    expect(() => checkResult(resultOf([finding, finding]))).toThrow(/fingerprint-twice/)
    expect(() => checkResult(resultOf([findingAt(source.place(0, 1), { message: 'undefined is odd' })]))).toThrow(/message-malformed/)
    expect(() => checkResult(resultOf([findingAt(source.place(0, 1), { ruleId: 'no/rule' })]))).toThrow(/rule-unknown/)
  })

  test.each([
    ['compact', 'a\u001b[2J:1:1: error: x [desk/unused]\n', /raw-control-character/],
    ['compact', 'no finding\n', /compact-malformed/],
    ['pretty', 'a\u202eb\n', /raw-control-character/],
    ['pretty', '  ::error::x\n', /injected-command/],
    ['github', '::set-output name=x::y\n', /injected-command/],
    ['github', '##[error]x\n', /runner-command/],
    ['json', '{', /json-malformed/],
    ['junit', '<a>', /junit-malformed/],
    ['gitlab', '[1,]', /gitlab-malformed/],
  ] as const)('find what must not be in %s: %j', (format, text, failure) => {
    expect(() => checkReport(format, text)).toThrow(failure)
  })

  test('find what was put into a prototype', () => {
    const prototype = Object.prototype as { polluted?: boolean }
    prototype.polluted = true
    try {
      expect(() => checkUnpolluted()).toThrow(/prototype-polluted/)
    } finally {
      delete prototype.polluted
    }
    expect(() => checkUnpolluted()).not.toThrow()
  })
})
