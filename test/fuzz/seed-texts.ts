const CTIOS = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'

/** Forms of exports that the examples do not have, with LF. */
export const EXPORTS: readonly string[] = [
  'REGEDIT\nHKEY_CLASSES_ROOT\\.txt = txtfile\nHKEY_CLASSES_ROOT\\txtfile\\shell\\open\\command = notepad.exe %1\nHKEY_LOCAL_MACHINE\\x = y\n',
  `REGEDIT4\n\n[${CTIOS}\\Server\\Agent]\n"AgentChatLevel"="Everyone"\n"x"=dword:0x1\n\n[-${CTIOS}\\Server\\Old]\n[HKEY_CURRENT_USER\\x]\n@=hex(7):41,00,00,00,\\\n  00,00\n"gone"=-\n`,
  `Windows Registry Editor Version 5.00\n\n[${CTIOS}\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\Agents]\n"CtiOsA"="ctios-a"\n"CtiOsB"="ctios-b"\n"PortA"=dword:0000a42c\n"PortB"=dword:0000a42c\n"Heartbeat"=dword:00000005\n"MaxHeartbeats"=dword:00000005\n"PeripheralID"=dword:00001388\n"RejectIfAlreadyLoggedIn"=dword:00000000\n"ShowFieldBitMask"=dword:00000023\n\n[${CTIOS}\\Server\\Peers\\CTIOS2]\n\n[${CTIOS}\\Config]\n"ClientPassword"="hunter2"\n`,
  `\n${CTIOS}\\Server\\Agent\n    AgentChatLevel    REG_SZ    Everyone\n    (Default)    REG_SZ    (value not set)\n    Many    REG_MULTI_SZ    a\\0b\n    Bytes    REG_BINARY    0A0B\n    Big    REG_QWORD    0xffffffffff\n\n${CTIOS}\\Server\n    x    REG_DWORD    0x1\n`,
  '# exported\n\n__TABLE\nAgent\n__COLUMNS\nPeripheralNumber\tEnterpriseName\tConfigParam\n1001\tAnna B\t\n1002\tx\n__TABLE\nCall_Type\n__COLUMNS\nName\nx\n__TABLE\nPerson\n__COLUMNS\nPersonID\tLoginName\n7\tanna\n',
  '# icmlint-disable-file desk/unused -- checked by hand\n__TABLE\nAgent_Desk_Settings\n__COLUMNS\nAgentDeskSettingsID\tEnterpriseName\tLogoutNonActivityTime\n5000\tClaims_Day\t7201\n# icmlint-disable-next-line desk/* -- why\n5001\tClaims_Night\t0\n',
  '__TABLE\nAgent_Team\n__COLUMNS\nAgentTeamID\tPeripheralID\tEnterpriseName\n1\t5000\tA\n2\t5000\tB\n__TABLE\nAgent_Team_Member\n__COLUMNS\nAgentTeamID\tSkillTargetID\n1\t100\n2\t100\n',
  'agentId,userName,firstName,lastName,password,loginEnabled,logOutNonActivityTime,agentDeskSettings,agentTeamName,skillGroup\n1001,anna,Anna,B,secret,true,,Claims_Day,TeamA,"a;b"\n1002,bert,Bert,"C ""x""",,false,,,,\n',
  "Changed database context to 'ucce_awdb'.\nEnterpriseName  ,LogoutNonActivityTime\n----------------,---------------------\nDay             ,                 7200\n\n(1 rows affected)\n\nPeripheralID,ClientType,ConfigParam\n------------,----------,-----------\n5000,30,/LOAD 1\n\n(1 rows affected)\n",
  'SkillTargetID\tPeripheralID\tPeripheralNumber\tEnterpriseName\tAgentDeskSettingsID\tSupervisorAgent\n100\t5000\t1001\tAnna\t5000\tY\n101\t5000\tx1\t"Bert ""B"""\tNULL\tN\n',
  '<?xml version="1.0" encoding="UTF-8"?>\n<results>\n  <pageInfo><resultsPerPage>25</resultsPerPage><startIndex>0</startIndex><totalResults>2</totalResults></pageInfo>\n  <!-- icmlint-disable-next-line desk/* -- accepted -->\n  <agentDeskSettings><agentDeskSetting><refURL>/unifiedconfig/config/agentdesksetting/5000</refURL><name>A &amp; B</name><logoutNonActivityTime>7201</logoutNonActivityTime><ringNoAnswerTime><![CDATA[12]]></ringNoAnswerTime></agentDeskSetting></agentDeskSettings>\n</results>\n',
  '<results><agents><agent><refURL>/unifiedconfig/config/agent/5001</refURL><agentId>1001</agentId><person><userName>anna</userName><password>hunter2</password></person><agentDeskSettings><refURL>/x/5000</refURL><name>A</name></agentDeskSettings><supervisor>true</supervisor></agent></agents></results>\n',
  'peripherals:\n  - &a\n    id: 5000\n    name: CUCM_PIM_1\n    clientType: 30\n    # icmlint-disable-next-line pim/load-with-multiple-ctios-servers -- single server by design\n    configParam: "/LOAD 1 /defworkmode auto"\n  - { id: 5001, name: \'B\', clientType: 30, configParam: /LOAD 0 }\n  - <<: *a\n    id: 5002\n',
  '{\n  // icmlint-disable-file pim/* -- why\n  "peripherals": [ { "id": 5000, "name": "A\\u0041", "clientType": 30, "configParam": "/LOAD 1" }, ],\n}\n',
]

