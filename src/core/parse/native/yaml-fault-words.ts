import type { YAMLError } from 'yaml'

/** What the reader complains of, in words for people who type in a list of peripherals. */
const WORDS: ReadonlyArray<readonly [YAMLError['code'], RegExp, string]> = [
  ['MISSING_CHAR', /closing/i, 'a quote opens and never closes'],
  ['MISSING_CHAR', /without - indicator/, 'the line is indented less than the record it belongs to'],
  ['MISSING_CHAR', /directives-end/, 'a line of --- is missing below the lines that begin with %'],
  ['MISSING_CHAR', /(?:)/, 'a colon is missing behind a key'],
  ['BAD_INDENT', /^Flow/, 'a bracket opens and never closes'],
  ['BAD_INDENT', /(?:)/, 'the line is not indented like the other lines of its record'],
  ['TAB_AS_INDENT', /(?:)/, 'a tab stands before the text; YAML takes blanks only'],
  ['BLOCK_AS_IMPLICIT_KEY', /sequence/, 'a list item stands among keys'],
  ['BLOCK_AS_IMPLICIT_KEY', /(?:)/, 'a second colon with a blank behind it; a value that holds one stands in quotes'],
  ['BLOCK_IN_FLOW', /(?:)/, 'a line of a list or of keys stands inside of brackets'],
  ['MULTILINE_IMPLICIT_KEY', /(?:)/, 'a colon is missing behind a key, here or on the line above'],
  ['BAD_SCALAR_START', /(?:)/, 'a value that begins with a character of YAML; such a value stands in quotes'],
  ['BAD_DQ_ESCAPE', /(?:)/, 'a backslash that begins no escape; a value that holds one stands in single quotes'],
  ['BAD_ALIAS', /(?:)/, 'a value that begins with *; such a value stands in quotes'],
  ['BAD_PROP_ORDER', /(?:)/, 'a value that begins with & or !; such a value stands in quotes'],
  ['MULTIPLE_ANCHORS', /(?:)/, 'a value that begins with &; such a value stands in quotes'],
  ['MULTIPLE_TAGS', /(?:)/, 'a value that begins with !; such a value stands in quotes'],
  ['MULTIPLE_DOCS', /(?:)/, 'a second document begins'],
  ['UNEXPECTED_TOKEN', /(?:)/, 'something stands where YAML has no place for it'],
]

export const NOT_YAML = 'something that is not YAML'

export function yamlFaultWords({ code, message }: Pick<YAMLError, 'code' | 'message'>): string {
  return WORDS.find(([wanted, pattern]) => wanted === code && pattern.test(message))?.[2] ?? NOT_YAML
}
