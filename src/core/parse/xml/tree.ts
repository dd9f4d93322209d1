/** An element with the places of its parts, as offsets into the source; ends are exclusive. */
export interface XmlElement {
  readonly name: string
  readonly nameStart: number
  readonly nameEnd: number
  /** From `<` to past the last `>`. */
  readonly start: number
  readonly end: number
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  /** The text directly inside (CDATA included, comments left out), references decoded, blanks around it taken off. */
  readonly text: string
  readonly textStart: number
  readonly textEnd: number
  /** Where each character of `text` stands in the source; only where `text` is not letter for letter what stands there. */
  readonly textOffsets?: readonly number[] | undefined
}

export interface XmlAttribute {
  readonly name: string
  readonly nameStart: number
  readonly nameEnd: number
  /** References decoded, blanks around it taken off. */
  readonly value: string
  readonly valueStart: number
  readonly valueEnd: number
  /** As with an element's text. */
  readonly valueOffsets?: readonly number[]
}

/** What is wrong with a document, and where. */
export interface XmlFault {
  readonly message: string
  readonly start: number
  readonly end: number
  /** How deep elements may be nested, where it is deeper and not wrong by itself. */
  readonly nesting?: number
}

/** Elements may not stand deeper, whatever the configuration says: nobody has to walk a tree that is deeper. */
export const MAX_DEPTH = 1000
