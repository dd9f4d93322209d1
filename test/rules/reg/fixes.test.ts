import type { Edit } from '../../../src/core/findings/finding.js'
import { lint } from '../../../src/core/lint.js'
import { tracingExport } from '../../../src/core/rules/reg/_examples.js'
import { toInputs, WINDOWS } from '../../support/estate-files.js'

const ROOT = 'HKEY_LOCAL_MACHINE'
const LOCAL = `${ROOT}\\SOFTWARE`

function profile(...lines: string[]): string {
  const key = `${LOCAL}\\Cisco Systems, Inc.\\Ctios\\a\\CTIOS1\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\P`
  return ['Windows Registry Editor Version 5.00', '', `[${key}]`, ...lines, ''].join('\n')
}

/** What each file is after its safe fixes; nothing of the family may be left to say. */
test.each([
  [tracingExport('“MaxFiles”=dword:0x00000005 # five'), tracingExport('"MaxFiles"=dword:00000005 ; five')],
  [
    tracingExport('"a"=0x1', '"b"=dword:000000018', '"c"=DWORD:1'),
    tracingExport('"a"=dword:00000001', '"b"=dword:00000018', '"c"=dword:1'),
  ],
  [
    profile('"RejectIfAllreadyLoggedIn"=dword:00000000', '"MaxHeartbeat"=dword:00000005'),
    profile('"RejectIfAlreadyLoggedIn"=dword:00000000', '"MaxHeartbeats"=dword:00000005'),
  ],
  [tracingExport('"a"=HEX:01,\\', '  02'), tracingExport('"a"=hex:01,\\', '  02')],
  [tracingExport('// note'), tracingExport('; note')],
  [
    `regedit4 \n[HKLM\\SOFTWARE\\X]\n[ HKEY_LOCAL_MACHINE\\SOFTWARE\\Y]\n`,
    `REGEDIT4\n[${LOCAL}\\X]\n[${LOCAL}\\Y]\n`,
  ],
  [
    ['REGEDIT4', `[${ROOT}\\Cisco Systems Inc.\\Ctios\\a\\CTIOS1\\Server]`, `[${ROOT}\\cisco systems inc.\\Ctios\\a\\CTIOS2]`, ''].join('\n'),
    `REGEDIT4\n[${LOCAL}\\Cisco Systems, Inc.\\Ctios\\a\\CTIOS1\\Server]\n[${LOCAL}\\Cisco Systems, Inc.\\Ctios\\a\\CTIOS2]\n`,
  ],
])('%j', async (written, repaired) => {
  let text = written.replaceAll('\n', '\r\n')
  for (let round = 0; round < 4; round++) {
    const { findings } = await lint(toInputs({ 'a.reg': text }, WINDOWS), { preset: 'strict' })
    const edits = findings.flatMap(({ ruleId, fix }) => (ruleId.startsWith('reg/') && fix?.safe ? (fix.edits ?? []) : []))
    if (edits.length === 0) {
      expect(findings.filter(({ ruleId }) => ruleId.startsWith('reg/'))).toEqual([])
      break
    }
    text = applied(text, edits)
  }
  expect(text).toBe(repaired.replaceAll('\n', '\r\n'))
})

function applied(text: string, edits: readonly Edit[]): string {
  let result = text
  for (const { place, text: added } of [...edits].sort((a, b) => b.place.start - a.place.start)) {
    result = result.slice(0, place.start) + added + result.slice(place.end)
  }
  return result
}
