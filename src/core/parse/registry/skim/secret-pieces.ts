/**
 * Whether a name holds one of a few pieces that names of secrets hold, in whatever letters: pa(s), wo(r), sw(d), pw(d), cl(i), en(t),
 * de(f), ul(t), or(d), of which every spelling of a password's name keeps some; se(c), to(k), ke(y) of secrets, tokens and keys. Most
 * names hold none.
 */
export function holdsPieceOfSecret(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at + 2 < end; at++) {
    const a = (units[at] as number) | 32
    if (a < 99 || a > 119 || FIRST[a] === 0) continue
    if (isPiece(a, (units[at + 1] as number) | 32, (units[at + 2] as number) | 32)) return true
  }
  return false
}

/** By code unit: letters with which a piece begins. */
const FIRST = Uint8Array.from({ length: 120 }, (_, code) => ('pwscedutko'.includes(String.fromCharCode(code)) ? 1 : 0))

function isPiece(a: number, b: number, c: number): boolean {
  switch (a) {
    case 112:
      return (b === 97 && c === 115) || (b === 119 && c === 100)
    case 119:
      return b === 111 && c === 114
    case 115:
      return (b === 119 && c === 100) || (b === 101 && c === 99)
    case 116:
      return b === 111 && c === 107
    case 107:
      return b === 101 && c === 121
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
