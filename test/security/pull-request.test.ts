import { readdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { FORMAT_NAMES } from '../../src/report/formats.js'
import { hostileRepository, OUTSIDE } from './hostile-repository.js'
import { isTraceable, watched } from './watched.js'

const posix = process.platform === 'win32' ? describe.skip : describe

/** Runs the command in a hostile repository, and holds it to what is promised. */
function runIn(files: Readonly<Record<string, string>>, argv: readonly string[], prepare: (cwd: string) => void = () => undefined) {
  const { cwd, canaries } = hostileRepository(files)
  prepare(cwd)
  const { status, stdout, stderr, opened, strange } = watched(argv, { cwd })
  expect(readdirSync(canaries)).toEqual([])
  expect(opened.filter((path) => path !== cwd && !path.startsWith(`${cwd}/`))).toEqual([])
  // Hidden folders and packages are passed by, also behind links.
  expect(opened.filter((path) => /\/(?:\.git|\.config|node_modules)\//.test(path))).toEqual([])
  expect(strange).toEqual([])
  expect(stdout + stderr).not.toContain('geheim4711')
  expect(stderr).not.toContain('internal error')
  return { status, stdout, stderr }
}

posix('a script that the user names runs, and the watch sees what it does:', () => {
  test.each([
    [`fs.readFileSync('/etc/passwd')`, 'opened', '/etc/passwd'],
    [`fs.writeFileSync('x', '')`, 'strange', 'write x'],
    [`require('./index.js')`, 'strange', /^(?:write|module) .*index\.js$/],
    [`require('node:child_process').spawnSync('true')`, 'strange', 'process true'],
    [`require('node:net').connect(9, '127.0.0.1').on('error', () => 0)`, 'strange', /^net /],
    [`fetch('http://127.0.0.1:9').catch(() => 0)`, 'strange', 'net http://127.0.0.1:9'],
    [`eval('1')`, 'strange', 'eval 1'],
  ] as const)('%s', (code, where, expected) => {
    const { cwd } = hostileRepository({ 'mine.cjs': `const fs = require('node:fs')\n${code}\nmodule.exports = {}\n` })
    expect(watched(['-c', 'mine.cjs', 'exports/a.reg'], { cwd })[where]).toContainEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected))
  })
})

const traced = isTraceable ? test : test.skip
traced('the kernel is watched as well', () => {
  const { cwd } = hostileRepository({ 'mine.cjs': `require('node:child_process').spawnSync('true')\nmodule.exports = {}\n` })
  expect(watched(['-c', 'mine.cjs', 'exports/a.reg'], { cwd }).strange).toContainEqual(expect.stringMatching(/\bexecve\(.*true/))
})

const LEADS_OUT = (name: string): string => `icmlint: exports/${name}: a link that leads out of what was searched; name it to have it read\n`

posix('nothing of a pull request runs, and nothing outside of it is read:', () => {
  test.each([
    [[]],
    [['exports']],
    [['exports/**/*']],
    [['exports/a.reg', '*', '**/*.reg']],
    [['-f', 'json', '--preset', 'strict', '.']],
    [['inspect', '.']],
    [['inspect', '-f', 'json', 'exports']],
    [['fix', '--dry-run', '.']],
    [['review', 'exports', '.']],
    [['review', '--change', 'exports/a.reg', 'exports']],
    [['explain', 'reg/dropped-value']],
    [['rules']],
    [['init', '--dry-run', '--ci', 'github', '--editor', '--pre-commit']],
    [['--help']],
    [['--get-yargs-completions', 'icmlint', '']],
  ])('icmlint %j', (argv) => {
    const { status, stderr } = runIn({}, argv)
    expect([0, 1, 2]).toContain(status)
    if (argv.length === 0) expect([status, stderr]).toEqual([1, ['away', 'git.reg', 'passwd.csv', 'root', 'secret.reg', 'zero.xml'].map(LEADS_OUT).join('')])
  })

  test('what it asks of a run counts nothing', () => {
    const { status, stdout } = runIn({}, ['-f', 'json'])
    expect(status).toBe(1)
    expect((JSON.parse(stdout) as { findings: { ruleId: string }[] }).findings.map(({ ruleId }) => ruleId)).toContain('reg/dropped-value')
  })
})

posix('a configuration of a pull request:', () => {
  const REFUSED: readonly (readonly [name: string, text: string, said: RegExp])[] = [
    ['package.json', '{ "icmlint": "./index.js" }', /^package\.json:1:14: the configuration must be a group of keys/],
    ['package.json', '{ "icmlint": { "extends": "./index.js" } }', /^package\.json:1:27: cannot extend "\.\/index\.js": a script runs only when/],
    ['package.json', '{ "icmlint": { "$import": "./index.js" } }', /^package\.json:1:16: unknown key "\$import"/],
    ['package.json', '{ "icmlint": { "__proto__": { "failOn": "never" } } }', /^package\.json:1:16: unknown key "__proto__"/],
    ['package.json', '{ "icmlint": { "plugins": ["./index.js"] } }', /^package\.json:1:16: unknown key "plugins"/],
    ['.icmlintrc', '{ "__proto__": { "failOn": "never" }, "constructor": { "prototype": { "failOn": "never" } } }', /^\.icmlintrc:1:3: unknown key "__proto__"/],
    ['.icmlintrc', '$import: ./index.js\n', /^\.icmlintrc:1:1: unknown key "\$import"/],
    ['.icmlintrc', '#!/usr/bin/env node\nmodule.exports = {}\n', /^\.icmlintrc:2:1: the configuration must be a group of keys/],
    ['.icmlintrc.json', `{ "extends": "../${OUTSIDE}/base.yaml" }`, /^\.icmlintrc\.json:1:14: cannot extend .*: it stands outside the repository/],
    ['.icmlintrc.json', '{ "extends": ["../../..", "strict"] }', /^\.icmlintrc\.json:1:15: cannot extend "\.\.\/\.\.\/\.\.": it stands outside/],
    ['.icmlintrc.yaml', 'extends: /etc/passwd\n', /^\.icmlintrc\.yaml:1:10: cannot extend "\/etc\/passwd": it stands outside/],
    ['.icmlintrc.yaml', 'extends: /dev/zero\n', /^\.icmlintrc\.yaml:1:10: cannot extend "\/dev\/zero": it stands outside/],
    ['.icmlintrc.yaml', 'extends: //host.example.com/share/base.yaml\n', /^\.icmlintrc\.yaml:1:10: cannot extend .*: it stands outside/],
    ['.icmlintrc.yaml', 'extends: ./exports/away/base.yaml\n', /^\.icmlintrc\.yaml:1:10: cannot extend .*: it stands outside/],
    ['.icmlintrc.yaml', 'extends: https://example.com/base.yaml\n', /^\.icmlintrc\.yaml:1:10: cannot extend .*: no such file or folder/],
    ['.icmlintrc.yaml', 'extends: icmlint\n', /^\.icmlintrc\.yaml:1:10: unknown preset "icmlint"/],
    ['.icmlintrc.yaml', 'extends: ./node_modules/icmlint/index.js\n', /^\.icmlintrc\.yaml:1:10: cannot extend .*: a script runs only when/],
    ['icmlint.config.yaml', 'extends: ./icmlint.config.yaml\n', /^icmlint\.config\.yaml:1:10: .*in a circle/],
    ['icmlint.config.yaml', 'rules: !!js/function "function () { process.abort() }"\n', /^icmlint\.config\.yaml:1:8: unresolved tag/],
    ['icmlint.config.yaml', 'failOn: !!js/undefined never\n', /^icmlint\.config\.yaml:1:9: unresolved tag/],
    ['icmlint.config.yaml', 'x: &x { failOn: never }\n<<: *x\n', /^icmlint\.config\.yaml:1:1: unknown key "x".*\n.*2:1: unknown key "<<"/],
    ['icmlint.config.yaml', '__proto__: { failOn: never }\n? [a]\n: b\n', /^icmlint\.config\.yaml:2:3: a key must be plain text/],
    ['icmlint.config.yaml', `a: &a [${'x, '.repeat(9)}x]\n${'bcdefghi'.replace(/./g, (at) => `${at}: &${at} [${`*${String.fromCharCode(at.charCodeAt(0) - 1)}, `.repeat(9)}]\n`)}`, /^icmlint\.config\.yaml:1:1: the values are nested too deeply/],
    ['icmlint.config.yaml', 'ignore: ["{1..1000000}"]\n', /^icmlint\.config\.yaml:1:10: this glob stands for too many names/],
    ['exports/icmlint.config.json', `{ "extends": "../../${OUTSIDE}/base.yaml" }`, /^exports\/icmlint\.config\.json:1:14: cannot extend .*: it stands outside/],
  ]

  test.each(REFUSED)('%s: %.60j is refused where it stands', (name, text, said) => {
    const { status, stdout, stderr } = runIn({ [name]: text }, ['exports/a.reg'])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.replace(/^icmlint: /, '')).toMatch(said)
  })

  test.each(['.icmlintrc', '.icmlintrc.json', 'icmlint.config.yml', 'exports/.icmlintrc.yaml'])('%s as a link out of it is refused', (name) => {
    const { status, stdout, stderr } = runIn({}, ['exports/a.reg'], (cwd) => symlinkSync('/etc/passwd', join(cwd, name)))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe(`icmlint: ${name}:1:1: it is a link that leads out of the repository; name the configuration with --config to allow that\n`)
  })

  test('globs that lead out of it, or that would never come to an end, find nothing and take no time', () => {
    const globs = [
      '../**', '/etc/**', '/**', '../../../**', '~/**', 'C:/**', `${'*a'.repeat(60)}b`, '+(a|a)*+(a|a)*b', '*(a*)*(a*)*(a*)*(a*)b', `${'{a,aa}'.repeat(40)}b`,
      `${'**/'.repeat(100)}b`, `${'?(a*)'.repeat(60)}b`,
    ].map((glob) => JSON.stringify(glob)).join(', ')
    const config = `overrides: [{ files: [${globs}], rules: { reg/dropped-value: off } }]\nservers: { hosts: { a: [${globs}] } }\nignore: [${globs}]\n`
    const long = `exports/${'a'.repeat(200)}.reg`
    const { status, stdout } = runIn({ 'icmlint.config.yaml': config, [long]: 'REGEDIT4\n[HKEY_LOCAL_MACHINE\\x]\n"a"=dword:zz\n' }, ['-f', 'compact'])
    expect(status).toBe(1)
    expect(stdout).toContain(`${long}:3:11: error: `)
  })
})

posix('a baseline of a pull request:', () => {
  test.each([
    ['{ "__proto__": { "version": 1 } }', /"__proto__"|"version" is missing/],
    ['{ "version": 1, "tool": "icmlint", "entries": [{ "__proto__": {}, "path": "x" }] }', /baseline\.json:1:/],
    ['{ "version": 1, "tool": "icmlint", "entries": { "length": 1e9 } }', /baseline\.json:1:/],
    ['['.repeat(100_000), /baseline\.json:1:/],
    ['require("./index.js")', /baseline\.json:1:/],
  ])('%.60j is refused', (text, said) => {
    const { status, stderr } = runIn({ 'baseline.json': text }, ['--baseline', 'baseline.json', 'exports/a.reg'])
    expect(status).toBe(2)
    expect(stderr).toMatch(said)
  })

  test('looks at no file elsewhere', () => {
    const paths = ['/etc/passwd', `../${OUTSIDE}/secret.reg`, '__proto__', 'constructor', '//host.example.com/share/a.reg', '\u001b[31m\n::error::x']
    const entries = paths.map((path) => ({ path, rule: 'reg/dropped-value', subject: '__proto__', count: 1 }))
    const text = JSON.stringify({ version: 1, tool: 'icmlint', entries })
    const { status, stdout, stderr } = runIn({ 'baseline.json': text }, ['--baseline', 'baseline.json', '-f', 'json', 'exports/a.reg'])
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ summary: { baselined: 0 } })
    expect(stdout + stderr).not.toContain('\u001b')
  })
})

