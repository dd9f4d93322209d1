import { nameWithoutSecrets } from '../../secrets/shown.js'

/** Far more than is shown: data of a hostile file may be as long as the file. */
const MOST = 400

/** A value as a reader sees it apart from the sentence, without secrets that it names; cut where it is long. */
export function quoted(text: string): string {
  const shown = nameWithoutSecrets(text.slice(0, MOST))
  return `“${shown.length > 60 ? `${shown.slice(0, 57)}…` : shown}”`
}
