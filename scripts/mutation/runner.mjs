// A test runner for Stryker that keeps the modules between mutants. Mutants of what runs when a module is loaded are not
// tried (`ignoreStatic`), and all others are switched on and off while the code runs.
import { createRequire } from 'node:module'
import { globSync } from 'tinyglobby'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'

const context = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {})

class KeepingRunner {
  constructor({ keeping }) {
    this.files = globSync(keeping.testFiles).sort()
  }

  capabilities() {
    return { reloadEnvironment: false }
  }

  async init() {
    const { loadTests } = createRequire(`${process.cwd()}/scripts/mutation/`)('./harness.cjs')
    this.tests = loadTests(this.files)
    // What is computed once and kept is filled here, before any mutant is awake.
    await this.run(this.tests, true)
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
    Object.assign(context, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit ? 0 : undefined })
    try {
      const tests = await this.run(wanted ? this.tests.filter(({ id }) => wanted.has(id)) : this.tests, disableBail)
      const reached = determineHitLimitReached(context.hitCount, hitLimit)
      return toMutantRunResult(reached ?? { status: DryRunStatus.Complete, tests }, disableBail)
    } finally {
      Object.assign(context, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined })
    }
  }

  async run(tests, all) {
    const results = []
    for (const { id, name, fileName, run } of tests) {
      context.currentTestId = id
      const start = performance.now()
      const result = { id, name, fileName, status: TestStatus.Success }
      try {
        await run()
      } catch (error) {
        Object.assign(result, { status: TestStatus.Failed, failureMessage: String(error?.message ?? error) })
      }
      results.push({ ...result, timeSpentMs: performance.now() - start })
      if (!all && result.status === TestStatus.Failed) break
    }
    return results
  }
}
KeepingRunner.inject = tokens(commonTokens.options)

/** Static is what ran when modules were loaded, and what ran in the first run of the tests but never again. */
function onlyOnce(first, perTest) {
  const again = new Set(Object.values(perTest).flatMap((hits) => Object.keys(hits)))
  const before = [first.static, ...Object.values(first.perTest)].flatMap((hits) => Object.keys(hits))
  const loaded = Object.keys(first.static)
  return Object.fromEntries([...loaded, ...before.filter((id) => !again.has(id))].map((id) => [id, 1]))
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'keeping', KeepingRunner)]
