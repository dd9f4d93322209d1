import { nameWithoutSecrets } from '../../secrets/shown.js'
import { rememberLong } from '../../text/remember-long.js'

/** A value as a reader sees it apart from the sentence, without secrets that it names; cut where it is long. */
export const quoted = rememberLong((text) => {
  const shown = nameWithoutSecrets(text)
  return `“${shown.length > 60 ? `${shown.slice(0, 57)}…` : shown}”`
})
