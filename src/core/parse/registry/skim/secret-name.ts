import { BLANK } from '../characters.js'

/**
 * Whether a name of plain ASCII may be one of a secret: most names are ruled out here, before anything is made of them. It is one
 * only if it ends like password or pwd, secret, passphrase, token or key, or holds one of a few pieces, of which every spelling
 * of a password's name keeps some: pa(s), wo(r), sw(d), cl(i), en(t), de(f), ul(t), or(d), in whatever letters.
 */
export function mayBeSecret(units: Uint16Array, start: number, end: number): boolean {
  return endsLikeSecret(units, start, end) || holdsPiece(units, start, end)
}

/** rd, wd, et, se, en, ey */
function endsLikeSecret(units: Uint16Array, start: number, end: number): boolean {
  let last = end - 1
  while (last > start && units[last] === BLANK) last--
  if (last <= start) return false
  const a = (units[last - 1] as number) | 32
  switch ((units[last] as number) | 32) {
    case 100:
      return a === 114 || a === 119
    case 101:
      return a === 115
    case 110:
    case 116:
    case 121:
      return a === 101
    default:
      return false
  }
}

function holdsPiece(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at + 2 < end; at++) {
    const a = (units[at] as number) | 32
    if (a > 119 || FIRST[a] === 0) continue
    if (isPiece(a, (units[at + 1] as number) | 32, (units[at + 2] as number) | 32)) return true
  }
  return false
}

/** By code unit: letters with which a piece begins. */
const FIRST = Uint8Array.from({ length: 120 }, (_, code) => ('pwscedou'.includes(String.fromCharCode(code)) ? 1 : 0))

function isPiece(a: number, b: number, c: number): boolean {
  switch (a) {
    case 112:
      return b === 97 && c === 115
    case 119:
      return b === 111 && c === 114
    case 115:
      return b === 119 && c === 100
    case 99:
      return b === 108 && c === 105
    case 101:
      return b === 110 && c === 116
    case 100:
      return b === 101 && c === 102
    case 117:
      return b === 108 && c === 116
    default:
      return b === 114 && c === 100
  }
}
