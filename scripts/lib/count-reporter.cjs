const { mkdirSync, writeFileSync } = require('node:fs')
const { dirname } = require('node:path')

/** A Jest reporter that leaves the numbers of a run in a file, for who started it. */
module.exports = class CountReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const file = process.env.ICMLINT_TEST_COUNTS
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }))
  }
}
