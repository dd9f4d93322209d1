import { lint } from '../../src/core/lint.js'
import { toInputs, WINDOWS } from '../support/estate-files.js'

const KEY =
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1\\EnterpriseDesktopSettings\\All Desktops\\' +
  'Login\\ConnectionProfiles\\Name\\Agents'

async function lintReg(...lines: string[]): Promise<{ found: string[]; notChecked: string[] }> {
  const text = ['Windows Registry Editor Version 5.00', '', `[${KEY}]`, ...lines, ''].join('\r\n')
  const { findings, notChecked } = await lint(toInputs({ 'change.reg': text }, WINDOWS))
  return {
    found: findings.map(({ ruleId }) => ruleId),
    notChecked: notChecked.filter(({ reason }) => reason.includes('as a change does')).map(({ ruleId }) => ruleId).sort(),
  }
}

describe('a change file that is linted without the export it changes', () => {
  test('what it does not set is unknown, not absent', async () => {
    expect(await lintReg('"RejectIfAlreadyLoggedIn"=dword:00000001')).toEqual({
      found: [],
      notChecked: ['profile/auto-login-for-peripheral', 'profile/missing-required-value', 'profile/no-secondary-server'],
    })
  })

  test('what it sets is checked', async () => {
    expect((await lintReg('"RejectIfAlreadyLoggedIn"=dword:00000000')).found).toEqual(['profile/reject-if-already-logged-in'])
  })

  test('a line that regedit drops is the only finding', async () => {
    const { found, notChecked } = await lintReg('"RejectIfAlreadyLoggedIn"=dword:0x00000001')
    expect(found).toEqual(['reg/dropped-value'])
    expect(notChecked).toContain('profile/reject-if-already-logged-in')
  })

  test('a deletion is a change, too', async () => {
    expect((await lintReg('"AutoLogin"=-')).found).toEqual([])
  })

  test('a profile with any value that every profile has is whole', async () => {
    expect((await lintReg('"PeripheralID"=dword:00001388')).found).toContain('profile/missing-required-value')
  })

  test('an empty profile lacks everything', async () => {
    expect((await lintReg()).found).toContain('profile/reject-if-already-logged-in')
  })
})
