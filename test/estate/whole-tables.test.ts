import type { Estate } from '../../src/core/estate/model.js'
import { estateOf, readInputs } from '../../src/core/lint.js'
import type { TableName } from '../../src/core/records/record.js'
import { PLAIN, toInputs } from '../support/estate-files.js'

async function estate(files: Readonly<Record<string, string>>): Promise<Estate> {
  return estateOf(await readInputs(toInputs(files, PLAIN)), {})
}

function page(total: number, id: string): string {
  return (
    `<results><pageInfo><totalResults>${total}</totalResults></pageInfo><agentTeams><agentTeam><refURL>/x/${id}</refURL>` +
    `<name>T${id}</name></agentTeam></agentTeams></results>`
  )
}

const CSV = 'AgentTeamID,EnterpriseName,PeripheralID\n5003,Claims,5000\n'

test.each<[string, Record<string, string>, TableName, boolean, boolean]>([
  ['no input', {}, 'Agent_Team', false, false],
  ['a table', { 't.csv': CSV }, 'Agent_Team', true, true],
  ['a table that nothing holds', { 't.csv': CSV }, 'Agent_Team_Member', false, false],
  ['a header without rows', { 't.csv': 'AgentTeamID,SkillTargetID\n' }, 'Agent_Team_Member', true, true],
  [
    'a header without rows, as sqlcmd prints it',
    { 't.csv': 'AgentTeamID,SkillTargetID\n-----,-----\n\n(0 rows affected)\n' },
    'Agent_Team_Member',
    true,
    true,
  ],
  [
    'bulk text without rows',
    { 't.txt': '__TABLE\nAgent\n__COLUMNS\nPeripheralID\tPeripheralNumber\tEnterpriseName\n' },
    'Agent',
    true,
    true,
  ],
  ['one of two pages', { 'a.xml': page(2, '1') }, 'Agent_Team', true, false],
  ['both pages', { 'a.xml': page(2, '1'), 'b.xml': page(2, '2') }, 'Agent_Team', true, true],
  ['a page beside the table', { 'a.xml': page(2, '1'), 't.csv': CSV }, 'Agent_Team', true, true],
  [
    'a list without its total',
    { 'a.xml': '<agentTeams><agentTeam><name>A</name></agentTeam></agentTeams>' },
    'Agent_Team',
    true,
    true,
  ],
  ['a single object', { 'a.xml': '<agentTeam><name>A</name></agentTeam>' }, 'Agent_Team', true, false],
  [
    'a single object beside the table',
    { 'a.xml': '<agentTeam><name>A</name></agentTeam>', 't.csv': CSV },
    'Agent_Team',
    true,
    true,
  ],
  ['a row that could not be read', { 't.csv': `${CSV}5004\n` }, 'Agent_Team', true, false],
])('%s', async (_name, files, table, has, whole) => {
  const made = await estate(files)
  expect([made.hasTable(table), made.isWhole(table)]).toEqual([has, whole])
})

test('a row of a membership finds its agent by row id, else by a login id of its peripheral', async () => {
  const { teamMembers, teams } = await estate({
    'agent.csv': 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName\n1,5000,1001,A\n2,5001,1001,B\n3,5001,1002,C\n',
    't.xml':
      '<agentTeams><agentTeam><name>T</name><peripheralId>5000</peripheralId><agents><agent><agentId>1001</agentId></agent>' +
      '<agent><agentId>1002</agentId></agent><agent><refURL>/x/3</refURL></agent></agents></agentTeam></agentTeams>',
  })
  expect(teamMembers.map(({ agent }) => agent?.name)).toEqual(['A', undefined, 'C'])
  expect(teams[0]?.members).toEqual(teamMembers)
})
