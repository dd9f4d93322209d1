const hex = (bytes: Uint8Array): string[] => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))

/** Everything that a secret may look like in an output, in lower case, as the bytes of the output read as Latin-1. */
export function notationsOf(secret: string): readonly string[] {
  const half = Math.ceil(secret.length / 2)
  // Half of it would be half a leak.
  const parts = [secret, secret.slice(0, half), secret.slice(-half)]
  return unique(parts.flatMap((part) => [
    ...rawOf(part), ...hexOf(part), ...base64Of(part), encodeURIComponent(part), encodeURIComponent(part).replaceAll('%20', '+'),
    ...[...'&<>"\''].includes(part) ? [] : markupOf(part), JSON.stringify(part).slice(1, -1), part.replaceAll('\\', '\\\\').replaceAll('"', '\\"'),
    [...part].reverse().join(''),
  ]))
}

/** The same of the number of a DWORD: its digits, and its bytes in either order. */
export function notationsOfNumber(number: number): readonly string[] {
  const digits = number.toString(16).padStart(8, '0')
  const bytes = digits.match(/../g) as string[]
  const orders = [bytes, bytes.toReversed()]
  return unique([digits, String(number), `${number.toLocaleString('en-US')}`, ...orders.flatMap(joined), [...digits].reverse().join('')])
}

function rawOf(part: string): string[] {
  const wide = Buffer.from(part, 'utf16le')
  return [Buffer.from(part, 'utf8'), wide, Buffer.from(wide).swap16()].map((bytes) => bytes.toString('latin1'))
}

function hexOf(part: string): string[] {
  const wide = Buffer.from(part, 'utf16le')
  return [Buffer.from(part, 'utf8'), wide, Buffer.from(wide).swap16()].flatMap((bytes) => joined(hex(bytes)))
}

function joined(bytes: readonly string[]): string[] {
  return ['', ',', ' ', ', ', '-', ':', '%', '\\x', '\\u00', ',\\\r\n  ', ',\\\n  '].map((separator) => bytes.join(separator))
}

/** Without the characters at either end, which depend on what stands beside it. */
function base64Of(part: string): string[] {
  return [Buffer.from(part, 'utf8'), Buffer.from(part, 'utf16le')].flatMap((bytes) =>
    [0, 1, 2].map((before) => {
      const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replace(/=+$/, '')
      return text.slice(before === 0 ? 0 : before + 1, -1)
    }),
  )
}

const NAMED: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

function markupOf(part: string): string[] {
  const special = /[&<>"']/g
  return [
    part.replace(special, (character) => `&${NAMED[character]};`),
    part.replace(special, (character) => `&#${character.charCodeAt(0)};`),
    part.replace(special, (character) => `&#x${character.charCodeAt(0).toString(16)};`),
    part.replace(/./gu, (character) => `&#${character.charCodeAt(0)};`),
  ]
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.toLowerCase()))]
}
