import { estateOf, readInputs } from '../../../src/core/lint.js'
import { agentLabel, deskTitle, peripheralTitle, teamTitle } from '../../../src/core/rules/_shared/titles.js'
import { PLAIN, toInputs } from '../../support/estate-files.js'

const estateFrom = async (csv: string) => estateOf(await readInputs(toInputs({ 'a.csv': csv }, PLAIN)), {})

describe('a thing is called by as much as its row says', () => {
  test.each([
    ['5000,CUCM_PIM_1', 'peripheral 5000 (CUCM_PIM_1)'],
    ['5000,NULL', 'peripheral 5000'],
    ['NULL,CUCM_PIM_1', 'peripheral CUCM_PIM_1'],
    ['NULL,NULL', 'peripheral without id'],
  ])('the peripheral %s', async (row, title) => {
    const { peripherals } = await estateFrom(`PeripheralID,EnterpriseName,ClientType\n${row},30\n`)
    expect(peripherals.map(peripheralTitle)).toEqual([title])
  })

  test.each([
    ['5017,1001,Lee_Ann', '1001 (Lee_Ann)'],
    ['5017,1001,NULL', '1001'],
    ['5017,NULL,Lee_Ann', 'Lee_Ann'],
    ['5017,NULL,NULL', 'with SkillTargetID 5017'],
    ['NULL,NULL,NULL', 'without id'],
  ])('the agent %s', async (row, label) => {
    const { agents } = await estateFrom(`SkillTargetID,PeripheralNumber,EnterpriseName,PersonID\n${row},1\n`)
    expect(agents.map(agentLabel)).toEqual([label])
  })

  test.each([
    ['5003,Claims', 'team Claims'],
    ['5003,NULL', 'team 5003'],
    ['NULL,NULL', 'team without name'],
  ])('the team %s', async (row, title) => {
    const { teams } = await estateFrom(`AgentTeamID,EnterpriseName,PeripheralID\n${row},5000\n`)
    expect(teams.map(teamTitle)).toEqual([title])
  })

  test.each([
    ['5001,Claims_Day', 'desk settings Claims_Day'],
    ['5001,NULL', 'desk settings 5001'],
    ['NULL,NULL', 'desk settings without name'],
  ])('the desk settings %s', async (row, title) => {
    const { deskSettings } = await estateFrom(`AgentDeskSettingsID,EnterpriseName,WorkModeTimer\n${row},60\n`)
    expect(deskSettings.map(deskTitle)).toEqual([title])
  })
})
