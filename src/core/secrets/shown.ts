import { HIDDEN } from './hidden.js'
import { seemsSecret } from './name.js'
import { holdsData, keysOn, type NamedSecret, secretsIn, secretsOnLine, spelledOut, urlSecretsOn, WORD } from './named-secrets.js'

/** A line as it may be shown: what stands behind the name of a secret is hidden. */
export function withoutSecrets(line: string): string {
  return hide(line, secretsOnLine(line))
}

/** A name as it may be shown: a quote that was forgotten may have made a secret's data part of it. So with any data. */
export function nameWithoutSecrets(name: string): string {
  // Names and keys by the hundred thousand hold no sign that could stand before data.
  if (!/-----|[=:"'<)\]&\\\u2018-\u201f\u00ab\u00bb]/.test(name)) return name
  return hide(name, spelledOut(name, (text) => secretsIn(text).filter(({ separated }) => separated)))
}

/** Texts that follow each other, as those of a REG_MULTI_SZ: the name of a secret may be one, and its data the next. */
export function textsWithoutSecrets(texts: readonly string[]): string[] {
  return texts.map((text, index) => (text !== '' && endsInName(texts[index - 1] ?? '') ? HIDDEN : nameWithoutSecrets(text)))
}

function endsInName(text: string): boolean {
  const end = text.slice(-LONGEST_WORD)
  const last = [...end.matchAll(WORD)].at(-1)
  return last !== undefined && seemsSecret(last[0]) && /^[\s=:"']*$/.test(end.slice(last.index + last[0].length))
}

/** PIM parameters as they may be shown: there, a blank is enough between the name of a secret and its data. */
export function parametersWithoutSecrets(text: string): string {
  let shown = ''
  let from = 0
  for (const { 0: name, index } of text.matchAll(WORD)) {
    if (index < from || !seemsSecret(name)) continue
    const start = index + name.length
    NEXT_PARAMETER.lastIndex = start
    const end = NEXT_PARAMETER.exec(text)?.index ?? text.length
    if (/^[\s=:"']*$/.test(text.slice(start, end))) continue
    shown += `${text.slice(from, start)}${text.charAt(start)}${HIDDEN}`
    from = end
  }
  return nameWithoutSecrets(shown + text.slice(from))
}

const NEXT_PARAMETER = /(?<!\s)\s+\//g

/** A cell of a table as it may be shown, where its column is none of secrets. */
export function cellWithoutSecrets(column: string, text: string): string {
  return column === 'ConfigParam' ? parametersWithoutSecrets(text) : nameWithoutSecrets(text)
}

function hide(text: string, secrets: readonly NamedSecret[]): string {
  let shown = ''
  let from = 0
  for (const secret of secrets) {
    if (!holdsData(text, secret)) continue
    shown += text.slice(from, Math.max(from, secret.start)) + HIDDEN
    from = secret.end
  }
  return shown + text.slice(from)
}

/**
 * A sentence as it may be shown, which speaks of passwords but may repeat an address that holds one, a key or what somebody
 * set one to. Names should be shown without them before: where one of these ends within a sentence, nothing tells.
 */
export function sentenceWithoutSecrets(text: string): string {
  if (!/[=>]|:\S|["'][ \t]{0,8}:|-----/.test(text)) return text
  return hide(text, spelledOut(text, (spelt) => [...assignedIn(spelt), ...keysOn(spelt), ...urlSecretsOn(spelt)]))
}

// Behind a colon and a blank, a sentence about a password goes on.
const ASSIGNS = /(?:["']?[ \t]{0,8}=[ \t]{0,8}|["'][ \t]{0,8}:[ \t]{0,8}|[:>])(?![\s*]|$)/g
const OF_WORD = /[\p{L}\p{N}\p{M}\p{Cf}_\ud800-\udfff]/u
const LONGEST_WORD = 64

function assignedIn(text: string): NamedSecret[] {
  for (const { 0: sign, index } of text.matchAll(ASSIGNS)) {
    const name = wordBefore(text, index)
    if (name !== '' && seemsSecret(name)) return [{ name, start: index + sign.length, end: text.length, separated: true, closed: false }]
  }
  return []
}

/** The end of the word that ends at a place. Words may be megabytes long. */
function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < LONGEST_WORD && OF_WORD.test(text.charAt(start - 1))) start--
  return text.slice(start, end)
}
