import type { Place, Source } from '../decode/source.js'
import type { ExportRecord, Field, InputProblem, RecordForm } from './record.js'
import type { Table } from './table.js'

/** Collects the fields of one record. A field that comes twice is a problem; the last one counts. */
export class RecordBuilder {
  readonly table: Table
  readonly #form: RecordForm
  readonly #source: Source
  readonly #problems: InputProblem[]
  readonly #fields = new Map<string, Field>()
  readonly #unknown: Field[] = []

  constructor(table: Table, form: RecordForm, source: Source, problems: InputProblem[]) {
    this.table = table
    this.#form = form
    this.#source = source
    this.#problems = problems
  }

  has(column: string): boolean {
    return this.#fields.has(column)
  }

  get(column: string): Field | undefined {
    return this.#fields.get(column)
  }

  fields(): Iterable<Field> {
    return this.#fields.values()
  }

  /** Sets a field that the export states; the last one counts, and it is a problem only where that matters. */
  add(field: Field): void {
    const first = this.#fields.get(field.column)
    if (first && first.text !== field.text) {
      const name = field.writtenName
      this.#problems.push({ kind: 'duplicate-field', place: field.namePlace, first: first.namePlace, name })
    }
    this.#fields.set(field.column, field)
  }

  /** Sets a field that is worked out of others. */
  put(field: Field): void {
    this.#fields.set(field.column, field)
  }

  addUnknown(field: Field): void {
    this.#unknown.push(field)
  }

  finish(namePlace: Place): ExportRecord {
    return {
      table: this.table.name,
      form: this.#form,
      source: this.#source,
      namePlace,
      fields: this.#fields,
      unknownFields: this.#unknown,
    }
  }
}

/** A field; `offsets` only where there are some, as exact optional properties ask. */
export function makeField(
  column: string, writtenName: string, text: string | null, place: Place, namePlace: Place, offsets?: readonly number[],
): Field {
  const field = { column, writtenName, text, place, namePlace }
  return offsets ? { ...field, offsets } : field
}
