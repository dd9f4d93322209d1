import { problemsOf, rejection, resolveText } from './support.js'

const NEAR = 'desk/logout-non-activity-time-near-limit'

test('what a file says becomes the options of a run', async () => {
  const config = await resolveText(`
$schema: https://example.com/config.schema.json
extends: strict
release: "7.5"
deployment: { type: ucce, vru: cvp, cvpRnaTimeout: 15, desktop: ctios, cms: false }
rules:
  ${NEAR}: [warning, { ratio: 0.8 }]
  desk/unused: off
failOn: warning
maxWarnings: 3
`)
  expect(config.options).toMatchObject({
    preset: 'strict',
    release: '7.5',
    deployment: { type: 'ucce', vru: 'cvp', cvpRnaTimeout: 15, desktop: 'ctios', cms: false },
    rules: { [NEAR]: ['warning', { ratio: 0.8 }], 'desk/unused': 'off' },
  })
  expect(config).toMatchObject({ file: '/repo/icmlint.config.yaml', failOn: 'warning', maxWarnings: 3 })
})

test('an empty file says nothing', async () => {
  const config = await resolveText('# later\n')
  expect(config.failOn).toBe('error')
  expect(config.options.preset).toBeUndefined()
})

test('overrides hold for the files they name, from the folder of the config on', async () => {
  const config = await resolveText(
    'overrides:\n  - files: ["lab/**", "old-*.reg", "!lab/keep/**"]\n    rules: { desk/unused: off }\n',
    'site/icmlint.config.yaml',
  )
  const matches = config.options.overrides?.[0]?.matches
  const cases = {
    'site/lab/a.reg': true,
    'lab/a.reg': false,
    'site/x/old-1.reg': true,
    'site/lab/keep/a.reg': false,
    'site/a.reg': false,
  }
  for (const [path, expected] of Object.entries(cases)) expect([path, matches?.(path)]).toEqual([path, expected])
  expect(matches?.('/repo/site/lab/a.reg')).toBe(true)
})

test('servers have hosts and aliases', async () => {
  const config = await resolveText(
    'servers:\n  hosts: { ctios-a: ["exports/ctios-a*.reg"] }\n  aliases: { ctios-a: [ctios-a.example.com, 10.1.1.10] }\n',
  )
  const { hosts, aliases } = config.options.servers ?? {}
  expect(
    hosts?.map(({ host, matches }) => [host, matches('exports/ctios-a-1.reg'), matches('exports/ctios-b.reg')]),
  ).toEqual([['ctios-a', true, false]])
  expect(aliases).toEqual({ 'ctios-a': ['ctios-a.example.com', '10.1.1.10'] })
})

test('a host named __proto__ is a host', async () => {
  const config = await resolveText(
    '{"servers":{"hosts":{"__proto__":["a.reg"]},"aliases":{"__proto__":["b"]}}}',
    '.icmlintrc',
  )
  expect(config.options.servers?.hosts?.[0]?.host).toBe('__proto__')
  expect(Object.keys(config.options.servers?.aliases ?? {})).toEqual(['__proto__'])
  expect(({} as Record<string, unknown>).b).toBeUndefined()
})

test('ignored folders are ignored with all that is in them', async () => {
  const { ignores } = await resolveText('ignore: ["**/archive/**", "tmp/", "*.bak.reg", "!tmp/keep.reg"]\n')
  const paths = ['x/archive/a.reg', 'archive', 'tmp/a.reg', 'tmp', 'x/a.bak.reg', 'a.reg', 'tmpx/a.reg']
  expect(paths.filter(ignores)).toEqual(['x/archive/a.reg', 'archive', 'tmp/a.reg', 'tmp', 'x/a.bak.reg'])
})

test('suppressions match subjects and files, and know where they stand', async () => {
  const { suppressions } = await resolveText(`suppressions:
  - { rule: profile/no-secondary-server, subject: "profile:*/CTIOS1/Training", reason: "single server", expires: 2027-03-31 }
  - { rule: desk/unused, files: ["lab/*"], reason: lab }
`)
  const [first, second] = suppressions
  expect(first).toMatchObject({ rule: 'profile/no-secondary-server', reason: 'single server', expires: '2027-03-31' })
  expect(first?.matchesSubject('profile:CTIOS_cust1/ctios1/training')).toBe(true)
  expect(first?.matchesSubject('profile:CTIOS_cust1/CTIOS1/Training2')).toBe(false)
  expect(second?.matchesSubject('desk:Any')).toBe(true)
  expect([second?.matchesPath('lab/a.csv'), second?.matchesPath('a.csv')]).toEqual([true, false])
  expect(first?.place.source.position(first.place.start)).toMatchObject({ line: 2, column: 13 })
})

test('a chain of files is merged, the nearest last', async () => {
  const config = await resolveText(
    `extends: [logout, ./shared/base.yaml]\nrules: { ${NEAR}: error }\ndeployment: { vru: cvp }\n`,
    'icmlint.config.yaml',
    {
      'shared/base.yaml': `extends: ../root.json
rules: { ${NEAR}: [info, { ratio: 0.5 }], desk/unused: off }
deployment: { cms: true }
ignore: [old/**]
`,
      'root.json': '{ "extends": "strict", "rules": { "desk/unused": "error" }, "release": "12.5", "failOn": "info" }',
    },
  )
  expect(config.options).toMatchObject({
    preset: 'strict',
    release: '12.5',
    rules: { [NEAR]: ['error', { ratio: 0.5 }], 'desk/unused': 'off' },
    deployment: { vru: 'cvp', cms: true },
  })
  expect(config.failOn).toBe('info')
  expect(['shared/old/a.reg', 'old/a.reg'].map(config.ignores)).toEqual([true, false])
})

test('a circle of files is an error at the name that closes it', async () => {
  const others = { 'a.yaml': 'rules: {}\nextends: ./b.yaml\n', 'b.yaml': 'extends: [strict, ./a.yaml]\n' }
  expect(await rejection(resolveText('extends: ./a.yaml\n', undefined, others))).toEqual([
    {
      path: 'b.yaml',
      line: 1,
      column: 19,
      message: '"./a.yaml" extends this file in turn: the configuration goes in a circle',
    },
  ])
})

test('a file that is missing is an error at its name', async () => {
  expect(await problemsOf('extends: ./none.yaml\n')).toEqual([
    '1:10 cannot extend "./none.yaml": there is no such file',
  ])
})

test('a problem in an extended file points into that file', async () => {
  const problems = await rejection(
    resolveText('extends: ./a.yaml\n', undefined, { 'a.yaml': 'rules: {}\nfailon: never\n' }),
  )
  expect(problems).toMatchObject([{ path: 'a.yaml', line: 2, column: 1 }])
})
