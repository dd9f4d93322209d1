import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { TABLES } from '../../src/core/records/generated/tables.js'
import { columnOfHeader, findTable, tableOf } from '../../src/core/records/table.js'

const folder = resolve(__dirname, '../../schemas/tables')

test.each(readdirSync(folder))('%s is in the generated tables, column by column', (file) => {
  const schema = JSON.parse(readFileSync(resolve(folder, file), 'utf8'))
  const table = TABLES.find((one) => one.name === schema.title)
  expect(table?.columns.map((column) => column.name)).toEqual(Object.keys(schema.properties))
  for (const property of Object.values<Record<string, unknown>>(schema.properties)) {
    expect(property).toEqual(expect.objectContaining({ description: expect.any(String), type: expect.any(String) }))
    expect(Array.isArray(property['x-source'])).toBe(true)
  }
})

test.each([
  ['Agent_Desk_Settings', 'dbo.Agent_Desk_Settings'],
  ['Agent_Desk_Settings', 't_agent_desk_settings'],
  ['Person', '[Person]'],
])('%s is found by %s', (table, name) => {
  expect(findTable(name)?.name).toBe(table)
})

test.each([
  ['MultilineAgentControl', 'acdSharedLineUsage'],
  ['OutboundAccessPublicNet', 'OutboundAccessPublicNetwork'],
  ['LogoutNonActivityTime', 'logout non-activity time'],
])('desk settings column %s is found by %s', (column, header) => {
  expect(columnOfHeader(tableOf('Agent_Desk_Settings'), header)?.name).toBe(column)
})
