import { SOURCES } from '../core/generated/sources.js'
import { rulesWithPages } from '../core/rules/pages.js'
import type { Reporter } from './reporter.js'
import { sarifReporter } from './sarif.js'

/** The SARIF reporter with the pages of the rules as help, which no other report needs. */
export async function sarifWithHelp(): Promise<Reporter> {
  return sarifReporter(await rulesWithPages(), SOURCES)
}
