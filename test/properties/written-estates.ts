import fc from 'fast-check'
import type { EstateFiles } from '../support/estate-files.js'

/** A small estate as a person would think of it, before it is written in any format. */
export interface ThoughtEstate {
  readonly profiles: ReadonlyArray<{
    readonly name: string
    readonly reject: number | null
    readonly hosts: readonly [string, string]
  }>
  readonly deskSettings: ReadonlyArray<{
    readonly id: number
    readonly name: string
    readonly logout: string | null
    readonly wrapUp: string
  }>
  readonly load: string | null
}

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.]{0,11}$/)

export const thoughtEstates: fc.Arbitrary<ThoughtEstate> = fc.record({
  profiles: fc.uniqueArray(
    fc.record({
      name: fc.oneof(name, fc.constantFrom('Ünïcødé ☎', 'a&b <c>', "it's", '日本', '😀 agents')),
      reject: fc.constantFrom(null, 0, 1),
      hosts: fc.constantFrom(['ctios-a', 'ctios-b'] as const, ['ctios-a', 'CTIOS-A.example.com'] as const),
    }),
    { minLength: 1, maxLength: 3, selector: (profile) => profile.name.toLowerCase() },
  ),
  deskSettings: fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 5000, max: 5999 }),
      name,
      logout: fc.oneof(
        fc.constantFrom(null, '0', '9', '10', '299', '300', '6479', '6480', '7200', '7201', '-1', '1e3', '0x1C20', 'never'),
        fc.integer({ min: 0, max: 9000 }).map(String),
      ),
      wrapUp: fc.constantFrom('1', '90', '7199'),
    }),
    { minLength: 1, maxLength: 4, selector: (row) => row.name.toLowerCase() },
  ),
  load: fc.constantFrom(null, '/LOAD 0', '/LOAD 1', '/defworkmode auto /LOAD 1', '/load=1', '-LOAD 1'),
})

export type RegistryForm = 'reg' | 'reg-query'
export type DeskForm = 'csv' | 'quoted-csv' | 'tsv' | 'sqlcmd' | 'rest' | 'sql-attributes' | 'sql-elements'
export type PimForm = 'yaml' | 'json' | 'csv'

export interface Forms {
  readonly registry: RegistryForm
  readonly desk: DeskForm
  readonly pim: PimForm
}

export const forms: fc.Arbitrary<Forms> = fc.record({
  registry: fc.constantFrom<RegistryForm>('reg', 'reg-query'),
  desk: fc.constantFrom<DeskForm>('csv', 'quoted-csv', 'tsv', 'sqlcmd', 'rest', 'sql-attributes', 'sql-elements'),
  pim: fc.constantFrom<PimForm>('yaml', 'json', 'csv'),
})

/** Writes an estate in the given forms, with LF. The names of the files say nothing of the form. */
export function writeEstate(estate: ThoughtEstate, { registry, desk, pim }: Forms): EstateFiles {
  return {
    [registry === 'reg' ? 'ctios.reg' : 'ctios.txt']: REGISTRY_WRITERS[registry](estate),
    'desk.txt': DESK_WRITERS[desk](estate),
    'pim.txt': PIM_WRITERS[pim](estate),
  }
}

const PROFILES =
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Cisco Systems, Inc.\\Ctios\\CTIOS_cust1\\CTIOS1\\EnterpriseDesktopSettings\\All Desktops\\' +
  'Login\\ConnectionProfiles\\Name'

function profileValues({ reject, hosts }: ThoughtEstate['profiles'][number]): ReadonlyArray<readonly [string, string | number]> {
  const values: Array<readonly [string, string | number]> = [['PeripheralID', 5000], ['CtiOsA', hosts[0]], ['CtiOsB', hosts[1]]]
  if (reject !== null) values.push(['RejectIfAlreadyLoggedIn', reject])
  return values
}

const REGISTRY_WRITERS: Readonly<Record<RegistryForm, (estate: ThoughtEstate) => string>> = {
  reg: ({ profiles }) => {
    const data = (value: string | number): string => (typeof value === 'string' ? `"${value}"` : `dword:${hex(value)}`)
    const blocks = profiles.map((profile) =>
      [`[${PROFILES}\\${profile.name}]`, ...profileValues(profile).map(([key, value]) => `"${key}"=${data(value)}`)].join('\n'),
    )
    return `Windows Registry Editor Version 5.00\n\n${blocks.join('\n\n')}\n`
  },
  'reg-query': ({ profiles }) => {
    const data = (value: string | number): string => (typeof value === 'string' ? `REG_SZ    ${value}` : `REG_DWORD    0x${value.toString(16)}`)
    const blocks = profiles.map((profile) =>
      [`${PROFILES}\\${profile.name}`, ...profileValues(profile).map(([key, value]) => `    ${key}    ${data(value)}`)].join('\n'),
    )
    return `\n${blocks.join('\n\n')}\n\n`
  },
}

