import { estateOf, readInputs } from '../../../src/core/lint.js'
import { teamLinksOf } from '../../../src/core/rules/_shared/team-links.js'
import { PLAIN, toInputs, type EstateFiles } from '../../support/estate-files.js'

/** What the inputs tell of the one agent among them. */
async function tell(files: EstateFiles) {
  const estate = estateOf(await readInputs(toInputs(files, PLAIN)), {})
  const { members, supervisors } = teamLinksOf(estate)
  expect(estate.agents).toHaveLength(1)
  return estate.agents.map((agent) => ({ member: members.has(agent), supervisor: supervisors.has(agent) }))[0]
}

const agent = (row = '5099,5000,1099') => ({ 'agent.csv': `SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName\n${row},Max\n` })
const rows = (...ids: string[]) => ({
  'supervisor.csv': `AgentTeamID,SupervisorSkillTargetID\n${ids.map((id) => `5003,${id}\n`).join('')}`,
})
const team = (primary: string) => ({
  'team.csv': `AgentTeamID,EnterpriseName,PeripheralID,PriSupervisorSkillTargetID\n5003,Claims,5000,${primary}\n`,
})
const restTeam = (content: string, id = '5003', peripheral = '5000') =>
  `<agentTeam><refURL>/x/${id}</refURL><name>T${id}</name><peripheralId>${peripheral}</peripheralId>${content}</agentTeam>`
const rest = (...teams: string[]) => ({
  'teams.xml': `<results><agentTeams>${teams.join('')}</agentTeams></results>\n`,
})
const supervisors = (...content: string[]) =>
  `<supervisors>${content.map((one) => `<supervisor>${one}</supervisor>`).join('')}</supervisors>`
const login = (id: string) => `<agentId>${id}</agentId>`
const NOBODY = supervisors(`<refURL>/x/1</refURL>${login('1')}`)

describe('whether an agent supervises a team', () => {
  test.each<[name: string, files: EstateFiles, supervisor: boolean | undefined]>([
    ['by a row', { ...agent(), ...rows('5098', '5099') }, true],
    ['no row, and the table is whole', { ...agent(), ...rows('5098') }, false],
    ['a table without rows', { ...agent(), ...rows() }, false],
    ['no table', { ...agent(), 'm.csv': 'AgentTeamID,SkillTargetID\n5003,5017\n' }, undefined],
    ['the primary one of a team', { ...agent(), ...team('5099'), ...rows('5098') }, true],
    ['not the primary one', { ...agent(), ...team('5098'), ...rows('5097') }, false],
    ['a team without a primary one', { ...agent(), ...team('NULL'), ...rows('5098') }, false],
    ['the primary one by login id', { ...agent(), ...rest(restTeam(`<primarySupervisor>${login('1099')}</primarySupervisor>`)) }, true],
    [
      'the login id of another peripheral',
      { ...agent(), ...rest(restTeam(`<primarySupervisor>${login('1099')}</primarySupervisor>${NOBODY}`, '5003', '5001')) },
      false,
    ],
    [
      'a login id of two peripherals, one of them the agent’s',
      { ...agent(), ...rest(restTeam(supervisors(login('1099'))), restTeam(supervisors(login('1099')), '5004', '5001')) },
      true,
    ],
    [
      'a login id of a peripheral that the agent’s row does not tell',
      { 'a.txt': '__TABLE\nAgent\n__COLUMNS\nPeripheralNumber\tEnterpriseName\n1099\tMax\n', ...rest(restTeam(supervisors(login('1099')))) },
      true,
    ],
    ['an agent without row id, and rows without login ids', { ...agent('NULL,5000,1099'), ...rows('5098') }, undefined],
    ['an agent without login id, and rows without row ids', { ...agent('5099,5000,NULL'), ...rest(restTeam(supervisors(login('1098')))) }, undefined],
    ['an agent without login id, and rows with row ids', { ...agent('5099,5000,NULL'), ...rest(restTeam(NOBODY)) }, false],
    ['an agent without row id, and rows with login ids', { ...agent('NULL,5000,1099'), ...rest(restTeam(NOBODY)) }, false],
    [
      'a row that names nobody',
      { ...agent(), ...rest(restTeam(supervisors(`<refURL>/x/5098</refURL>${login('1098')}`, '<userName>max</userName>'))) },
      undefined,
    ],
    ['an agent without both ids', { ...agent('NULL,5000,NULL'), ...rest(restTeam(NOBODY)) }, undefined],
    ['REST teams, all with their supervisors', { ...agent(), ...rest(restTeam(NOBODY), restTeam(NOBODY, '5004')) }, false],
    ['REST teams, one without a word on its supervisors', { ...agent(), ...rest(restTeam(NOBODY), restTeam('', '5004')) }, undefined],
    ['a REST team that counts more than it lists', { ...agent(), ...rest(restTeam(`${NOBODY}<supervisorCount>2</supervisorCount>`)) }, undefined],
    ['a REST team that counts none', { ...agent(), ...rest(restTeam('<supervisorCount>0</supervisorCount>')) }, false],
    ['REST teams and others, no table', { ...agent(), ...rest(restTeam(NOBODY)), 't.csv': 'AgentTeamID,EnterpriseName,PeripheralID\n5004,B,5000\n' }, undefined],
    [
      'REST teams and others, and the table',
      { ...agent(), ...rest(restTeam(NOBODY)), 't.csv': 'AgentTeamID,EnterpriseName,PeripheralID\n5004,B,5000\n', ...rows('5098') },
      false,
    ],
    [
      'teams in the agent’s own row',
      { 'a.xml': `<agent><refURL>/x/5099</refURL>${login('1099')}<supervisorTeams><supervisorTeam><refURL>/x/5003</refURL></supervisorTeam></supervisorTeams></agent>\n` },
      true,
    ],
    ['no teams in the agent’s own row', { 'job.csv': 'operation,agentID,userName,supervisorTeams\nCREATE,1099,max,\n' }, false],
  ])('%s', async (_name, files, supervisor) => {
    expect((await tell(files))?.supervisor).toBe(supervisor)
  })
})
