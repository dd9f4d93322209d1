/** saxes' complaints in words for people who know contact centres rather than XML. */
const WORDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^unclosed tag: (.*)$/, 'the file ends while <$1> is still open'],
  [/^unexpected end/, 'the file ends in the middle of a tag, comment or CDATA section'],
  [/^document must contain a root element/, 'there is no element in it'],
  [/^documents may contain only one root/, 'a second top-level element begins here'],
  [/^text data outside of root node/, 'text stands outside of the top-level element'],
  [/^undefined entity/,
    'an entity that is not read; only &amp; &lt; &gt; &quot; &apos; and character numbers are'],
  [/^(?:empty entity name|disallowed character in entity name|malformed character entity)/,
    'a bare or malformed & (in XML an ampersand is written &amp;)'],
  [/^duplicate attribute: (.*)\.$/, 'the attribute $1 stands twice in this tag'],
  [/^(?:an XML declaration must be|the XML declaration must appear)/, 'the XML declaration must be the very first thing in the file'],
  [/^(?:XML declaration|version number|encoding value|standalone value|expected |value )/, 'the XML declaration is malformed'],
  [/^unquoted attribute value/, "an attribute's value must stand in quotes"],
  [/^attribute without value/, 'an attribute has no value'],
  [/^no whitespace between attributes/, 'a blank is missing between two attributes'],
  [/^disallowed character in (.*?)\.?$/, 'this character may not stand in a $1'],
  [/^disallowed character/, 'this character may not stand in XML'],
  [/^malformed comment/, 'a comment may not hold -- before its end'],
  [/^the string "\]\]>"/, 'the characters ]]> may not stand in text'],
  [/^forward-slash in opening tag/, 'a / in a tag must be followed by >'],
  [/^incorrect syntax/, 'this <! begins nothing that XML knows'],
  [/^inappropriately located doctype/, 'a document type declaration stands in the wrong place'],
]

/** A parser message without its position, in plain words; a message that has none stays as it is. */
export function inPlainWords(message: string): string {
  for (const [pattern, words] of WORDS) {
    const match = pattern.exec(message)
    if (match) return words.replace('$1', () => clip(match[1] ?? ''))
  }
  return clip(message.replace(/\.$/, ''), 200)
}

/** A name short enough for a message. */
export function clip(name: string, length = 60): string {
  return name.length > length ? `${name.slice(0, length)}…` : name
}
