/**
 * Sixteen hexadecimal digits that depend on the texts alone: two 32-bit FNV-1a hashes with different starts. Not for
 * secrets; enough to tell findings apart.
 */
export function fingerprintOf(...parts: readonly string[]): string {
  let low = 0x811c9dc5
  let high = 0x1b873593
  for (const part of parts) {
    for (let i = 0; i <= part.length; i++) {
      // The end of each part counts too, so that "ab","c" and "a","bc" differ.
      const code = i === part.length ? 0x1f : part.charCodeAt(i)
      low = Math.imul(low ^ code, 0x01000193)
      high = Math.imul(high ^ (code + i), 0x85ebca6b)
    }
  }
  return hex(mix(low)) + hex(mix(high ^ low))
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

function hex(number: number): string {
  return number.toString(16).padStart(8, '0')
}