posix('exports of a pull request:', () => {
  test.each([
    ['peripherals.yaml', 'peripherals: !!js/function "function () { process.abort() }"\n'],
    ['peripherals.yaml', 'peripherals:\n  - !!js/regexp /(a+)+/\n  - &a { id: 5000, __proto__: { name: x }, <<: *a }\n'],
    ['peripherals.yaml', 'peripherals:\n  - { id: 1, name: x, "__proto__": { configParam: /LOAD 1 } }\n'],
    ['peripherals.json', '{ "__proto__": { "peripherals": [] }, "peripherals": [{ "__proto__": { "id": 1 }, "id": 5000, "constructor": 1, "name": "x" }] }'],
    ['desk.xml', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]><agentDeskSetting><name>&a;&b;</name></agentDeskSetting>'],
    ['desk.xml', '<?xml-stylesheet href="file:///etc/passwd"?><agentDeskSetting xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="/etc/passwd"/></agentDeskSetting>'],
    ['desk.csv', '__proto__,AgentDeskSettingsID,EnterpriseName\n=cmd|\' /C calc\'!A0,5000,"=HYPERLINK(""http://example.com"")"\n'],
    ['person.txt', '__TABLE\n../../../etc/passwd\n__COLUMNS\n__proto__\tPersonID\n1\t2\n'],
    ['key.reg', 'REGEDIT4\n[HKEY_LOCAL_MACHINE\\__proto__\\constructor]\n"__proto__"="x"\n"toString"=dword:1\n'],
    ['file.reg', 'Windows Registry Editor Version 5.00\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\X]\n"a"=hex(2):25,00,50,00,41,00,54,00,48,00,25,00,00,00\n"b"="\\\\\\\\host.example.com\\\\share"\n'],
  ])('%s: %.60j', (name, text) => {
    for (const argv of [['-f', 'json', 'exports'], ['inspect', '-f', 'json', 'exports'], ['fix', '--dry-run', 'exports']]) {
      const { status } = runIn({ [`exports/${name}`]: text }, argv)
      expect([0, 1, 2]).toContain(status)
    }
  })
})

