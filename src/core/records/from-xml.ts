import type { Place, Source } from '../decode/source.js'
import type { XmlElement, XmlFault } from '../parse/xml/tree.js'
import type { Limits } from '../model/limits.js'
import type { ExportRecord, InputProblem, ParsedRecords } from './record.js'
import type { XmlShape } from './xml-shape.js'
import { readElement } from '../parse/xml/read-element.js'
import { readXml } from '../parse/xml/read-xml.js'
import { recoverRecords } from '../parse/xml/recover.js'
import { MAX_DEPTH } from '../parse/xml/tree.js'
import { checkWellFormed } from '../parse/xml/wellformed.js'
import { restRecords } from './from-rest.js'
import { sqlXmlRecords } from './from-sql-xml.js'
import { isRestContainer } from './xml-shape.js'

/** Records of XML: REST objects or rows of FOR XML. Of a broken document, the records that are whole. */
export function recordsFromXml(source: Source, shape: XmlShape, { entries, nesting }: Pick<Limits, 'entries' | 'nesting'>): ParsedRecords {
  const document = readDocument(source.text, shape, nesting)
  const problems: InputProblem[] = []
  const all = shape.form === 'rest'
    ? restDocument(document.roots, shape, source, problems)
    : sqlXmlRecords(document.roots, source, problems)
  const beyond = all[entries]
  if (beyond) problems.push({ kind: 'limit-reached', place: beyond.namePlace, limit: 'entries', value: entries })
  const records = beyond ? all.slice(0, entries) : all
  const excerpt = shape.form === 'rest' && document.roots.some((root) => root.name === shape.record)
  if (!document.fault) return { records, problems, failed: false, excerpt }
  if (records.length === 0) return { records, problems: [notAnExport(document.fault, source)], failed: true }
  const broken = document.faults.map((fault) => brokenRecord(fault, source))
  return { records, problems: [...broken, ...problems], failed: false }
}

/** The first fault of XML that holds nothing to check, or undefined where it is well-formed; `what` says what it is. */
export function faultOfXml(source: Source, what: string, nesting: number): InputProblem | undefined {
  const { fault } = checkWellFormed(source.text, { nesting })
  // What is too deep is not broken.
  if (!fault || fault.nesting !== undefined) return undefined
  const place = source.place(fault.start, fault.end)
  return { kind: 'not-an-export', place, what: `${what}; as XML it is broken: ${fault.message}` }
}

interface Document {
  readonly roots: readonly XmlElement[]
  /** The first fault of the document as a whole. */
  readonly fault: XmlFault | null
  /** One a broken record. */
  readonly faults: readonly XmlFault[]
}

function readDocument(text: string, shape: XmlShape, nesting: number): Document {
  // FOR XML without ROOT writes one row after the other.
  const check = checkWellFormed(text, { severalRoots: shape.form === 'sql-xml', nesting })
  const wrong = check.fault ?? check.refused[0]
  if (!wrong) {
    const reading = readXml(text, { doctype: check.doctype, ...(shape.form === 'rest' && { record: shape.record }) })
    if ('roots' in reading) return { roots: reading.roots, fault: null, faults: [] }
    return recovered(text, shape, reading.fault, nesting)
  }
  return recovered(text, shape, wrong, nesting)
}

function recovered(text: string, shape: XmlShape, fault: XmlFault, nesting: number): Document {
  const { elements, faults } = recoverRecords(text, shape.record, fault, nesting)
  return { roots: elements, fault, faults }
}

function restDocument(
  roots: readonly XmlElement[], shape: XmlShape, source: Source, problems: InputProblem[],
): ExportRecord[] {
  const elements = recordElements(roots, shape.record)
  const root = roots[0]
  if (root?.name === 'results') reportTruncated(root, elements.length, source, problems)
  const records: ExportRecord[] = []
  // One after the other, so that only one of them is in memory.
  for (const { start } of elements) {
    for (const record of restRecords(readElement(source.text, start), shape.table, source, problems)) records.push(record)
  }
  return records
}

/** The elements of records, found through the elements that hold lists; what is inside of a record is left alone. */
function recordElements(roots: readonly XmlElement[], record: string): XmlElement[] {
  const found: XmlElement[] = []
  const pending = [...roots].reverse()
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (element.name === record) found.push(element)
    else if (isRestContainer(element.name)) for (const child of element.children.toReversed()) pending.push(child)
  }
  return found
}

/** A saved list is one page of at most 100 objects; `totalResults` says how many there are. */
function reportTruncated(root: XmlElement, present: number, source: Source, problems: InputProblem[]): void {
  const pageInfo = root.children.find((child) => child.name === 'pageInfo')
  const element = pageInfo?.children.find((child) => child.name === 'totalResults')
  if (!element || !/^\d{1,9}$/.test(element.text)) return
  const total = Number(element.text)
  if (total <= present) return
  problems.push({ kind: 'list-truncated', place: source.place(element.textStart, element.textEnd), total, present })
}

function brokenRecord(fault: XmlFault, source: Source): InputProblem {
  const place = source.place(fault.start, fault.end)
  return limitReached(fault, place) ?? { kind: 'broken-record', place, what: fault.message }
}

function notAnExport(fault: XmlFault, source: Source): InputProblem {
  const place = source.place(fault.start, fault.end)
  return limitReached(fault, place) ?? { kind: 'not-an-export', place, what: `XML that is not well-formed: ${fault.message}` }
}

function limitReached({ nesting }: XmlFault, place: Place): InputProblem | undefined {
  if (nesting === undefined) return undefined
  return { kind: 'limit-reached', place, limit: 'nesting', value: nesting, ...(nesting >= MAX_DEPTH && { fixed: true }) }
}
