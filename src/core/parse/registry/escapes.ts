/**
 * Takes the escapes out of a string's text: `\\` `\"` `\n` `\r`; before any other character the backslash is dropped, as an
 * import does.
 */
export function unescapeString(written: string): string {
  let text = ''
  let from = 0
  for (let at = written.indexOf('\\'); at >= 0; at = written.indexOf('\\', from)) {
    const next = written.charAt(at + 1)
    text += written.slice(from, at) + (next === 'n' ? '\n' : next === 'r' ? '\r' : next)
    from = at + 2
  }
  return text + written.slice(from)
}
