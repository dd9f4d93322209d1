import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shortJson } from './short-json.mjs'

/** schemas/config.schema.json: the base, which is written by hand, with the rules and their options. */
export function configSchemaFile(root, rules) {
  const schema = JSON.parse(readFileSync(join(root, 'schemas/config.base.json'), 'utf8'))
  const { rules: settings, ruleId } = schema.definitions
  for (const { meta } of rules) settings.properties[meta.id] = settingSchema(meta)
  if (rules.length > 0) ruleId.enum = rules.map(({ meta }) => meta.id)
  return { path: 'schemas/config.schema.json', text: `${shortJson(schema)}\n` }
}

function settingSchema({ summary, severity, options }) {
  const description = `${summary}. Default: ${severity}.`
  const level = { $ref: '#/definitions/level' }
  // Beside a $ref other keywords count for nothing in draft-07, so that the description needs an allOf.
  if (!options || Object.keys(options).length === 0) return { description, allOf: [level] }
  const optionSchema = { type: 'object', additionalProperties: false, properties: structuredClone(options) }
  return {
    description,
    anyOf: [level, { type: 'array', minItems: 2, maxItems: 2, items: [level, optionSchema], additionalItems: false }],
  }
}
