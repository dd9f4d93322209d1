import type { PresetName, RuleLevel } from '../core/engine/options.js'
import type { Severity } from '../core/findings/finding.js'
import type { FormatName } from '../report/formats.js'

export interface ConfigArguments {
  /** A config file that the user names. */
  readonly config?: string
  /** False with `--no-config`. */
  readonly useConfig: boolean
  readonly preset?: PresetName
  readonly rules: ReadonlyArray<{ readonly id: string; readonly level: RuleLevel }>
  readonly release?: string
}

/** A report and the file it goes to; without one, to standard output. */
export interface Output {
  readonly format: FormatName
  readonly file?: string
}

export interface LintArguments extends ConfigArguments {
  readonly paths: readonly string[]
  readonly outputs: readonly Output[]
  readonly failOn?: Severity | 'never'
  readonly maxWarnings?: number
  readonly quiet: boolean
  /** Files of known findings: to leave them out, to write them down. */
  readonly baseline?: string
  readonly writeBaseline?: string
  readonly stdin: boolean
  readonly stdinFilename?: string
  readonly color?: boolean
  readonly progress: boolean
}

export interface ReviewArguments extends ConfigArguments {
  /** The two states, or with changes the base. */
  readonly paths: readonly string[]
  /** Files to import into the base, one after the other. */
  readonly changes: readonly string[]
  /** A file for what takes the changes back. */
  readonly rollback?: string
  /** Counts what was there before, too. */
  readonly all: boolean
  readonly outputs: readonly Output[]
  readonly failOn?: Severity | 'never'
  readonly maxWarnings?: number
  readonly quiet: boolean
  readonly color?: boolean
  readonly progress: boolean
}

export interface FixArguments extends ConfigArguments {
  readonly paths: readonly string[]
  /** Also what changes behaviour in a way that one may debate. */
  readonly unsafe: boolean
  /** Shows what would change and writes nothing. */
  readonly dryRun: boolean
  /** A file to write the change to, instead of touching the inputs. */
  readonly patch?: string
  /** Beside a patch: a file that takes it back. */
  readonly rollback?: string
  readonly failOn?: Severity | 'never'
  readonly color?: boolean
}

export interface InspectArguments extends ConfigArguments {
  readonly paths: readonly string[]
  readonly format: 'pretty' | 'json'
  readonly secrets: 'hide' | 'show'
  readonly color?: boolean
}

export interface ExplainArguments {
  readonly words: readonly string[]
  readonly color?: boolean
}

export interface RulesArguments {
  readonly format: 'pretty' | 'json'
  readonly color?: boolean
}

export interface InitArguments {
  readonly editor?: 'vscode'
  readonly ci?: 'github' | 'gitlab'
  readonly preCommit: boolean
  readonly dryRun: boolean
  readonly force: boolean
}

export interface CompletionArguments {
  readonly shell: 'bash' | 'zsh' | 'fish' | undefined
}

/** What the command line asks for. `print` is help or version. */
export type Parsed =
  | { readonly command: 'lint'; readonly arguments: LintArguments }
  | { readonly command: 'review'; readonly arguments: ReviewArguments }
  | { readonly command: 'fix'; readonly arguments: FixArguments }
  | { readonly command: 'inspect'; readonly arguments: InspectArguments }
  | { readonly command: 'explain'; readonly arguments: ExplainArguments }
  | { readonly command: 'rules'; readonly arguments: RulesArguments }
  | { readonly command: 'init'; readonly arguments: InitArguments }
  | { readonly command: 'completion'; readonly arguments: CompletionArguments }
  | { readonly command: 'print'; readonly text: string; readonly code: number }

export const COMMANDS = ['lint', 'review', 'fix', 'inspect', 'explain', 'rules', 'init', 'completion'] as const

export type Command = (typeof COMMANDS)[number]

/** The first argument by which a completion script asks what the last word may become. */
export const COMPLETE_FLAG = '--complete-words'