/** Configurations. */
export const CONFIGS: readonly string[] = [
  '{}\n', '',
  'extends: recommended\nrelease: "7.5"\ndeployment: { type: ucce, vru: cvp, cvpRnaTimeout: 15, desktop: ctios, cms: false }\nrules:\n  desk/logout-non-activity-time-near-limit: [warning, { ratio: 0.9 }]\n  desk/unused: off\noverrides:\n  - files: ["lab/**", "!lab/x"]\n    rules: { profile/no-secondary-server: off }\nservers:\n  hosts: { ctios-a: ["exports/ctios-a*.reg"] }\n  aliases: { ctios-a: [ctios-a.example.com, 10.1.1.10] }\nsuppressions:\n  - { rule: profile/no-secondary-server, subject: "profile:*/CTIOS1/Training", reason: "single server by design", expires: 2027-03-31 }\nignore: ["**/archive/**"]\nfailOn: error\nmaxWarnings: 3\n',
  '{\n  // comment\n  "extends": ["strict", "./base.yaml"],\n  "release": "12.6(2)",\n  "rules": { "desk/unused": "off", "desk/logout-non-activity-time-short": ["error", { "seconds": 60 }], },\n  "suppressions": [{ "rule": "pim/*", "files": ["a/*.yaml"], "reason": "x" }],\n  "servers": { "hosts": { "a": ["*.reg"] }, "aliases": { "a": ["b"] } }\n}\n',
  'rules:\n  desk/unsued: off\nfailon: error\ndeployment:\n  type: pcc\n',
  'a: &x { b: 1 }\nrules: *x\n',
]

/** Baselines. */
export const BASELINES: readonly string[] = [
  '{\n  "version": 1,\n  "tool": "icmlint",\n  "entries": []\n}\n',
  '{\n  "version": 1,\n  "tool": "icmlint",\n  "entries": [\n    { "path": "a.reg", "rule": "reg/dropped-value", "subject": "registry:HKEY_CURRENT_USER\\\\x\\\\a", "count": 2 },\n    { "path": "b.csv", "rule": "desk/unused", "subject": "desk:A", "count": 1 },\n    { "path": "gone.csv", "rule": "desk/nosuch", "subject": "desk:\\u202e", "count": 9007199254740991 }\n  ]\n}\n',
]
