import { COMPLETE_FLAG } from '../../src/cli/argument-types.js'
import { VERSION } from '../../src/cli/version.js'
import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'
import { FORMAT_NAMES } from '../../src/report/formats.js'

jest.mock('../../src/core/rules/index.js', () => ({
  RULES: [
    {
      meta: {
        id: 'profile/reject-if-already-logged-in',
        severity: 'error',
        preset: 'recommended',
        summary: 'a profile refuses agents whose session still counts',
        needs: ['profiles'],
        symptom: 'logged-out',
        sources: [{ document: 'DW', part: 'the article' }, { document: 'NOPE' }],
        options: { ratio: { type: 'number', default: 0.9, description: 'Share of the limit.' } },
      },
      docs: {
        what: 'The value `RejectIfAlreadyLoggedIn` is **1**. See [the guide](https://example.com/g) and [here](#x).',
        why: 'A first paragraph that is so long that a terminal of eighty columns wraps it.\n\n1. one\n2. two\n\n- a\n- b',
        flagged: { 'a.reg': 'REGEDIT4\n\n"x"=dword:1\n' },
        repaired: { 'a.reg': 'REGEDIT4\n' },
        remedy: '```\nregedit\n```\nSet it to *0*.',
        release: 'All.',
      },
      check: {},
    },
    {
      meta: {
        id: 'desk/unused',
        severity: 'info',
        preset: 'strict',
        summary: 'no team uses it',
        needs: ['desk'],
        symptom: null,
        sources: [],
      },
      docs: {},
      check: {},
    },
  ],
}))

const cwd = folderWith({})

test('rules as a table and as JSON', async () => {
  const table = await run(['rules'], { cwd })
  expect(table.code).toBe(0)
  expect(table.stdout).toContain(
    '  profile/reject-if-already-logged-in  error    recommended  logged-out\n      a profile refuses',
  )
  const { stdout } = await run(['rules', '-f', 'json'], { cwd })
  const rules = JSON.parse(stdout)
  expect(Object.keys(rules[0])).toEqual(['id', 'severity', 'preset', 'summary', 'needs', 'symptom', 'sources'])
  expect(rules[1]).toEqual({
    id: 'desk/unused',
    severity: 'info',
    preset: 'strict',
    summary: 'no team uses it',
    needs: ['desk'],
    symptom: null,
    sources: [],
  })
})

test('explain shows the page of a rule without Markdown', async () => {
  const { code, stdout } = await run(['explain', 'profile/reject-if-already-logged-in'], {
    cwd,
    tty: true,
    env: { NO_COLOR: '1' },
  })
  expect(code).toBe(0)
  expect(stdout).toContain('The value RejectIfAlreadyLoggedIn is 1. See the guide (https://example.com/g)')
  expect(stdout).toContain('  1. one\n  2. two\n\n  • a\n  • b\n')
  expect(stdout).toContain('  regedit\n  Set it to 0.\n')
  expect(stdout).toContain('General Softphone: Logout problems')
  expect(stdout).not.toMatch(/[`*]|\]\(/)
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test.each([
  [['desk/unusd'], 2, 'unknown rule "desk/unusd"; did you mean desk/unused?'],
  [['desk/unn'], 2, 'unknown rule "desk/unn"; did you mean desk/unused?'],
  [['no/such-thing'], 2, 'icmlint rules lists all'],
  [['xyzzy', 'plugh'], 2, 'no rule has to do with "xyzzy plugh"'],
  [[], 2, 'explain needs a rule id'],
  [['agents', 'logged', 'out'], 0, 'profile/reject-if-already-logged-in'],
  [['agents logged out'], 0, 'profile/reject-if-already-logged-in'],
  [['team'], 0, 'desk/unused'],
])('explain %j', async (words, code, text) => {
  const done = await run(['explain', ...words], { cwd })
  expect(done.code).toBe(code)
  expect(code === 0 ? done.stdout : done.stderr).toContain(text)
})

test.each([['bash'], ['zsh'], ['fish']])('completion for %s', async (shell) => {
  const named = await run(['completion', shell], { cwd })
  expect(named.stdout).toContain(COMPLETE_FLAG)
  expect((await run(['completion'], { cwd, env: { SHELL: `/bin/${shell}` } })).stdout).toBe(named.stdout)
})

test.each([
  [[''], ['lint', 'review', 'fix', 'inspect', 'explain', 'rules', 'init', 'completion']],
  [['ru'], ['rules']],
  [
    ['-f', ''],
    [...FORMAT_NAMES],
  ],
  [['--preset', 's'], ['strict']],
  [['-c', ''], []],
  [['--no-'], ['--no-color', '--no-config', '--no-progress']],
  [['rules', '--f'], ['--format']],
  [['rules', '--format', 'j'], ['json']],
  [['explain', 'desk/'], ['desk/unused']],
  [['lint', 'x'], []],
  [['fix', '--un'], ['--unsafe']],
  [['fix', '--fail-on', 'n'], ['never']],
])('completes %j', async (words, expected) => {
  const { stdout } = await run([COMPLETE_FLAG, ...words], { cwd })
  expect(stdout.split('\n').filter((word) => word !== '')).toEqual(expected)
})

test('--version', async () => {
  expect(await run(['--version'], { cwd })).toEqual({ code: 0, stdout: `${VERSION}\n`, stderr: '' })
})

test('bad usage is one line with a hint', async () => {
  expect(await run(['--fromat', 'json'], { cwd })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'icmlint: unknown option --fromat; did you mean --format? (icmlint --help shows the usage)\n',
  })
})
