/** What a path becomes in a report that wants addresses. */
export interface PathUri {
  readonly uri: string
  /** Whether it is below some folder that the reader has to know. */
  readonly relative: boolean
}

/** A path as a URI reference: each segment percent-encoded; what is absolute, as `file:` address. */
export function uriOfPath(path: string): PathUri {
  const drive = /^([A-Za-z]:)\/(.*)$/s.exec(path)
  if (drive) return { uri: `file:///${drive[1]}/${segments(drive[2] ?? '')}`, relative: false }
  const share = /^\/\/([^/]+)\/(.*)$/s.exec(path)
  if (share) return { uri: `file://${segments(share[1] ?? '')}/${segments(share[2] ?? '')}`, relative: false }
  if (path.startsWith('/')) return { uri: `file://${segments(path)}`, relative: false }
  return { uri: segments(path), relative: true }
}

function segments(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

/** An address of the web with everything encoded that no address may hold; undefined for anything else. */
export function webAddress(address: string): string | undefined {
  if (!/^https?:\/\/[^/?#]/i.test(address)) return undefined
  return address
    .toWellFormed()
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/[^A-Za-z0-9\-._~:/?#@!$&'*+,;=%]+/g, encodeRest)
}

/** Round brackets are allowed in addresses, but end a link in Markdown. */
function encodeRest(text: string): string {
  return encodeURIComponent(text).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))
}
