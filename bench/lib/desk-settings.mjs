/** The columns of Agent_Desk_Settings, as `SELECT *` gives them, with what a row holds. */
const COLUMNS = {
  AgentDeskSettingsID: (i) => 5000 + i,
  EnterpriseName: (i) => `Desk_${i}`,
  AgentCanSelectGroup: () => 'N',
  AgentToAgentCallsAllowed: () => 'Y',
  AutoAnswerEnabled: () => 'N',
  AutoRecordOnEmergency: () => 0,
  AvailAfterIncoming: () => 'Y',
  AvailAfterOutgoing: () => 'Y',
  ChangeStamp: (i) => i % 40,
  DateTimeStamp: (i) => `2015-03-${String(1 + (i % 28)).padStart(2, '0')} 08:15:00.000`,
  DefaultDevicePortAddress: () => 'NULL',
  DepartmentID: () => 'NULL',
  Description: (i) => (i % 5 === 0 ? `"Team ${i}, early shift"` : `Team ${i}`),
  EmergencyCallMethod: () => 0,
  IdleReasonRequired: () => 'N',
  LogoutNonActivityTime: (i) => (i % 50 === 0 ? 7200 : 3600),
  LogoutReasonRequired: () => 'N',
  MultilineAgentControl: () => 0,
  MultilineAgentStateBehavior: () => 0,
  NonACDCallsAllowed: () => 'Y',
  OutboundAccessInternational: () => 'Y',
  OutboundAccessOperatorAssisted: () => 'Y',
  OutboundAccessPBX: () => 'Y',
  OutboundAccessPrivateNet: () => 'Y',
  OutboundAccessPublicNet: () => 'Y',
  QualityRecordingRate: () => 0,
  RecordingMode: () => 0,
  RemoteAgentType: () => 0,
  RemoteLoginWithoutDesktop: () => 'N',
  RingNoAnswerDialedNumberID: () => 'NULL',
  RingNoAnswerTime: () => 'NULL',
  SilentMonitorAudibleIndication: () => 0,
  SilentMonitorWarningMessage: () => 0,
  SupervisorAssistCallMethod: () => 0,
  SupervisorCallsAllowed: () => 'Y',
  WorkModeTimer: (i) => 60 + (i % 100),
  WrapupDataIncomingMode: () => 1,
  WrapupDataOutgoingMode: () => 1,
}

/** Desk settings as CSV: all columns that the table has, one row each. */
export function deskSettingsCsv(count) {
  const values = Object.values(COLUMNS)
  const lines = [Object.keys(COLUMNS).join(',')]
  for (let i = 0; i < count; i++) lines.push(values.map((value) => value(i)).join(','))
  return `${lines.join('\r\n')}\r\n`
}

/** Desk settings as the REST API lists them: the elements of Cisco's own sample, in its order and indentation. */
export function deskSettingsXml(count) {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<results>\n  <pageInfo>\n    <resultsPerPage>100</resultsPerPage>\n' +
      `    <startIndex>0</startIndex>\n    <totalResults>${count}</totalResults>\n  </pageInfo>\n  <agentDeskSettings>\n`,
  ]
  for (let i = 0; i < count; i++) parts.push(deskSetting(i))
  parts.push('  </agentDeskSettings>\n</results>\n')
  return parts.join('')
}

function deskSetting(i) {
  const elements = {
    refURL: `/unifiedconfig/config/agentdesksetting/${5000 + i}`,
    changeStamp: i % 40,
    name: `Desk_${i}`,
    description: i % 5 === 0 ? `Team ${i} &amp; early shift` : `Team ${i}`,
    agentStateAfterRONA: 'notReady',
    autoAnswerEnabled: false,
    emergencyCallMethod: 0,
    idleReasonRequired: true,
    logoutNonActivityTime: i % 50 === 0 ? 7200 : 3600,
    logoutReasonRequired: false,
    remoteAgentType: 0,
    supervisorAssistCallMethod: 0,
    workModeTimer: 60 + (i % 100),
    wrapupDataIncomingMode: 0,
    wrapupDataOutgoingMode: 1,
  }
  const lines = Object.entries(elements).map(([name, value]) => `      <${name}>${value}</${name}>\n`)
  return `    <agentDeskSetting>\n${lines.join('')}    </agentDeskSetting>\n`
}
