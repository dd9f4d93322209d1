/**
 * What reads the lines of `--format compact`, and those of `--format github` where no runner takes them as commands.
 * The files in matchers are generated from this.
 */

/** Behind a workflow command, or alone. */
const COMMAND = '(?:::[a-z]+ [^:]*::)?'
/** The path may hold anything, a drive's colon too: it ends before the first line and column with a severity behind. */
const PLACE = '(.+?):(\\d+):(\\d+): '
const MESSAGE = '(.+) \\[([a-z]+/[a-z0-9-]+)\\]$'

/** GitHub Actions: one matcher for what names its severity as GitHub does, one for infos, which are its notices. */
export function githubMatchers(): object {
  return {
    problemMatcher: [
      {
        owner: 'icmlint',
        pattern: [
          {
            regexp: `^${COMMAND}${PLACE}(error|warning): ${MESSAGE}`,
            file: 1,
            line: 2,
            column: 3,
            severity: 4,
            message: 5,
            code: 6,
          },
        ],
      },
      {
        owner: 'icmlint-info',
        severity: 'notice',
        pattern: [{ regexp: `^${COMMAND}${PLACE}info: ${MESSAGE}`, file: 1, line: 2, column: 3, message: 4, code: 5 }],
      },
    ],
  }
}

/** VS Code, in a task: it knows all three severities by their names. */
export function vscodeMatcher(): object {
  return {
    owner: 'icmlint',
    source: 'icmlint',
    fileLocation: ['autodetect', '${workspaceFolder}'],
    pattern: {
      regexp: `^${COMMAND}${PLACE}(error|warning|info): ${MESSAGE}`,
      file: 1,
      line: 2,
      column: 3,
      severity: 4,
      message: 5,
      code: 6,
    },
  }
}

/** .vscode/tasks.json with one task that lints the workspace. */
export function vscodeTasks(): object {
  return {
    version: '2.0.0',
    tasks: [
      {
        label: 'icmlint',
        detail: 'Lint the exports of this folder',
        type: 'shell',
        command: 'npx',
        args: ['--no-install', 'icmlint', '--format', 'compact', '--no-color'],
        options: { cwd: '${workspaceFolder}' },
        group: 'test',
        presentation: { reveal: 'never', panel: 'dedicated', clear: true },
        problemMatcher: vscodeMatcher(),
      },
    ],
  }
}