const HOSTILE_NAMES = [
  'esc \u001b[2J\u001b]0;title\u0007 \u009b31m.reg', 'line\nfeed\r.reg', '\n::error file=x::boo.reg', '\n##vso[task.setvariable variable=PATH]x.reg', '##[error]x.reg',
  '::set-output name=x::y.reg', '::stop-commands::x.reg', 'bidi \u202egnp\u2066.reg', 'percent %0A::error::x %25.reg', '<script>alert(1)<', '=cmd| \' \'!A0.reg', '-rf.reg',
  '--config=index.js.reg', '$(touch canary).reg', '`touch canary`.reg', '"quoted" \'single\'.reg', ']]><x>.reg', '[x](javascript:alert(1)).reg', 'zero\u200bwidth.reg', '__proto__.reg',
  'a\u2028b.reg', '💥.reg', '{a,b}*?[x].reg', 'a;b&c|d.reg', '|table| *b*.reg',
].map((name) => name.replaceAll('/', '_'))

const FILES = Object.fromEntries(HOSTILE_NAMES.flatMap((name) => [
  [`names/${name}`, 'REGEDIT4\n[HKEY_LOCAL_MACHINE\\x]\n"a"=dword:zz\n'],
  [`names/${name} folder/icmlint.txt`, 'no export\n'],
]))

