// A test runner for Stryker that keeps the modules between mutants. Mutants of what runs when a module is loaded are not
// tried (`ignoreStatic`), and all others are switched on and off while the code runs.
import { createRequire } from 'node:module'
import { globSync } from 'tinyglobby'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'

const context = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {})

/** Every instrumented expression asks which mutant is awake: how often one test may do so before it counts as endless. */
const FREE_STEPS = 200_000
const MOST_TIMES_LONGER = 5

class KeepingRunner {
  #awake
  #steps = 0
  #mostSteps = Infinity
  /** How many steps each test takes without a mutant. */
  #usualSteps = new Map()
  #endless = false

  constructor({ keeping }) {
    this.files = globSync(keeping.testFiles).sort()
    Object.defineProperty(context, INSTRUMENTER_CONSTANTS.ACTIVE_MUTANT, {
      get: () => {
        if (++this.#steps > this.#mostSteps) {
          this.#endless = true
          throw new Error('This does not end.')
        }
        return this.#awake
      },
    })
  }

  capabilities() {
    return { reloadEnvironment: false }
  }

  async init() {
    const { loadTests } = createRequire(`${process.cwd()}/scripts/mutation/`)('./harness.cjs')
    this.tests = loadTests(this.files)
    // What is computed once and kept is filled here, before any mutant is awake.
    await this.run(this.tests, true, (id, steps) => this.#usualSteps.set(id, steps))
    context.currentTestId = undefined
  }

  async dryRun() {
    // The instrumented code holds on to the object, so that only its parts can be taken away.
    const { mutantCoverage } = context
    const first = { ...mutantCoverage }
    Object.assign(mutantCoverage, { static: {}, perTest: {} })
    const tests = await this.run(this.tests, true)
    const { perTest } = mutantCoverage
    return { status: DryRunStatus.Complete, tests, mutantCoverage: { static: onlyOnce(first, perTest), perTest } }
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    const wanted = testFilter && new Set(testFilter)
    Object.assign(context, { hitLimit, hitCount: hitLimit ? 0 : undefined })
    this.#awake = activeMutant.id
    this.#endless = false
    try {
      const tests = await this.run(wanted ? this.tests.filter(({ id }) => wanted.has(id)) : this.tests, disableBail)
      const endless = this.#endless ? { status: DryRunStatus.Timeout, reason: 'It does not end.' } : undefined
      const reached = endless ?? determineHitLimitReached(context.hitCount, hitLimit)
      return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests }, disableBail)
    } finally {
      this.#awake = undefined
      this.#mostSteps = Infinity
      Object.assign(context, { hitLimit: undefined, hitCount: undefined })
    }
  }

  async run(tests, all, count = () => {}) {
    const results = []
    for (const { id, name, fileName, run } of tests) {
      context.currentTestId = id
      const start = performance.now()
      this.#steps = 0
      const usual = this.#usualSteps.get(id)
      this.#mostSteps = this.#awake === undefined ? Infinity : usual * MOST_TIMES_LONGER + FREE_STEPS
      const result = { id, name, fileName, status: TestStatus.Success }
      try {
        await run()
      } catch (error) {
        Object.assign(result, { status: TestStatus.Failed, failureMessage: String(error?.message ?? error) })
      }
      count(id, this.#steps)
      results.push({ ...result, timeSpentMs: performance.now() - start })
      if (!all && result.status === TestStatus.Failed) break
    }
    return results
  }
}
KeepingRunner.inject = tokens(commonTokens.options)

/** Static is what no test passes through once the modules are loaded and what is kept is filled. */
function onlyOnce(first, perTest) {
  const again = new Set(Object.values(perTest).flatMap((hits) => Object.keys(hits)))
  const before = [first.static, ...Object.values(first.perTest)].flatMap((hits) => Object.keys(hits))
  return Object.fromEntries(before.filter((id) => !again.has(id)).map((id) => [id, 1]))
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'keeping', KeepingRunner)]
