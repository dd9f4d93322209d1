import { nameWithoutSecrets } from '../secrets/shown.js'
import { LONG_NAME, rememberLong } from '../text/remember-long.js'
import { fingerprintOf } from './fingerprint.js'

/** What is shown of a long name. */
const SHOWN = 400

/**
 * A name inside a subject. Thousands of findings repeat it, so that one as long as the file is cut; what tells it apart is
 * then a hash of all that may be shown of it, in which letter case does not count.
 */
export const subjectName = rememberLong((name) => {
  const shown = nameWithoutSecrets(name)
  return shown.length <= LONG_NAME ? shown : `${shown.slice(0, SHOWN)}…${fingerprintOf(shown.toLowerCase())}`
})
