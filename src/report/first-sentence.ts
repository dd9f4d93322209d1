import type { Finding } from '../core/findings/finding.js'

/** What a finding says is wrong, without what follows from it or helps: a name with a full stop in it is no end. */
export function firstSentence({ message, subject }: Pick<Finding, 'message' | 'subject'>): string {
  const name = subject.slice(subject.indexOf(':') + 1)
  const named = name === '' ? -1 : message.indexOf(name)
  const from = named < 0 ? 0 : named + name.length
  const end = message.slice(from).search(/\.\s+\p{Lu}/u)
  return end < 0 ? message : message.slice(0, from + end + 1)
}
