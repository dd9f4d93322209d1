/**
 * What a terminal or an editor would act on, hide or reorder instead of printing: control characters, soft hyphen,
 * zero-width and bidirectional characters, line and paragraph separators, invisible fillers, tags, lone surrogates.
 */
const UNSAFE = new RegExp(
  '[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f' +
    '\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\ud800-\\udfff\\u{e0000}-\\u{e007f}]',
  'gu',
)

/** The text with everything unprintable written as `\u202e`-style escapes; printable text is unchanged. */
export function safe(text: string): string {
  return text.replace(UNSAFE, escapeCharacter)
}

/** `\u202e`, or `\u{e0001}` beyond the basic plane. */
export function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
}

/** The first sign of what the runners of Azure and TeamCity act on, wherever it stands. */
export const MARKED_COMMAND = /#(?=#\w*\[)/g

/**
 * A printed line that the runners of GitHub, Azure and TeamCity do not take for a command of theirs: they look for `::` at the
 * start of a line and for `##[`, `##vso[` and `##teamcity[` anywhere, in whatever a program prints.
 */
export function noCommand(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1\\u003a').replace(MARKED_COMMAND, '\\u0023')
}

/** JSON text whose strings hold nothing a terminal or a runner would act on; the same value when parsed. */
export function safeJson(json: string): string {
  return json
    .replace(UNSAFE, (character) => (character === '\n' ? character : utf16Escapes(character)))
    .replace(MARKED_COMMAND, '\\u0023')
}

function utf16Escapes(character: string): string {
  let escapes = ''
  for (let i = 0; i < character.length; i++) escapes += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`
  return escapes
}
