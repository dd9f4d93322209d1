import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import draft04 from 'ajv-draft-04'
import formats from 'ajv-formats'
import type { ValidateFunction } from 'ajv'
import { SaxesParser } from 'saxes'

const FORMATS = resolve(__dirname, '../../../shared/formats')
const SARIF_SCHEMA = resolve(FORMATS, 'sarif-schema-2.1.0.json')
const JUNIT_SCHEMA = resolve(FORMATS, 'junit-10.xsd')

/** Where the schema of OASIS stands beside the checkout. */
export const hasSarifSchema = existsSync(SARIF_SCHEMA)
/** Where the schema of Jenkins does, and xmllint is installed. */
export const canCheckJunit = existsSync(JUNIT_SCHEMA) && spawnSync('xmllint', ['--version']).status === 0

let validateSarif: ValidateFunction | undefined

/** What the official schema says against a SARIF log. */
export function sarifFaults(text: string): unknown {
  if (!validateSarif) {
    const ajv = new draft04.default({ allErrors: true, strict: false })
    formats.default(ajv)
    validateSarif = ajv.compile(JSON.parse(readFileSync(SARIF_SCHEMA, 'utf8')) as object)
  }
  validateSarif(JSON.parse(text))
  return validateSarif.errors
}

/** What xmllint says against a JUnit report. */
export function junitFaults(text: string): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', JUNIT_SCHEMA, '-'], { input: text, encoding: 'utf8' })
  return status === 0 ? '' : stderr
}

export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlNode[]
  text: string
}

/** The tree of an XML document; throws where it is not well-formed. */
export function parseXml(text: string): XmlNode {
  const parser = new SaxesParser()
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (piece) => ((open.at(-1) as XmlNode).text += piece))
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  return root.children[0] as XmlNode
}
