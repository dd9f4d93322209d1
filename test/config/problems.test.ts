import { problemsOf } from './support.js'

/** Config text → its problems. */
const YAML: Record<string, [string, string[]]> = {
  'an unknown key': [
    'release: "7.5"\nextend: strict\n',
    [
      '2:1 unknown key "extend"; did you mean "extends"? ' +
        'Known: root, extends, release, deployment, rules, overrides, servers, suppressions, ignore, limits, failOn, maxWarnings',
    ],
  ],
  'an unknown key of the deployment': [
    'deployment:\n  vr: cvp\n',
    ['2:3 unknown key "vr" in "deployment"; Known: type, vru, cvpRnaTimeout, desktop, cms'],
  ],
  'an unknown rule': ['rules:\n  desk/unsued: off\n', ['2:3 unknown rule "desk/unsued"; did you mean "desk/unused"?']],
  'a rule without its family': [
    'rules: { load-spelling: off }\n',
    ['1:10 unknown rule "load-spelling"; did you mean "pim/load-spelling"?'],
  ],
  'a rule in an override': [
    'overrides:\n  - files: ["lab/**"]\n    rules: { nothing/of-the-kind: off }\n',
    ['3:14 unknown rule "nothing/of-the-kind"; "icmlint rules" lists all'],
  ],
  'an unknown option': [
    'rules:\n  desk/logout-non-activity-time-near-limit: [warning, { ration: 0.9 }]\n',
    [
      '2:57 the rule desk/logout-non-activity-time-near-limit has no option "ration"; did you mean "ratio"? Its options: ratio',
    ],
  ],
  'an option out of range': [
    'rules:\n  desk/logout-non-activity-time-near-limit: [warning, { ratio: 90 }]\n',
    ['2:64 "rules.desk/logout-non-activity-time-near-limit[2].ratio" must be at most 1, not 90'],
  ],
  'an option of the wrong type': [
    'rules:\n  desk/logout-non-activity-time-near-limit: [warning, { ratio: high }]\n',
    ['2:64 "rules.desk/logout-non-activity-time-near-limit[2].ratio" must be a number, not "high"'],
  ],
  'globs with the backslash of Windows': [
    'overrides:\n  - files: ["ok/**", "lab\\\\old/**"]\n    rules: {}\nignore:\n  - archive\\2019\n  - export \\(1\\)*\n' +
      'servers:\n  hosts:\n    a: [x\\a.reg]\n',
    [
      '2:22 "lab\\old/**": globs have / between folders, on Windows as well',
      '5:5 "archive\\2019": globs have / between folders, on Windows as well',
      '9:9 "x\\a.reg": globs have / between folders, on Windows as well',
    ],
  ],
  'a wrong level': [
    'rules: { desk/unused: warn }\n',
    ['1:23 "rules.desk/unused" must be one of error, warning, info, off, not "warn"'],
  ],
  'a wrong level before options': [
    'rules:\n  desk/logout-non-activity-time-near-limit: [eror, { ratio: 1 }]\n',
    [
      '2:46 "rules.desk/logout-non-activity-time-near-limit[1]" ' +
        'must be one of error, warning, info, off, not "eror"; did you mean "error"?',
    ],
  ],
  'a wrong level of a rule with options': [
    'rules:\n  desk/logout-non-activity-time-near-limit: 2\n',
    ['2:45 "rules.desk/logout-non-activity-time-near-limit" must be one of error, warning, info, off, not 2'],
  ],
  'a list of one': [
    'rules:\n  desk/logout-non-activity-time-near-limit: [warning]\n',
    [
      '2:45 "rules.desk/logout-non-activity-time-near-limit" ' +
        'must be a level, or a list of two: a level and the options, as in [warning, { … }]',
    ],
  ],
  'options of a rule without': [
    'rules:\n  desk/unused: [warning, {}]\n',
    ['2:16 the rule desk/unused has no options: write the level alone (error, warning, info, off)'],
  ],
  'an unknown preset': [
    'extends: recomended\n',
    [
      '1:10 unknown preset "recomended"; did you mean "recommended"? ' +
        'Presets: recommended, strict, logout; a file is written like ./base.yaml',
    ],
  ],
  'a preset that is a number': ['extends: 3\n', ['1:10 "extends" must be a preset, a file, or a list of them, not 3']],
  'a release that is a number': [
    'release: 7.5\n',
    ['1:10 the release must stand in quotes, as in "7.5": as numbers 12.1 and 12.10 are the same'],
  ],
  'a release that is none': [
    'release: "7.5 ES 3"\n',
    ['1:10 "7.5 ES 3" is no release; write it like "7.5", "12.6(2)" or "15.0"'],
  ],
  'a wrong deployment': [
    'deployment: { desktop: finese }\n',
    ['1:24 "deployment.desktop" must be one of ctios, finesse, cad, custom, not "finese"; did you mean "finesse"?'],
  ],
  'a suppression without a reason': [
    'suppressions:\n  - rule: desk/unused\n',
    ['2:5 this suppression lacks a "reason": say why the finding is accepted'],
  ],
  'a blank reason': [
    'suppressions:\n  - { rule: desk/unused, reason: " " }\n',
    ['2:34 the reason is blank: say why the finding is accepted'],
  ],
  'a suppression of an unknown rule': [
    'suppressions:\n  - { rule: desk/unusde, reason: x }\n',
    ['2:13 unknown rule "desk/unusde"; did you mean "desk/unused"?'],
  ],
  'a list where one of some words stands': [
    'deployment:\n  desktop: [ctios]\n',
    ['2:12 "deployment.desktop" must be one of ctios, finesse, cad, custom, not a list'],
  ],
  'a suppression whose rule is no text': [
    'suppressions:\n  - { rule: {}, reason: x }\n  - { rule: 5, reason: x }\n',
    [
      '2:13 "suppressions[1].rule" must be the id of a rule, such as input/duplicate-field, not a group of keys',
      '3:13 "suppressions[2].rule" must be the id of a rule, such as input/duplicate-field, not 5',
    ],
  ],
  'a day that is none': [
    'suppressions:\n  - { rule: desk/unused, reason: x, expires: 2027-02-30 }\n',
    ['2:46 "2027-02-30" is no day of the calendar'],
  ],
  'an expiry that is no date': [
    'suppressions:\n  - { rule: desk/unused, reason: x, expires: soon }\n',
    ['2:46 "soon" is no date; write it like 2027-03-31'],
  ],
  'several at once, in order': [
    'failOn: none\nmaxWarnings: -1\nignore: archive\n',
    [
      '1:9 "failOn" must be one of error, warning, info, never, not "none"',
      '2:14 "maxWarnings" must be at least 0, not -1',
      '3:9 "ignore" must be a list, not "archive"',
    ],
  ],
  'a list at the top': ['- desk/unused\n', ['1:1 the configuration must be a group of keys, not a list']],
  'keys twice': ['rules:\n  desk/unused: off\nrules: {}\n', ['3:1 this key stands here a second time']],
  'broken YAML': ['rules: [\n', expect.any(Array) as never],
  'two documents': [
    'rules: {}\n---\nrules: {}\n',
    ['2:1 a configuration is one YAML document; here a second one starts'],
  ],
  'an import of the finder': [
    '$import: ./other.yaml\n',
    ['1:1 unknown key "$import"; other files are named under "extends"'],
  ],
  '__proto__ as a key': [
    '__proto__: { failOn: never }\n',
    [expect.stringMatching(/^1:1 unknown key "__proto__"/) as never],
  ],
  '__proto__ as a rule': [
    'rules: { __proto__: off }\n',
    [expect.stringMatching(/^1:10 unknown rule "__proto__"/) as never],
  ],
  'constructor as a rule': [
    'rules: { constructor: off }\n',
    [expect.stringMatching(/^1:10 unknown rule "constructor"/) as never],
  ],
}

