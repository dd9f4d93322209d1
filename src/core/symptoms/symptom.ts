import type { Symptom as RuleSymptom } from '../rules/rule.js'

/** One documented cause of a symptom. */
export interface Cause {
  /** In a sentence. */
  readonly cause: string
  /** The rules that check it; none where no export shows it. */
  readonly rules: readonly string[]
  /** The reason codes or error codes that go with it. */
  readonly codes: readonly string[]
  /** Where to look for what no export shows; goes on after “look at”. */
  readonly look?: string
  /** Document keys of schemas/sources.json. */
  readonly sources: readonly string[]
}

/** What people see, and why it may be. */
export interface Symptom {
  readonly id: string
  readonly title: string
  /** The symptoms of rules that are all among its causes. */
  readonly covers: readonly RuleSymptom[]
  /** Any of these lists of concepts finds it. */
  readonly words: readonly (readonly string[])[]
  /** In the order in which to check them. */
  readonly causes: readonly Cause[]
}
