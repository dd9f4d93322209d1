import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ctiosKnowledge, icmKnowledge, PROFILE_PATH } from '../../src/core/estate/ctios-knowledge.js'
import { SOURCES } from '../../src/core/generated/sources.js'
import { corpusTable, describeWithCorpus } from '../support/corpus.js'

interface Cited {
  readonly 'x-source': readonly string[]
}

interface CitedKeys {
  readonly properties: Readonly<Record<string, Cited & { readonly properties: Readonly<Record<string, Cited>> }>>
}

describe('what is known of the registry of a CTI OS server', () => {
  test('keys and values compare without case, wildcards take any name', () => {
    const profile = PROFILE_PATH.replace('*', 'Claims Day').toUpperCase()
    const heartbeat = ctiosKnowledge.value(profile, 'heartbeat')
    expect(heartbeat).toMatchObject({ name: 'Heartbeat', default: 5, unit: 's', type: 'REG_DWORD' })
    expect(ctiosKnowledge.key('Server\\Peers\\ctios-b.example.com')?.path).toBe('Server\\Peers\\*')
    expect(ctiosKnowledge.key('Server\\Unheard')).toBeUndefined()
    expect(ctiosKnowledge.key('EnterpriseDesktopSettings\\All Desktops\\Login')).toBeUndefined()
  })

  test('a sample’s spelling means the documented value', () => {
    expect(ctiosKnowledge.value(PROFILE_PATH, 'UCCESilentMonitorEnabled')?.name).toBe('IPCCSilentMonitorEnabled')
  })

  test('where names are free any name is known', () => {
    const lunch = ctiosKnowledge.value('Server\\Agent\\ReasonCodes\\Logout', 'Lunch')
    expect(lunch).toMatchObject({ type: 'REG_DWORD', maximum: 65535 })
    const { freeNames } = ctiosKnowledge.key('Server\\Agent\\ReasonCodes\\NotReady') ?? {}
    expect(freeNames).toMatchObject({ nameMaxLength: 42, placeholderIn: 'name' })
    expect('Insert NotReady reason code 3 here').toMatch(new RegExp(freeNames?.placeholder ?? '^$'))
  })

  test('the keys that have a value of a name', () => {
    expect(ctiosKnowledge.keysWith('heartbeatretrys').map(({ path }) => path)).toEqual(['Server\\Connections', 'Server\\Peers'])
    expect(ctiosKnowledge.keysWith('Unheard')).toEqual([])
  })

  test('numbers that are stored as strings', () => {
    const column = 'EnterpriseDesktopSettings\\All Desktops\\Grid\\CallAppearance\\Columns\\Number\\3'
    expect(ctiosKnowledge.value(column, 'maxchars')).toMatchObject({ type: 'REG_SZ', numeric: true })
    expect(ctiosKnowledge.value(column.slice(0, -2), 'DisableStatsMinimization')).toMatchObject({ default: 0, flag: true })
  })

  test('peripheral gateways', () => {
    const eagent = 'PG\\CurrentVersion\\PIMS\\pim2\\EAGENTData\\Dynamic'
    expect(icmKnowledge.value(eagent, 'AccountLockoutDuration')).toMatchObject({ default: 15, unit: 'min' })
    expect(icmKnowledge.value('EMS\\CurrentVersion\\Library\\Processes\\ctios', 'EMSLogFileMax')?.default).toBe(30000000)
  })

  test('every fact cites a document of the list', () => {
    for (const name of ['ctios-registry', 'pim-registry']) {
      const { properties } = JSON.parse(readFileSync(join(__dirname, `../../schemas/${name}.schema.json`), 'utf8')) as CitedKeys
      for (const key of Object.values(properties)) {
        for (const cited of [key, ...Object.values(key.properties)]) {
          expect(cited['x-source'].length).toBeGreaterThan(0)
          for (const source of cited['x-source']) expect(Object.keys(SOURCES)).toContain(source)
        }
      }
    }
  })
})

describeWithCorpus('the tables that were taken from the guides', () => {
  const types: Readonly<Record<string, string>> = { STRING: 'REG_SZ', DWORD: 'REG_DWORD', INTEGER: 'REG_DWORD' }
  const free = /^(?:Insert\w+|String\d)$/
  const values = corpusTable('ctios/ctios-registry-values.tsv').filter(({ value_name: name = '' }) => !free.test(name))

  test.each(values.map((row) => [row.value_name ?? '', row.type ?? '']))('%s is known as %s', (written, type) => {
    const name = written.replace(/\(.*/, '')
    const known = [ctiosKnowledge, icmKnowledge].flatMap((one) => one.keysWith(name).map((key) => one.valueOf(key, name)?.type))
    expect(known).toContain(types[type])
  })

  test.each(corpusTable('ctios/connection-profile-keys.tsv').map((row) => [row.value_name ?? '']))('%s is known', (path) => {
    const name = path.slice(path.lastIndexOf('\\') + 1)
    const key = `${PROFILE_PATH}\\${path.replace('<n>', '1')}`.slice(0, -name.length - 1)
    expect(ctiosKnowledge.value(key, name)).toBeDefined()
  })
})