const HOSTILE_ENV = {
  NO_COLOR: '\u001b[31m', TERM: '\u001b', COLUMNS: '-1', CI: '\n::error::x', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '/etc',
  GITHUB_STEP_SUMMARY: '/etc/canary', GITHUB_OUTPUT: '/etc/canary', GITHUB_ENV: '/etc/canary', GITHUB_SHA: '::error::x', RUNNER_DEBUG: '1', TF_BUILD: 'True',
  LANG: '../../etc/passwd', LC_ALL: '__proto__', HOME: '/nonexistent', TINYGLOBBY_DEBUG: '1', DEBUG: '*', YARGS_CONFIG: './index.js', ICMLINT_CONFIG: './index.js',
  npm_config_registry: '\u001b[31m', PREFIX: '/etc', XDG_CONFIG_HOME: '/etc',
}

// What a terminal acts on. The line feed ends lines.
// eslint-disable-next-line no-control-regex -- these are what must not be there
const TERMINAL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\u202a-\u202e\u2066-\u2069]/

posix('hostile names and surroundings', () => {
  const { cwd } = hostileRepository(FILES)
  const OWN = /^::(?:error|warning|notice) file=[^:]*,title=[^:]*::|^::group::icmlint|^::endgroup::$/

  const RUNS = [
    ...FORMAT_NAMES.map((format) => ['-f', format, 'names', 'names/gone \u001b[31m\n::error::x']),
    ['inspect', 'names'], ['inspect', '-f', 'json', 'names'], ['fix', '--dry-run', 'names'], ['review', 'names', 'exports'],
    ...HOSTILE_NAMES.slice(0, 3).flatMap((name) => [['--baseline', `names/${name}`], ['-c', name], [`--${name}`], ['-f', name], ['explain', name], ['review', '--change', name, '.']]),
    ['**/*\u001b[31m\n::error::x*'],
  ]

  test.each(RUNS.map((argv) => [argv] as const))('give no terminal and no runner anything to act on: %j', (argv) => {
    const { status, stdout, stderr, strange } = watched(argv, { cwd, env: HOSTILE_ENV })
    expect([0, 1, 2]).toContain(status)
    expect(stderr).not.toContain('internal error')
    expect(strange).toEqual([])
    for (const text of [stdout, stderr]) {
      expect(TERMINAL.exec(text)).toBeNull()
      expect(text).not.toMatch(/##(?:vso)?\[/)
      expect(text.split('\n').filter((line) => /^\s*::/.test(line) && !(argv[1] === 'github' && OWN.test(line)))).toEqual([])
    }
    // Nothing but its own sentences on standard error.
    for (const line of stderr.split('\n').slice(0, -1)) expect(line).toMatch(/^icmlint: /)
  })
})
