import { HOSTILE_NAMES } from '../support/hostile-estate.js'

/** What breaks readers of any format: control characters, marks, halves of characters, names of JavaScript's own. */
export const ANY_TOKENS: readonly string[] = [
  '\0', '\r', '\n', '\r\n', '\n\r', '\t', ' ', '\u000b', '\u000c', '\u001a', '\u001b[2J', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u2028', '\u2029',
  '\u202e', '\u2066', '\ufeff', '\ufffe', '\uffff', '\ufffd', '\ud800', '\udc00', '😀', 'İ', 'ı', 'ß', 'ﬁ', 'Σς', '"', "'", '`', '\\', '\\\\', '/', '%', '%0A',
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', '0', '1', '-1', '7200', '7201', '99999999999999999999', '1e309', '0x1', '00000000000',
  'NULL', 'null', 'true', 'NaN', '', ...HOSTILE_NAMES,
]

const CTIOS = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1'

export const REGISTRY_TOKENS: readonly string[] = [
  'Windows Registry Editor Version 5.00', 'REGEDIT4', 'REGEDIT', 'REGEDIT5', '[', ']', '[-', `[${CTIOS}]`, `[-${CTIOS}]`, `[${CTIOS}\\`, '[HKEY_CURRENT_USER\\x]',
  '[HKLM\\x]', '[HKEY_CLASSES_ROOT]', '"', '\\"', '\\\\', '\\n', '\\0', '"a"=', '"a"=-', '@=', '@=-', '=', '=-', 'dword:', 'dword:00000001', 'dword:1388', 'dword:0x1', 'DWORD:1',
  'hex:', 'hex(7):', 'hex(2):', 'hex(b):', 'hex(0):', 'hex(4):', 'hex(ffffffff):', 'hex(g):', 'hex:41,', ',\\', ',\\\r\n', ',\\\n  ', '\\\r\n', '00,', '41,00,', 'ff', ';', '#', '//', '; x\r\n',
  '“', '”', 'ClientPassword', '"ClientPassword"="hunter2"', '\\ConnectionProfiles\\Name\\', '\\EnterpriseDesktopSettings\\All Desktops\\Login', '"PeripheralID"=dword:00001388',
  '"RejectIfAlreadyLoggedIn"=dword:00000000', '"CtiOsA"="ctios-a"', '"Heartbeat"=dword:00000005', '"ShowFieldBitMask"=dword:00000023', 'HKEY_CLASSES_ROOT\\x = y', 'Cisco Systems Inc.',
]

export const QUERY_TOKENS: readonly string[] = [
  'HKEY_LOCAL_MACHINE\\X', CTIOS, '    REG_SZ    ', '    REG_DWORD    ', '    REG_MULTI_SZ    ', '    REG_BINARY    ', '    REG_EXPAND_SZ    ', '    REG_NONE    ', '    REG_QWORD    ',
  '    (Default)    ', '(value not set)', '0x1', '0xffffffffffffffff', '\\0', '    ', '\t', 'REG_', 'End of search: 1 match(es) found.', 'ERROR: The system was unable to find', '    a    REG_DWORD    0x1',
]

export const XML_TOKENS: readonly string[] = [
  '<', '>', '/>', '</', '&', '&amp;', '&lt;', '&#0;', '&#x41;', '&#xd800;', '&#x110000;', '&#65', '&x;', ';', ']]>', '<![CDATA[', '<!--', '-->', '--', '<?', '?>', '<?xml version="1.0" encoding="UTF-16"?>',
  '<!DOCTYPE x [<!ENTITY a "b">]>', '<!ENTITY', 'xmlns=""', ' a="b"', " a='b'", ' a=b', 'xsi:type="x"', '<agentDeskSetting>', '</agentDeskSetting>', '<results>', '</results>', '<agentDeskSettings>',
  '<name>', '</name>', '<name/>', '<logoutNonActivityTime>', '</logoutNonActivityTime>', '<__proto__>', '<toString/>', '<pageInfo><totalResults>9</totalResults></pageInfo>', '<row ', '<Agent_Desk_Settings EnterpriseName="A"/>',
  '<refURL>/unifiedconfig/config/agentdesksetting/5000</refURL>', '<agent>', '<agentTeam>', '<peripherals>', '<apiErrors>', '<root>', '<html>',
]

