import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Writes a large contact centre: desk settings, agents, teams and skill groups as CSV, CTI OS servers as registry exports.
 * @param heartbeat seconds, on every tenth server; another number makes another state of the same estate
 */
export function writeLargeEstate(folder, { desk, agents, servers, heartbeat = 5 }) {
  mkdirSync(folder, { recursive: true })
  const pims = servers / 2
  const csv = (name, header, count, row) => {
    const lines = [header]
    for (let i = 0; i < count; i++) lines.push(row(i))
    writeFileSync(join(folder, name), `${lines.join('\r\n')}\r\n`)
  }
  csv('desk.csv', 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime,WorkModeTimer,WrapupDataIncomingMode,WrapupDataOutgoingMode,' +
    'AutoAnswerEnabled,RingNoAnswerTime,RemoteAgentType,IdleReasonRequired,LogoutReasonRequired', desk,
  (i) => `${5000 + i},Desk_${i},${i % 50 === 0 ? 7200 : i % 97 === 0 ? 3600 - heartbeat : 3600},${60 + (i % 100)},1,1,N,${10 + (i % 20)},0,N,N`)
  csv('agents.csv', 'SkillTargetID,PeripheralID,PeripheralNumber,EnterpriseName,AgentDeskSettingsID,SupervisorAgent', agents,
    (i) => `${100_000 + i},${5000 + (Math.floor(i / 40) % pims)},${10_000 + i},Agent_${i},${5000 + (i % desk)},${i % 40 === 0 ? 'Y' : 'N'}`)
  const teams = Math.ceil(agents / 40)
  csv('teams.csv', 'AgentTeamID,EnterpriseName,PeripheralID,PriSupervisorSkillTargetID', teams,
    (i) => `${9000 + i},Team_${i},${5000 + (i % pims)},${100_000 + i * 40}`)
  csv('members.csv', 'AgentTeamID,SkillTargetID', agents, (i) => `${9000 + Math.floor(i / 40)},${100_000 + i}`)
  csv('supervisors.csv', 'AgentTeamID,SupervisorSkillTargetID', teams, (i) => `${9000 + i},${100_000 + i * 40}`)
  csv('peripherals.csv', 'PeripheralID,EnterpriseName,ClientType,ConfigParam,AgentDeskSettingsID', pims,
    (i) => `${5000 + i},PIM_${i},30,/LOAD 0,${5000 + i}`)
  for (let i = 0; i < servers; i++) writeFileSync(join(folder, `ctios-${i}.reg`), serverExport(i, i % 10 === 0 ? heartbeat : 5))
}

function serverExport(i, heartbeat) {
  const key = `HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust${i >> 1}\\CTIOS${(i & 1) + 1}`
  const dword = (n) => `dword:${n.toString(16).padStart(8, '0')}`
  const blocks = [`[${key}\\Server\\Connections]\r\n"ListenPort"=${dword(42028)}\r\n`,
    `[${key}\\Server\\Peers\\ctios-${i ^ 1}]\r\n"Port"=${dword(42028)}\r\n`,
    `[${key}\\Server\\Peripherals\\PIM_${i >> 1}]\r\n"PeripheralID"=${dword(5000 + (i >> 1))}\r\n"PeripheralType"=${dword(17)}\r\n`]
  for (let p = 0; p < 20; p++) {
    blocks.push(`[${key}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\Profile${p}]\r\n` +
      `"PeripheralID"=${dword(5000 + (i >> 1))}\r\n"CtiOsA"="ctios-${i & ~1}"\r\n"CtiOsB"="ctios-${i | 1}"\r\n"PortA"=${dword(42028)}\r\n` +
      `"PortB"=${dword(42028)}\r\n"Heartbeat"=${dword(heartbeat)}\r\n"MaxHeartbeats"=${dword(5)}\r\n"AutoLogin"=${dword(1)}\r\n` +
      `"ShowFieldBitMask"=${dword(0x23)}\r\n"RejectIfAlreadyLoggedIn"=${dword(1)}\r\n`)
  }
  return Buffer.from(`\ufeffWindows Registry Editor Version 5.00\r\n\r\n${blocks.join('\r\n')}\r\n`, 'utf16le')
}
