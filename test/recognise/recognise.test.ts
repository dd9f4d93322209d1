import { recogniseBytes } from '../../src/core/recognise/bytes.js'
import { recognise } from '../../src/core/recognise/recognise.js'
import { sourceOf } from '../support/records.js'

const formOf = (text: string): string => {
  const found = recognise(sourceOf(text))
  return found.kind === null ? found.what : `${found.kind} ${found.form}`
}

test.each([
  ['Windows Registry Editor Version 5.00\n\n', 'registry reg'],
  ['  windows registry editor version 5.00\n', 'registry reg'],
  ['\n\nREGEDIT4\n', 'registry reg'],
  ['REGEDIT\nHKEY_CLASSES_ROOT\\x = y\n', 'registry reg'],
  ['WINE REGISTRY Version 2\n', 'registry reg'],
  ['W\0i\0n\0d\0o\0w\0s\0 \0R\0e\0g\0i\0s\0t\0r\0y\0 \0E\0d\0i\0t\0o\0r\0', 'registry reg'],
  ['   [HKEY_LOCAL_MACHINE\\SOFTWARE]\n', 'registry reg'],
  ['; note\n[-HKLM\\SOFTWARE\\X]\n', 'registry reg'],
  ['  "PortA"=dword:0000a42c\n', 'registry reg'],
  ['\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco\n    PortA    REG_DWORD    0xa42c\n', 'registry reg-query'],
  ['HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco\nHKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco\\X\n', 'registry reg-query'],
  ['<agentDeskSetting/>', 'desk-settings xml'],
  ['<?xml version="1.0"?>\n<!-- <agent> --><peripherals/>', 'peripherals xml'],
  ['<results><pageInfo/><permissionInfo/><agentTeams/></results>', 'teams xml'],
  ['<row EnterpriseName="A" ClientType="30"/>', 'peripherals xml'],
  ['# x\n__TABLE\nPerson\n', 'agents bulk'],
  ['$schema: x\nperipherals:\n', 'peripherals yaml'],
  ['{"peripherals": []}', 'peripherals json'],
  ['{peripherals: [{id: 1}]}', 'peripherals yaml'],
  ['', 'an empty file'],
  [' \n\n', 'an empty file'],
  ['<!DOCTYPE html><html></html>', 'an HTML page'],
  ['<HTML><body>', 'an HTML page'],
  ['<callType><refURL>/unifiedconfig/config/calltype/1</refURL></callType>',
    'a REST "callType" object, which icmlint does not check'],
  ['<results><callTypes/></results>', 'a REST list of "callTypes", which icmlint does not check'],
  ['<apiErrors><apiError/></apiErrors>', 'an error answer of the REST API'],
  ['<agentdesksetting/>', 'XML with the element <agentdesksetting>, which the API spells <agentDeskSetting>'],
  ['{"apiErrors": []}', 'a JSON error'],
  ['{"a": 1}', 'a JSON document without the list "peripherals" that icmlint reads'],
  ['{"a": {"peripherals": "x"}}', 'a JSON document without the list "peripherals" that icmlint reads'],
  ['{"a": 1, "peripherals": [', 'peripherals json'],
  ['{"a":', 'JSON that ends in the middle, without the list "peripherals" that icmlint reads'],
  ['{"a" 1}', 'JSON that is not well-formed, without the list "peripherals" that icmlint reads'],
  ['peripheral:\n  - id: 5000\n', 'a list under the key “peripheral”, which icmlint does not know (did you mean peripherals?)'],
  ['{"Periferals": [{"id": 1}]}', 'a list under the key “Periferals”, which icmlint does not know (did you mean peripherals?)'],
  ['version https://git-lfs.github.com/spec/v1\noid sha256:1\n', 'a Git LFS pointer'],
  ['@echo off\nreg add HKLM\\X\n', 'a batch file'],
  ['[Section]\na=b\n', 'an .ini file'],
  ['userName,firstName,lastName\na,b,c\n', 'a text in which no export is recognised'],
  ['id,name,location\n1,a,b\n', 'a text in which no export is recognised'],
])('%j', (text, expected) => {
  expect(formOf(text)).toBe(expected)
})

test.each([
  ['regf', [0x72, 0x65, 0x67, 0x66, 0], 'a registry hive (regf)'],
  ['ZIP', [0x50, 0x4b, 3, 4], 'a ZIP archive'],
  ['gzip', [0x1f, 0x8b, 8], 'gzip data'],
  ['nothing', [], 'an empty file'],
  ['noise', [0, 0, 0, 1, 0, 0, 0, 0, 2, 3, 0, 0], 'binary data'],
  ['text', [0x41, 0x42], null],
  ['UTF-16 without mark', [0x41, 0, 0x42, 0, 0x43, 0], null],
  ['UTF-16 with mark', [0xff, 0xfe, 0x41, 0], null],
])('bytes: %s', (_name, bytes, expected) => {
  expect(recogniseBytes(Uint8Array.from(bytes))).toBe(expected)
})