const DESK_COLUMNS = ['AgentDeskSettingsID', 'EnterpriseName', 'LogoutNonActivityTime', 'WorkModeTimer', 'WrapupDataIncomingMode']

function deskRows({ deskSettings }: ThoughtEstate): ReadonlyArray<ReadonlyArray<string | null>> {
  return deskSettings.map(({ id, name: label, logout, wrapUp }) => [String(id), label, logout, wrapUp, '1'])
}

function delimited(estate: ThoughtEstate, separator: string, quote = ''): string {
  const line = (cells: ReadonlyArray<string | null>): string =>
    cells.map((cell) => (cell === null ? 'NULL' : `${quote}${cell}${quote}`)).join(separator)
  return `${[line(DESK_COLUMNS), ...deskRows(estate).map(line)].join('\n')}\n`
}

const DESK_WRITERS: Readonly<Record<DeskForm, (estate: ThoughtEstate) => string>> = {
  csv: (estate) => delimited(estate, ','),
  'quoted-csv': (estate) => `sep=;\n${delimited(estate, ';', '"')}`,
  tsv: (estate) => delimited(estate, '\t'),
  sqlcmd: (estate) => {
    const [header = '', ...rows] = delimited(estate, ',').trimEnd().split('\n')
    const dashes = DESK_COLUMNS.map((column) => '-'.repeat(column.length)).join(',')
    return `${[header, dashes, ...rows, '', `(${String(rows.length)} rows affected)`].join('\n')}\n`
  },
  rest: ({ deskSettings }) => {
    const objects = deskSettings.map(
      ({ id, name: label, logout, wrapUp }) =>
        `<agentDeskSetting><refURL>/unifiedconfig/config/agentdesksetting/${String(id)}</refURL><name>${label}</name>` +
        `${logout === null ? '' : `<logoutNonActivityTime>${logout}</logoutNonActivityTime>`}` +
        `<workModeTimer>${wrapUp}</workModeTimer><wrapupDataIncomingMode>1</wrapupDataIncomingMode></agentDeskSetting>`,
    )
    return `<?xml version="1.0"?>\n<results>\n<agentDeskSettings>\n${objects.join('\n')}\n</agentDeskSettings>\n</results>\n`
  },
  'sql-attributes': (estate) => {
    const rows = deskRows(estate).map((cells) => {
      const attributes = cells.map((cell, i) => (cell === null ? '' : ` ${DESK_COLUMNS[i] as string}="${cell}"`)).join('')
      return `<Agent_Desk_Settings${attributes}/>`
    })
    return `<root>\n${rows.join('\n')}\n</root>\n`
  },
  'sql-elements': (estate) => {
    const rows = deskRows(estate).map((cells) => {
      const children = cells.map((cell, i) => `<${DESK_COLUMNS[i] as string}>${cell ?? ''}</${DESK_COLUMNS[i] as string}>`).join('')
      return `<Agent_Desk_Settings>${children}</Agent_Desk_Settings>`
    })
    return `${rows.join('\n')}\n`
  },
}

const PIM_WRITERS: Readonly<Record<PimForm, (estate: ThoughtEstate) => string>> = {
  yaml: ({ load }) => {
    const param = load === null ? '' : `    configParam: ${load}\n`
    return `# from PG Explorer\nperipherals:\n  - id: 5000\n    name: CUCM_PIM_1\n    clientType: 30\n${param}`
  },
  json: ({ load }) =>
    `${JSON.stringify({ peripherals: [{ id: 5000, name: 'CUCM_PIM_1', clientType: 30, ...(load === null ? {} : { configParam: load }) }] }, null, 2)}\n`,
  csv: ({ load }) => `PeripheralID,EnterpriseName,ClientType,ConfigParam\n5000,CUCM_PIM_1,30,${load ?? 'NULL'}\n`,
}

function hex(value: number): string {
  return value.toString(16).padStart(8, '0')
}
