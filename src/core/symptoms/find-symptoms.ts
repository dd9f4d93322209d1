import { SYMPTOMS } from '../generated/symptoms.js'
import type { Symptom } from './symptom.js'
import { conceptsOf } from './words.js'

interface Hit {
  readonly symptom: Symptom
  /** The concepts by which it was found. */
  readonly by: readonly string[]
}

/**
 * The symptoms that everyday words speak of, best first: “agents get logged out”, “logout button greyed out”. A reason
 * code (50004) finds the symptoms that it goes with, each with the causes of that code alone.
 */
export function findSymptoms(words: string): Symptom[] {
  const concepts = new Set(conceptsOf(words))
  const hits = SYMPTOMS.flatMap((symptom) => hitOf(symptom, concepts)).sort((a, b) => b.by.length - a.by.length)
  const found = hits
    .filter((hit, index) => !hits.slice(0, index).some((better) => saysMore(better, hit)))
    .map(({ symptom }) => symptom)
  for (const symptoms of [found, SYMPTOMS]) {
    const ofCode = narrow(symptoms, concepts)
    if (ofCode.length > 0) return ofCode
  }
  return found
}

function hitOf(symptom: Symptom, concepts: ReadonlySet<string>): Hit[] {
  let by: readonly string[] = []
  for (const words of symptom.words) {
    if (words.length > by.length && words.every((word) => concepts.has(word))) by = words
  }
  return by.length > 0 ? [{ symptom, by }] : []
}

/** “Cannot log out” is about the logout button, not about logouts. */
function saysMore(better: Hit, hit: Hit): boolean {
  return better.by.length > hit.by.length && hit.by.every((word) => better.by.includes(word))
}

/** The symptoms with a cause of one of the codes, each with these causes alone. */
function narrow(symptoms: readonly Symptom[], codes: ReadonlySet<string>): Symptom[] {
  return symptoms.flatMap((symptom) => {
    const causes = symptom.causes.filter((cause) => cause.codes.some((code) => codes.has(code)))
    return causes.length > 0 ? [{ ...symptom, causes }] : []
  })
}
