import { folderWith } from '../helpers/folder.js'
import { run } from '../helpers/memory-io.js'

const cwd = folderWith({})

test('explain prints the causes of a symptom in order, with their rules and what no export shows', async () => {
  const { code, stdout } = await run(['explain', 'agents logged out'], { cwd, tty: true, env: { NO_COLOR: '1' } })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Agents are logged out\n\n 1\. The logout non-activity time/)
  expect(stdout).toMatch(/\n {4}code 50004\n {6}desk\/logout-non-activity-time-near-limit\n/)
  expect(stdout).toMatch(/\n 3\. A supervisor [^]*\n {6}team\/supervisors-can-log-out\n {4}not visible in an export: look at reason code 999/)
  expect(stdout).toContain('Sources\n  • Cisco DocWiki, "General Softphone: Logout problems", Release 7.5(x)\n')
  expect(stdout).toMatch(/\n\nicmlint explain RULE-ID shows the page of one\.\n$/)
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('explain understands a code', async () => {
  const { code, stdout } = await run(['explain', '50003'], { cwd })
  expect(code).toBe(0)
  expect(stdout).toMatch(/^Agents are logged out\n\n 1\. The desk phone was reported out of service\.\n {4}code 50003\n {4}not visible in an export: look at/)
})

test.each([
  [['logout', 'button', 'greyed', 'out'], /^The logout button is greyed out/],
  [['281'], /\n\nAgents are stuck in wrap-up or in another state\n/],
])('explain %j', async (words, text) => {
  expect((await run(['explain', ...words], { cwd })).stdout).toMatch(text)
})

test.each([
  ['profil/x', /^icmlint: unknown rule "profil\/x"; \d\d rules begin with profile\/: icmlint rules lists them\n$/],
  ['desk/un', /^icmlint: unknown rule "desk\/un"; did you mean desk\/\S+ or desk\/\S+\?\n$/],
])('of the beginning %s the rules are named, or counted where they are many', async (word, text) => {
  expect((await run(['explain', word], { cwd })).stderr).toMatch(text)
})
