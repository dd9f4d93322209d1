// generated from schemas/tables by npm run generate
import type { Table } from '../table.js'

export const TABLES: readonly Table[] = [
  {
    name: 'Agent_Desk_Settings',
    kind: 'desk-settings',
    description: 'Features and timers of the agents that are given these desk settings.',
    identity: { any: ['EnterpriseName', 'AgentDeskSettingsID'], and: ['own', 'MultilineAgentControl', 'MultilineAgentStateBehavior'] },
    restElement: 'agentDeskSetting',
    restIgnored: ['correlationId', 'baseUrlfromRefUrl', 'idFromRefUrl'],
    columns: [
      {
        name: 'AgentDeskSettingsID', type: 'integer', description: 'Row id, referred to by Agent and Peripheral.',
        nullable: false, sqlType: 'DBINT', rest: 'refURL', sources: ['DSH15', 'REST'],
      },
      {
        name: 'EnterpriseName', type: 'string',
        description: 'Unique name. The API allows letters, digits, dots and underscores, a letter or digit first.',
        nullable: false, sqlType: 'VNAME32', maxLength: 32, pattern: '^[A-Za-z0-9][A-Za-z0-9._]*$', rest: 'name',
        aliases: ['InternalName', 'Name'], sources: ['DSH15', 'RGEN', 'CCDM'],
      },
      {
        name: 'AgentCanSelectGroup', type: 'string', description: 'Agent may choose which groups to log in to.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'AgentToAgentCallsAllowed', type: 'string', description: 'Calls to other agents are permitted.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'AutoAnswerEnabled', type: 'string', description: 'Calls are answered automatically.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', rest: 'autoAnswerEnabled', restFlag: 'boolean', aliases: ['Auto Answer'],
        sources: ['DSH15', 'REST', 'INST15'],
      },
      {
        name: 'AutoRecordOnEmergency', type: 'integer', description: 'Recording starts with an emergency call.', nullable: true,
        sqlType: 'DBINT', enum: [0, 1], flag: '01', sources: ['DSH15'],
      },
      {
        name: 'AvailAfterIncoming', type: 'string',
        description: 'Agent is available after an incoming call. Not configurable from 12.5 on.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', aliases: ['AvailableAfterIncoming'],
        reserved: 'not configurable from 12.5 on', reservedFrom: '12.5', sources: ['DSH15', 'DSH72', 'CCDM'],
      },
      {
        name: 'AvailAfterOutgoing', type: 'string',
        description: 'Agent is available after an outgoing call. Not configurable from 12.5 on.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', aliases: ['AvailableAfterOutgoing'],
        reserved: 'not configurable from 12.5 on', reservedFrom: '12.5', sources: ['DSH15', 'DSH72', 'CCDM'],
      },
      {
        name: 'ChangeStamp', type: 'integer', description: 'Counter raised by each change.', nullable: false,
        sqlType: 'CHANGESTAMP', rest: 'changeStamp', sources: ['DSH15'],
      },
      {
        name: 'DateTimeStamp', type: 'string', description: 'Time of the last change.', nullable: true, sqlType: 'DBDATETIME',
        sources: ['DSH15'],
      },
      {
        name: 'DefaultDevicePortAddress', type: 'string',
        description: 'Overrides the default port address of the agent\'s device.', nullable: true, sqlType: 'VNAME32',
        maxLength: 32, sources: ['DSH15'],
      },
      {
        name: 'DepartmentID', type: 'integer', description: 'The department it belongs to; NULL is global.', nullable: true,
        sqlType: 'DBINT', rest: 'department/refURL', sources: ['DSH15', 'REST'],
      },
      {
        name: 'DepartmentName', type: 'string', description: 'Name of the department, where an export names it.', nullable: true,
        rest: 'department/name', aliases: ['departmentName'], pseudo: true, sources: ['REST'],
      },
      {
        name: 'Description', type: 'string', description: 'Free text.', nullable: true, sqlType: 'DESCRIPTION', maxLength: 255,
        rest: 'description', sources: ['DSH15', 'REST'],
      },
      {
        name: 'EmergencyCallMethod', type: 'integer',
        description: 'How an emergency call is made: 0 consultative, 1 blind conference.', nullable: true, sqlType: 'DBINT',
        enum: [0, 1], rest: 'emergencyCallMethod', aliases: ['Emergency call method'], sources: ['DSH15', 'REST'],
      },
      {
        name: 'FutureUseInt1', type: 'integer', description: 'Reserved.', nullable: true, sqlType: 'DBINT', since: '12.6',
        reserved: 'reserved for future use', sources: ['DSH126'],
      },
      {
        name: 'FutureUseInt2', type: 'integer', description: 'Reserved.', nullable: true, sqlType: 'DBINT', since: '12.6',
        reserved: 'reserved for future use', sources: ['DSH126'],
      },
      {
        name: 'FutureUseInt3', type: 'integer', description: 'Reserved.', nullable: true, sqlType: 'DBINT', since: '12.6',
        reserved: 'reserved for future use', sources: ['DSH126'],
      },
      {
        name: 'FutureUseInt4', type: 'integer', description: 'Reserved.', nullable: true, sqlType: 'DBINT', since: '12.6',
        reserved: 'reserved for future use', sources: ['DSH126'],
      },
      {
        name: 'FutureUseInt5', type: 'integer', description: 'Reserved.', nullable: true, sqlType: 'DBINT', since: '12.6',
        reserved: 'reserved for future use', sources: ['DSH126'],
      },
      {
        name: 'FutureUseVarchar1', type: 'string', description: 'Reserved.', nullable: true, sqlType: 'varchar(64)',
        maxLength: 64, since: '12.6', reserved: 'reserved for future use', sources: ['DSH126'],
      },
      {
        name: 'FutureUseVarchar2', type: 'string', description: 'Reserved.', nullable: true, sqlType: 'varchar(255)',
        maxLength: 255, since: '12.6', reserved: 'reserved for future use', sources: ['DSH126'],
      },
      {
        name: 'IdleReasonRequired', type: 'string', description: 'A reason is needed to go Not Ready.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', rest: 'idleReasonRequired', restFlag: 'boolean',
        aliases: ['Idle reason required'], sources: ['DSH15', 'REST'],
      },
      {
        name: 'LogoutNonActivityTime', type: 'integer',
        description: 'Seconds in Not Ready after which the agent is logged out (reason 50004). Blank switches it off.',
        nullable: true, sqlType: 'DBINT', minimum: 10, maximum: 7200, unit: 's', rest: 'logoutNonActivityTime',
        restAbsent: 'blank', aliases: ['Logout non-activity time', 'Logout Inactivity Time'],
        contradiction: 'DW (2009) says that the timer cannot be disabled; PCCE15, PCCE125 and MA15 say that blank disables it. The newer documents are followed.',
        sources: ['DW', 'INST15', 'REST', 'PCCE15', 'MA15'],
      },
      {
        name: 'LogoutReasonRequired', type: 'string', description: 'A reason is needed to log out.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', rest: 'logoutReasonRequired', restFlag: 'boolean',
        aliases: ['Logout reason required'], sources: ['DSH15', 'REST'],
      },
      {
        name: 'MultilineAgentControl', type: 'integer',
        description: 'From 12.6 on: 1 lets the agent log in to a device with a shared ACD line. Other than the Peripheral column of this name.',
        nullable: false, sqlType: 'DBINT', enum: [0, 1], default: 0, flag: '01', rest: 'ACDSharedLineUsage',
        restAlso: ['acdSharedLineUsage'], aliases: ['ACDSharedLineUsage', 'acdSharedLineUsage', 'ACD shared line usage'],
        since: '12.6', reserved: 'reserved before 12.6', reservedBefore: '12.6',
        contradiction: 'AG1262 and COSP: shared ACD lines are not supported; DES15A and DES15D: supported through desk settings.',
        sources: ['DSH15', 'DSH125', 'REST', 'SDKC', 'CCDM'],
      },
      {
        name: 'MultilineAgentStateBehavior', type: 'integer',
        description: 'From 12.6 on: 1 plays a zip tone when a call is answered automatically. Other than the Peripheral column of this name.',
        nullable: false, sqlType: 'DBINT', enum: [0, 1], default: 0, flag: '01', rest: 'playZipTone',
        aliases: ['PlayZipTone', 'playZipTone'], since: '12.6', reserved: 'reserved before 12.6', reservedBefore: '12.6',
        sources: ['DSH15', 'DSH125', 'REST', 'CCDM'],
      },
      {
        name: 'NonACDCallsAllowed', type: 'string',
        description: 'Agent may handle calls that are not ACD calls. Reserved from 12.5 on.', nullable: false, sqlType: 'DBCHAR',
        enum: ['Y', 'N'], flag: 'YN', reserved: 'reserved from 12.5 on', reservedFrom: '12.5', sources: ['DSH15', 'DSH72'],
      },
      {
        name: 'OutboundAccessInternational', type: 'string', description: 'Agent may start international calls.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'OutboundAccessOperatorAssisted', type: 'string', description: 'Agent may start operator-assisted calls.',
        nullable: false, sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'OutboundAccessPBX', type: 'string', description: 'Agent may start PBX calls.', nullable: false, sqlType: 'DBCHAR',
        enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'OutboundAccessPrivateNet', type: 'string', description: 'Agent may start private network calls.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', aliases: ['OutboundAccessPrivateNetwork'], sources: ['DSH15'],
      },
      {
        name: 'OutboundAccessPublicNet', type: 'string', description: 'Agent may start public network calls.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', aliases: ['OutboundAccessPublicNetwork'], sources: ['DSH15'],
      },
      {
        name: 'QualityRecordingRate', type: 'integer', description: 'How often calls are recorded.', nullable: true,
        sqlType: 'DBINT', sources: ['DSH15'],
      },
      {
        name: 'RecordingMode', type: 'integer', description: 'For future use; 0: recording requests do not go through the PIM.',
        nullable: true, sqlType: 'DBINT', default: 0, reserved: 'for future use', sources: ['DSH15'],
      },
      {
        name: 'RemoteAgentType', type: 'integer',
        description: 'Mobile agent mode: 0 local only, 1 call by call, 2 nailed connection, 3 agent chooses.', nullable: false,
        sqlType: 'DBSMALLINT', enum: [0, 1, 2, 3], enumIn: { release: '10.0', enum: [0, 2] }, default: 0, rest: 'remoteAgentType',
        contradiction: 'REST100 (10.0) allows 0 and 2 only; REST (15.0) allows 0 to 3.', sources: ['DSH15', 'REST', 'REST100'],
      },
      {
        name: 'RemoteLoginWithoutDesktop', type: 'string', description: 'A mobile agent may log in without a desktop.',
        nullable: false, sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'RingNoAnswerDialedNumberID', type: 'integer',
        description: 'Dialed number to which an unanswered call goes. Blank with CVP.', nullable: true, sqlType: 'DBINT',
        aliases: ['RingNoAnswerDN', 'Ring no answer dialed number'], sources: ['DSH15', 'INST15', 'CVP15'],
      },
      {
        name: 'RingNoAnswerTime', type: 'integer',
        description: 'Seconds that a call rings before it is taken away from the agent.', nullable: true, sqlType: 'DBINT',
        minimum: 1, maximum: 120, unit: 's', aliases: ['Ring No Answer Time'],
        contradiction: 'CVP15 and TAC200698: above CVP\'s RNATimeout by at least 2 s; INST15 and AA15: below it; DSH15 and RSVC: not set at all with CVP.',
        sources: ['INST15', 'MA15', 'DSH15'],
      },
      {
        name: 'SilentMonitorAudibleIndication', type: 'integer', description: 'A click sounds when silent monitoring starts.',
        nullable: true, sqlType: 'DBINT', enum: [0, 1], flag: '01', sources: ['DSH15'],
      },
      {
        name: 'SilentMonitorWarningMessage', type: 'integer',
        description: 'A warning box opens on the agent\'s desktop when silent monitoring starts.', nullable: true,
        sqlType: 'DBINT', enum: [0, 1], flag: '01', sources: ['DSH15'],
      },
      {
        name: 'SupervisorAssistCallMethod', type: 'integer',
        description: 'How a supervisor assist call is made: 0 consultative, 1 blind conference.', nullable: true,
        sqlType: 'DBINT', enum: [0, 1], rest: 'supervisorAssistCallMethod', aliases: ['Supervisor assist call method'],
        sources: ['DSH15', 'REST'],
      },
      {
        name: 'SupervisorCallsAllowed', type: 'string', description: 'Agent may start supervisor assist calls.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'WorkModeTimer', type: 'integer',
        description: 'Seconds of wrap-up after which it ends by itself. In the table 0 switches it off.', nullable: true,
        sqlType: 'DBINT', minimum: 1, maximum: 7200, unit: 's', rest: 'workModeTimer',
        aliases: ['Wrap Up Time', 'Wrapup Timer', 'Wrap-up time'],
        contradiction: 'DSH15: the default is 0, which is off; REST and PCCE15: 1 to 7200, default 7200. 0 is accepted from SQL, not from REST.',
        sources: ['REST', 'PCCE15', 'DSH15'],
      },
      {
        name: 'WrapupDataIncomingMode', type: 'integer',
        description: 'Wrap-up after incoming calls: 0 required, 1 optional, 2 not allowed, 3 required with data.',
        nullable: false, sqlType: 'DBINT', enum: [0, 1, 2, 3], default: 1, rest: 'wrapupDataIncomingMode',
        contradiction: 'REST lists 0 to 2; DSH15, CTIMSG and the PCCE pages allow 3 too, and so does icmlint.',
        sources: ['DSH15', 'CTIMSG', 'REST'],
      },
      {
        name: 'WrapupDataOutgoingMode', type: 'integer',
        description: 'Wrap-up after outgoing calls: 0 required, 1 optional, 2 not allowed. There is no 3.', nullable: false,
        sqlType: 'DBINT', enum: [0, 1, 2], default: 1, rest: 'wrapupDataOutgoingMode', sources: ['DSH15', 'CTIMSG', 'REST'],
      },
      {
        name: 'AgentStateAfterRONA', type: 'string', description: 'State after a call that rang without answer; REST only.',
        nullable: true, enum: ['notReady', 'ready'], rest: 'agentStateAfterRONA', since: '11.6', pseudo: true,
        sources: ['REST', 'REST116'],
      },
    ],
  },
  {
    name: 'Peripheral',
    kind: 'peripherals',
    description: 'A switch, VRU or other device that a PG is connected to through a PIM.',
    identity: { any: ['PeripheralID', 'EnterpriseName'], and: ['ConfigParam', 'AgentDeskSettingsID', 'MultilineAgentControl', 'MultilineAgentStateBehavior', 'own'] },
    restElement: 'peripheral',
    restIgnored: ['peripheralGateway', 'routingClient', 'routingClientId', 'routingClientID', 'routingType', 'department', 'datacenter'],
    columns: [
      {
        name: 'PeripheralID', type: 'integer', description: 'Row id; 5000 and up. Connection profiles name it.', nullable: false,
        sqlType: 'DBSMALLINT', rest: 'peripheralId', restAlso: ['peripheralID', 'id', 'refURL'],
        sources: ['DSH15', 'RPER', 'RPG'],
      },
      {
        name: 'EnterpriseName', type: 'string', description: 'Unique name.', nullable: false, sqlType: 'VNAME32', maxLength: 32,
        rest: 'name', sources: ['DSH15', 'RPER'],
      },
      {
        name: 'PeripheralName', type: 'string', description: 'Name as the device knows it; need not be unique.', nullable: true,
        sqlType: 'VNAME32', maxLength: 32, rest: 'peripheralName', sources: ['DSH15', 'RPER'],
      },
      {
        name: 'ClientType', type: 'integer',
        description: 'Kind of device: 13 VRU, 15 VRU polled, 16 INCRP NIC, 30 Enterprise Agent (CUCM), 42 generic PG, 47 media routing.',
        nullable: false, sqlType: 'DBSMALLINT', rest: 'clientType', sources: ['DSH-FV', 'RPG'],
      },
      {
        name: 'ConfigParam', type: 'string',
        description: 'Configuration Parameters of the PIM, as PG Explorer shows them; the home of /LOAD.', nullable: true,
        sqlType: 'varchar(255)', maxLength: 255, aliases: ['Configuration Parameters'], sources: ['DSH15', 'PGX15', 'DW'],
      },
      {
        name: 'CallControlVariableMap', type: 'string',
        description: 'Mapping of peripheral call variables; has switches of its own.', nullable: true, sqlType: 'varchar(128)',
        maxLength: 128, sources: ['DSH15', 'AVC'],
      },
      {
        name: 'AgentDeskSettingsID', type: 'integer',
        description: 'Default desk settings of the agents that have none of their own.', nullable: true, sqlType: 'DBINT',
        rest: 'defaultDeskSetting/refURL', aliases: ['Default Desk Settings'], sources: ['DSH15', 'INST15', 'RPER'],
      },
      {
        name: 'AgentDeskSettingsName', type: 'string', description: 'Name of the default desk settings.', nullable: true,
        rest: 'defaultDeskSetting/name', pseudo: true, sources: ['RPER'],
      },
      {
        name: 'AgentReporting', type: 'string', description: 'Agent data is collected; implies auto-configuration.',
        nullable: false, sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15', 'PGX15'],
      },
      {
        name: 'AgentAutoConfig', type: 'string', description: 'Agents are configured automatically.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15', 'PGX15'],
      },
      {
        name: 'PeripheralAutoConfig', type: 'string', description: 'The peripheral is configured automatically.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15', 'PGX15'],
      },
      {
        name: 'InternalIPTAOnly', type: 'string', description: 'Internal setting of agent targeting.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'AgentEventDetail', type: 'string', description: 'Reason codes are collected for reports.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], default: 'Y', flag: 'YN', sources: ['DSH15', 'DF15'],
      },
      {
        name: 'AgentTargetingMethod', type: 'integer', description: 'How agents are targeted; rule based.', nullable: true,
        sqlType: 'DBINT', sources: ['DSH15'],
      },
      {
        name: 'AvailableHoldoffDelay', type: 'integer',
        description: 'Default for skill groups: seconds before an agent counts as available after a call.', nullable: true,
        sqlType: 'DBSMALLINT', unit: 's', sources: ['DSH15'],
      },
      {
        name: 'AnsweredShortCallsThreshold', type: 'integer',
        description: 'Seconds below which an answered call counts as short.', nullable: true, sqlType: 'DBINT', unit: 's',
        sources: ['DSH15'],
      },
      {
        name: 'AbandonedCallWaitTime', type: 'integer', description: 'Seconds below which an abandoned call counts as short.',
        nullable: true, sqlType: 'DBSMALLINT', unit: 's', sources: ['DSH15'],
      },
      {
        name: 'MultilineAgentControl', type: 'integer',
        description: 'Agent Phone Line Control: 0 single line, 1 all lines. Other than the desk settings column of this name.',
        nullable: false, sqlType: 'DBINT', enum: [0, 1], default: 0, flag: '01', sources: ['DSH15', 'PGX15'],
      },
      {
        name: 'MultilineAgentStateBehavior', type: 'integer',
        description: 'Non ACD Line Impact: 0 none, 1 Not Ready on a call of a second line; only with all lines. Other than the desk settings column of this name.',
        nullable: false, sqlType: 'DBINT', enum: [0, 1], default: 0, flag: '01', sources: ['DSH15', 'PGX15'],
      },
      {
        name: 'MaxConcurrentAgentLimit', type: 'integer', description: 'Not described by the handbook.', nullable: true,
        sqlType: 'DBINT', sources: ['DSH15'],
      },
      {
        name: 'MaxPeripheralAgentQueuePair', type: 'integer', description: 'Not described by the handbook.', nullable: true,
        sqlType: 'DBINT', sources: ['DSH15'],
      },
      {
        name: 'PeripheralServiceLevelType', type: 'integer',
        description: 'How the service level is computed; 4 unless the switch is an Aspect.', nullable: true,
        sqlType: 'DBSMALLINT', sources: ['DSH15'],
      },
      {
        name: 'LogicalControllerID', type: 'integer', description: 'The PG it belongs to.', nullable: false,
        sqlType: 'DBSMALLINT', sources: ['DSH15'],
      },
      {
        name: 'NetworkTargetID', type: 'integer', description: 'Its network target.', nullable: true, sqlType: 'DBINT',
        sources: ['DSH15'],
      },
      {
        name: 'Deleted', type: 'string', description: 'Y: marked as deleted.', nullable: false, sqlType: 'DBCHAR',
        enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'Location', type: 'string', description: 'Where it stands.', nullable: true, sqlType: 'varchar(50)',
        sources: ['DSH15'],
      },
      {
        name: 'Description', type: 'string', description: 'Free text.', nullable: true, sqlType: 'DESCRIPTION', maxLength: 255,
        rest: 'description', sources: ['DSH15', 'REST'],
      },
      {
        name: 'SubSkillGroupMask', type: 'string', description: 'Which sub skill groups exist.', nullable: true,
        sqlType: 'varchar(64)', sources: ['DSH15'],
      },
      {
        name: 'ChangeStamp', type: 'integer', description: 'Counter raised by each change.', nullable: false,
        sqlType: 'CHANGESTAMP', rest: 'changeStamp', sources: ['DSH15'],
      },
      {
        name: 'DepartmentID', type: 'integer', description: 'The department it belongs to; NULL is global.', nullable: true,
        sqlType: 'DBINT', rest: 'department/refURL', sources: ['DSH15', 'REST'],
      },
      {
        name: 'DepartmentName', type: 'string', description: 'Name of the department, where an export names it.', nullable: true,
        rest: 'department/name', aliases: ['departmentName'], pseudo: true, sources: ['REST'],
      },
    ],
  },
  {
    name: 'Agent',
    kind: 'agents',
    description: 'An agent of one peripheral.',
    identity: { any: ['SkillTargetID', 'PeripheralNumber'], and: ['PersonID', 'AgentDeskSettingsID', 'PeripheralNumber', 'EnterpriseName', 'own'] },
    restElement: 'agent',
    restIgnored: ['agentAttributes', 'agentServicesEnabled', 'datacenter', 'site', 'supervisorUserInfo', 'attributes', 'peripheralSet', 'selfServiceUser'],
    columns: [
      {
        name: 'SkillTargetID', type: 'integer', description: 'Row id.', nullable: false, sqlType: 'DBINT', rest: 'refURL',
        sources: ['DSH15', 'RAG'],
      },
      {
        name: 'PersonID', type: 'integer', description: 'The person that the agent is.', nullable: false, sqlType: 'DBINT',
        rest: 'person/refURL', sources: ['DSH15', 'RAG'],
      },
      {
        name: 'AgentDeskSettingsID', type: 'integer', description: 'Desk settings of the agent; NULL: the peripheral\'s default.',
        nullable: true, sqlType: 'DBINT', rest: 'agentDeskSettings/refURL', sources: ['DSH15', 'RAG'],
      },
      {
        name: 'AgentDeskSettingsName', type: 'string', description: 'Name of the desk settings of the agent.', nullable: true,
        rest: 'agentDeskSettings/name', aliases: ['agentDeskSettingsName'], pseudo: true, sources: ['RAG', 'PCCE15'],
      },
      {
        name: 'PeripheralID', type: 'integer', description: 'The peripheral the agent works at.', nullable: false,
        sqlType: 'DBSMALLINT', rest: 'peripheral/id', restAlso: ['peripheralId'], sources: ['DSH15', 'RAG'],
      },
      {
        name: 'PeripheralNumber', type: 'string', description: 'Login id; digits, at most 11.', nullable: false,
        sqlType: 'varchar(32)', maxLength: 32, maxDigits: 11, rest: 'agentId', aliases: ['agentID'],
        contradiction: 'AA15: at most 9 digits; INST15, RAG and PCCE15: at most 11.', sources: ['DSH15', 'RAG', 'PCCE15'],
      },
      {
        name: 'EnterpriseName', type: 'string', description: 'Unique name.', nullable: false, sqlType: 'VNAME32', maxLength: 32,
        sources: ['DSH15'],
      },
      {
        name: 'PeripheralName', type: 'string', description: 'Name as the peripheral knows it.', nullable: true,
        sqlType: 'VNAME32', maxLength: 32, sources: ['DSH15'],
      },
      {
        name: 'SupervisorAgent', type: 'string', description: 'The agent is a supervisor.', nullable: false, sqlType: 'DBCHAR',
        enum: ['Y', 'N'], flag: 'YN', rest: 'supervisor', restFlag: 'boolean', aliases: ['supervisor'],
        sources: ['DSH15', 'RAG', 'PCCE15'],
      },
      {
        name: 'AgentStateTrace', type: 'string', description: 'Each change of state is recorded.', nullable: false,
        sqlType: 'DBCHAR', enum: ['Y', 'N'], flag: 'YN', rest: 'agentStateTrace', restFlag: 'boolean', sources: ['DSH15', 'RAG'],
      },
      {
        name: 'TemporaryAgent', type: 'string', description: 'The agent is temporary.', nullable: false, sqlType: 'DBCHAR',
        enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'DefaultSkillGroup', type: 'integer', description: 'Skill group of calls that belong to no other.', nullable: true,
        sqlType: 'DBINT', rest: 'defaultSkillGroup/refURL', sources: ['DSH15', 'RAG'],
      },
      {
        name: 'DefaultSkillGroupName', type: 'string', description: 'Name of the default skill group.', nullable: true,
        rest: 'defaultSkillGroup/name', aliases: ['defaultSkillGroup'], pseudo: true, sources: ['RAG', 'PCCE15'],
      },
      {
        name: 'ConfigParam', type: 'string', description: 'Parameters of the agent; only on advice of Cisco support.',
        nullable: true, sqlType: 'varchar(255)', maxLength: 255, sources: ['DSH15', 'INST15'],
      },
      {
        name: 'Deleted', type: 'string', description: 'Y: marked as deleted.', nullable: false, sqlType: 'DBCHAR',
        enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'UserDeletable', type: 'string', description: 'Whether a user may delete it.', nullable: false, sqlType: 'DBCHAR',
        enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'DepartmentID', type: 'integer', description: 'The department it belongs to; NULL is global.', nullable: true,
        sqlType: 'DBINT', rest: 'department/refURL', sources: ['DSH15', 'REST'],
      },
      {
        name: 'DepartmentName', type: 'string', description: 'Name of the department, where an export names it.', nullable: true,
        rest: 'department/name', aliases: ['departmentName'], pseudo: true, sources: ['REST'],
      },
      { name: 'ScheduleID', type: 'integer', description: 'Its schedule.', nullable: true, sqlType: 'DBINT', sources: ['DSH15'] },
      {
        name: 'Description', type: 'string', description: 'Free text.', nullable: true, sqlType: 'DESCRIPTION', maxLength: 255,
        rest: 'description', sources: ['DSH15', 'REST'],
      },
      {
        name: 'ChangeStamp', type: 'integer', description: 'Counter raised by each change.', nullable: false,
        sqlType: 'CHANGESTAMP', rest: 'changeStamp', sources: ['DSH15'],
      },
      {
        name: 'PeripheralEnterpriseName', type: 'string', description: 'Name of the peripheral.', nullable: true,
        rest: 'peripheral/name', pseudo: true, sources: ['RAG'],
      },
      {
        name: 'AgentTeamID', type: 'integer', description: 'Row id of the agent\'s team.', nullable: true,
        rest: 'agentTeam/refURL', pseudo: true, sources: ['RAG'],
      },
      {
        name: 'AgentTeamName', type: 'string', description: 'Name of the agent\'s team.', nullable: true, rest: 'agentTeam/name',
        aliases: ['agentTeamName'], pseudo: true, sources: ['RAG', 'PCCE15'],
      },
      {
        name: 'SupervisorTeamIDs', type: 'string',
        description: 'Row ids of the teams that the agent supervises, `;` between them.', nullable: true,
        rest: 'supervisorTeams/supervisorTeam/refURL', restList: true, pseudo: true, sources: ['RAG'],
      },
      {
        name: 'SupervisorTeamNames', type: 'string',
        description: 'Names of the teams that the agent supervises, `;` between them.', nullable: true,
        rest: 'supervisorTeams/supervisorTeam/name', restList: true, aliases: ['supervisorTeams'], pseudo: true,
        sources: ['RAG', 'PCCE15'],
      },
      {
        name: 'SkillGroupIDs', type: 'string', description: 'Row ids of the skill groups of the agent, `;` between them.',
        nullable: true, rest: 'skillGroups/skillGroup/refURL', restList: true, pseudo: true, sources: ['RAG'],
      },
      {
        name: 'SkillGroupNames', type: 'string', description: 'Names of the skill groups of the agent, `;` between them.',
        nullable: true, rest: 'skillGroups/skillGroup/name', restList: true,
        aliases: ['skillgroup', 'skillgroups', 'skillgroup(s)'], pseudo: true, sources: ['RAG', 'PCCE15'],
      },
      {
        name: 'LoginName', type: 'string', description: 'Login name of the person.', nullable: true, rest: 'person/userName',
        aliases: ['userName'], pseudo: true, sources: ['RAG', 'PCCE15'],
      },
      {
        name: 'FirstName', type: 'string', description: 'First name of the person.', nullable: true, rest: 'person/firstName',
        pseudo: true, sources: ['RAG', 'PCCE15'],
      },
      {
        name: 'LastName', type: 'string', description: 'Last name of the person.', nullable: true, rest: 'person/lastName',
        pseudo: true, sources: ['RAG', 'PCCE15'],
      },
      {
        name: 'LoginEnabled', type: 'string', description: 'Whether the person may log in.', nullable: true,
        rest: 'person/loginEnabled', restFlag: 'boolean', pseudo: true, sources: ['RAG', 'PCCE15'],
      },
      {
        name: 'SSOEnabled', type: 'string', description: 'Whether the person logs in by single sign-on.', nullable: true,
        rest: 'person/ssoEnabled', restFlag: 'boolean', pseudo: true, sources: ['RAG', 'PCCE15'],
      },
      {
        name: 'Password', type: 'string', description: 'Password that a payload sets.', nullable: true, rest: 'person/password',
        secret: true, pseudo: true, sources: ['RAG', 'PCCE15'],
      },
      {
        name: 'Operation', type: 'string', description: 'What the bulk job does with the row.', nullable: true,
        enum: ['CREATE', 'UPDATE'], pseudo: true, sources: ['PCCE15'],
      },
      {
        name: 'Attributes', type: 'string', description: 'Attributes of the agent, `name=value` with `;` between them.',
        nullable: true, pseudo: true, sources: ['PCCE15'],
      },
      { name: 'SiteName', type: 'string', description: 'Site of the agent.', nullable: true, pseudo: true, sources: ['PCCE15'] },
      {
        name: 'EcePerson', type: 'string', description: 'Whether the person works with ECE.', nullable: true,
        rest: 'person/ecePerson', restFlag: 'boolean', pseudo: true, sources: ['PCCE15'],
      },
      {
        name: 'ScreenName', type: 'string', description: 'Name that chat partners see.', nullable: true,
        rest: 'person/screenName', pseudo: true, sources: ['PCCE15'],
      },
      {
        name: 'EmailAddress', type: 'string', description: 'E-mail address of the person.', nullable: true,
        rest: 'person/emailAddress', pseudo: true, sources: ['PCCE15'],
      },
      {
        name: 'DigitalChannel', type: 'string', description: 'Digital channel of the agent.', nullable: true, pseudo: true,
        sources: ['PCCE15'],
      },
      {
        name: 'PeripheralSetName', type: 'string', description: 'Peripheral set of the agent.', nullable: true, pseudo: true,
        sources: ['PCCE15'],
      },
    ],
  },
  {
    name: 'Person',
    kind: 'agents',
    description: 'A person who logs in; agents refer to it.',
    identity: { any: ['PersonID', 'LoginName'], and: ['LoginName', 'FirstName', 'LastName', 'LoginEnabled', 'SSOEnabled'] },
    restIgnored: [],
    columns: [
      {
        name: 'PersonID', type: 'integer', description: 'Row id.', nullable: false, sqlType: 'DBINT', rest: 'refURL',
        sources: ['DSH15', 'RAG'],
      },
      {
        name: 'LoginName', type: 'string', description: 'Login name; unique without regard to letter case.', nullable: true,
        sqlType: 'varchar(255)', maxLength: 255, rest: 'userName', sources: ['DSH15', 'RAG'],
      },
      {
        name: 'FirstName', type: 'string', description: 'First name.', nullable: false, sqlType: 'VNAME32', maxLength: 32,
        rest: 'firstName', sources: ['DSH15'],
      },
      {
        name: 'LastName', type: 'string', description: 'Last name.', nullable: false, sqlType: 'VNAME32', maxLength: 32,
        rest: 'lastName', sources: ['DSH15'],
      },
      {
        name: 'LoginEnabled', type: 'string', description: 'The person may log in.', nullable: false, sqlType: 'DBCHAR',
        enum: ['Y', 'N'], flag: 'YN', rest: 'loginEnabled', restFlag: 'boolean', sources: ['DSH15'],
      },
      {
        name: 'SSOEnabled', type: 'integer', description: 'The person logs in by single sign-on.', nullable: false,
        sqlType: 'DBINT', enum: [0, 1], flag: '01', rest: 'ssoEnabled', restFlag: 'boolean', sources: ['DSH15'],
      },
      {
        name: 'LoginNameShadow', type: 'string', description: 'Copy of the login name that makes it unique.', nullable: true,
        sqlType: 'varchar(255)', sources: ['DSH15'],
      },
      {
        name: 'Password', type: 'string', description: 'Password.', nullable: true, sqlType: 'varchar(255)', rest: 'password',
        secret: true, sources: ['DSH15'],
      },
      {
        name: 'Deleted', type: 'string', description: 'Y: marked as deleted.', nullable: false, sqlType: 'DBCHAR',
        enum: ['Y', 'N'], flag: 'YN', sources: ['DSH15'],
      },
      {
        name: 'Description', type: 'string', description: 'Free text.', nullable: true, sqlType: 'DESCRIPTION', maxLength: 255,
        rest: 'description', sources: ['DSH15', 'REST'],
      },
      {
        name: 'ChangeStamp', type: 'integer', description: 'Counter raised by each change.', nullable: false,
        sqlType: 'CHANGESTAMP', rest: 'changeStamp', sources: ['DSH15'],
      },
      {
        name: 'DepartmentID', type: 'integer', description: 'The department it belongs to; NULL is global.', nullable: true,
        sqlType: 'DBINT', rest: 'department/refURL', sources: ['DSH15', 'REST'],
      },
      {
        name: 'EcePerson', type: 'string', description: 'Whether the person works with ECE.', nullable: true, rest: 'ecePerson',
        restFlag: 'boolean', pseudo: true, sources: ['RAG'],
      },
      {
        name: 'ScreenName', type: 'string', description: 'Name that chat partners see.', nullable: true, rest: 'screenName',
        pseudo: true, sources: ['RAG'],
      },
      {
        name: 'EmailAddress', type: 'string', description: 'E-mail address.', nullable: true, rest: 'emailAddress', pseudo: true,
        sources: ['RAG'],
      },
      {
        name: 'AgentSkillTargetID', type: 'integer', description: 'Row id of the agent that names the person.', nullable: true,
        pseudo: true, sources: ['RAG'],
      },
      {
        name: 'AgentPeripheralNumber', type: 'string', description: 'Login id of the agent that names the person.',
        nullable: true, pseudo: true, sources: ['RAG'],
      },
      {
        name: 'AgentPeripheralID', type: 'integer', description: 'Peripheral of the agent that names the person.', nullable: true,
        pseudo: true, sources: ['RAG'],
      },
    ],
  },
  {
    name: 'Agent_Team',
    kind: 'teams',
    description: 'A team of agents of one peripheral.',
    identity: { any: ['AgentTeamID'], and: ['EnterpriseName', 'own'] },
    restElement: 'agentTeam',
    restIgnored: ['agents', 'supervisors', 'datacenter'],
    columns: [
      {
        name: 'AgentTeamID', type: 'integer', description: 'Row id.', nullable: false, sqlType: 'DBINT', rest: 'refURL',
        sources: ['DSH15', 'RTEAM'],
      },
      {
        name: 'EnterpriseName', type: 'string', description: 'Unique name.', nullable: false, sqlType: 'VNAME32', maxLength: 32,
        rest: 'name', aliases: ['Name'], sources: ['DSH15', 'RTEAM'],
      },
      {
        name: 'PeripheralID', type: 'integer', description: 'The one peripheral of its members and supervisors.', nullable: false,
        sqlType: 'DBSMALLINT', rest: 'peripheralId', restAlso: ['peripheral/id'], sources: ['DSH15', 'RTEAM', 'AG1262'],
      },
      {
        name: 'PriSupervisorSkillTargetID', type: 'integer', description: 'The primary supervisor.', nullable: true,
        sqlType: 'DBINT', rest: 'primarySupervisor/refURL', sources: ['DSH15', 'RTEAM'],
      },
      {
        name: 'DialedNumberID', type: 'integer', description: 'Dialed number of supervisor assist calls.', nullable: true,
        sqlType: 'DBINT', rest: 'dialedNumber/refURL', sources: ['DSH15', 'RTEAM'],
      },
      {
        name: 'Description', type: 'string', description: 'Free text.', nullable: true, sqlType: 'DESCRIPTION', maxLength: 255,
        rest: 'description', sources: ['DSH15', 'REST'],
      },
      {
        name: 'ChangeStamp', type: 'integer', description: 'Counter raised by each change.', nullable: false,
        sqlType: 'CHANGESTAMP', rest: 'changeStamp', sources: ['DSH15'],
      },
      {
        name: 'DepartmentID', type: 'integer', description: 'The department it belongs to; NULL is global.', nullable: true,
        sqlType: 'DBINT', rest: 'department/refURL', sources: ['DSH15', 'REST'],
      },
      {
        name: 'DepartmentName', type: 'string', description: 'Name of the department, where an export names it.', nullable: true,
        rest: 'department/name', aliases: ['departmentName'], pseudo: true, sources: ['REST'],
      },
      {
        name: 'PeripheralEnterpriseName', type: 'string', description: 'Name of the peripheral.', nullable: true,
        rest: 'peripheral/name', pseudo: true, sources: ['RTEAM'],
      },
      {
        name: 'PriSupervisorPeripheralNumber', type: 'string', description: 'Login id of the primary supervisor.', nullable: true,
        rest: 'primarySupervisor/agentId', pseudo: true, sources: ['RTEAM'],
      },
      {
        name: 'PriSupervisorLoginName', type: 'string', description: 'Login name of the primary supervisor.', nullable: true,
        rest: 'primarySupervisor/userName', pseudo: true, sources: ['RTEAM'],
      },
      {
        name: 'AgentCount', type: 'integer', description: 'Number of members.', nullable: true, rest: 'agentCount', pseudo: true,
        sources: ['RTEAM'],
      },
      {
        name: 'SupervisorCount', type: 'integer', description: 'Number of supervisors.', nullable: true, rest: 'supervisorCount',
        pseudo: true, sources: ['RTEAM'],
      },
    ],
  },
  {
    name: 'Agent_Team_Member',
    kind: 'teams',
    description: 'Which agents belong to a team; an agent belongs to one.',
    identity: { any: ['AgentTeamID'], and: ['SkillTargetID'] },
    restIgnored: [],
    columns: [
      { name: 'AgentTeamID', type: 'integer', description: 'The team.', nullable: false, sqlType: 'DBINT', sources: ['DSH15'] },
      {
        name: 'SkillTargetID', type: 'integer', description: 'The agent; unique: one team an agent.', nullable: false,
        sqlType: 'DBINT', rest: 'refURL', sources: ['DSH15', 'AG1262'],
      },
      {
        name: 'PeripheralNumber', type: 'string', description: 'Login id of the agent.', nullable: true, rest: 'agentId',
        pseudo: true, sources: ['RTEAM'],
      },
      {
        name: 'AgentTeamName', type: 'string', description: 'Name of the team.', nullable: true, pseudo: true, sources: ['RTEAM'],
      },
      {
        name: 'PeripheralID', type: 'integer', description: 'Peripheral of the team.', nullable: true, pseudo: true,
        sources: ['RTEAM'],
      },
      {
        name: 'LoginName', type: 'string', description: 'Login name of the person.', nullable: true, rest: 'userName',
        pseudo: true, sources: ['RTEAM'],
      },
      {
        name: 'FirstName', type: 'string', description: 'First name.', nullable: true, rest: 'firstName', pseudo: true,
        sources: ['RTEAM'],
      },
      {
        name: 'LastName', type: 'string', description: 'Last name.', nullable: true, rest: 'lastName', pseudo: true,
        sources: ['RTEAM'],
      },
    ],
  },
  {
    name: 'Agent_Team_Supervisor',
    kind: 'teams',
    description: 'Which agents supervise a team and may log its members out.',
    identity: { any: ['AgentTeamID'], and: ['SupervisorSkillTargetID'] },
    restIgnored: [],
    columns: [
      { name: 'AgentTeamID', type: 'integer', description: 'The team.', nullable: false, sqlType: 'DBINT', sources: ['DSH15'] },
      {
        name: 'SupervisorSkillTargetID', type: 'integer', description: 'The supervisor, an agent.', nullable: false,
        sqlType: 'DBINT', rest: 'refURL', sources: ['DSH15'],
      },
      {
        name: 'PeripheralNumber', type: 'string', description: 'Login id of the supervisor.', nullable: true, rest: 'agentId',
        pseudo: true, sources: ['RTEAM'],
      },
      {
        name: 'AgentTeamName', type: 'string', description: 'Name of the team.', nullable: true, pseudo: true, sources: ['RTEAM'],
      },
      {
        name: 'PeripheralID', type: 'integer', description: 'Peripheral of the team.', nullable: true, pseudo: true,
        sources: ['RTEAM'],
      },
      {
        name: 'LoginName', type: 'string', description: 'Login name of the person.', nullable: true, rest: 'userName',
        pseudo: true, sources: ['RTEAM'],
      },
      {
        name: 'FirstName', type: 'string', description: 'First name.', nullable: true, rest: 'firstName', pseudo: true,
        sources: ['RTEAM'],
      },
      {
        name: 'LastName', type: 'string', description: 'Last name.', nullable: true, rest: 'lastName', pseudo: true,
        sources: ['RTEAM'],
      },
    ],
  },
  {
    name: 'Skill_Group',
    kind: 'skills',
    description: 'A skill group of one peripheral and one media routing domain.',
    identity: { any: ['SkillTargetID'], and: ['MRDomainID', 'EnterpriseName'] },
    restIgnored: [],
    columns: [
      { name: 'SkillTargetID', type: 'integer', description: 'Row id.', nullable: false, sqlType: 'DBINT', sources: ['DSH15'] },
      {
        name: 'PeripheralID', type: 'integer', description: 'Its peripheral.', nullable: false, sqlType: 'DBSMALLINT',
        sources: ['DSH15'],
      },
      {
        name: 'EnterpriseName', type: 'string', description: 'Unique name.', nullable: false, sqlType: 'VNAME32', maxLength: 32,
        sources: ['DSH15'],
      },
      {
        name: 'PeripheralNumber', type: 'integer', description: 'Its number at the peripheral.', nullable: false,
        sqlType: 'DBINT', sources: ['DSH15'],
      },
      {
        name: 'MRDomainID', type: 'integer', description: 'Its media routing domain; 1 is Cisco_Voice.', nullable: false,
        sqlType: 'DBINT', sources: ['DSH15'],
      },
    ],
  },
  {
    name: 'Skill_Group_Member',
    kind: 'skills',
    description: 'Which agents belong to a skill group.',
    identity: { any: ['SkillGroupSkillTargetID'], and: ['AgentSkillTargetID'] },
    restIgnored: [],
    columns: [
      {
        name: 'SkillGroupSkillTargetID', type: 'integer', description: 'The skill group.', nullable: false, sqlType: 'DBINT',
        sources: ['DSH15'],
      },
      {
        name: 'AgentSkillTargetID', type: 'integer', description: 'The agent.', nullable: false, sqlType: 'DBINT',
        sources: ['DSH15'],
      },
    ],
  },
]