export const DELIMITED_TOKENS: readonly string[] = [
  ',', ';', '\t', '|', '"', '""', '"a""b"', '"a\nb"', 'sep=;\n', 'sep=,\n', '----', '-----,-----', '(1 rows affected)', 'NULL', 'AgentDeskSettingsID', 'EnterpriseName', 'LogoutNonActivityTime', 'WorkModeTimer',
  'PeripheralID', 'ConfigParam', 'ClientType', 'AgentID', 'SkillTargetID', 'PeripheralNumber', 'AgentTeamID', "Changed database context to 'x'.", 'agentId,userName,firstName', '=cmd|x', '/LOAD 1', '/load=1', '-LOAD 1',
  '/LOAD "', '/defworkmode', 'Y', 'N', ',,,,,,', '\n\n',
]

export const BULK_TOKENS: readonly string[] = [
  '__TABLE', '__COLUMNS', '__TABLE\nAgent\n__COLUMNS\n', '__TABLE Agent', '\t', '#', '# x', '\nAgent\n', 'Agent_Desk_Settings', 'Agent_Team', 'Person', 'EnterpriseName', 'PeripheralNumber', '__TABLE\n', '__FIELDS', '\n',
]

export const NATIVE_TOKENS: readonly string[] = [
  'peripherals:', '"peripherals"', 'Peripherals:', '  - ', '- ', ': ', ':', '{', '}', '[', ']', ',', '&a', '*a', '&a [*a]', '<<: *a', '!!', '!!binary ', '!!int "1"', '!<x>', '|', '>', '|-\n', '---\n', '...\n', '%YAML 1.2', '? ', '#', ' # x',
  '"', "'", '"\\u0041"', '"\\ud800"', '\\x', '\t', 'id: 5000', 'id:', 'name:', 'clientType: 30', 'configParam: /LOAD 1', 'configParam: |\n      /LOAD 1\n', '__proto__: 1', '"__proto__": {}', '//', '/*', '*/', 'null', '~', '.inf', '1_000', '0o17', '2001-01-01',
]

export const SUPPRESS_TOKENS: readonly string[] = [
  'icmlint-', 'icmlint-disable-next-line', 'icmlint-disable', 'icmlint-enable', 'icmlint-disable-file', '; icmlint-disable-next-line reg/dropped-value -- reason\n', '; icmlint-disable * -- why\n', '; icmlint-enable\n',
  '<!-- icmlint-disable desk/* -- why -->', '<!-- icmlint-enable -->', '<!-- icmlint-disable-file desk/unused -- x -->', '# icmlint-disable-next-line pim/* -- why\n', '# icmlint-enable pim/*\n', '# icmlint-disable-file * -- x\n', ' -- ', ' \u2014 why', ': why', '*', 'desk/*',
  'reg/dropped-value', 'pim/load-with-multiple-ctios-servers', 'nosuch/rule', 'config/*', 'icmlint-ignore', '// icmlint-disable-file * -- x\n', '/* icmlint-disable pim/* -- x */',
]

export const CONFIG_TOKENS: readonly string[] = [
  ...NATIVE_TOKENS, 'extends: recommended', 'extends: ./base.yaml', 'release: "7.5"', 'deployment: {', 'rules:', 'overrides:', 'servers:', 'hosts:', 'aliases:', 'suppressions:', 'ignore:', 'failOn: never', 'maxWarnings: 0', '$schema', 'desk/unused: off',
  'desk/unused: [warning, {}]', '[warning, { ratio: 0.9 }]', 'ratio: 1e400', 'files: ["**"]', '["!(a|b)"]', '"{a,{b,{c"', '"[[]"', '"+(a+(a+(a"', '"**/**/**/*"', '"\\\\"', 'expires: 2027-02-30', 'expires: 2027-03-31', 'reason: x', 'rule: desk/unused', 'subject: "desk:*"', 'error', 'off',
]

export const BASELINE_TOKENS: readonly string[] = [
  '{', '}', '[', ']', ',', ':', '"', '"version": 1', '"tool": "icmlint"', '"entries": [', '"path": "a.reg"', '"rule": "desk/unused"', '"subject": "desk:A"', '"count": 1', '"count": 0', '"count": 1e999', '"count": -1', '"__proto__": 1', '"\\ud800"', '\\u0000', '//', 'null',
]