describe('problems in YAML', () => {
  test.each(Object.entries(YAML))('%s', async (_, [text, problems]) => {
    expect(await problemsOf(text)).toEqual(problems)
  })
})

const JSON_TEXTS: Record<string, [string, string[]]> = {
  'an unknown key': [
    '{\n  "rules": {},\n  "ignroe": []\n}\n',
    [expect.stringMatching(/^3:3 unknown key "ignroe"; did you mean "ignore"\?/) as never],
  ],
  'an unknown rule, after a mark': [
    '\ufeff{ "rules": { "desk/unusd": "off" } }',
    ['1:14 unknown rule "desk/unusd"; did you mean "desk/unused"?'],
  ],
  'an unknown option': [
    '{ "rules": {\n "desk/logout-non-activity-time-near-limit": ["warning", { "seconds": 1 }] } }',
    ['2:60 the rule desk/logout-non-activity-time-near-limit has no option "seconds"; Its options: ratio'],
  ],
  'keys twice': ['{ "failOn": "error",\n  "failOn": "never" }', ['2:3 the key "failOn" stands here a second time']],
  'broken JSON': ['{ "failOn" "error" }', ['1:12 a colon is expected here']],
  'deep nesting': ['['.repeat(100_000), ['1:1 the values are nested too deeply']],
  '__proto__ as a key': [
    '{ "__proto__": { "failOn": "never" } }',
    [expect.stringMatching(/^1:3 unknown key "__proto__"/) as never],
  ],
}

describe('problems in JSON', () => {
  test.each(Object.entries(JSON_TEXTS))('%s', async (_, [text, problems]) => {
    expect(await problemsOf(text, '.icmlintrc.json')).toEqual(problems)
  })

  test('comments and trailing commas are no problem', async () => {
    expect(await problemsOf('// why\n{ "failOn": "never", }', '.icmlintrc.json')).toEqual([])
  })
})

test('the number of problems has an end', async () => {
  const rules = Array.from({ length: 300 }, (_, index) => `  no/rule-${index}: off\n`).join('')
  const problems = await problemsOf(`rules:\n${rules}`)
  expect(problems).toHaveLength(51)
  expect(problems.at(-1)).toMatch(/and 250 more of these$/)
})

test('aliases of aliases are not followed for ever', async () => {
  const lines = Array.from(
    { length: 30 },
    (_, index) => `a${index}: &a${index} [*a${index - 1}, *a${index - 1}]\n`,
  ).slice(1)
  expect(await problemsOf(`a0: &a0 [x]\n${lines.join('')}`)).toEqual(['1:1 the values are nested too deeply'])
})

test('no more faults of the language than can be read', async () => {
  for (const [name, text] of [['icmlint.config.yaml', `rules: {\n${'a: *no,\n'.repeat(200)}}`], ['icmlint.config.json', `{"ignore": [${'"a" '.repeat(200)}]}`]] as const) {
    const problems = await problemsOf(text, name)
    expect(problems).toHaveLength(51)
    expect(problems.at(-1)).toMatch(/and \d+ more of these$/)
  }
})
