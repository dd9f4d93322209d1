import { rule } from '../../../src/core/rules/ctios/statistics-load.js'
import { ctios, profile, regQuery, type RawValues } from '../../support/ctios-files.js'
import { testRule } from '../../support/rule-tester.js'

const grid = (name: string, values: RawValues) => ({
  [`EnterpriseDesktopSettings\\All Desktops\\Grid\\${name}\\Columns\\Number`]: values,
})

testRule(rule, {
  invalid: [
    {
      name: 'all statistics of skill groups',
      files: { 'a.reg': ctios(grid('SkillGroupStatistics', { DisableStatsMinimization: 'dword:‹00000001›' })) },
      messages: [/^DisableStatsMinimization of the SkillGroupStatistics grid is 1/],
      fixes: ['unsafe'],
      severities: ['warning'],
    },
    {
      name: 'all statistics of agents, in a listing',
      files: { 'a.txt': regQuery(grid('AgentStatistics', { DisableStatsMinimization: 'dword:‹1›' })) },
    },
    {
      name: '14 s for agents',
      files: { 'a.reg': ctios({ 'Server\\Agent': { PollingIntervalSec: 'dword:‹0000000e›' } }) },
      messages: [/of Server\\Agent is 14 s .*default of 15 s/],
    },
    {
      name: '9 s for skill groups',
      files: { 'a.reg': ctios({ 'Server\\SkillGroup': { PollingIntervalSec: 'dword:‹00000009›' } }) },
      messages: [/default of 10 s/],
    },
    { name: '0', files: { 'a.reg': ctios({ 'Server\\SkillGroup': { PollingIntervalSec: 'dword:‹0›' } }) } },
  ],
  valid: [
    {
      name: 'a grid and a key, without the values',
      files: { 'a.reg': ctios({ ...grid('AgentStatistics', {}), 'Server\\Agent': {} }) },
    },
    {
      name: 'the defaults',
      files: {
        'a.reg': ctios({
          'Server\\Agent': { PollingIntervalSec: 'dword:0000000f' },
          'Server\\SkillGroup': { PollingIntervalSec: 'dword:0000000a' },
        }),
      },
    },
    { name: 'slower', files: { 'a.txt': regQuery({ 'Server\\Agent': { PollingIntervalSec: 'dword:3c' } }) } },
    {
      name: 'minimised',
      files: {
        'a.reg': ctios(
          grid('SkillGroupStatistics', { DisableStatsMinimization: 'dword:0', DisableMonitorModeStatsMinimization: 'dword:1' }),
        ),
      },
    },
    { name: 'absent', files: { 'a.reg': ctios({ 'Server\\Agent': {} }) } },
    { name: 'not exported', files: { 'a.reg': profile() }, notChecked: /statistics grid/ },
  ],
})
