// Lints small inputs of the usual kinds in one process and keeps, for each part that was loaded for it, the code that V8 made.
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { Script } = require('node:vm')
const { partLoader } = require('./part-loader.cjs')

const LAUNCHER = 'icmlint.cjs'
const PROGRAM = 'program.cjs'
const dist = process.argv[2]
const launcher = join(dist, LAUNCHER)
const parts = join(dist, 'parts')
const scripts = new Map()
// The launcher starts nothing where its module is asleep.
const first = { exports: {}, asleep: true }
const load = partLoader(require, parts, { [LAUNCHER]: first }, PROGRAM, (file, script) => scripts.set(file, script))
new Script(`(function(exports,require,module,__filename,__dirname){${readFileSync(launcher, 'utf8').replace(/^#!.*/, '')}\n})`)
  .runInThisContext().call(first.exports, first.exports, load, first, launcher, dist)
const folder = mkdtempSync(join(tmpdir(), 'icmlint-warm-'))

const PROFILE = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_c\\CTIOS1\\EnterpriseDesktopSettings\\All Desktops\\Login\\ConnectionProfiles\\Name\\A'
const REGISTRY = `\ufeffWindows Registry Editor Version 5.00\r\n\r\n[${PROFILE}]\r\n"PeripheralID"=dword:00001388\r\n"CtiOsA"="a"\r\n"PortA"=dword:0000a42c\r\n` +
  '"Heartbeat"=dword:00000005\r\n"MaxHeartbeats"=dword:00000005\r\n"x"=hex(2):25,00,\\\r\n  00,00\r\n"RejectIfAlreadyLoggedIn"=dword:0x1\r\n' +
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Other]\r\n@="C:\\\\x"\r\n"b"=hex:01,02\r\n'
const XML = '<results><pageInfo><totalResults>2</totalResults></pageInfo><agentDeskSettings>' +
  ['A', 'B'].map((name) => `<agentDeskSetting><refURL>/unifiedconfig/config/agentdesksetting/5000</refURL><changeStamp>1</changeStamp><name>${name}</name><logoutNonActivityTime>7200</logoutNonActivityTime></agentDeskSetting>\r\n`).join('') +
  '</agentDeskSettings></results>\r\n'
const CSV = 'AgentDeskSettingsID,EnterpriseName,LogoutNonActivityTime\r\n5000,A,7200\r\n5001,B,NULL\r\n'

async function warm() {
  writeFileSync(join(folder, 'a.reg'), Buffer.from(REGISTRY, 'utf16le'))
  writeFileSync(join(folder, 'd.xml'), XML)
  writeFileSync(join(folder, 'd.csv'), CSV)
  const group = load(`./${PROGRAM}`)
  const text = readFileSync(join(parts, PROGRAM), 'utf8')
  const partOf = (source) => group.part(new RegExp(`"(${source}-\\w+\\.cjs)"\\(`).exec(text)[1])
  const { nodeIo } = partOf('node-io')
  const { main } = partOf('main')
  const nobody = { isTTY: false, columns: undefined, closed: false, write: async () => undefined }
  const errors = []
  const stderr = { ...nobody, write: async (text) => errors.push(text) }
  const io = () => ({ ...nodeIo(), cwd: folder, env: {}, stdout: nobody, stderr })
  const runs = [['a.reg'], ['-f', 'json', 'a.reg'], ['-f', 'compact', 'd.csv'], ['-f', 'json', 'd.xml']]
  for (const config of [undefined, 'release: "12.5"\nrules:\n  desk/unused: off\n']) {
    if (config !== undefined) writeFileSync(join(folder, 'icmlint.config.yaml'), config)
    for (const argv of runs) if (await main(argv, io()) > 1) throw new Error(errors.join(''))
  }
  for (const [file, script] of scripts) writeFileSync(file, script.createCachedData())
}

warm().finally(() => rmSync(folder, { recursive: true, force: true })).catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 1
})
