import { rule } from '../../../src/core/rules/reg/dropped-value.js'
import { tracingExport } from '../../../src/core/rules/reg/_examples.js'
import { testRule } from '../../support/rule-tester.js'

const lines = (...text: string[]): Record<string, string> => ({ 'a.reg': tracingExport(...text) })

testRule(rule, {
  invalid: [
    {
      name: 'curly quotes around the name',
      files: lines('‹“MaxFiles”›=dword:00000005'),
      messages: [
        /drops “MaxFiles” without a word: the name is in curly quotes.*keeps its old.*Write “"MaxFiles"=dword:00000005”/,
      ],
      subjects: ['registry:HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\CTIOS Tracing\\MaxFiles'],
      fixes: ['safe'],
    },
    {
      name: 'curly quotes around the data',
      files: lines('"TraceServer"=‹“host”›'),
      messages: [/"TraceServer"="host"/],
      fixes: ['safe'],
    },
    {
      name: '0x behind dword:',
      files: lines('"MaxFiles"=dword:‹0x00000005›'),
      messages: [/without 0x.*"MaxFiles"=dword:00000005/],
      fixes: ['safe'],
    },
    {
      name: 'no dword:',
      files: lines('"MaxFiles"=‹0x5›'),
      messages: [/has no dword: before it.*=dword:00000005/],
      fixes: ['safe'],
    },
    {
      name: 'a bare number that may be decimal',
      files: lines('"MaxFiles"=‹10›'),
      messages: [/hexadecimal digits behind dword:/],
      fixes: ['none'],
    },
    {
      name: 'nine digits with a zero before them',
      files: lines('"MaxFiles"=dword:‹000000018›'),
      messages: [/dword:00000018/],
      fixes: ['safe'],
    },
    { name: 'nine digits', files: lines('"MaxFiles"=dword:‹123456789›'), messages: [/at most eight/], fixes: ['none'] },
    { name: 'a # comment', files: lines('"MaxFiles"=dword:‹00000005 # five›'), messages: [/must start with ;/], fixes: ['safe'] },
    {
      name: 'a # comment behind a string',
      files: lines('"TraceServer"="a#b" ‹# host›'),
      messages: [/"TraceServer"="a#b" ; host/],
      fixes: ['safe'],
    },
    { name: 'letter case of the type', files: lines('"MaxFiles"=‹DWORD:00000005›', '"X"=‹Hex:01,02›'), fixes: ['safe', 'safe'] },
    { name: 'no = sign', files: lines('"MaxFiles"‹dword:00000005›'), fixes: ['safe'] },
    {
      name: 'two faults at once',
      files: lines('‹“MaxFiles”›=dword:0x00000005 # five'),
      messages: [/"MaxFiles"=dword:00000005 ; five/],
      fixes: ['safe'],
    },
    {
      name: 'a quote inside a string',
      files: lines('"TraceServer"="‹a "b" c"›'),
      messages: [/not escaped.*Write \\" for each quote/],
      fixes: ['none'],
    },
    {
      name: 'a broken continuation',
      files: lines('"X"=hex:‹01,02\\›', '  03'),
      messages: [/no comma stands before the backslash/],
      fixes: ['none'],
    },
    {
      name: 'an open continuation, with what it swallows',
      files: lines('"X"=hex:‹01,02,\\›', '"MaxFiles"=dword:00000005'),
      messages: [/1 more line is lost with it.*Remove the backslash/],
      related: [['"MaxFiles"=dword:00000005']],
    },
    { name: 'no data', files: lines('"‹MaxFiles›"='), messages: [/no data behind/], fixes: ['none'] },
    { name: 'a sign', files: lines('"MaxFiles"=dword:‹-1›'), fixes: ['none'] },
    {
      name: 'a secret, whose data is not repeated',
      files: lines('‹“ClientPassword”›="geheim"'),
      messages: [/^(?!.*geheim).*“ClientPassword”/],
      fixes: ['safe'],
    },
    {
      name: 'no key above it',
      files: { 'a.reg': 'REGEDIT4\n"MaxFiles"=dword:‹5›\n' },
      messages: [/no key line stands above it/],
      subjects: ['input:a.reg'],
      fixes: ['none'],
    },
  ],
  valid: [
    {
      name: 'what regedit reads',
      files: lines('"MaxFiles"=dword:5 ; five', '@="x"', '"H"=hex(2):41,00,\\', '  00,00', '"TraceServer"="a\\"b"'),
    },
    { name: 'blanks around the equals sign', files: lines('  "MaxFiles"  =  dword:  00000005  ') },
    { name: 'comments', files: lines('#"MaxFiles"=dword:0x5', ';“MaxFiles”=dword:0x5') },
    { name: 'values below a lost key, which has the finding', files: { 'a.reg': 'REGEDIT4\n[HKLM\\SOFTWARE\\X]\n"a"="1"\n' } },
  ],
})
