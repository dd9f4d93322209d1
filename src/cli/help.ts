export const PURPOSE = 'Finds the settings in Cisco ICM, Unified CCE and CTI OS exports that log agents out.'

/** Shown under "Examples" by `--help`. */
export const EXAMPLES: ReadonlyArray<readonly [command: string, does: string]> = [
  ['$0 exports/', 'Lint every export below a folder'],
  ['$0 ctios-a.reg "desk/*.xml" peripherals.csv', 'Lint files and globs as one estate'],
  ['$0 --preset logout --release 7.5 exports/', 'Check what logs agents out, as of release 7.5'],
  ['$0 -f pretty -f json=report.json exports/', 'Read one report, keep another'],
  ['$0 --fail-on warning --rule desk/unused:off exports/', 'Be stricter, with one rule off'],
  ['reg query HKLM\\SOFTWARE\\Cisco /s | $0 --stdin --stdin-filename ctios-a.txt', 'Lint what a command prints'],
  ['$0 review --change change.reg exports/', 'See what an import will do, and what it breaks or repairs'],
  ['$0 fix --dry-run exports/', 'See what would be repaired; without --dry-run, repair it'],
  ['$0 init --ci gitlab', 'Write a commented config file and a pipeline that lints'],
  ['$0 explain profile/reject-if-already-logged-in', 'Read the page of a rule'],
]

export const EXIT_CODE_HELP = `Exit codes:
  0  every input was read, nothing at or above --fail-on
  1  findings at or above --fail-on, or more warnings than --max-warnings
  2  bad usage or config, a path that does not exist, an input that cannot be read

Reports go to stdout, everything else to stderr. A path that is also the name of a command goes after "lint".`
