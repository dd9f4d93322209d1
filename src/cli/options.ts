import type { Options } from 'yargs'
import { FORMAT_NAMES } from '../report/formats.js'
import type { Command } from './argument-types.js'

const PRESETS = ['recommended', 'strict', 'logout'] as const
export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const
export const RULE_LEVELS = ['error', 'warning', 'info', 'off'] as const

/** Options that every command takes. */
export const COMMON = {
  color: { type: 'boolean', describe: 'Colour the output (default: on a terminal; NO_COLOR and FORCE_COLOR are heeded)' },
} satisfies Record<string, Options>

/** Options that say which configuration holds. */
export const CONFIG = {
  config: {
    alias: 'c',
    type: 'string',
    requiresArg: true,
    describe: 'Config file (default: the nearest one up from each input; --no-config: none)',
  },
  preset: { choices: PRESETS, requiresArg: true, describe: 'Set of rules to start from' },
  rule: {
    type: 'string',
    array: true,
    requiresArg: true,
    describe: `Set the severity of a rule, as RULE-ID:SEVERITY (${RULE_LEVELS.join(', ')}); repeatable`,
  },
  release: { type: 'string', requiresArg: true, describe: 'Release of the contact centre, for example 7.5 or 12.6(2)' },
} satisfies Record<string, Options>

export const LINT = {
  format: {
    alias: 'f',
    type: 'string',
    array: true,
    requiresArg: true,
    describe: `Report format, as FORMAT or FORMAT=FILE; repeatable (${FORMAT_NAMES.join(', ')}; default: pretty)`,
  },
  'output-file': { alias: 'o', type: 'string', requiresArg: true, describe: 'File for the report of a single --format' },
  'fail-on': { choices: FAIL_ON, requiresArg: true, describe: 'Lowest severity that makes the exit code 1 (default: error)' },
  'max-warnings': { type: 'string', requiresArg: true, describe: 'Exit with 1 when there are more warnings than this' },
  quiet: { type: 'boolean', describe: 'Report errors only' },
  baseline: { type: 'string', requiresArg: true, describe: 'File of known findings, which are not reported' },
  'write-baseline': {
    type: 'string',
    requiresArg: true,
    describe: 'File to write the findings of this run to, as the known ones of later runs',
  },
  stdin: { type: 'boolean', describe: 'Lint what comes in on standard input' },
  'stdin-filename': { type: 'string', requiresArg: true, describe: 'Name for standard input in reports and for the config' },
  progress: { type: 'boolean', describe: 'Show progress on a terminal (default: yes; --no-progress: no)' },
} satisfies Record<string, Options>

export const REVIEW = {
  change: {
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'A .reg file to import into the given exports as regedit would; repeatable, in this order',
  },
  rollback: {
    type: 'string',
    requiresArg: true,
    describe: 'With --change: write what takes the change back to this .reg file, one for each server where it is for several',
  },
  all: { type: 'boolean', describe: 'List and count all findings, also those that were there before' },
  format: LINT.format,
  'output-file': LINT['output-file'],
  'fail-on': { ...LINT['fail-on'], describe: 'Lowest severity of a new finding that makes the exit code 1 (default: error)' },
  'max-warnings': { ...LINT['max-warnings'], describe: 'Exit with 1 when there are more new warnings than this' },
  quiet: LINT.quiet,
  progress: LINT.progress,
} satisfies Record<string, Options>

export const FIX = {
  unsafe: { type: 'boolean', describe: 'Also apply fixes that change behaviour in a way that one may debate' },
  'dry-run': { type: 'boolean', describe: 'Write nothing; show what would change as a unified diff' },
  patch: {
    type: 'string',
    requiresArg: true,
    describe: 'Write the change to this .reg file, to be imported on the servers, and leave the inputs as they are',
  },
  rollback: { type: 'string', requiresArg: true, describe: 'With --patch: write what takes the change back to this .reg file' },
  'fail-on': LINT['fail-on'],
} satisfies Record<string, Options>

export const INSPECT = {
  format: { alias: 'f', choices: ['pretty', 'json'] as const, default: 'pretty', requiresArg: true, describe: 'Output format' },
  secrets: {
    choices: ['hide', 'show'] as const,
    default: 'hide',
    requiresArg: true,
    describe: 'Whether passwords are printed',
  },
} satisfies Record<string, Options>

export const RULES = {
  format: { alias: 'f', choices: ['pretty', 'json'] as const, default: 'pretty', requiresArg: true, describe: 'Output format' },
} satisfies Record<string, Options>

export const INIT = {
  editor: { choices: ['vscode'] as const, requiresArg: true, describe: 'Also write a task that lists findings as problems' },
  ci: { choices: ['github', 'gitlab'] as const, requiresArg: true, describe: 'Also write a workflow or pipeline that lints' },
  'pre-commit': { type: 'boolean', describe: 'Also write a pre-commit entry' },
  'dry-run': { type: 'boolean', describe: 'Write nothing; show what would be written' },
  force: { type: 'boolean', describe: 'Write over files that exist' },
} satisfies Record<string, Options>

/** The options of each command. */
export const OPTIONS_OF: Readonly<Record<Command, Readonly<Record<string, Options>>>> = {
  lint: { ...CONFIG, ...LINT, ...COMMON },
  review: { ...REVIEW, ...CONFIG, ...COMMON },
  fix: { ...FIX, ...CONFIG, ...COMMON },
  inspect: { ...INSPECT, ...CONFIG, ...COMMON },
  explain: COMMON,
  rules: { ...RULES, ...COMMON },
  init: { ...INIT, ...COMMON },
  completion: {},
}

/** The names of the long options of a command; without one, of all of them. */
export function optionNames(command?: Command): string[] {
  const groups = command === undefined ? Object.values(OPTIONS_OF) : [OPTIONS_OF[command]]
  return [...new Set(groups.flatMap((group) => Object.keys(group)))].concat('help', 'version')
}

/** Whether an option is on or off, without a value. */
export function isFlag(name: string): boolean {
  const groups: ReadonlyArray<Record<string, Options>> = [COMMON, LINT, REVIEW, FIX, INIT]
  return groups.some((group) => Object.hasOwn(group, name) && group[name]?.type === 'boolean')
}
